import { describe, expect, it } from 'vitest';
import { communities } from '../../src/findings/communities.ts';
import type { Community, LabelledPartition } from '../../src/findings/measures.ts';
import { partitionAgreement } from '../../src/findings/partition-agreement.ts';
import { readMeasuresJson, writeMeasuresJson } from '../../src/findings/measures-json.ts';
import { coMention, relatedness } from '../../src/graph/projections.ts';
import { connectedParts } from '../../src/analysis/partition.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { canonicalNumber } from '../../src/base/json.ts';
import { example } from '../project/example.ts';

const { graph, evidence, measures } = await example();
const related = relatedness(graph, coMention(graph, evidence));
const { partition } = measures;

describe('communities', () => {
  it('puts every node with a relation into one community, largest first', () => {
    const members = partition.communities.flatMap((community) => community.members);
    expect(new Set(members).size).toBe(members.length);
    const { offsets } = related.graph.forward;
    expect(members.sort()).toEqual(related.keys.filter((_, node) => (offsets[node + 1] ?? 0) > (offsets[node] ?? 0)));
    const sizes = partition.communities.map((community) => community.members.length);
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(partition.communities.map(({ id }) => id)).toEqual([...sizes.keys()]);
  });

  it('holds each together', () => {
    const labels = new Uint32Array(related.keys.length).fill(partition.communities.length);
    for (const { id, members } of partition.communities) for (const member of members) labels[related.ids.get(member) ?? 0] = id;
    const parts = connectedParts(related.graph.forward, labels);
    for (const { members } of partition.communities) expect(new Set(members.map((member) => parts[related.ids.get(member) ?? 0])).size).toBe(1);
    expect(modularity(related.graph, labels)).toBeCloseTo(partition.modularity, 9);
    expect(partition.modularity).toBeGreaterThan(0.7);
  });

  it('says how firm each is: the mean over its members', () => {
    for (const { members, stability } of partition.communities) {
      const shares = members.map((member) => partition.stability.get(member) ?? NaN);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      expect(stability).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 12);
      expect(stability).toBeLessThanOrEqual(1);
    }
    const firmness = partition.communities.map(({ stability }) => stability);
    expect(Math.max(...firmness)).toBeGreaterThan(0.95);
    expect(Math.min(...firmness)).toBeLessThan(0.9);
    expect([...partition.stability.keys()]).toEqual([...partition.stability.keys()].sort());
  });

  it('earns each label by members that hold its terms', () => {
    for (const { label, members, earnedBy } of partition.communities) {
      expect(label).not.toBe('');
      expect(earnedBy.length).toBeLessThanOrEqual(5);
      for (const node of earnedBy) expect(members).toContain(node);
    }
  });

  it('is the same for one seed and keeps its stability through the file', async () => {
    expect(await communities(graph, related, { seed: measures.seed })).toEqual(partition);
    const read = readMeasuresJson(writeMeasuresJson(measures)).partition;
    expect([...read.stability]).toEqual([...partition.stability].map(([node, share]) => [node, canonicalNumber(share)]));
    expect(read.communities.map(({ members }) => members)).toEqual(partition.communities.map(({ members }) => members));
  });
});

describe('partitionAgreement', () => {
  const divided = (...groups: readonly (readonly string[])[]): LabelledPartition => ({
    modularity: 0,
    stability: new Map(),
    communities: groups.map((members, id): Community => ({ id, label: '', members, earnedBy: [], stability: 1 })),
  });

  it('does not mind what number a community has, nor in which order members stand', () => {
    expect(partitionAgreement(divided(['a', 'b'], ['c']), divided(['c'], ['b', 'a']))).toEqual({ nodes: 3, adjustedRandIndex: 1, normalisedMutualInformation: 1, variationOfInformation: 0 });
  });

  it('compares the nodes that both have, and none at all', () => {
    expect(partitionAgreement(divided(['a', 'b', 'x'], ['c', 'd']), divided(['a', 'c'], ['b', 'd', 'y']))).toMatchObject({ nodes: 4, adjustedRandIndex: expect.closeTo(-0.5, 12), normalisedMutualInformation: 0 });
    expect(partitionAgreement(divided(['a']), divided(['b']))).toEqual({ nodes: 0, adjustedRandIndex: 1, normalisedMutualInformation: 1, variationOfInformation: 0 });
  });

  it('tells communities of another resolution from those stored', async () => {
    const finer = await communities(graph, related, { seed: measures.seed, resolution: 4 });
    const { nodes, adjustedRandIndex } = partitionAgreement(finer, partition);
    expect(nodes).toBe(partition.stability.size);
    expect(finer.communities.length).toBeGreaterThan(partition.communities.length);
    expect(adjustedRandIndex > 0 && adjustedRandIndex < 0.9).toBe(true);
  });
});
