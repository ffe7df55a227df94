import { ARTEFACT_KINDS } from '../../src/base/kinds.ts';
import { byText, sorted } from '../../src/base/order.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { LineagePath } from '../../src/findings/lineage-hops.ts';
import { NameIndex } from '../../src/records/name-index.ts';
import type { Atlas } from '../data/atlas.ts';

/** One step of a told path, read forward in time. */
export interface ToldStep {
  readonly parent: string;
  readonly child: string;
  readonly edges: readonly string[];
}

export interface ToldPath {
  /** The ancestor first. */
  readonly nodes: readonly string[];
  readonly steps: readonly ToldStep[];
  /** How many different places in sources say so. */
  readonly sentences: number;
}

/** A path as a story: from the ancestor to the descendant. O(its evidence). */
export function toldPath(atlas: Atlas, { nodes, steps }: LineagePath): ToldPath {
  const told = steps.map((hops, step): ToldStep => ({ child: nodes[step] ?? '', parent: nodes[step + 1] ?? '', edges: hops.map(({ edge }) => edge) }));
  const places = new Set(told.flatMap(({ edges }) => edges.flatMap((edge) => atlas.evidenceOf(edge).map(placeOf))));
  return { nodes: nodes.toReversed(), steps: told.toReversed(), sentences: places.size };
}

function placeOf({ source, place }: Evidence): string {
  return JSON.stringify([source, place.start, place.end]);
}

/** The names of what stands in lineages: to find nodes by, and to offer. */
export interface LineageNames {
  readonly index: NameIndex;
  /** In order, each once. */
  readonly labels: readonly string[];
}

/** O(V log V). */
export function lineageNames(atlas: Atlas): LineageNames {
  const nodes = atlas.graph.filterNodes((node, { kind }) => ARTEFACT_KINDS.includes(kind) && atlas.hasLineage(node));
  const named = nodes.map((key) => {
    const { kind, label, aliases = [] } = atlas.node(key);
    return { key, kind, label, aliases };
  });
  return { index: new NameIndex(named), labels: sorted(new Set(named.map(({ label }) => label)), byText) };
}
