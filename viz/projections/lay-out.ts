import type { Positions } from '../../src/analysis/positions.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { startWorker } from '../workers/start-worker.ts';

/** Lays out a network in a web worker, so that the page stays free meanwhile. `hear` is told once where nodes are; `fail`, that it could not be worked out here. Answers what stops it. */
export function layOut(graph: CompactGraph, hear: (places: Positions) => void, fail: () => void): () => void {
  const worker = startWorker('projection-layout');
  worker.onmessage = ({ data }: MessageEvent<Positions>) => {
    worker.terminate();
    hear(data);
  };
  worker.onerror = () => {
    worker.terminate();
    fail();
  };
  worker.postMessage(graph);
  return () => worker.terminate();
}
