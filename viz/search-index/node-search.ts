import type { Atlas } from '../data/atlas.ts';
import { startWorker } from '../workers/start-worker.ts';
import type { Finding } from './name-finder.ts';
import type { SearchAnswer, SearchOrder } from './search-worker.ts';
import { searchedNodes } from './searched-node.ts';

interface Waiting {
  readonly resolve: (finding: Finding) => void;
  readonly reject: (error: Error) => void;
}

/** Searches the nodes of a graph in a web worker, so that the page stays free meanwhile. Starts it when it is first needed. */
export class NodeSearch {
  readonly #atlas: Atlas;
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  /** Begins to build the index, as when the reader is about to type. O(V) here, the rest in the worker. */
  prepare(): void {
    this.#running();
  }

  /** See `nodeSearcher`. Queries are answered in the order in which they are asked. Rejects where the browser lets no worker run. */
  find(query: string, limit = 12): Promise<Finding> {
    const worker = this.#running();
    const number = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, query, limit } satisfies SearchOrder);
    });
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = startWorker('search');
    worker.onmessage = ({ data: { number, finding } }: MessageEvent<SearchAnswer>) => {
      this.#waiting.get(number)?.resolve(finding);
      this.#waiting.delete(number);
    };
    worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message === '' ? 'The search could not be started' : message));
      this.#waiting.clear();
      worker.terminate();
      this.#worker = undefined;
    };
    worker.postMessage({ nodes: searchedNodes(this.#atlas) } satisfies SearchOrder);
    return (this.#worker = worker);
  }
}
