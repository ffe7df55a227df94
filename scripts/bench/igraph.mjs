// A resident Python process with igraph, NumPy and SciPy and a graph loaded.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { edgeSources } from '../../dist/src/index.js';

const SCRIPT = fileURLToPath(new URL('kernels.py', import.meta.url));

/** Debian puts its packages where another Python that comes first on the path does not look. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** Answers the version of igraph, what runs one of the functions of kernels.py so many times, and what ends it; undefined where there is no Python that has all three packages. */
export async function openIgraph(graph) {
  for (const python of PYTHONS) {
    const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } });
    child.on('error', () => {});
    child.stdin.on('error', () => {});
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = (question) => {
      child.stdin.write(question);
      return lines.next();
    };
    child.stdin.write(`${JSON.stringify({ order: graph.order, size: graph.size })}\n`);
    const { value: version, done } = await ask(edgeBytes(graph));
    if (done) continue;
    const run = async (name, times = 1) => {
      const { value, done: ended } = await ask(`${JSON.stringify([name, times])}\n`);
      if (ended) throw new Error(`kernels.py ended at ${name}`);
      return JSON.parse(value);
    };
    return { version: JSON.parse(version), run, close: () => child.stdin.end() };
  }
  return undefined;
}

function edgeBytes(graph) {
  const sources = edgeSources(graph);
  const { targets } = graph.forward;
  const ends = new Uint32Array(2 * targets.length);
  for (let edge = 0; edge < targets.length; edge += 1) {
    ends[2 * edge] = sources[edge];
    ends[2 * edge + 1] = targets[edge];
  }
  return new Uint8Array(ends.buffer);
}
