import { describe, expect, it } from 'vitest';
import { NODE_METRICS, nodeMetric } from '../../src/analysis/node-metrics.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { CHAIN, DIAMOND, directed, DUMBBELL, EMPTY, LONELY, SCATTERED, STAR, SURVEYS, TWO_CYCLES } from '../compact/graphs.ts';

const GRAPHS = [EMPTY, LONELY, SCATTERED, CHAIN, DIAMOND, TWO_CYCLES, STAR, DUMBBELL, SURVEYS, directed(2, [[0, 1], [1, 0], [1, 1], [0, 1]]), directed(3, [[0, 1, 0], [1, 2, 2.5]])];

describe.each(NODE_METRICS)('metric $name', (metric) => {
  it('has the words that help is made of', () => {
    expect(metric.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [metric.label, metric.scale, metric.cost]) expect(words).not.toBe('');
    expect(metric.meaning).toMatch(/^[A-Z].*\.$/);
    expect(metric.direction).toMatch(/^[A-Z].*\.$/);
  });

  it('gives a finite number for each node of any graph, the same each time, or a reason why not', () => {
    let answered = 0;
    for (const graph of GRAPHS) {
      const reason = metric.refusal(graph);
      if (reason !== undefined) {
        expect(reason).toMatch(/^[a-z].*[^.]$/);
        expect(() => metric.compute(graph)).toThrow(UsageError);
        continue;
      }
      answered += 1;
      const scores = metric.compute(graph);
      expect(scores).toBeInstanceOf(Float64Array);
      expect(scores).toHaveLength(graph.order);
      for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
      for (const score of scores) expect(score).toBeLessThan(Infinity);
      expect(metric.compute(graph)).toEqual(scores);
    }
    expect(answered).toBeGreaterThan(0);
  });
});

describe('nodeMetric', () => {
  it('lists the metrics once each', () => {
    expect(NODE_METRICS.map((metric) => metric.name)).toEqual(
      ['degree', 'in-degree', 'out-degree', 'pagerank', 'hub', 'authority', 'betweenness', 'sampled-betweenness', 'total-strength', 'in-strength', 'out-strength', 'closeness', 'harmonic', 'eigenvector', 'katz', 'core', 'clustering', 'constraint', 'effective-size'],
    );
  });

  it('computes what its name says', () => {
    const compute = (name: string): number[] => [...nodeMetric(name).compute(SURVEYS)];
    expect(compute('degree')).toEqual([3, 3, 3, 2, 3, 2, 1, 1]);
    expect(compute('in-degree')).toEqual([0, 0, 3, 2, 3, 0, 1, 0]);
    expect(compute('out-degree')).toEqual([3, 3, 0, 0, 0, 2, 0, 1]);
    const ranked = (name: string): number[] => [...compute(name).keys()].sort((left, right) => compute(name)[right]! - compute(name)[left]!);
    expect(ranked('authority').slice(0, 3)).toEqual([4, 2, 3]);
    expect(new Set(ranked('hub').slice(0, 2))).toEqual(new Set([0, 1]));
    expect(new Set(ranked('pagerank').slice(0, 2))).toEqual(new Set([2, 4]));
    expect([...nodeMetric('betweenness').compute(STAR)]).toEqual([1, 0, 0, 0, 0]);
    expect([...nodeMetric('sampled-betweenness').compute(STAR)]).toEqual([1, 0, 0, 0, 0]);
    expect([compute('total-strength'), compute('in-strength'), compute('out-strength')]).toEqual([compute('degree'), compute('in-degree'), compute('out-degree')]);
    expect(ranked('katz').slice(0, 2)).toEqual([2, 4]);
    expect(compute('closeness').slice(0, 4)).toEqual([0, 0, 3 / 7, 2 / 7]);
    expect(compute('harmonic').slice(0, 4)).toEqual([0, 0, 3 / 7, 2 / 7]);
    expect(compute('core')).toEqual([2, 2, 2, 2, 2, 1, 1, 1]);
    expect(compute('clustering')).toEqual(new Array(8).fill(0));
    expect([...nodeMetric('constraint').compute(STAR)]).toEqual([0.25, 1, 1, 1, 1]);
    expect([...nodeMetric('effective-size').compute(STAR)]).toEqual([4, 1, 1, 1, 1]);
    expect([...nodeMetric('eigenvector').compute(STAR)].map((score) => score.toFixed(9))).toEqual([2 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6].map((score) => score.toFixed(9)));
    expect(nodeMetric('eigenvector').refusal(SURVEYS)).toMatch(/directed/);
  });

  it('answers a wrong name with the right ones', () => {
    expect(() => nodeMetric('pagerang')).toThrow(UsageError);
    try {
      nodeMetric('pagerang');
      expect.unreachable();
    } catch (error) {
      expect((error as UsageError).hint).toBe('Did you mean `pagerank`?');
    }
  });
});
