import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/analysis/betweenness.ts';
import { leiden } from '../../src/analysis/communities.ts';
import { consensus } from '../../src/analysis/consensus.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { runConsensus } from '../../src/parallel/run-consensus.ts';
import { runKernel } from '../../src/parallel/run-kernel.ts';
import { citationLike } from '../analysis/citation-like.ts';
import { CHAIN, EMPTY } from '../compact/graphs.ts';
import { pretendPool } from './pretend-threads.ts';

const small = citationLike(500, 3);
const middling = citationLike(2000, 8);
const large = citationLike(5000, 8);
const related = asUndirected(citationLike(2000, 10));

describe('runKernel', () => {
  it('gives the same with no threads, one, and several; small graphs never wait for one', async () => {
    for (const graph of [EMPTY, CHAIN, small, middling, large]) {
      const wanted = betweenness(graph);
      expect(await runKernel('betweenness', graph, {})).toEqual(wanted);
      for (const size of [1, 3]) {
        const { pool, threads } = pretendPool(size, true);
        expect(await runKernel('betweenness', graph, {}, { workers: pool })).toEqual(wanted);
        expect(threads).toHaveLength(graph === large ? size : 0);
      }
    }
  });

  it('tells of progress and lets others have their turn where it does all by itself', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await runKernel('betweenness', large, {}, { progress: (done, all) => told.push(done / all) });
    clearInterval(timer);
    expect(told).toEqual(Array.from({ length: 19 }, (_, index) => (index + 1) / 19));
    expect(turns).toBeGreaterThan(10);
  });

  it('is stopped by a signal, before and on the way, with its reason', async () => {
    await expect(runKernel('betweenness', CHAIN, {}, { signal: AbortSignal.abort('before') })).rejects.toBe('before');
    for (const workers of [undefined, pretendPool(2, true).pool]) {
      const stop = new AbortController();
      let done = 0;
      const stopped = runKernel('betweenness', large, {}, { workers, signal: stop.signal, progress: (shares) => ((done = shares), shares === 2 && stop.abort('on the way')) });
      await expect(stopped).rejects.toBe('on the way');
      expect(done).toBe(2);
    }
  });

  it('rejects with the UsageError of a wrong call', async () => {
    await expect(runKernel('sampled-betweenness', small, { error: 3 })).rejects.toThrow(UsageError);
    await expect(runKernel('leiden', small, {})).rejects.toThrow(/this one is directed/);
    const { pool } = pretendPool(2, true);
    await expect(runKernel('leiden', large, { bestOf: 40 }, { workers: pool })).rejects.toThrow(UsageError);
  });

  it('finds the best of runs', async () => {
    const { pool, threads } = pretendPool(2, true);
    const options = { bestOf: 15, iterations: 1, seed: 2 };
    expect(await runKernel('leiden', related, options, { workers: pool })).toEqual(leiden(related, options));
    expect(threads).toHaveLength(2);
  });
});

describe('runConsensus', () => {
  it('gives the consensus, to the byte, with threads and without, and tells of all divisions', async () => {
    const options = { runs: 14, iterations: 1 };
    const wanted = consensus(related, options);
    const { pool, threads } = pretendPool(3, true);
    const told: (readonly [number, number])[] = [];
    expect(await runConsensus(related, options, { workers: pool, progress: (done, all) => told.push([done, all]) })).toEqual(wanted);
    expect(threads).toHaveLength(3);
    expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index + 1));
    expect(told.every(([done, all]) => all % 14 === 0 && done <= all && done > all - 14)).toBe(true);
    expect(await runConsensus(related, options)).toEqual(wanted);
  });

  it('is stopped between rounds and within', async () => {
    const stop = new AbortController();
    await expect(runConsensus(related, { runs: 5 }, { signal: stop.signal, progress: (done) => done === 7 && stop.abort('enough') })).rejects.toBe('enough');
  });
});
