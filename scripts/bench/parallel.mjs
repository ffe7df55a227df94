// What worker threads gain: exact betweenness with one thread and with two against igraph (python3-igraph, one thread), and the other kernels with two threads against one, on a seeded
// citation-like graph. Each round runs all of them one after the other, and ratios are taken within rounds, so that what else the machine does weighs on all alike.
import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { median } from './rounds.mjs';

const ROUNDS = 7;
const ORDER = 10_000;
const REFERENCES = 10;

/** Reads the edges, then computes betweenness at each further line and says how long it took: wall, CPU. */
const IGRAPH = `
import sys, time, igraph
order, edges = int(sys.stdin.readline()), [int(word) for word in sys.stdin.readline().split()]
graph = igraph.Graph(n=order, edges=list(zip(edges[::2], edges[1::2])), directed=True)
print(igraph.__version__, flush=True)
for line in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    scores = graph.betweenness()
    print(time.perf_counter() - wall, time.process_time() - cpu, max(scores), flush=True)
`;

export async function bench() {
  const { asUndirected, buildCompactGraph, runConsensus, runKernel, seededRandom } = await import('../../dist/src/index.js');
  const { nodeWorkers } = await import('../../dist/src/node.js');
  const graph = citationLike(buildCompactGraph, seededRandom(17));
  const related = asUndirected(graph);
  const igraph = await openIgraph(graph);
  const two = nodeWorkers(2);

  const betweenness = (workers) => () => timed(() => runKernel('betweenness', graph, {}, { workers }));
  const subjects = { 'one thread': betweenness(undefined), 'two threads': betweenness(two), ...(igraph === undefined ? {} : { igraph: igraph.run }) };
  const rounds = [];
  await inTurn(subjects);
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await inTurn(subjects));
  console.log(`Exact betweenness, ${ORDER} works with ${REFERENCES} references each: medians of ${ROUNDS} rounds; load ${loadavg()[0].toFixed(1)}`);
  for (const name of Object.keys(subjects)) console.log(`  ${name.padEnd(12)} ${seconds(rounds, name, 'wall')} s wall ${seconds(rounds, name, 'cpu')} s CPU`);
  if (igraph === undefined) console.log('  igraph is not here: install python3-igraph to compare with it');
  else {
    const most = rounds.flatMap((round) => [round.igraph.most, Math.max(...round['two threads'].result)]);
    if (Math.max(...most) / Math.min(...most) > 1 + 1e-9) console.error('igraph finds other scores');
    console.log(`  one thread ÷ igraph ${igraph.version}: ${ratio(rounds, 'one thread', 'igraph', 'wall')} wall, ${ratio(rounds, 'one thread', 'igraph', 'cpu')} CPU (at most 1.2 is wanted); two threads ÷ igraph: ${ratio(rounds, 'two threads', 'igraph', 'wall')} wall (0.65)`);
    console.log(`  CPU time of two threads ÷ 2 ÷ igraph's, what the wall would come to on two free processors: ${median(rounds.map((round) => round['two threads'].cpu / 2 / round.igraph.cpu)).toFixed(2)}`);
  }

  console.log('Two threads ÷ one, wall time:');
  const kernels = {
    closeness: (run) => runKernel('closeness', graph, {}, run),
    'rank intervals of PageRank': (run) => runKernel('rank-intervals', graph, { metric: 'pagerank', samples: 20 }, run),
    'Leiden, best of 4': (run) => runKernel('leiden', related, { bestOf: 4 }, run),
    'consensus of 4': (run) => runConsensus(related, { runs: 4 }, run),
  };
  for (const [name, run] of Object.entries(kernels)) {
    const pair = { one: () => timed(() => run({})), two: () => timed(() => run({ workers: two })) };
    await pair.two();
    const few = [];
    for (let round = 0; round < 3; round += 1) few.push(await inTurn(pair));
    console.log(`  ${name.padEnd(28)} ${seconds(few, 'one', 'wall')} s ${seconds(few, 'two', 'wall')} s ${ratio(few, 'two', 'one', 'wall')}`);
  }
  two.close();
  igraph?.close();
}

/** Works that cite earlier ones, classics more often. */
function citationLike(buildCompactGraph, random) {
  const sources = [];
  const targets = [];
  for (let citing = 1; citing < ORDER; citing += 1) {
    for (let reference = 0; reference < REFERENCES; reference += 1) {
      sources.push(citing);
      targets.push(Math.floor(random() ** 2 * citing));
    }
  }
  return buildCompactGraph({ order: ORDER, sources, targets, directed: true });
}

/** A resident igraph with the graph loaded; undefined where there is none. */
async function openIgraph({ order, forward: { offsets, targets } }) {
  for (const python of ['python3', '/usr/bin/python3']) {
    const process = spawn(python, ['-c', IGRAPH], { stdio: ['pipe', 'pipe', 'ignore'] });
    process.on('error', () => {});
    process.stdin.on('error', () => {});
    const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
    const edges = [];
    for (let node = 0; node < order; node += 1) for (let slot = offsets[node]; slot < offsets[node + 1]; slot += 1) edges.push(node, targets[slot]);
    process.stdin.write(`${order}\n${edges.join(' ')}\n`);
    const { value: version, done } = await lines.next();
    if (done) continue;
    const run = async () => {
      process.stdin.write('\n');
      const [wall, cpu, most] = (await lines.next()).value.split(' ').map(Number);
      return { wall, cpu, most };
    };
    return { version, run, close: () => process.stdin.end() };
  }
  return undefined;
}

async function inTurn(subjects) {
  const times = {};
  for (const [name, run] of Object.entries(subjects)) times[name] = await run();
  return times;
}

async function timed(run) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - begin) / 1e3, cpu: (user + system) / 1e6, result };
}

function seconds(rounds, name, clock) {
  return median(rounds.map((round) => round[name][clock])).toFixed(2).padStart(6);
}

function ratio(rounds, one, other, clock) {
  return median(rounds.map((round) => round[one][clock] / round[other][clock])).toFixed(2);
}
