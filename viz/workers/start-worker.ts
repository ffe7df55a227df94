import layoutAddress from '../map/layout-worker.ts?worker&url';
import projectionLayoutAddress from '../projections/projection-layout-worker.ts?worker&url';
import searchAddress from '../search-index/search-worker.ts?worker&url';

export type WorkerName = 'layout' | 'projection-layout' | 'search';

/** Where the workers of the page are. */
const ADDRESSES: Readonly<Record<WorkerName, string>> = { layout: layoutAddress, 'projection-layout': projectionLayoutAddress, search: searchAddress };

/** What browsers with Trusted Types have; not yet in the type checker's library. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (name: WorkerName) => string }) => { readonly createScriptURL: (name: WorkerName) => string };
}

/** The page lets this one policy address scripts, and it knows the workers above. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('workers', { createScriptURL: addressOf });

/** Starts a worker of the page. */
export function startWorker(name: WorkerName): Worker {
  // Built, a worker is one script without imports; and no browser lets a module begin from the text of a page on disk.
  return new Worker(policy?.createScriptURL(name) ?? addressOf(name), { type: carriedText(name) === undefined ? 'module' : 'classic' });
}

/** Where a worker's script is: beside the page's own, or, in a page that is a single file, in the text that it carries. */
function addressOf(name: WorkerName): string {
  const carried = carriedText(name);
  return carried === undefined ? ADDRESSES[name] : URL.createObjectURL(new Blob([carried], { type: 'text/javascript' }));
}

function carriedText(name: WorkerName): string | undefined {
  const address = ADDRESSES[name];
  const file = address.slice(address.lastIndexOf('/') + 1);
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-worker]')].find((element) => element.dataset['worker'] === file)?.textContent;
}
