import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../base/diagnostics.ts';

/** The built map: its page, and the scripts and styles beside it by their names. */
export interface BuiltMap {
  readonly page: string;
  readonly assets: ReadonlyMap<string, string>;
}

/** The folder of the built map, beside the compiled library. Throws UsageError where it is not built. */
export function builtMap(): string {
  const app = resolve(dirname(fileURLToPath(import.meta.url)), '../../viz');
  if (!existsSync(join(app, 'index.html'))) throw new UsageError('The map is not built', 'Run `npm run build`.');
  return app;
}

/** Reads a built map from its folder. */
export async function readBuiltMap(app: string): Promise<BuiltMap> {
  const names = (await readdir(join(app, 'assets'))).sort();
  const assets = await Promise.all(names.map(async (name) => [name, await readFile(join(app, 'assets', name), 'utf8')] as const));
  return { page: await readFile(join(app, 'index.html'), 'utf8'), assets: new Map(assets) };
}
