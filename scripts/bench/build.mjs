// `build` of 5,000 records in one cold process, from BibTeX and a table of who cites whom, against the same steps on the stock packages: BibTeX by citation.js, CSV by Papa Parse, graphs by graphology, measures by
// graphology-metrics, communities by Louvain, layout by ForceAtlas2. Of the stock side less is asked, since no package does it: no evidence, no merging of records, no conflicts, no influence;
// communities from ten seeds, as ours, but not round after round until they agree. It runs on one thread; ours measures on as many as there are processors, so both the CPU time of all threads and the wall clock are told.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './rounds.mjs';

const HERE = fileURLToPath(import.meta.url);
const RECORDS = 5_000;
const ROUNDS = 5;
const WANTED = 4;
/** As many as our layout takes for so many nodes. */
const ITERATIONS = 200;
/** As many as ours weighs up. */
const RUNS = 10;

const SIDES = { ours, stock };

export async function bench(asked = []) {
  const records = Number(asked[0] ?? RECORDS);
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  await writeProject(folder, records);
  const seconds = { ours: [], stock: [] };
  const wall = { ours: [], stock: [] };
  const steps = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of Object.keys(SIDES)) {
      const begun = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, [HERE, side, folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
      if (status !== 0) throw new Error(`${side} failed: ${stderr}`);
      const told = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
      wall[side].push((performance.now() - begun) / 1000);
      seconds[side].push(told.seconds);
      steps[side] = told.steps;
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`\nbuild of ${records} records, cold; medians of ${ROUNDS}; load ${loadavg()[0].toFixed(1)}`);
  for (const [name, taken] of [['CPU', seconds], ['wall', wall]]) {
    const ratio = median(taken.stock.map((stock, round) => stock / taken.ours[round]));
    console.log(`  ${name.padEnd(5)} ours ${median(taken.ours).toFixed(2)} s, the stock packages ${median(taken.stock).toFixed(2)} s: ${ratio.toFixed(1)} times as fast (${WANTED} is wanted: ${ratio >= WANTED ? 'met' : 'NOT MET'})`);
  }
  for (const [step, taken] of steps.stock) console.log(`  stock: ${step.padEnd(28)} ${taken.toFixed(2).padStart(7)} s`);
}

async function writeProject(folder, records) {
  const { generatedBibtex } = await import('./generated-bibtex.mjs');
  const { citationPairs } = await import('./graphs.mjs');
  const { sources, targets } = citationPairs(records);
  const doi = (entry) => `10.1000/xyz.${entry}`;
  writeFileSync(join(folder, 'works.bib'), generatedBibtex(records));
  writeFileSync(join(folder, 'citations.csv'), ['citing,cited', ...Array.from(sources, (source, edge) => `${doi(source)},${doi(targets[edge])}`), ''].join('\n'));
}

async function ours(folder) {
  const { run } = await import('../../dist/src/cli/run.js');
  const status = await run(['build', folder, '-o', join(folder, 'out'), '--quiet'], { out: () => {}, err: (text) => process.stderr.write(text), interactive: false, live: false, width: 100 }, '');
  if (status !== 0) throw new Error(`build ended with ${status}`);
  return [];
}

async function stock(folder) {
  const steps = [];
  const step = async (name, run) => {
    const before = process.cpuUsage();
    const made = await run();
    const { user, system } = process.cpuUsage(before);
    steps.push([name, (user + system) / 1e6]);
    return made;
  };
  const [{ plugins }, { default: Papa }, { MultiDirectedGraph, DirectedGraph, UndirectedGraph }, centrality, { default: louvain }, { default: forceAtlas2 }] = await step('loading', async () => {
    await import('@citation-js/plugin-bibtex');
    return Promise.all(['@citation-js/core', 'papaparse', 'graphology', 'graphology-metrics/centrality/index.js', 'graphology-communities-louvain', 'graphology-layout-forceatlas2'].map((name) => import(name)));
  });
  const { pagerank, hits, betweenness, degree, inDegree, outDegree } = centrality.default;
  await step('hashes', () => ['works.bib', 'citations.csv'].map((file) => createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')));
  const entries = await step('BibTeX', () => plugins.input.chain(readFileSync(join(folder, 'works.bib'), 'utf8'), { generateGraph: false }));
  const { data } = await step('CSV', () => Papa.parse(readFileSync(join(folder, 'citations.csv'), 'utf8'), { header: true, skipEmptyLines: true }));
  const graph = await step('knowledge graph', () => knowledgeGraph(new MultiDirectedGraph(), entries, data));
  const cited = new DirectedGraph();
  const together = new UndirectedGraph();
  await step('projections', () => {
    for (const { citing, cited: work } of data) {
      cited.mergeEdge(citing, work);
      // What is related, communities and layout are made of: works that cite each other.
      if (citing !== work) together.mergeEdge(citing, work);
    }
  });
  const coCited = await step('co-citation', () => coCitationGraph(new UndirectedGraph(), cited));
  const measured = {};
  for (const [name, projection] of Object.entries({ citations: cited, 'co-citations': coCited })) {
    measured[name] = {
      degree: await step(`degree, ${name}`, () => (projection.type === 'directed' ? [degree, inDegree, outDegree] : [degree]).map((measure) => measure(projection))),
      pagerank: await step(`PageRank, ${name}`, () => pagerank(projection, { getEdgeWeight: 'weight', tolerance: 1e-12 / projection.order, maxIterations: 10_000 })),
      hits: await step(`HITS, ${name}`, () => hits(projection, { getEdgeWeight: 'weight', maxIterations: 10_000 })),
      betweenness: await step(`betweenness, ${name}`, () => betweenness(projection, { getEdgeWeight: null })),
    };
  }
  measured.communities = await step(`Louvain, ${RUNS} times`, () => Array.from({ length: RUNS }, (_, run) => louvain.detailed(together, { getEdgeWeight: null, rng: seeded(run + 1) })));
  await step('layout', () => {
    let place = 0;
    together.forEachNode((node) => together.mergeNodeAttributes(node, { x: Math.cos(place), y: Math.sin((place += 1)) * place }));
    forceAtlas2.assign(together, { iterations: ITERATIONS, settings: { ...forceAtlas2.inferSettings(together), barnesHutOptimize: true } });
  });
  await step('writing', () => {
    mkdirSync(join(folder, 'out'), { recursive: true });
    writeFileSync(join(folder, 'out/stock-graph.json'), JSON.stringify(graph.export()));
    writeFileSync(join(folder, 'out/stock-measures.json'), JSON.stringify({ measured, layout: together.mapNodes((node, { x, y }) => [node, x, y]) }));
  });
  return steps;
}

/** A multiplicative congruential generator (Park & Miller 1988): no dependence on ours. */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Works, and who cites whom. */
function knowledgeGraph(graph, entries, citations) {
  for (const entry of entries) graph.mergeNode(entry.DOI, { kind: 'work', label: entry.title, csl: entry });
  for (const { citing, cited } of citations) graph.mergeEdgeWithKey(`cites ${citing} ${cited}`, citing, cited, { kind: 'cites' });
  return graph;
}

function coCitationGraph(graph, citations) {
  citations.forEachNode((node) => graph.addNode(node));
  citations.forEachNode((citing) => {
    const works = citations.outNeighbors(citing);
    for (let one = 0; one < works.length; one += 1) {
      for (let other = one + 1; other < works.length; other += 1) graph.updateEdge(works[one], works[other], ({ weight = 0 }) => ({ weight: weight + 1 }));
    }
  });
  return graph;
}

if (process.argv[1] === HERE) {
  const [, , side, folder] = process.argv;
  const steps = await SIDES[side](folder);
  const { user, system } = process.cpuUsage();
  console.log(`\n${JSON.stringify({ seconds: (user + system) / 1e6, steps })}`);
}
