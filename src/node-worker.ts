/** What a thread of `nodeWorkers` runs. */
import { parentPort } from 'node:worker_threads';
import { shareComputer } from './parallel/compute-shares.ts';

parentPort?.on('message', shareComputer((answer) => parentPort?.postMessage(answer)));
