import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { betweenness } from '../src/analysis/betweenness.ts';
import { rankIntervals } from '../src/analysis/rank-intervals.ts';
import { pageRank } from '../src/analysis/pagerank.ts';
import { threadOf } from '../src/node-workers.ts';
import { runKernel } from '../src/parallel/run-kernel.ts';
import { WorkerPool } from '../src/parallel/worker-pool.ts';
import { citationLike } from './analysis/citation-like.ts';
import { layered } from './compact/graphs.ts';

/** Threads as users have them: compiled. */
const { nodeWorkers } = (await import(new URL('../dist/src/node-workers.js', import.meta.url).href)) as typeof import('../src/node-workers.ts');

const graph = citationLike(5000, 8);
const pools = [1, 2].map((size) => nodeWorkers(size));
afterAll(() => {
  for (const pool of pools) pool.close();
});

describe('worker threads of Node', () => {
  it('give the bytes of the function, one or two of them', async () => {
    const wanted = betweenness(graph);
    for (const workers of pools) expect(await runKernel('betweenness', graph, {}, { workers })).toEqual(wanted);
    const sampled = rankIntervals(graph, (sample) => pageRank(sample), { samples: 20 });
    for (const workers of pools) expect(await runKernel('rank-intervals', graph, { metric: 'pagerank', samples: 20 }, { workers })).toEqual(sampled);
  });

  it('stop in the middle of a share, and work again after', async () => {
    const workers = pools[1]!;
    const stop = new AbortController();
    // One share alone of this would take minutes.
    const stopped = workers.compute({ kernel: 'rank-intervals', graph: citationLike(200_000, 5), options: { metric: 'betweenness', samples: 10 } }, 11, stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(stopped).rejects.toThrow('enough');
    expect(await workers.compute({ kernel: 'betweenness', graph, options: {} }, 19)).toHaveLength(19);
  });

  it('hand on a UsageError as itself', async () => {
    const wrong = runKernel('betweenness', layered(500, 10), {}, { workers: pools[1] });
    // The compiled class is another than the one of the sources.
    await expect(wrong).rejects.toMatchObject({ name: 'UsageError', message: expect.stringMatching(/^more than 10\^308 shortest paths from node 0 to/) });
  });

  it.each([
    ['throws', 'throw new Error("broken")', /broken/],
    ['exits', 'process.exit(3)', /exit code 3/],
    ['never gets to its code', 'import(', /Unexpected|import|SyntaxError/],
  ])('are an error and no hang where one %s', async (_name, code, message) => {
    const pool = new WorkerPool(2, () => threadOf(new Worker(`require('node:worker_threads').parentPort.on('message', () => {}); ${code}`, { eval: true })));
    await expect(pool.compute({ kernel: 'betweenness', graph, options: {} }, 19)).rejects.toThrow(message);
  });
});
