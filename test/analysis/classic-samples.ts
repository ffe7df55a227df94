import { existsSync, readFileSync } from 'node:fs';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

const FOLDER = new URL('../../../shared/samples/networks/classic/', import.meta.url);

/** Classic networks lie beside the repository and are read where they are. */
export const hasClassicSamples: boolean = existsSync(FOLDER);
if (!hasClassicSamples) console.warn('No ../shared/samples/networks/classic here: the tests on classic networks are skipped.');

/** How each file writes an edge, its two ends being the groups. */
const EDGES = {
  'karate.gml': /edge\s*\[\s*source (\d+)\s*target (\d+)/g,
  'miserables.graphml': /<edge\b[^>]*? source="([^"]+)" target="([^"]+)"/g,
  'cora.cites': /^(\S+)\s+(\S+)$/gm,
} as const;

/** A classic network, undirected and without weights. */
export function readClassic(name: keyof typeof EDGES): CompactGraph {
  const ids = new Map<string, number>();
  const sources: number[] = [];
  const targets: number[] = [];
  const idOf = (key: string): number => {
    if (!ids.has(key)) ids.set(key, ids.size);
    return ids.get(key)!;
  };
  for (const [, source, target] of readFileSync(new URL(name, FOLDER), 'utf8').matchAll(EDGES[name])) {
    sources.push(idOf(source!));
    targets.push(idOf(target!));
  }
  return buildCompactGraph({ order: ids.size, sources, targets, directed: false });
}
