import { nodeWorkers } from '../node.ts';
import type { RunOptions } from '../parallel/run-kernel.ts';
import type { Call } from './command.ts';

/** What is over sooner, in milliseconds, shows no progress. */
const MOMENT = 1000;

/** Goes back to the begin of the line and empties it. */
const EMPTIED = '\r\u001b[K';

/**
 * Does work that may take long with worker threads, which end with it. On a person's terminal a line on stderr says how far it has come, once it takes longer than a moment; the
 * line is gone when the work is done.
 */
export async function withWorkers<Result>({ terminal, quiet }: Call, name: string, work: (run: RunOptions) => Promise<Result>): Promise<Result> {
  const workers = nodeWorkers();
  let isLong = false;
  let isShown = false;
  const timer = setTimeout(() => (isLong = true), MOMENT);
  const progress = (done: number, all: number): void => {
    if (!isLong || !terminal.live || quiet) return;
    terminal.err(`${EMPTIED}${name}: ${done} of ${all}`);
    isShown = true;
  };
  try {
    return await work({ workers, progress });
  } finally {
    clearTimeout(timer);
    if (isShown) terminal.err(EMPTIED);
    workers.close();
  }
}
