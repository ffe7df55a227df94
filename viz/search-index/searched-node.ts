import type { NodeKind } from '../../src/base/kinds.ts';
import { formatName } from '../../src/sources/csl.ts';
import type { Atlas } from '../data/atlas.ts';

/** What a search knows of a node: plain values, so that a worker can be told them. */
export interface SearchedNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly year: number | undefined;
  /** How many edges it has. */
  readonly joined: number;
  /** Who wrote it, where it appeared, its keywords, and what is noted of it: one text each. */
  readonly texts: readonly string[];
}

/** The nodes of a graph as a search knows them. O(V). */
export function searchedNodes({ graph }: Atlas): SearchedNode[] {
  return graph.mapNodes((key, { kind, label, aliases = [], year, csl, keywords = [], note }) => ({
    key,
    kind,
    label,
    aliases,
    year,
    joined: graph.degree(key),
    texts: [csl?.author?.map(formatName).join(', '), csl?.['container-title'], keywords.join(', '), note].filter((text): text is string => text !== undefined && text !== ''),
  }));
}
