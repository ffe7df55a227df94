import { seededRandom } from '../../src/base/random.ts';
import { emptyGraph } from '../../src/graph/knowledge-graph.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';

/** Members of each community, but for the last. */
const COMMUNITY = 100;

/** A graph folder of so many nodes and claims in communities, as `build` could have made it. The same for the same numbers. */
export function largeFolder(order: number, size: number): GraphFolder {
  const random = seededRandom(5);
  const graph = emptyGraph({ name: 'large', title: 'A large field', format: 1, surveys: [] });
  const keys = Array.from({ length: order }, (_, node) => (node % 10 === 0 ? `model:made-${node}` : `work:title:made-${node}`));
  keys.forEach((key, node) => graph.addNode(key, { kind: node % 10 === 0 ? 'model' : 'work', label: `Made ${node}`, year: 1990 + (node % 30) }));
  while (graph.size < size) {
    const child = Math.floor(random() * order);
    const kind = child % 10 === 0 ? 'derives-from' : 'cites';
    const parent = kind === 'cites' ? Math.floor(random() * order) : 10 * Math.floor((random() * order) / 10);
    const edge = `${kind} ${keys[child]} ${keys[parent]}`;
    if (parent !== child && !graph.hasEdge(edge)) graph.addDirectedEdgeWithKey(edge, keys[child], keys[parent], { kind, strength: 'stated', evidence: [] });
  }
  const communities = Array.from({ length: Math.ceil(order / COMMUNITY) }, (_, id) => ({ id, label: `Part ${id}`, members: keys.slice(id * COMMUNITY, (id + 1) * COMMUNITY), earnedBy: [], stability: 1 }));
  return {
    graph,
    evidence: new Map(),
    measures: { seed: 1, density: 0, metrics: [], influence: [], partition: { modularity: 0, communities, stability: new Map() }, components: [], layout: keys.map((node, index) => ({ node, x: 900 * Math.cos(index), y: 900 * Math.sin(index * 1.7) })) },
    account: { rows: [], outcomes: [], conflicts: [], questions: [], ghosts: [], withoutWork: [], assumptions: [], diagnostics: [] },
    lock: [],
  };
}
