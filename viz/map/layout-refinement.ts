import workerAddress from './layout-worker.ts?worker&url';
import type { LayoutMoment, LayoutStart } from './layout-worker.ts';

/** What browsers with Trusted Types have; not yet in the type checker's library. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => { readonly createScriptURL: (address: string) => string };
}

/** The page lets this one policy address scripts, and it knows one address. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('layout-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError(`${address} is not the layout worker`);
    return address;
  },
});

/**
 * Goes on with a layout in a web worker, so that the page stays free meanwhile. `hear` is told where nodes are, now and then until it has come to its end; `fail`, that there can be
 * no worker here. Answers what stops it.
 */
export function refineLayout(start: LayoutStart, hear: (moment: LayoutMoment) => void, fail: () => void): () => void {
  const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
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
