import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { buildProject } from '../../src/project/build.ts';
import { type GraphFile, type GraphFolder, writeGraphFolder } from '../../src/project/graph-folder.ts';

export const EXAMPLE: string = fileURLToPath(new URL('../../data/aigc', import.meta.url));

/** The files of the worked example, in the order given. */
export async function exampleFiles(order: (names: string[]) => string[] = (names) => names): Promise<Map<string, Uint8Array>> {
  const names = order((await readdir(EXAMPLE)).sort());
  return new Map(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(`${EXAMPLE}/${name}`))] as const)));
}

let built: Promise<GraphFolder> | undefined;

/** The worked example, built once a test file. */
export function example(): Promise<GraphFolder> {
  built ??= exampleFiles().then((files) => buildProject({ name: 'aigc', files }));
  return built;
}

/** The rows of a table of the example, by column. */
export async function exampleTable(name: string): Promise<Record<string, string>[]> {
  return Papa.parse<Record<string, string>>(await readFile(`${EXAMPLE}/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** The files of a graph folder, whole. */
export function textsOf(folder: GraphFolder): Record<GraphFile, string> {
  return Object.fromEntries(Object.entries(writeGraphFolder(folder)).map(([file, pieces]) => [file, [...pieces].join('')])) as Record<GraphFile, string>;
}
