import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { WorkerPool } from './parallel/worker-pool.ts';
import type { WorkerThread } from './parallel/worker-thread.ts';

/**
 * Worker threads of this process, as many as it has processors unless told otherwise. They keep the process alive until the pool is closed.
 * @throws UsageError unless the size is a whole number from 1.
 */
export function nodeWorkers(size: number = availableParallelism()): WorkerPool {
  return new WorkerPool(size, () => threadOf(new Worker(new URL('./node-worker.js', import.meta.url))));
}

/** A worker of Node as the pool knows threads. */
export function threadOf(worker: Worker): WorkerThread {
  return {
    send: (order) => worker.postMessage(order),
    listen: (hear, ended) => {
      worker.removeAllListeners();
      worker.on('message', hear);
      worker.on('error', ended);
      worker.on('messageerror', ended);
      worker.on('exit', (code) => ended(new Error(`a worker ended before its work was done, with exit code ${code}`)));
    },
    end: () => void worker.terminate(),
  };
}
