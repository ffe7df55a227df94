import { UsageError } from '../../src/base/diagnostics.ts';
import { GRAPH_FILES, type GraphFile, type GraphFolder, readGraphFolder } from '../../src/project/graph-folder.ts';

/** Why the map cannot be drawn, in words for its reader. */
export class LoadError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'LoadError';
    this.hint = hint;
  }
}

/** Fetches the five files that `build` wrote, from `graph/` beside the page, and reads them. Throws LoadError. */
export async function fetchGraphFolder(): Promise<GraphFolder> {
  const texts = new Map(await Promise.all(GRAPH_FILES.map(async (file) => [file, await fetchText(file)] as const)));
  let reading: GraphFile = 'graph.json';
  try {
    return readGraphFolder((file) => {
      reading = file;
      return (texts.get(file) ?? '').split('\n');
    });
  } catch (error) {
    const { message, hint } = error instanceof UsageError ? error : { message: `graph/${reading} cannot be read: ${error instanceof Error ? error.message : String(error)}`, hint: undefined };
    throw new LoadError(message, hint ?? 'Run `stemma build` again, then reload this page.');
  }
}

async function fetchText(file: GraphFile): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`./graph/${file}`);
  } catch {
    throw new LoadError(`graph/${file} could not be fetched`, 'The map is served by `stemma view`: is it still running?');
  }
  if (!response.ok) throw new LoadError(`graph/${file} is missing`, 'Run `stemma build`, then `stemma view` on the folder that it wrote.');
  return await response.text();
}
