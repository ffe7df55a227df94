import { describe, expect, it } from 'vitest';
import { NODE_METRICS } from '../../src/analysis/node-metrics.ts';
import { canonicalNumber } from '../../src/base/json.ts';
import { networkOf } from '../../src/findings/network.ts';
import { rankNodes } from '../../src/findings/ranking.ts';
import { isScored, scoresOf } from '../../src/findings/scores.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { example } from '../project/example.ts';

const folder = await example();
const projections = [...new Set(folder.measures.metrics.map(({ projection }) => projection))];

describe('scoresOf', () => {
  it('gives what was measured as it is', () => {
    for (const { projection, metric, scores } of folder.measures.metrics) expect(scoresOf(folder, projection, metric)).toBe(scores);
  });

  it.each(NODE_METRICS.map((row) => [row.name, row] as const))('computes %s on every projection, or says why not', (name, { compute, refusal }) => {
    for (const projection of projections) {
      const { keys, graph } = networkOf(projection).project(folder.graph, folder.evidence, {});
      expect(isScored(folder, projection, name)).toBe(true);
      const reason = refusal(graph);
      if (reason !== undefined) {
        expect(() => scoresOf(folder, projection, name)).toThrow(new UsageError(`There is no ${name} of ${projection}: ${reason}`));
        continue;
      }
      const scores = scoresOf(folder, projection, name);
      const wanted = compute(graph);
      expect([...scores.keys()]).toEqual(keys);
      expect([...scores.values()].map(canonicalNumber)).toEqual([...wanted].map(canonicalNumber));
    }
  });

  it('refuses what it does not know, with the nearest names', () => {
    const refusal = (projection: string, metric: string): unknown[] => {
      expect(isScored(folder, projection, metric)).toBe(false);
      try {
        scoresOf(folder, projection, metric);
      } catch (error) {
        if (error instanceof UsageError) return [error.message, error.hint];
      }
      return [];
    };
    expect(refusal('linage', 'katz')).toEqual(['There is no projection “linage”', 'Did you mean `lineage`?']);
    expect(refusal('lineage', 'kats')).toEqual(['There is no metric “kats”', 'Did you mean `katz`?']);
    expect(refusal('lineage', '__proto__')[1]).toMatch(/^Metrics: influence, degree, /);
  });
});

describe('rankNodes', () => {
  it('ranks within the set, ties by key with the mean of their ranks', () => {
    const scores = new Map([['d', 1], ['a', 2], ['c', 2], ['b', 3], ['e', 9]]);
    expect(rankNodes(scores, (node) => node !== 'e')).toEqual([{ node: 'b', score: 3, rank: 1 }, { node: 'a', score: 2, rank: 2.5 }, { node: 'c', score: 2, rank: 2.5 }, { node: 'd', score: 1, rank: 4 }]);
    expect(rankNodes(scores, () => false)).toEqual([]);
  });
});
