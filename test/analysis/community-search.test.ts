import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/analysis/community-aggregation.ts';
import { finestLevel, searchRoom } from '../../src/analysis/community-level.ts';
import type { CommunityLevel } from '../../src/analysis/community-level.ts';
import { qualityFunction } from '../../src/analysis/community-quality.ts';
import type { QualityName } from '../../src/analysis/community-quality.ts';
import { refine } from '../../src/analysis/community-refinement.ts';
import { leidenRun } from '../../src/analysis/leiden.ts';
import { moveNodes } from '../../src/analysis/local-moving.ts';
import { louvainRun } from '../../src/analysis/louvain.ts';
import { searchLevels } from '../../src/analysis/multilevel-search.ts';
import { connectedParts, inOrderOfFirst } from '../../src/analysis/partition.ts';
import { seededRandom } from '../../src/base/random.ts';
import type { Random } from '../../src/base/random.ts';
import { fillShuffled } from '../../src/base/shuffle.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { singletons } from '../../src/compact/union-find.ts';
import { adjacencyTable, arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { DUMBBELL, undirected } from '../compact/graphs.ts';

const levelOf = (graph: CompactGraph, name: QualityName, resolution: number): CommunityLevel => {
  const { masses, price } = qualityFunction(name);
  return finestLevel(graph, masses(graph), price(resolution, masses(graph)));
};

/** A graph with weights, a quality function at some resolution, and a seed. */
const arbitrarySearch = fc.record({
  graph: arbitraryUndirected.filter((graph) => graph.size > 0),
  name: fc.constantFrom<QualityName>('modularity', 'cpm'),
  resolution: fc.constantFrom(0.25, 1, 2),
  seed: fc.nat(),
});

/** What a community is worth, by its pairs. */
function worth(level: CommunityLevel, table: readonly (readonly number[])[], members: readonly number[]): number {
  let sum = 0;
  for (const one of members) for (const other of members) if (one < other) sum += table[one]![other]! - level.price * level.masses[one]! * level.masses[other]!;
  return sum;
}

/** As `refine` for the constant Potts model, set by set. */
function refineNaively(graph: CompactGraph, labels: Uint32Array, resolution: number, random: Random): number[] {
  const table = adjacencyTable(graph);
  const parts = [...labels.keys()];
  const weightBetween = (some: readonly number[], others: readonly number[]): number => some.reduce((sum, one) => sum + others.reduce((all, other) => all + table[one]![other]!, 0), 0);
  const isBound = (set: readonly number[]): boolean => {
    const rest = membersOf(labels, labels[set[0]!]!).filter((node) => !set.includes(node));
    return weightBetween(set, rest) >= resolution * set.length * rest.length;
  };
  const turns = new Uint32Array(graph.order);
  fillShuffled(turns, graph.order, random);
  const communities = inOrderOfFirst(labels).labels;
  for (const node of [...turns].sort((one, other) => communities[one]! - communities[other]!)) {
    if (parts.filter((part) => part === parts[node]).length > 1 || !isBound([node])) continue;
    const neighbours = [...graph.forward.targets.subarray(graph.forward.offsets[node], graph.forward.offsets[node + 1])].filter((other) => labels[other] === labels[node]);
    const joins = [...new Set(neighbours.map((other) => parts[other]!))]
      .map((part) => ({ part, members: [...parts.keys()].filter((other) => parts[other] === part) }))
      .map(({ part, members }) => ({ part, members, gain: weightBetween([node], members) - resolution * members.length }))
      .filter(({ members, gain }) => gain > 0 && isBound(members));
    let [most, equals, best] = [0, 0, node];
    for (const { part, gain } of joins) {
      if (gain < most) continue;
      equals = gain > most ? 1 : equals + 1;
      most = gain;
      if (equals === 1 || random() * equals < 1) best = part;
    }
    parts[node] = best;
  }
  return parts;
}

const membersOf = (labels: Uint32Array, community: number): number[] => [...labels.keys()].filter((node) => labels[node] === community);

describe('finestLevel', () => {
  it('leaves out edges that weigh 0, and copies nothing where there is none', () => {
    const { edges } = levelOf(undirected(3, [[0, 1, 0], [1, 2, 3], [0, 2, 2]]), 'cpm', 1);
    expect([[...edges.offsets], [...edges.targets], [...edges.weights!]]).toEqual([[0, 1, 2, 4], [2, 2, 0, 1], [2, 3, 2, 3]]);
    expect(levelOf(DUMBBELL, 'cpm', 1).edges).toBe(DUMBBELL.forward);
  });
});

describe('moveNodes', () => {
  it('gains with every round, until no node would gain by moving', () => {
    fc.assert(
      fc.property(arbitrarySearch, fc.boolean(), ({ graph, name, resolution, seed }, together) => {
        const level = levelOf(graph, name, resolution);
        const table = adjacencyTable(graph);
        const labels = together ? new Uint32Array(graph.order) : singletons(graph.order);
        const worthOfAll = (): number => [...new Set(labels)].reduce((sum, community) => sum + worth(level, table, membersOf(labels, community)), 0);
        for (let before = new Uint32Array(0); String(before) !== String(labels); ) {
          before = labels.slice();
          const worthBefore = worthOfAll();
          expect(moveNodes(level, labels, searchRoom(level), seededRandom(seed))).toBe(new Set(labels).size);
          expect(worthOfAll()).toBeGreaterThanOrEqual(worthBefore - 1e-8);
        }
        for (let node = 0; node < graph.order; node += 1) {
          const gain = (community: number): number => {
            const others = membersOf(labels, community).filter((other) => other !== node);
            return worth(level, table, [...others, node].sort((one, other) => one - other)) - worth(level, table, others);
          };
          const stay = gain(labels[node]!);
          expect(stay).toBeGreaterThanOrEqual(-1e-8);
          for (const community of new Set(labels)) expect(stay).toBeGreaterThanOrEqual(gain(community) - 1e-8);
        }
      }),
    );
  });

  it('leaves its room clean', () => {
    fc.assert(
      fc.property(arbitrarySearch, ({ graph, name, resolution, seed }) => {
        const level = levelOf(graph, name, resolution);
        const room = searchRoom(level);
        leidenRun(level, room, seededRandom(seed), 2);
        expect(room.links).toEqual(new Float64Array(graph.order));
      }),
    );
  });
});

describe('refine', () => {
  it('divides communities into connected parts, each worth more than its nodes apart', () => {
    fc.assert(
      fc.property(arbitrarySearch, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), ({ graph, name, resolution, seed }, some) => {
        const level = levelOf(graph, name, resolution);
        const room = searchRoom(level);
        const labels = Uint32Array.from({ length: graph.order }, (_, node) => some[node]! % graph.order);
        moveNodes(level, labels, room, seededRandom(seed));
        const parts = refine(level, labels, room, seededRandom(seed));
        expect(inOrderOfFirst(connectedParts(graph.forward, parts)).labels).toEqual(inOrderOfFirst(parts).labels);
        const table = adjacencyTable(graph);
        for (const part of new Set(parts)) {
          const members = membersOf(parts, part);
          expect(members).toContain(part);
          expect(new Set(members.map((node) => labels[node])).size).toBe(1);
          if (members.length === 1) continue;
          expect(worth(level, table, members)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('agrees with a naive version of itself', () => {
    fc.assert(
      fc.property(arbitraryUndirected, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), fc.constantFrom(0.25, 0.5, 1), fc.nat(), (graph, some, resolution, seed) => {
        const level = levelOf(graph, 'cpm', resolution);
        const room = searchRoom(level);
        const labels = Uint32Array.from({ length: graph.order }, (_, node) => some[node]! % graph.order);
        for (const label of labels) room.masses[label]! += 1;
        expect([...refine(level, labels, room, seededRandom(seed))]).toEqual(refineNaively(graph, labels, resolution, seededRandom(seed)));
      }),
      { numRuns: 400 },
    );
  });

  it('joins nothing that is loosely bound to its community', () => {
    // 0 and 1 would gain by joining, but neither holds to the community of six as chance would have it.
    //
    // 0 ─ 1 ─ 2   3
    //         │ ╳ │   (all four joined)
    //         4   5
    const graph = undirected(6, [[0, 1], [1, 2], [2, 3], [2, 4], [2, 5], [3, 4], [3, 5], [4, 5]]);
    const level = levelOf(graph, 'cpm', 0.5);
    const room = searchRoom(level);
    room.masses[0] = 6;
    for (let seed = 0; seed < 50; seed += 1) {
      const parts = refine(level, new Uint32Array(6), room, seededRandom(seed));
      expect([parts[0], parts[1]]).toEqual([0, 1]);
      expect(new Set(parts).size).toBeLessThan(6);
    }
  });

  it('takes apart what hangs together only through another community', () => {
    // Two triangles, put in one community without their bridge 3 ─ 2 … and one pair elsewhere.
    const graph = undirected(8, [[0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5], [2, 6], [6, 7], [7, 3]]);
    const level = levelOf(graph, 'cpm', 0.1);
    const labels = Uint32Array.of(0, 0, 0, 0, 0, 0, 1, 1);
    const room = searchRoom(level);
    room.masses.set([6, 2]);
    expect([...inOrderOfFirst(refine(level, labels, room, seededRandom(1))).labels]).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
  });
});

describe('aggregate', () => {
  it('adds up masses, and weights between groups', () => {
    fc.assert(
      fc.property(arbitrarySearch, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), ({ graph, name, resolution }, some) => {
        const level = levelOf(graph, name, resolution);
        const groups = inOrderOfFirst(Uint32Array.from({ length: graph.order }, (_, node) => some[node]! % graph.order));
        const coarse = aggregate(level, groups, searchRoom(level));
        expect(coarse.order).toBe(groups.count);
        expect(coarse.price).toBe(level.price);
        const table = adjacencyTable(graph);
        for (let one = 0; one < groups.count; one += 1) {
          const row = new Array<number>(groups.count).fill(0);
          for (const node of membersOf(groups.labels, one)) for (let other = 0; other < graph.order; other += 1) if (groups.labels[other] !== one) row[groups.labels[other]!]! += table[node]![other]!;
          const found = new Array<number>(groups.count).fill(0);
          for (let slot = coarse.edges.offsets[one]!; slot < coarse.edges.offsets[one + 1]!; slot += 1) {
            // No target twice.
            expect(found[coarse.edges.targets[slot]!]).toBe(0);
            found[coarse.edges.targets[slot]!] = coarse.edges.weights![slot]!;
          }
          expect(found).toEqual(row);
          expect(coarse.masses[one]).toBe(membersOf(groups.labels, one).reduce((sum, node) => sum + level.masses[node]!, 0));
        }
      }),
    );
  });
});

describe('searchLevels', () => {
  it('does without a division that leads nowhere', () => {
    fc.assert(
      fc.property(arbitrarySearch, ({ graph, name, resolution, seed }) => {
        const level = levelOf(graph, name, resolution);
        const { labels } = searchLevels(level, singletons(graph.order), () => singletons(graph.order), searchRoom(level), seededRandom(seed));
        expect(labels).toEqual(connectedParts(graph.forward, labels));
        const moved = singletons(graph.order);
        if (moveNodes(level, moved, searchRoom(level), seededRandom(seed)) < graph.order) expect(new Set(labels).size).toBeLessThan(graph.order);
      }),
    );
  });
});

describe('louvainRun', () => {
  it('may leave a community in pieces, which is why they are cut', () => {
    const graph = undirected(12, [[0, 4, 8], [0, 7, 4], [0, 10, 25], [1, 2, 26], [2, 10, 31], [3, 4, 6], [5, 6, 19], [7, 9, 3], [8, 11, 20]]);
    const level = levelOf(graph, 'modularity', 1);
    const pieces = Array.from({ length: 200 }, (_, seed) => louvainRun(level, searchRoom(level), seededRandom(seed))).filter((labels) => new Set(connectedParts(graph.forward, labels)).size > new Set(labels).size);
    expect(pieces.length).toBeGreaterThan(0);
    // 3 ─ 4 and 7 ─ 9 held together by 0, which has left.
    for (const labels of pieces) expect([labels[3], labels[9]]).toEqual([labels[4], labels[4]]);
  });
});
