// A graph folder of any size, as `build` would write it, made without building: works that cite one another, models that derive from one another, mostly within communities that lie apart, each edge with a quote.
import { seededRandom } from '../../dist/src/index.js';
import { emptyGraph } from '../../dist/src/graph/knowledge-graph.js';
import { writeGraphFolder } from '../../dist/src/project/graph-folder.js';

/** How many nodes a community has. */
const COMMUNITY = 150;
/** One node in so many is a model. */
const MODELS = 10;
/** The share of edges that stay in their community. */
const WITHIN = 0.85;

/** The texts of the five files of a graph of so many nodes and edges, by name. The same for the same numbers. */
export function generatedGraphFolder(order, size) {
  const random = seededRandom(23);
  const graph = emptyGraph({ name: 'generated', title: `A field of ${order} nodes`, format: 1, surveys: [] });
  const keys = Array.from({ length: order }, (_, node) => (node % MODELS === 0 ? `model:made-${node}` : `work:title:made-${node}-2020`));
  keys.forEach((key, node) => {
    const year = 1990 + (node % 34);
    graph.addNode(key, node % MODELS === 0 ? { kind: 'model', label: `Made ${node}`, year } : { kind: 'work', label: `On the making of field ${node}, part ${node % 7}`, year, csl: { id: `made${node}`, type: 'article', title: `On the making of field ${node}, part ${node % 7}`, author: [{ family: `Maker${node % 97}`, given: 'M.' }], issued: { 'date-parts': [[year]] } } });
  });
  const communities = Math.max(1, Math.round(order / COMMUNITY));
  const evidence = new Map();
  while (graph.size < size) {
    const child = Math.floor(random() * order);
    const isModel = child % MODELS === 0;
    const near = random() < WITHIN;
    const other = near ? (Math.floor((random() ** 2 * order) / communities) * communities + (child % communities)) % order : Math.floor(random() * order);
    const parent = isModel ? other - (other % MODELS) : other;
    if (parent === child || (!isModel && parent % MODELS === 0)) continue;
    const kind = isModel ? 'derives-from' : 'cites';
    const edge = `${kind} ${keys[child]} ${keys[parent]}`;
    if (graph.hasEdge(edge)) continue;
    const id = `made.csv#${graph.size * 40}-${graph.size * 40 + 30}:made@1`;
    evidence.set(id, { id, source: 'made.csv', place: { start: graph.size * 40, end: graph.size * 40 + 30, line: graph.size + 1, column: 1 }, quote: `${child} comes after ${parent}, it says.`, rule: 'made@1', how: 'table', strength: 'stated', review: 'accepted' });
    graph.addDirectedEdgeWithKey(edge, keys[child], keys[parent], { kind, strength: 'stated', evidence: [id] });
  }
  const members = Array.from({ length: communities }, () => []);
  const layout = keys.map((node, index) => {
    const community = index % communities;
    members[community].push(node);
    const ring = 850 * Math.sqrt((community + 0.5) / communities);
    const [distance, angle] = [(700 / Math.sqrt(communities)) * Math.sqrt(random()), random() * 2 * Math.PI];
    return { node, x: ring * Math.cos(community * 2.4) + distance * Math.cos(angle), y: ring * Math.sin(community * 2.4) + distance * Math.sin(angle) };
  });
  const degrees = new Map(keys.map((key) => [key, graph.degree(key)]));
  return writeGraphFolder({
    graph,
    evidence,
    measures: {
      seed: 1,
      density: 0,
      metrics: [{ projection: 'citations', metric: 'degree', scores: degrees }],
      influence: [],
      partition: { modularity: 0.8, communities: members.map((all, id) => ({ id, label: `Field ${id}`, members: [...all].sort((left, right) => degrees.get(right) - degrees.get(left)), earnedBy: all.slice(0, 3), stability: 1 })), stability: new Map() },
      components: [{ projection: 'citations', count: 1, sizes: [order] }],
      layout,
    },
    account: { rows: [], outcomes: [], conflicts: [], questions: [], ghosts: [], withoutWork: [], assumptions: [], diagnostics: [] },
    lock: [{ path: 'made.csv', format: 'claim-table', sha256: '0'.repeat(64) }],
  });
}
