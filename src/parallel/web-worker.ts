/** What a worker of `webWorkers` runs (`stemma/web-worker`). */
import { shareComputer } from './compute-shares.ts';
import type { Order } from './worker-thread.ts';

const compute = shareComputer((answer) => self.postMessage(answer));
self.onmessage = ({ data }: MessageEvent<Order>) => compute(data);
