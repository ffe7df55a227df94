import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { writeWhole } from '../node.ts';
import { GRAPH_FILES } from '../project/graph-folder.ts';
import { builtMap, readBuiltMap } from './built-map.ts';
import { type Call, optionText } from './command.ts';
import { openGraph } from './open-graph.ts';
import { reportPage } from './report-page.ts';
import { printable } from './terminal.ts';

/** `stemma report [DIR] [-o FILE]` */
export async function report(call: Call): Promise<number> {
  // What cannot be opened here could not be opened by the page.
  const { folder } = await openGraph(call);
  const files = new Map(await Promise.all(GRAPH_FILES.map(async (file) => [file, await readFile(join(folder, file))] as const)));
  const page = reportPage(await readBuiltMap(builtMap()), files);
  const file = optionText(call, 'output') ?? relative('', `${resolve(folder)}.html`);
  await writeWhole(new Map([[file, page]]));
  if (!call.quiet) call.terminal.err(`The report is ${printable(file)} (${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB)\n`);
  return 0;
}
