/** What needs Node: projects and graph folders on disk, worker threads (`stemma/node`). */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { getHeapStatistics } from 'node:v8';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, UsageError } from './base/diagnostics.ts';
import { byText, sorted } from './base/order.ts';
import { slug } from './base/names.ts';
import type { BuildInput } from './project/build.ts';
import { CONFIG_FILE } from './project/config.ts';
import { GRAPH_FILES, type GraphFile, type GraphFolder, readGraphFolder, writeGraphFolder } from './project/graph-folder.ts';

export { nodeWorkers } from './node-workers.ts';

/** A project as it stands on disk: what `buildProject` takes, and what could not be opened. */
export interface OpenedProject {
  /** The folder that the paths of its files are relative to, as one can open it from here. */
  readonly folder: string;
  readonly input: BuildInput;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an item of a build takes at its most, in bytes, as measured on exports with cited references. */
const BYTES_AN_ITEM = 8000;

function mostItems(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / BYTES_AN_ITEM);
}

/** What tells a graph folder from others: its files are no sources. */
const LOCK_FILE: GraphFile = 'stemma.lock.json';

function isGraphFile(name: string): boolean {
  return (GRAPH_FILES as readonly string[]).includes(name);
}

/** Folders that hold no sources. */
const PASSED_OVER = new Set(['node_modules', 'out', 'dist']);

/**
 * Opens one folder, with all files in it and below that are not hidden, or the files given. Paths in the project are relative to the folder, or to the folder
 * that the files share. What cannot be opened is a diagnostic.
 */
export async function openProject(paths: readonly string[]): Promise<OpenedProject> {
  const diagnostics: Diagnostic[] = [];
  const only = paths[0];
  if (paths.length === 1 && only !== undefined && (await isFolder(only))) {
    const files = await readFiles(only, await filesUnder(only, diagnostics), diagnostics);
    return { folder: only, input: { name: projectName(basename(resolve(only))), files, mostItems: mostItems() }, diagnostics };
  }
  const folder = sharedFolder(paths.map((path) => dirname(resolve(path))));
  const files = await readFiles(folder, sorted(new Set(paths.map((path) => relative(folder, resolve(path)))), byText), diagnostics);
  const named = paths.length === 1 && only !== undefined ? basename(only).replace(/\.[^.]*$/, '') : basename(folder);
  return { folder: relative('.', folder) || '.', input: { name: projectName(named), files, mostItems: mostItems() }, diagnostics };
}

/** Writes the five files of a graph folder, making the folder where it is not there. What stood there stays until all five are written. Throws UsageError where it may not write. */
export async function saveGraphFolder(folder: string, content: GraphFolder): Promise<void> {
  const files = writeGraphFolder(content);
  await writeWhole(new Map(GRAPH_FILES.map((file) => [join(folder, file), inPieces(files[file])])));
}

/**
 * Writes files, each by its path, whole or not at all: under other names beside them, which they lose when all are written. Makes the folders that are not there.
 * Throws UsageError where the system does not let it, and leaves no part behind.
 */
export async function writeWhole(files: ReadonlyMap<string, string | Iterable<string>>): Promise<void> {
  let current = '';
  try {
    for (const [path, content] of files) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, content);
    }
    for (const path of files.keys()) {
      current = path;
      await rename(`${path}.part`, path);
    }
  } catch (error) {
    for (const path of files.keys()) await rm(`${path}.part`, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || code.startsWith('ERR_')) throw error;
    throw new UsageError(`${current} cannot be written (${code})`, 'Name a place in a folder that may be written to.');
  }
}

/** Reads a graph folder. Throws UsageError where there is none. */
export async function loadGraphFolder(folder: string): Promise<GraphFolder> {
  const files = new Map<GraphFile, Uint8Array>();
  for (const file of GRAPH_FILES) {
    try {
      files.set(file, await readFile(join(folder, file)));
    } catch {
      throw new UsageError(`${folder} is not a graph folder: it has no ${file}`, 'Make one with `stemma build <folder|files…> -o DIR`.');
    }
  }
  return readGraphFolder((file) => linesOf(files.get(file) ?? new Uint8Array()));
}

/** Lines gathered to pieces that are worth a call. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 1 << 20) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The lines of a file in UTF-8, decoded one by one. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}

/**
 * The folder that the sources of a graph folder were read from: the first of the likely places that has them all, or undefined. The graph folder itself does not say,
 * so that the same sources give the same bytes wherever they stand.
 */
export async function findSources(graphFolder: string, content: GraphFolder): Promise<string | undefined> {
  const name = content.graph.getAttribute('name');
  const near = ['.', resolve(graphFolder, '..'), resolve(graphFolder, '../..')];
  for (const folder of near.flatMap((place) => [place, join(place, name), join(place, 'data', name)])) {
    const there = await Promise.all(content.lock.map(({ path }) => isFile(join(folder, path))));
    if (there.length > 0 && there.every(Boolean)) return relative('.', folder) || '.';
  }
  return undefined;
}

async function readFiles(folder: string, paths: readonly string[], diagnostics: Diagnostic[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const name = path.split(sep).join('/');
    try {
      files.set(name, await readFile(join(folder, path)));
    } catch (error) {
      diagnostics.push(unreadable(folder, path, error as NodeJS.ErrnoException));
    }
  }
  return files;
}

/** What is told of a file or folder of a project that cannot be opened. */
function unreadable(folder: string, path: string, { code = 'unknown error' }: NodeJS.ErrnoException): Diagnostic {
  const name = path.split(sep).join('/');
  if (code === 'ENOENT') return diagnostic('file-missing', `There is no file ${join(folder, path)}`, { path: name, hint: 'Look at the spelling of its path.' });
  return diagnostic('file-unreadable', `${join(folder, path)} cannot be read (${code})`, { path: name, hint: code === 'EISDIR' ? 'Give one folder, or files; not both.' : 'Look at its permissions.' });
}

async function filesUnder(folder: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const found: string[] = [];
  const visit = async (inside: string): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      diagnostics.push(unreadable(folder, inside, error));
      return [];
    });
    const isGraphFolder = entries.some(({ name }) => name === LOCK_FILE);
    for (const entry of sorted(entries, (left, right) => byText(left.name, right.name))) {
      if (entry.name.startsWith('.') || (entry.isDirectory() && PASSED_OVER.has(entry.name))) continue;
      if (isGraphFolder && isGraphFile(entry.name)) continue;
      if (entry.isDirectory()) await visit(join(inside, entry.name));
      else if (entry.isFile()) found.push(join(inside, entry.name));
    }
  };
  await visit('');
  // A folder that says what its sources are is not asked for more: its other files are none of ours.
  if (found.includes(CONFIG_FILE)) return found;
  // Loaded only here: the readers of all formats are most of the library, and commands that open a graph folder need none.
  const { hasExtension, readers } = await import('./sources/readers.ts');
  return found.filter((path) => readers.some((reader) => hasExtension(path, reader)));
}

function projectName(name: string): string {
  return slug(name) || 'graph';
}

function sharedFolder(folders: readonly string[]): string {
  const [first = resolve('.'), ...rest] = folders;
  let shared = first;
  while (rest.some((folder) => folder !== shared && !folder.startsWith(shared.endsWith(sep) ? shared : shared + sep))) shared = dirname(shared);
  return shared;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
