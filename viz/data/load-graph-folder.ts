import { UsageError } from '../../src/base/diagnostics.ts';
import { GRAPH_FILES, type GraphFile, type GraphFolder, readGraphFolder } from '../../src/project/graph-folder.ts';
import { embeddedTexts, isReport, servedTexts } from './graph-texts.ts';
import { LoadError } from './load-error.ts';

/** Reads the five files that `build` wrote, from the page itself where it carries them, else from where it is served. Throws LoadError. */
export async function loadGraphFolder(): Promise<GraphFolder> {
  const source = isReport() ? embeddedTexts : servedTexts;
  const texts = new Map(await Promise.all(GRAPH_FILES.map(async (file) => [file, await source.read(file)] as const)));
  let reading: GraphFile = 'graph.json';
  try {
    return readGraphFolder((file) => {
      reading = file;
      return (texts.get(file) ?? '').split('\n');
    });
  } catch (error) {
    const message = error instanceof UsageError ? error.message : `${source.nameOf(reading)} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new LoadError(message, source.hint);
  }
}
