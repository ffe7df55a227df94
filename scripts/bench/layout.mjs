// ForceAtlas2 with Barnes–Hut: a step of ours against an iteration of graphology-layout-forceatlas2, from the same start, and how good the drawing is after as many: the length of an edge ÷ the distance
// of two nodes at random, less being better.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { asUndirected, edgeSources, seededRandom } from '../../dist/src/index.js';
import { ForceAtlas } from '../../dist/src/analysis/force-atlas.js';
import { citationLike } from './graphs.mjs';
import { toGraphology } from './graphology.mjs';
import { heading, medianOf, ratioOf, rounds, tell, timed } from './rounds.mjs';

const ORDERS = [1_000, 10_000];
const STEPS = 50;
const PAIRS = 100_000;

export async function bench(asked = []) {
  for (const order of asked.length > 0 ? asked.map(Number) : ORDERS) {
    const graph = asUndirected(citationLike(order, 5));
    heading(`ForceAtlas2, ${order} nodes, ${graph.size} edges, ${STEPS} steps from places at random`);
    const { x, y } = strewn(order);
    const theirs = toGraphology(graph, new UndirectedGraph());
    const settings = { ...forceAtlas2.inferSettings(order), barnesHutOptimize: true };
    const subjects = {
      ours: () => timed(() => {
        const atlas = new ForceAtlas(graph, { x, y });
        for (let step = 0; step < STEPS; step += 1) atlas.step();
        return atlas;
      }),
      theirs: () => timed(() => {
        theirs.updateEachNodeAttributes((node, attributes) => ({ ...attributes, x: x[node], y: y[node] }));
        return forceAtlas2(theirs, { iterations: STEPS, settings });
      }),
    };
    await subjects.ours();
    const measured = await rounds(subjects, order < 5_000 ? 7 : 3);
    tell({ name: 'a step', ours: medianOf(measured, 'ours') / STEPS, theirs: medianOf(measured, 'theirs') / STEPS, ratio: ratioOf(measured, 'theirs', 'ours'), least: 5, against: 'graphology-layout-forceatlas2, times as fast' });
    const [{ ours, theirs: { result: places } }] = measured;
    const drawn = [ours.result, { x: Float64Array.from({ length: order }, (_, node) => places[node].x), y: Float64Array.from({ length: order }, (_, node) => places[node].y) }].map((positions) => edgeShare(graph, positions));
    tell({ name: `edge ÷ random pair: ${drawn.map((share) => share.toFixed(3)).join(' and ')}`, ratio: drawn[0] / drawn[1], most: 1, against: 'graphology-layout-forceatlas2' });
  }
}

/** The mean length of an edge ÷ the mean distance of two nodes at random. */
function edgeShare(graph, { x, y }) {
  const sources = edgeSources(graph);
  const { targets } = graph.forward;
  const random = seededRandom(3);
  const any = () => Math.floor(random() * graph.order);
  const distance = (one, other) => Math.hypot(x[one] - x[other], y[one] - y[other]);
  let edges = 0;
  for (let edge = 0; edge < targets.length; edge += 1) edges += distance(sources[edge], targets[edge]);
  let pairs = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) pairs += distance(any(), any());
  return edges / targets.length / (pairs / PAIRS);
}

function strewn(order) {
  const random = seededRandom(5);
  return { x: Float64Array.from({ length: order }, () => random() * 1000), y: Float64Array.from({ length: order }, () => random() * 1000) };
}
