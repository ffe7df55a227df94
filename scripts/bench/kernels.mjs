// The kernels of the analysis engine, one thread, against igraph, SciPy and NumPy (kernels.py) and against the packages of graphology: `node scripts/bench.mjs kernels [cora 10000 …] [leiden …]`.
// Ratios are medians of those within a round. Answers are compared too: what is fast and wrong is of no use. NumPy asks for huge pages of memory and Node does not: where fresh memory is dear, as in some
// virtual machines, GLIBC_TUNABLES=glibc.malloc.hugetlb=1 in the environment gives both the same, which tells for pairs above all.
import * as stemma from '../../dist/src/index.js';
import { graphOf, REAL } from './graphs.mjs';
import { heading, median, medianOf, ratioOf, repeatsFor, ROUNDS, rounds, roundsFor, tell, timed, warmedUp } from './rounds.mjs';
import { openIgraph } from './igraph.mjs';
import { metricsOf } from './graphology.mjs';

const GRAPHS = [...REAL, '10000', '100000', '1000000'];

/** Communities may be so much worse than theirs. */
const LOSS = 0.003;

const always = (ratio) => () => ratio;
const bySize = (small, large) => (order) => (order < 100_000 ? small : large);
const pairsOf = ({ size }) => size;

/** To the tolerance that igraph has built in. */
const pageRank = (graph) => stemma.pageRank(graph, { tolerance: 1e-10 });

const coCitation = (graph) => stemma.coCitation(graph, { pairLimit: 2e8 });
const coupling = (graph) => stemma.bibliographicCoupling(graph, { pairLimit: 2e8 });

/** A kernel: what is called, on which graph, the number looked at in its answer, the function of kernels.py, the most that ours ÷ theirs may be by order, and up to which order it is run. */
const KERNELS = [
  { name: 'degree', run: stemma.totalDegree, answer: largest, theirs: 'degree', most: always(1) },
  { name: 'components', run: stemma.weakComponents, answer: ({ count }) => count, theirs: 'components', most: always(1) },
  { name: 'PageRank', run: pageRank, answer: largest, theirs: 'pagerank', most: bySize(1.5, 1) },
  { name: 'k-core', run: stemma.coreNumbers, answer: ({ numbers }) => largest(numbers), theirs: 'k-core', most: bySize(1.2, 1) },
  { name: 'SPC', run: stemma.traversalWeights, answer: ({ logs }) => 10 ** largest(logs), theirs: 'spc', against: 'NumPy, components by igraph', most: always(1) },
  { name: 'Louvain', on: 'related', run: stemma.louvain, modularity: true, theirs: 'louvain', most: always(1) },
  { name: 'Leiden, 2 iterations', on: 'related', run: (graph) => stemma.leiden(graph, { iterations: 2 }), modularity: true, theirs: 'leiden', most: bySize(1.5, 1) },
  { name: 'Leiden, ours 3 or 4 iterations', on: 'related', run: stemma.leiden, modularity: true, theirs: 'leiden' },
  { name: 'HITS', run: stemma.hits, answer: ({ authorities }) => largest(authorities), theirs: 'hits', most: always(1.5), against: 'igraph, authorities only' },
  { name: 'HITS, both scores', run: stemma.hits, answer: ({ authorities }) => largest(authorities), theirs: 'hits, both' },
  { name: 'eigenvector', on: 'connected', run: stemma.eigenvector, answer: ({ scores }) => largest(scores), theirs: 'eigenvector', most: always(1.5) },
  { name: 'closeness', run: stemma.closeness, theirs: 'closeness', most: always(1), upTo: 10_000 },
  { name: 'betweenness', run: stemma.betweenness, answer: largest, theirs: 'betweenness', most: always(1.2), upTo: 10_000 },
  // The product of the matrix of citations with its turned self, as it comes: rows out of order, each work with itself.
  { name: 'co-citation', run: coCitation, answer: pairsOf, theirs: 'co-citation', against: 'SciPy, product', most: always(1), upTo: 100_000 },
  { name: 'coupling', run: coupling, answer: pairsOf, theirs: 'coupling', against: 'SciPy, product', most: always(1), upTo: 100_000 },
  // The same answer on both sides.
  { name: 'co-citation, in order', run: coCitation, answer: pairsOf, theirs: 'co-citation, sorted', against: 'SciPy, product, diagonal out, rows sorted', most: always(1), upTo: 100_000 },
  { name: 'coupling, in order', run: coupling, answer: pairsOf, theirs: 'coupling, sorted', against: 'SciPy, product, diagonal out, rows sorted', most: always(1), upTo: 100_000 },
];

/** What is measured against graphology's packages, which are wanted to be ten times slower. */
const STOCK = [
  { name: 'PageRank', run: pageRank, theirs: 'pagerank' },
  { name: 'HITS', run: stemma.hits, theirs: 'hits' },
  { name: 'k-core', run: stemma.coreNumbers, theirs: 'k-core' },
  { name: 'components', run: stemma.weakComponents, theirs: 'components' },
  { name: 'Louvain', on: 'related', run: stemma.louvain, theirs: 'louvain', least: undefined },
];

/** The largest graph that graphology's packages get through. */
const MOST_STOCK = 10_000;

/** The kernels whose time should grow with the graph. */
const LINEAR = ['degree', 'components', 'PageRank', 'k-core', 'SPC', 'Louvain', 'Leiden, 2 iterations'];

export async function bench(asked = []) {
  const names = asked.filter((word) => REAL.includes(word) || /^\d+$/.test(word));
  const wanted = asked.filter((word) => !names.includes(word)).map((word) => word.toLowerCase());
  const isWanted = ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().startsWith(word));
  const times = new Map();
  for (const name of names.length === 0 ? GRAPHS : names) {
    const graph = graphOf(name);
    if (graph === undefined) {
      console.log(`\n${name}: ../shared/samples is not here`);
      continue;
    }
    const graphs = formsOf(graph);
    heading(`${name}: ${graph.order} works, ${graph.size} citations`);
    times.set(name, await againstIgraph(graphs, KERNELS.filter(isWanted)));
    if (graph.order <= MOST_STOCK) await againstGraphology(graphs, STOCK.filter(isWanted));
  }
  tellGrowth(times);
}

/** The graph as kernels want it, each form made when it is first asked for. */
function formsOf(graph) {
  const made = new Map([['citations', graph]]);
  const form = (name, make) => made.get(name) ?? made.set(name, make()).get(name);
  return {
    citations: graph,
    get related() {
      return form('related', () => stemma.asUndirected(graph));
    },
    get connected() {
      return form('connected', () => largestPart(this.related));
    },
  };
}

/** Answers the median seconds of our kernels by name. */
async function againstIgraph(graphs, kernels) {
  const { order } = graphs.citations;
  const igraph = await openIgraph(graphs.citations);
  if (igraph === undefined) console.log('  igraph is not here: install python3-igraph and python3-scipy to compare with it');
  const times = new Map();
  for (const { name, on = 'citations', run, answer, modularity, theirs, against = `igraph ${igraph?.version}`, most, upTo = Infinity } of kernels) {
    if (order > upTo) continue;
    const input = graphs[on];
    const ours = () => run(input);
    const { first, seconds, repeats } = await warmedUp(ours);
    const there = igraph && (await igraph.run(theirs));
    const count = roundsFor(seconds + (there?.wall ?? 0));
    const measured = await rounds({ ours: () => timed(ours, repeats), ...(igraph && { theirs: () => igraph.run(theirs, repeatsFor(there.cpu)) }) }, count);
    times.set(name, medianOf(measured, 'ours'));
    const remarks = [`first call ${(first * 1e3).toFixed(1)} ms`];
    const [{ ours: { result } }] = measured;
    if (count < ROUNDS) remarks.push(`${count} rounds`);
    if (there !== undefined && answer !== undefined && Math.abs(answer(result) / there.answer - 1) > 1e-6) remarks.push(`ANSWERS DIFFER: ${answer(result)} and ${there.answer}`);
    if (there !== undefined && modularity) {
      const found = median(measured.map((round) => round.theirs.answer));
      const lost = 1 - result.modularity / found;
      remarks.push(`modularity ${result.modularity.toFixed(4)} and ${found.toFixed(4)}${lost > LOSS ? ': WORSE BY MORE THAN 0.3 %' : ''}`);
    }
    const compared = there && { theirs: medianOf(measured, 'theirs'), ratio: ratioOf(measured, 'ours', 'theirs'), against, most: most?.(order) };
    tell({ name, ours: times.get(name), ...compared, remark: remarks.join('; ') });
  }
  igraph?.close();
  return times;
}

async function againstGraphology(graphs, rows) {
  const stock = await metricsOf(graphs);
  for (const { name, on = 'citations', run, theirs, ...row } of rows) {
    if (stock[theirs] === undefined) {
      console.log(`  ${name.padEnd(34)} no package of graphology for it is installed`);
      continue;
    }
    const input = graphs[on];
    const ours = () => run(input);
    const { repeats } = await warmedUp(ours);
    const warm = await timed(stock[theirs]).catch((error) => error);
    if (warm instanceof Error) {
      console.log(`  ${name.padEnd(34)} ${warm.message}`);
      continue;
    }
    const count = roundsFor(warm.wall);
    const measured = await rounds({ theirs: () => timed(stock[theirs], repeatsFor(warm.cpu)), ours: () => timed(ours, repeats) }, count);
    tell({ name, ours: medianOf(measured, 'ours'), theirs: medianOf(measured, 'theirs'), against: 'graphology, times as fast', remark: count < ROUNDS ? `${count} rounds` : '', ratio: ratioOf(measured, 'theirs', 'ours'), least: 'least' in row ? row.least : 10 });
  }
}

function tellGrowth(times) {
  const orders = [...times.keys()].filter((name) => !REAL.includes(name));
  for (const [index, large] of orders.slice(1).entries()) {
    const small = orders[index];
    const measured = LINEAR.filter((name) => times.get(small).has(name));
    if (measured.length === 0) continue;
    console.log(`\nTime for ${large} works ÷ that for ${small}, over the growth in works: 1 is linear, more is what caches no longer hold`);
    for (const name of measured) console.log(`  ${name.padEnd(34)} ${((times.get(large).get(name) / times.get(small).get(name) / large) * small).toFixed(2)}`);
  }
}

function largestPart(graph) {
  const { labels, sizes } = stemma.weakComponents(graph);
  const most = sizes.indexOf(largest(sizes));
  return stemma.inducedSubgraph(graph, Uint32Array.from(labels.keys()).filter((node) => labels[node] === most));
}

function largest(numbers) {
  let most = -Infinity;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
