import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestCommonAncestors } from '../../src/analysis/nearest-common-ancestors.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryDirected, closureOf } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, STAR, TWO_CYCLES } from '../compact/graphs.ts';

const listed = ({ nodes, generations }: ReturnType<typeof nearestCommonAncestors>): string[] => Array.from(nodes, (node, index) => `${node} (${generations.map((from) => from[index]).join(', ')})`);

describe('nearestCommonAncestors', () => {
  // ChatGPT 0 from InstructGPT 1 from GPT-3 2 from GPT-2 3 from the Transformer 5; Codex 4 from GPT-3; BERT 6 from the Transformer; 7 from nothing.
  const models = directed(8, [[0, 1], [1, 2], [4, 2], [2, 3], [3, 5], [6, 5]]);

  it('finds what both descend from, with the generations on each side', () => {
    expect(listed(nearestCommonAncestors(models, [0, 4]))).toEqual(['2 (2, 1)']);
    expect(listed(nearestCommonAncestors(models, [0, 6]))).toEqual(['5 (4, 1)']);
    expect(listed(nearestCommonAncestors(models, [0, 4, 6]))).toEqual(['5 (4, 3, 1)']);
  });

  it('counts a node among its own ancestors', () => {
    expect(listed(nearestCommonAncestors(models, [0, 2]))).toEqual(['2 (2, 0)']);
    expect(listed(nearestCommonAncestors(models, [0]))).toEqual(['0 (0)']);
    expect(listed(nearestCommonAncestors(models, [0, 0]))).toEqual(['0 (0, 0)']);
  });

  it('finds none for the unrelated', () => {
    expect(listed(nearestCommonAncestors(models, [0, 7]))).toEqual([]);
  });

  it('finds several where lines cross, the nearest of them first', () => {
    expect(listed(nearestCommonAncestors(directed(5, [[0, 2], [1, 2], [0, 3], [1, 3], [3, 4]]), [0, 1]))).toEqual(['2 (1, 1)', '3 (1, 1)']);
    expect(listed(nearestCommonAncestors(directed(5, [[0, 4], [4, 2], [1, 2], [0, 3], [1, 3]]), [0, 1]))).toEqual(['3 (1, 1)', '2 (2, 1)']);
    expect(listed(nearestCommonAncestors(reversedGraph(DIAMOND), [1, 2]))).toEqual(['0 (1, 1)']);
  });

  it('takes all of a cycle or none of it', () => {
    expect(listed(nearestCommonAncestors(TWO_CYCLES, [4, 7]))).toEqual(['5 (1, 1)', '6 (2, 2)']);
    expect(listed(nearestCommonAncestors(TWO_CYCLES, [0, 2]))).toEqual(['0 (0, 2)', '2 (2, 0)', '1 (1, 3)', '3 (3, 1)']);
  });

  it('takes a path of 200,000 nodes', () => {
    expect(listed(nearestCommonAncestors(chain(200_000), [3, 150_000]))).toEqual(['150000 (149997, 0)']);
  });

  it('agrees with the transitive closure', () => {
    fc.assert(
      fc.property(arbitraryDirected, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (graph, picks) => {
        const asked = picks.map((pick) => pick % graph.order);
        const closure = closureOf(graph);
        const common = [...new Array(graph.order).keys()].filter((node) => asked.every((from) => closure[from]![node]!));
        const nearest = common.filter((node) => !common.some((other) => closure[other]![node]! && !closure[node]![other]!));
        const { nodes, generations } = nearestCommonAncestors(graph, asked);
        expect([...nodes].sort((left, right) => left - right)).toEqual(nearest);
        const sums = Array.from(nodes, (_, index) => generations.reduce((sum, from) => sum + from[index]!, 0));
        sums.slice(1).forEach((sum, index) => expect(sum).toBeGreaterThanOrEqual(sums[index]!));
      }),
    );
  });

  it.each([
    [STAR, [0], /an ancestor asks which way edges point/],
    [CHAIN, [], /there are no nodes to find common ancestors of/],
    [CHAIN, [0, 5], /node is 5; expected a whole number from 0 to 4/],
  ])('refuses what cannot be meant (%#)', (graph, nodes, message) => {
    expect(() => nearestCommonAncestors(graph, nodes)).toThrow(UsageError);
    expect(() => nearestCommonAncestors(graph, nodes)).toThrow(message);
  });
});
