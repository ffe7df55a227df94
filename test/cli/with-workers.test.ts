import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../src/cli/command.ts';
import { withWorkers } from '../../src/cli/with-workers.ts';
import type { RunOptions } from '../../src/parallel/run-kernel.ts';

/** What stands on stderr after work that reports before and after a second, and then ends. */
async function shown({ live, quiet }: { readonly live: boolean; readonly quiet: boolean }, end: () => string = () => 'result'): Promise<{ readonly err: string; readonly result: string }> {
  let err = '';
  const call: Call = { terminal: { out: () => {}, err: (text) => (err += text), interactive: live, live, width: 80 }, quiet, folder: undefined, args: [], options: new Map() };
  const work = async ({ progress }: RunOptions): Promise<string> => {
    progress?.(1, 4);
    vi.advanceTimersByTime(1100);
    progress?.(2, 4);
    progress?.(3, 4);
    return end();
  };
  return withWorkers(call, 'betweenness', work).then((result) => ({ err, result }), (error: Error) => ({ err, result: error.message }));
}

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told on one line once work takes longer than a second, and the line is gone in the end', async () => {
    expect(await shown({ live: true, quiet: false })).toEqual({ err: '\r\u001b[Kbetweenness: 2 of 4\r\u001b[Kbetweenness: 3 of 4\r\u001b[K', result: 'result' });
    const failed = await shown({ live: true, quiet: false }, () => { throw new Error('wrong'); });
    expect(failed.err.endsWith('\r\u001b[K')).toBe(true);
    expect(failed.result).toBe('wrong');
  });

  it('is told to nobody who does not watch', async () => {
    expect((await shown({ live: false, quiet: false })).err).toBe('');
    expect((await shown({ live: true, quiet: true })).err).toBe('');
  });
});
