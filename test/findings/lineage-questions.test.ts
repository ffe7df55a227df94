import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { commonAncestors } from '../../src/findings/common-ancestors.ts';
import { traceLineage } from '../../src/findings/lineage.ts';
import { lineageDependence } from '../../src/findings/lineage-dependence.ts';
import { allLineagePaths, lineagePaths } from '../../src/findings/lineage-paths.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import { claim, graphOf, record } from '../graph/claimed.ts';

/** A lineage of `child parent` pairs of models. */
function lineageOf(...pairs: readonly string[]): KnowledgeGraph {
  return graphOf(pairs.map((pair) => claim(pair.replace(/(\S+) (\S+)/, 'model:$1 derives-from model:$2')))).graph;
}

/** `d` from `b` and `c`, both from `a`; beside it `e` from `d` and from `x`, which nothing else knows. */
const DIAMOND = lineageOf('b a', 'c a', 'd b', 'd c', 'e d', 'e x', 'f d');

const lettersOf = (keys: Iterable<string>): string => [...keys].map((key) => key.replace('model:', '')).join('');

/** Lineages of up to eight models, cycles among them, seldom. */
const anyLineage = fc
  .array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 16 })
  .map((pairs) => pairs.filter(([child, parent]) => child !== parent))
  .filter((pairs) => pairs.length > 0)
  .map((pairs) => {
    const graph = lineageOf(...pairs.map(([child, parent]) => `${child} ${parent}`));
    return { graph, nodes: graph.nodes().sort() };
  });
const ancestorsOf = (graph: KnowledgeGraph, node: string): Set<string> => new Set(traceLineage(graph, node, 'ancestors').relatives.map(({ key }) => key));
const descendantsOf = (graph: KnowledgeGraph, node: string): Set<string> => new Set(traceLineage(graph, node, 'descendants').relatives.map(({ key }) => key));

describe('paths of a lineage', () => {
  it('are all there, shortest first, whichever end is given first, each step with its hops', () => {
    const graph = lineageOf('b a', 'c b', 'c a');
    graph.addEdgeWithKey('improves-on model:c model:a', 'model:c', 'model:a', { kind: 'improves-on', strength: 'implied', evidence: [] });
    for (const [one, other] of [['model:c', 'model:a'], ['model:a', 'model:c']] as const) {
      const { paths, cutBy } = allLineagePaths(graph, one, other);
      expect(paths.map(({ nodes }) => lettersOf(nodes))).toEqual(['ca', 'cba']);
      expect(paths.map(({ steps }) => steps.map((step) => step.map(({ kind }) => kind)))).toEqual([[['derives-from', 'improves-on']], [['derives-from'], ['derives-from']]]);
      expect(cutBy).toBeUndefined();
    }
    expect(lineagePaths(graph, 'model:a', 'model:c').paths).toHaveLength(1);
    expect(allLineagePaths(graph, 'model:a', 'model:c', { strengths: ['implied'] }).paths.map(({ steps }) => steps.flat().map(({ kind }) => kind))).toEqual([['improves-on']]);
  });

  it('are bounded, and say so, even where a bound leaves none', () => {
    expect(allLineagePaths(DIAMOND, 'model:d', 'model:a', { limit: 1 })).toMatchObject({ paths: [{ nodes: ['model:d', 'model:b', 'model:a'] }], cutBy: 'limit' });
    expect(allLineagePaths(DIAMOND, 'model:a', 'model:d', { longest: 1 })).toMatchObject({ paths: [], cutBy: 'longest' });
    expect(allLineagePaths(DIAMOND, 'model:d', 'model:a', { stepLimit: 1 }).cutBy).toBe('steps');
    expect(allLineagePaths(DIAMOND, 'model:a', 'model:x')).toMatchObject({ paths: [], cutBy: undefined });
    expect(() => allLineagePaths(DIAMOND, 'model:a', 'model:d', { limit: 0 })).toThrow(UsageError);
  });

  it('are those that a plain search finds', () => {
    fc.assert(
      fc.property(anyLineage, ({ graph, nodes }) => {
        const [from = '', to = ''] = [nodes[0], nodes[nodes.length - 1]];
        const walk = (node: string, trail: readonly string[]): string[] => (node === to ? [lettersOf([...trail, node])] : graph.outNeighbors(node).flatMap((next) => (trail.includes(next) ? [] : walk(next, [...trail, node]))));
        const wanted = walk(from, []);
        if (wanted.length === 0) return;
        const { paths, cutBy } = allLineagePaths(graph, from, to, { limit: 10_000 });
        expect(paths.map((path) => lettersOf(path.nodes)).sort()).toEqual(wanted.sort());
        expect(paths.map(({ steps }) => steps.length)).toEqual(paths.map(({ nodes: along }) => along.length - 1).sort((left, right) => left - right));
        expect(cutBy).toBeUndefined();
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('commonAncestors', () => {
  const found = (graph: KnowledgeGraph, ...letters: string[]): string[] => commonAncestors(graph, letters.map((letter) => `model:${letter}`)).map(({ key, ways }) => `${lettersOf([key])}: ${ways.map(({ nodes }) => lettersOf(nodes)).join(' ')}`);

  it('gives the nearest with a shortest way from each', () => {
    expect(found(DIAMOND, 'b', 'c')).toEqual(['a: ba ca']);
    expect(found(DIAMOND, 'e', 'f')).toEqual(['d: ed fd']);
    expect(found(lineageOf('c a', 'c b', 'd a', 'd b', 'a z'), 'c', 'd')).toEqual(['a: ca da', 'b: cb db']);
  });

  it('counts a node among its own ancestors, and finds nothing for the unrelated', () => {
    expect(found(DIAMOND, 'e', 'a')).toEqual(['a: edba a']);
    expect(commonAncestors(DIAMOND, ['model:a', 'model:a'])[0]?.ways.map(({ steps }) => steps)).toEqual([[], []]);
    expect(found(DIAMOND, 'a', 'x')).toEqual([]);
  });

  it('has for each a hop in every step, and keeps to the strengths asked for', () => {
    for (const { ways } of commonAncestors(DIAMOND, ['model:e', 'model:f'])) for (const { steps } of ways) for (const step of steps) expect(step.length).toBeGreaterThan(0);
    expect(commonAncestors(DIAMOND, ['model:e', 'model:f'], { strengths: ['asserted'] })).toEqual([]);
    expect(() => commonAncestors(DIAMOND, ['model:e', 'model:nobody'])).toThrow(/does not stand in lineages/);
  });

  it('finds what all descend from and no other such node does', () => {
    fc.assert(
      fc.property(anyLineage, ({ graph, nodes }) => {
        const asked = [nodes[0] ?? '', nodes[nodes.length - 1] ?? ''];
        const common = nodes.filter((node) => asked.every((one) => one === node || ancestorsOf(graph, one).has(node)));
        const isNearest = (node: string): boolean => common.every((other) => other === node || !ancestorsOf(graph, other).has(node) || ancestorsOf(graph, node).has(other));
        const answer = commonAncestors(graph, asked);
        expect(answer.map(({ key }) => key).sort()).toEqual(common.filter(isNearest));
        for (const { key, ways } of answer) expect(ways.map(({ nodes: along }) => [along[0], along[along.length - 1]])).toEqual(asked.map((one) => [one, key]));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('lineageDependence', () => {
  it('tells what all lines run through, above and below', () => {
    const { needs, neededBy, ancestors, descendants } = lineageDependence(DIAMOND, 'model:d');
    expect(needs).toEqual([{ key: 'model:a', label: 'A', kind: 'model', generation: 2 }]);
    expect(neededBy).toEqual([{ key: 'model:f', label: 'F', kind: 'model', generation: 1, through: 'model:d' }]);
    expect([ancestors, descendants]).toEqual([3, 2]);
    const all = lineageDependence(DIAMOND, 'model:a');
    expect(all.neededBy.map(({ key, through }) => lettersOf([key, through]))).toEqual(['ba', 'ca', 'da', 'fd']);
    expect(lineageDependence(DIAMOND, 'model:e')).toMatchObject({ needs: [], neededBy: [] });
  });

  it('takes a cycle that nothing leads into for an origin', () => {
    const cycle = lineageOf('a b', 'b a', 'c a');
    expect(lineageDependence(cycle, 'model:c').needs.map(({ key }) => key)).toEqual(['model:a']);
    expect(lineageDependence(cycle, 'model:b')).toMatchObject({ needs: [], neededBy: [] });
  });

  it('is what would be cut off if the node were not there', () => {
    fc.assert(
      fc.property(anyLineage, ({ graph, nodes }) => {
        const isOrigin = (node: string): boolean => [...ancestorsOf(graph, node)].every((ancestor) => ancestor === node || ancestorsOf(graph, ancestor).has(node));
        const origins = nodes.filter(isOrigin);
        for (const node of nodes) {
          const without = graph.copy() as KnowledgeGraph;
          without.dropNode(node);
          const left = new Set(origins.filter((origin) => origin !== node).flatMap((origin) => [origin, ...descendantsOf(without, origin)]));
          const cutOff = nodes.filter((other) => other !== node && !left.has(other));
          expect(lineageDependence(graph, node).neededBy.map(({ key }) => key).sort()).toEqual(cutOff);
          for (const other of cutOff) expect(lineageDependence(graph, other).needs.map(({ key }) => key)).toContain(node);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('copes with hostile keys and a line of any length', () => {
    const hostile = graphOf([claim('model:__proto__ derives-from model:constructor')], [record('model:__proto__'), record('model:constructor')]).graph;
    expect(lineageDependence(hostile, 'model:__proto__').needs.map(({ key }) => key)).toEqual(['model:constructor']);
    const long = lineageOf(...Array.from({ length: 3000 }, (_, index) => `${index + 1} ${index}`));
    expect(lineageDependence(long, 'model:0').neededBy).toHaveLength(3000);
    expect(lineageDependence(long, 'model:3000').needs).toHaveLength(3000);
  });
});
