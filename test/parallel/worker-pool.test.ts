import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/analysis/betweenness.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { kernelOf } from '../../src/parallel/kernels.ts';
import { WorkerPool } from '../../src/parallel/worker-pool.ts';
import type { Job } from '../../src/parallel/worker-thread.ts';
import { citationLike } from '../analysis/citation-like.ts';
import { layered } from '../compact/graphs.ts';
import { pretendPool } from './pretend-threads.ts';

const graph = citationLike(2000, 3);
const job: Job = { kernel: 'betweenness', graph, options: {} };
const shares = kernelOf('betweenness').count(graph, {});
const merged = (parts: readonly unknown[]): Float64Array => kernelOf('betweenness').merge(graph, {}, parts);

/** Lets everything happen that can. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resume) => setImmediate(resume));
}

describe('WorkerPool', () => {
  it('hands out all shares, and gives the parts in the order of their shares, whoever answers first', async () => {
    const { pool, threads } = pretendPool(3, false);
    const computed = pool.compute(job, shares);
    expect(threads).toHaveLength(3);
    for (let round = 0; round < shares; round += 1) for (const thread of threads.toReversed()) thread.answer();
    expect(merged(await computed)).toEqual(betweenness(graph));
    expect(threads.flatMap(({ orders }) => orders.flatMap((order) => ('share' in order ? [order.share] : []))).sort((left, right) => left - right)).toEqual([...Array(shares).keys()]);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([false, false, false]);
  });

  it('starts no more threads than there are shares, and keeps them for the next job', async () => {
    const { pool, threads } = pretendPool(16, true);
    const first = merged(await pool.compute(job, shares));
    expect(threads).toHaveLength(shares);
    expect(merged(await pool.compute(job, shares))).toEqual(first);
    expect(threads).toHaveLength(shares);
    pool.close();
    expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('gives jobs at once threads of their own', async () => {
    const { pool, threads } = pretendPool(2, true);
    const [one, other] = await Promise.all([pool.compute(job, shares), pool.compute(job, shares)]);
    expect(merged(one)).toEqual(merged(other));
    expect(threads).toHaveLength(4);
  });

  it('does not copy the graph where memory can be shared, and leaves the caller’s arrays alone', async () => {
    const { pool, threads } = pretendPool(2, true);
    await pool.compute(job, shares);
    const buffers = threads.map(({ orders: [order] }) => (order !== undefined && 'job' in order ? order.job.graph.forward.targets.buffer : undefined));
    for (const buffer of buffers) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(graph.forward.targets.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it('tells of progress after each share', async () => {
    const { pool } = pretendPool(2, true);
    const told: string[] = [];
    await pool.compute(job, shares, undefined, (done, all) => told.push(`${done}/${all}`));
    expect(told).toEqual(Array.from({ length: shares }, (_, index) => `${index + 1}/${shares}`));
  });

  it('stops at once when the signal says so, with its reason, and ends the threads', async () => {
    const { pool, threads } = pretendPool(2, false);
    const stop = new AbortController();
    const computed = pool.compute(job, shares, stop.signal);
    threads[0]!.answer();
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(computed).rejects.toBe(reason);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true]);
    // The next job gets fresh ones.
    const again = pool.compute(job, shares);
    expect(threads).toHaveLength(4);
    for (let round = 0; round < shares; round += 1) for (const thread of threads) thread.answer();
    expect(merged(await again)).toEqual(betweenness(graph));
  });

  it('starts nothing when the signal has said so before', async () => {
    const { pool, threads } = pretendPool(2, true);
    await expect(pool.compute(job, shares, AbortSignal.abort('no'))).rejects.toBe('no');
    expect(threads).toHaveLength(0);
  });

  it('is not stopped any more once it is done', async () => {
    const { pool, threads } = pretendPool(2, true);
    const stop = new AbortController();
    await pool.compute(job, shares, stop.signal);
    stop.abort();
    expect(threads.some(({ isEnded }) => isEnded)).toBe(false);
  });

  it('never hands out again threads that were stopped at the last moment', async () => {
    const { pool, threads } = pretendPool(2, true);
    const stop = new AbortController();
    await expect(pool.compute(job, shares, stop.signal, (done, all) => done === all && stop.abort('late'))).rejects.toBe('late');
    expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
    expect(merged(await pool.compute(job, shares))).toEqual(betweenness(graph));
    expect(threads).toHaveLength(4);
  });

  it('rejects when a thread ends by itself, and never hands it out again', async () => {
    const { pool, threads } = pretendPool(2, false);
    const computed = pool.compute(job, shares);
    const error = new Error('out of memory');
    threads[1]!.crash(error);
    await expect(computed).rejects.toBe(error);
    expect(threads[0]!.isEnded).toBe(true);

    const eager = pretendPool(1, true);
    await eager.pool.compute(job, shares);
    eager.threads[0]!.crash(error);
    await eager.pool.compute(job, shares);
    expect(eager.threads).toHaveLength(2);
  });

  it('rejects with the UsageError of the first share to go wrong, whoever answers first, and keeps its threads', async () => {
    // Every share goes wrong, each at another node.
    const wrong: Job = { kernel: 'betweenness', graph: layered(500, 10), options: {} };
    const count = kernelOf('betweenness').count(wrong.graph, {});
    const messages = new Set<string>();
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
      const { pool, threads } = pretendPool(3, false);
      const computed = pool.compute(wrong, count);
      const failed = computed.catch((error: unknown) => error);
      for (let round = 0; round < count; round += 1) for (const index of order) threads[index]!.answer();
      const error = await failed;
      expect(error).toBeInstanceOf(UsageError);
      messages.add((error as UsageError).message);
      expect(threads.some(({ isEnded }) => isEnded)).toBe(false);
    }
    expect([...messages]).toEqual([expect.stringMatching(/^more than 10\^308 shortest paths from node 0 to/)]);
  });

  it('rejects with other errors as they are, and with what a listener to progress throws', async () => {
    const { pool } = pretendPool(2, true);
    await expect(pool.compute({ ...job, graph: { ...graph, order: -1 } }, shares)).rejects.toThrow(RangeError);
    await expect(pool.compute(job, shares, undefined, () => { throw new Error('tired'); })).rejects.toThrow('tired');
  });

  it('rejects what cannot be sent to a thread, or a thread that cannot be started, and hangs on neither', async () => {
    const { pool, threads } = pretendPool(2, true);
    await expect(pool.compute({ ...job, options: { among: () => 1 } }, shares)).rejects.toThrow(/could not be cloned/);
    expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
    const none = new WorkerPool(2, () => { throw new Error('no threads here'); });
    await expect(none.compute(job, shares)).rejects.toThrow('no threads here');
  });

  it('ends threads with their job once it is closed', async () => {
    const { pool, threads } = pretendPool(2, true);
    const computed = pool.compute(job, shares);
    pool.close();
    await computed;
    await settle();
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a size of %s', (size) => expect(() => new WorkerPool(size, () => { throw new Error('never'); })).toThrow(UsageError));
});
