import { WorkerPool } from './worker-pool.ts';
import type { Answer } from './worker-thread.ts';

/**
 * Threads for a page, as many as there are processors unless told otherwise. `start` makes a module worker whose file imports `stemma/web-worker`, such as
 * `new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })`, which bundlers see and follow. Memory is shared where the page is cross-origin isolated, else copied.
 * @throws UsageError unless the size is a whole number from 1.
 */
export function webWorkers(start: () => Worker, size: number = navigator.hardwareConcurrency): WorkerPool {
  return new WorkerPool(size, () => {
    const worker = start();
    return {
      send: (order) => worker.postMessage(order),
      listen: (hear, ended) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
        worker.onerror = ({ message }) => ended(new Error(`a worker ended before its work was done${message ? `: ${message}` : ''}`));
        worker.onmessageerror = () => ended(new Error('what a worker answered cannot be read'));
      },
      end: () => worker.terminate(),
    };
  });
}
