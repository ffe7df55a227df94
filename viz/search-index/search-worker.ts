/** A web worker that searches nodes: told once which there are, it answers queries by their number. */
import { nodeSearcher } from './find-nodes.ts';
import type { Finding } from './name-finder.ts';
import type { SearchedNode } from './searched-node.ts';

export type SearchOrder = { readonly nodes: readonly SearchedNode[] } | { readonly number: number; readonly query: string; readonly limit: number };

export interface SearchAnswer {
  readonly number: number;
  readonly finding: Finding;
}

let search: ReturnType<typeof nodeSearcher> = () => ({ found: [], near: [] });

self.onmessage = ({ data }: MessageEvent<SearchOrder>) => {
  if ('nodes' in data) {
    search = nodeSearcher(data.nodes);
    return;
  }
  const answer: SearchAnswer = { number: data.number, finding: search(data.query, data.limit) };
  self.postMessage(answer);
};
