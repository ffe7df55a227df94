import type { NetworkEdge } from '../../src/findings/network.ts';

/** What is left when only edges of at least this weight are kept. */
export interface Threshold {
  readonly weight: number;
  readonly edges: number;
  /** Ends of these edges. */
  readonly nodes: number;
}

/** As many edges are legible, and drawn while one waits. */
const LEGIBLE = 400;

/** What is left at each weight that some edge has, from the least weight to the greatest. The edges come the heaviest first. O(E). */
export function thresholds(edges: readonly NetworkEdge[]): Threshold[] {
  const found: Threshold[] = [];
  const ends = new Set<string>();
  edges.forEach(({ from, to, weight }, index) => {
    ends.add(from).add(to);
    if (edges[index + 1]?.weight !== weight) found.push({ weight, edges: index + 1, nodes: ends.size });
  });
  return found.reverse();
}

/** The place of the first threshold that keeps no edge lighter than this, the last where all edges are lighter; for 0, of the least that leaves a legible number of edges. O(thresholds). */
export function thresholdFrom(levels: readonly Threshold[], weight: number): number {
  if (weight === 0) return legibleThreshold(levels);
  const found = levels.findIndex((level) => level.weight >= weight);
  return found === -1 ? Math.max(0, levels.length - 1) : found;
}

/** The least that leaves a legible number of edges; where even the heaviest are too many, the greatest. */
function legibleThreshold(levels: readonly Threshold[]): number {
  const found = levels.findIndex(({ edges }) => edges <= LEGIBLE);
  return found === -1 ? Math.max(0, levels.length - 1) : found;
}
