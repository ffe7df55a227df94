// What worker threads gain: exact betweenness with one thread and with two against igraph, which has one, and the other kernels with two threads against one, on a made citation graph.
import { asUndirected, runConsensus, runKernel } from '../../dist/src/index.js';
import { nodeWorkers } from '../../dist/src/node.js';
import { citationLike, REFERENCES } from './graphs.mjs';
import { openIgraph } from './igraph.mjs';
import { inTurn, median, medianOf, ratioOf, ROUNDS, rounds, timed } from './rounds.mjs';

const ORDER = 10_000;
const FEW_ROUNDS = 3;

export async function bench() {
  const graph = citationLike(ORDER);
  const two = nodeWorkers(2);
  await betweennessAgainstIgraph(graph, two);
  await othersWithTwo(graph, two);
  two.close();
}

async function betweennessAgainstIgraph(graph, two) {
  const igraph = await openIgraph(graph);
  const betweenness = (workers) => () => timed(() => runKernel('betweenness', graph, {}, { workers }));
  const subjects = { 'one thread': betweenness(undefined), 'two threads': betweenness(two), ...(igraph && { igraph: () => igraph.run('betweenness') }) };
  await inTurn(subjects);
  const measured = await rounds(subjects);
  console.log(`\nExact betweenness, ${ORDER} works with ${REFERENCES} references each: medians of ${ROUNDS} rounds`);
  for (const name of Object.keys(subjects)) console.log(`  ${name.padEnd(12)} ${seconds(measured, name, 'wall')} s wall ${seconds(measured, name, 'cpu')} s CPU`);
  if (igraph === undefined) return console.log('  igraph is not here: install python3-igraph and python3-scipy to compare with it');
  igraph.close();
  const most = measured.flatMap((round) => [round.igraph.answer, Math.max(...round['two threads'].result)]);
  if (Math.max(...most) / Math.min(...most) > 1 + 1e-9) console.error('  igraph finds other scores');
  const told = (name, clock) => ratioOf(measured, name, 'igraph', clock).toFixed(2);
  console.log(`  one thread ÷ igraph ${igraph.version}: ${told('one thread', 'wall')} wall, ${told('one thread', 'cpu')} CPU (at most 1.2 is wanted); two threads ÷ igraph: ${told('two threads', 'wall')} wall (0.65)`);
  console.log(`  CPU time of two threads ÷ 2 ÷ igraph's, what the wall would come to on two free processors: ${median(measured.map((round) => round['two threads'].cpu / 2 / round.igraph.cpu)).toFixed(2)}`);
}

async function othersWithTwo(graph, two) {
  const related = asUndirected(graph);
  const kernels = {
    closeness: (run) => runKernel('closeness', graph, {}, run),
    'rank intervals of PageRank': (run) => runKernel('rank-intervals', graph, { metric: 'pagerank', samples: 20 }, run),
    'Leiden, best of 4': (run) => runKernel('leiden', related, { bestOf: 4 }, run),
    'consensus of 4': (run) => runConsensus(related, { runs: 4 }, run),
  };
  console.log('Two threads ÷ one, wall time:');
  for (const [name, run] of Object.entries(kernels)) {
    const pair = { one: () => timed(() => run({})), two: () => timed(() => run({ workers: two })) };
    await pair.two();
    const measured = await rounds(pair, FEW_ROUNDS);
    console.log(`  ${name.padEnd(28)} ${seconds(measured, 'one', 'wall')} s ${seconds(measured, 'two', 'wall')} s ${ratioOf(measured, 'two', 'one', 'wall').toFixed(2)}`);
  }
}

function seconds(measured, name, clock) {
  return medianOf(measured, name, clock).toFixed(2).padStart(6);
}
