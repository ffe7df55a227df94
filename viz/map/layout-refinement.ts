import { startWorker } from '../workers/start-worker.ts';
import type { LayoutMoment, LayoutStart } from './layout-worker.ts';

/**
 * Goes on with a layout in a web worker, so that the page stays free meanwhile. `hear` is told where nodes are, now and then until it has come to its end; `fail`, that there can be
 * no worker here. Answers what stops it.
 */
export function refineLayout(start: LayoutStart, hear: (moment: LayoutMoment) => void, fail: () => void): () => void {
  const worker = startWorker('layout');
  worker.onmessage = ({ data }: MessageEvent<LayoutMoment>) => {
    if (data.done === 1) worker.terminate();
    hear(data);
  };
  worker.onerror = () => {
    worker.terminate();
    fail();
  };
  worker.postMessage(start);
  return () => worker.terminate();
}
