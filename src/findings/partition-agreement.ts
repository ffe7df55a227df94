import { adjustedRandIndex, normalisedMutualInformation, variationOfInformation } from '../analysis/partition-comparison.ts';
import type { LabelledPartition } from './measures.ts';

/** How far two divisions agree. */
export interface PartitionAgreement {
  /** Nodes that are in a community of both; the others cannot be compared. */
  readonly nodes: number;
  /** 1 for the same division, about 0 for unrelated ones. */
  readonly adjustedRandIndex: number;
  /** 1 for the same division, 0 where one says nothing of the other. */
  readonly normalisedMutualInformation: number;
  /** 0 for the same division; in nats. */
  readonly variationOfInformation: number;
}

/** Compares two divisions into communities, such as those of two seeds or resolutions, whatever their communities are numbered. O(V). */
export function partitionAgreement(one: LabelledPartition, other: LabelledPartition): PartitionAgreement {
  const inOther = communityOf(other);
  const shared = [...communityOf(one)].filter(([node]) => inOther.has(node));
  const left = compactLabels(shared.map(([, id]) => id));
  const right = compactLabels(shared.map(([node]) => inOther.get(node) ?? 0));
  return {
    nodes: shared.length,
    adjustedRandIndex: adjustedRandIndex(left, right),
    normalisedMutualInformation: normalisedMutualInformation(left, right),
    variationOfInformation: variationOfInformation(left, right),
  };
}

function communityOf({ communities }: LabelledPartition): Map<string, number> {
  return new Map(communities.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

/** The same groups, numbered as they come: labels have to be below the number of nodes. */
function compactLabels(ids: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return ids.map((id) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
}
