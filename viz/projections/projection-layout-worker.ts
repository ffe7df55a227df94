/** A web worker that lays out one network and says where its nodes are. */
import { layout } from '../../src/analysis/layout.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

self.onmessage = ({ data }: MessageEvent<CompactGraph>) => {
  self.postMessage(layout(data));
};
