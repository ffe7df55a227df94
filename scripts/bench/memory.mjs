// Memory and time of what is large, each in a process of its own: a million works with ten references each, read from a list of edges and measured; and the co-citation of a reference list of 5,000 entries.
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);
const ORDER = 1_000_000;
const MOST_MEGABYTES = 3 * 1024;
const LONG_LIST = 5_000;
const PIECE = 1 << 16;

/** What a process is asked to do, and the most memory it may take. */
const JOBS = {
  'a million works': { run: (order) => aMillion(Number(order)), most: MOST_MEGABYTES },
  'a list of 5,000, ten strongest a work': { run: () => longList({ strongest: 10 }) },
  'a list of 5,000, all pairs': { run: () => longList({}) },
};

export function bench(asked = []) {
  const order = asked[0] ?? String(ORDER);
  for (const name of Object.keys(JOBS)) {
    const { status } = spawnSync(process.execPath, [HERE, name, order], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${name} failed`);
  }
}

async function aMillion(order) {
  const { asUndirected, buildCompactGraph, coreNumbers, leiden, pageRank, weakComponents } = await import('../../dist/src/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const file = join(folder, 'edges.txt');
  await writeEdges(file, order);
  let edges = await step('read the list', () => readEdges(file), ({ sources }) => `${sources.length} edges`);
  rmSync(folder, { recursive: true });
  const graph = await step('build', () => buildCompactGraph({ order, ...edges, directed: true }), ({ size }) => `${size} without repeats`);
  edges = undefined;
  await step('PageRank', () => pageRank(graph), (scores) => `the first has ${scores.reduce((most, score) => Math.max(most, score)).toPrecision(3)}`);
  await step('components', () => weakComponents(graph), ({ count }) => `${count}`);
  await step('k-core', () => coreNumbers(graph), ({ numbers }) => `up to ${numbers.reduce((most, number) => Math.max(most, number))}`);
  const related = await step('undirected', () => asUndirected(graph), ({ size }) => `${size} edges`);
  await step('Leiden', () => leiden(related), ({ count, modularity }) => `${count} communities, modularity ${modularity.toFixed(4)}`);
}

async function longList(options) {
  const { buildCompactGraph, coCitation } = await import('../../dist/src/index.js');
  const targets = Uint32Array.from({ length: LONG_LIST }, (_, entry) => entry + 1);
  const graph = buildCompactGraph({ order: LONG_LIST + 1, sources: new Uint32Array(LONG_LIST), targets, directed: true });
  await step('co-citation', () => coCitation(graph, options), ({ size }) => `${size} pairs`);
}

/** Runs a step and tells the CPU time it took, what it found, and how large the process has been. */
async function step(name, run, tell) {
  const before = process.cpuUsage();
  const found = await run();
  const { user, system } = process.cpuUsage(before);
  console.log(`  ${name.padEnd(16)} ${((user + system) / 1e6).toFixed(2).padStart(7)} s CPU ${megabytes().toFixed(0).padStart(6)} MB  ${tell(found)}`);
  return found;
}

function megabytes() {
  return process.resourceUsage().maxRSS / 1024;
}

async function writeEdges(path, order) {
  const { citationPairs } = await import('./graphs.mjs');
  const { sources, targets } = citationPairs(order);
  const file = openSync(path, 'w');
  for (let begin = 0; begin < sources.length; begin += PIECE) {
    let piece = '';
    for (let edge = begin; edge < Math.min(sources.length, begin + PIECE); edge += 1) piece += `${sources[edge]} ${targets[edge]}\n`;
    writeSync(file, piece);
  }
  closeSync(file);
}

/** Whole numbers, two a line, as they stream by: nothing of the text is kept. */
async function readEdges(path) {
  let ends = new Uint32Array(PIECE);
  let count = 0;
  let number = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (let at = 0; at < bytes.length; at += 1) {
      const digit = bytes[at] - 48;
      if (digit >= 0) {
        number = 10 * number + digit;
        continue;
      }
      if (count === ends.length) {
        const larger = new Uint32Array(2 * count);
        larger.set(ends);
        ends = larger;
      }
      ends[count++] = number;
      number = 0;
    }
  }
  const half = count / 2;
  return { sources: Uint32Array.from({ length: half }, (_, edge) => ends[2 * edge]), targets: Uint32Array.from({ length: half }, (_, edge) => ends[2 * edge + 1]) };
}

if (process.argv[1] === HERE) {
  const [, , name, order] = process.argv;
  const { run, most } = JOBS[name];
  console.log(`\n${name}`);
  await run(order);
  const isJudged = most !== undefined && order === String(ORDER);
  console.log(`  ${megabytes().toFixed(0)} MB at most${isJudged ? `, ≤ ${most} wanted: ${megabytes() <= most ? 'met' : 'NOT MET'}` : ''}`);
}
