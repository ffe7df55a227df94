import { UsageError } from '../base/diagnostics.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { pairsSharingASource } from './pairs-sharing-a-source.ts';
import type { PairOptions } from './pairs-sharing-a-source.ts';

/** Things that stand together once: the works of a sentence, the authors of a paper. */
export interface Group {
  /** Node ids; one that stands there twice counts once. */
  readonly members: ArrayLike<number>;
  /** What standing together here is worth to each pair: finite, ≥ 0. Nearness, say: a sentence more than a paragraph, a paragraph more than a section. */
  readonly weight: number;
}

/**
 * Co-occurrence: the undirected graph in which two nodes are joined when a group holds both; the edge weighs what those groups weigh together.
 * Every pair of a group gets the group's full weight, however large the group is: give large groups small weights. Weights are added in the order of
 * the groups. Groups of one member or none join nothing; a group of weight 0 still draws its edges.
 * O(V + Σ n + Σ n (n − 1) / 2), n being the size of each group: a group of 1,000 brings half a million pairs.
 * Reference: Callon et al. 1983, doi:10.1177/053901883022002003.
 * @throws UsageError for an id outside 0 … order − 1, a weight that is NaN, infinite or negative, more pairs than `pairLimit`, or an option out of range.
 */
export function coOccurrence(order: number, groups: readonly Group[], options: PairOptions = {}): CompactGraph {
  const sources: number[] = [];
  const members: number[] = [];
  // Groups are nodes behind the members, and point at them.
  for (const [index, group] of groups.entries()) {
    if (!Number.isFinite(group.weight) || group.weight < 0) throw new UsageError(`group ${index} weighs ${String(group.weight)}; expected a finite number from 0 up`);
    for (let entry = 0; entry < group.members.length; entry += 1) {
      const member = group.members[entry]!;
      if (member >>> 0 !== member || member >= order) throw new UsageError(`group ${index} names node ${String(member)}; expected a whole number from 0 to ${order - 1}`);
      sources.push(order + index);
      members.push(member);
    }
  }
  const memberships = buildCompactGraph({ order: order + groups.length, sources, targets: members, directed: true });
  const weights = new Float64Array(memberships.order);
  for (const [index, group] of groups.entries()) weights[order + index] = group.weight;
  return pairsSharingASource(memberships, order, weights, options);
}
