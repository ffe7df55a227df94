import type { GraphFile } from '../../src/project/graph-folder.ts';
import { LoadError } from './load-error.ts';

/** Where a page has the files of its graph folder from. */
export interface GraphTexts {
  /** How a file is called in what its reader is told. */
  readonly nameOf: (file: GraphFile) => string;
  /** The whole text of a file. Throws LoadError. */
  readonly read: (file: GraphFile) => Promise<string>;
  /** What mends a graph folder that cannot be read. */
  readonly hint: string;
}

/** The files as `stemma view` serves them, in `graph/` beside the page. */
export const servedTexts: GraphTexts = {
  nameOf: (file) => `graph/${file}`,
  hint: 'Run `stemma build` again, then reload this page.',
  read: async (file) => {
    let response: Response;
    try {
      response = await fetch(`./graph/${file}`);
    } catch {
      throw new LoadError(`graph/${file} could not be fetched`, 'The map is served by `stemma view`: is it still running?');
    }
    if (!response.ok) throw new LoadError(`graph/${file} is missing`, 'Run `stemma build`, then `stemma view` on the folder that it wrote.');
    return await response.text();
  },
};

/** The files as `stemma report` puts them into the page: deflated, in base64, each in an element of its own. */
export const embeddedTexts: GraphTexts = {
  nameOf: (file) => file,
  hint: 'Write the report again with `stemma report`.',
  read: async (file) => {
    try {
      const bytes = Uint8Array.from(atob(embedded(file)?.textContent ?? ''), (letter) => letter.charCodeAt(0));
      return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
    } catch {
      throw new LoadError(`The ${file} in this page is damaged`, embeddedTexts.hint);
    }
  },
};

/** Whether the page carries its graph folder itself. */
export function isReport(): boolean {
  return embedded('graph.json') !== undefined;
}

function embedded(file: GraphFile): HTMLScriptElement | undefined {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-graph-file]')].find((element) => element.dataset['graphFile'] === file);
}
