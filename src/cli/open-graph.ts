import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../base/diagnostics.ts';
import type { NodeKind } from '../base/kinds.ts';
import { byText, sorted } from '../base/order.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { findSources, loadGraphFolder } from '../node.ts';
import type { GraphFolder } from '../project/graph-folder.ts';
import { NameIndex } from '../records/name-index.ts';
import type { Call } from './command.ts';

/** A graph folder as commands use it. */
export interface OpenGraph extends GraphFolder {
  readonly folder: string;
  /** Where its sources stand, if they were found. */
  readonly sources: string | undefined;
  /** A source's path as one can open it from here. */
  readonly pathOf: (source: string) => string;
  /** The node of one of these kinds (any kind where none are given) that a name means; throws UsageError with the nearest names where it means none or several. */
  readonly nodeOf: (name: string, kinds?: readonly NodeKind[]) => string;
  readonly labelOf: (node: string) => string;
  readonly evidenceOf: (ids: readonly string[]) => Evidence[];
}

/** Opens the graph folder of a call: the one given, the current folder, or the only one under `out/`. */
export async function openGraph(call: Call): Promise<OpenGraph> {
  const folder = call.folder ?? (await onlyGraphFolder());
  const content = await loadGraphFolder(folder);
  const { graph, evidence } = content;
  const names = new NameIndex(graph.mapNodes((key, { kind, label, aliases }) => ({ key, kind, label, aliases: aliases ?? [] })));
  const sources = await findSources(folder, content);
  return {
    ...content,
    folder,
    sources,
    pathOf: (source) => (sources === undefined ? source : join(sources, source)),
    nodeOf: (name, kinds) => {
      const resolution = names.resolve(name, kinds);
      if (resolution.found === 'one') return resolution.key;
      if (resolution.found === 'several') throw new UsageError(`“${name}” is the name of ${resolution.keys.length} nodes`, `Give one of the keys: ${resolution.keys.join(', ')}.`);
      throw new UsageError(`Nothing in this graph is called “${name}”`, resolution.near.length === 0 ? undefined : `Did you mean ${resolution.near.map((near) => `“${near}”`).join(' or ')}?`);
    },
    labelOf: (node) => (graph.hasNode(node) ? graph.getNodeAttribute(node, 'label') : node),
    evidenceOf: (ids) => ids.flatMap((id) => evidence.get(id) ?? []),
  };
}

/** Whether a folder holds what `build` writes. */
export async function isGraphFolder(folder: string): Promise<boolean> {
  return stat(join(folder, 'graph.json')).then((found) => found.isFile(), () => false);
}

async function onlyGraphFolder(): Promise<string> {
  if (await isGraphFolder('.')) return '.';
  const under = await readdir('out').catch(() => []);
  const folders: string[] = [];
  for (const name of sorted(under, byText)) if (await isGraphFolder(join('out', name))) folders.push(join('out', name));
  if (folders[0] !== undefined && folders.length === 1) return folders[0];
  throw new UsageError(
    folders.length === 0 ? 'There is no graph folder here' : `There are several graph folders here: ${folders.join(', ')}`,
    folders.length === 0 ? 'Make one with `stemma build <folder|files…>`.' : 'Name the one you mean before the other arguments.',
  );
}
