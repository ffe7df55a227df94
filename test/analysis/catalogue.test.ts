import { describe, expect, it } from 'vitest';
import { NODE_METRICS, nodeMetric } from '../../src/analysis/catalogue.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { DIAMOND, EMPTY, LONELY, STAR, SURVEYS } from '../compact/graphs.ts';

describe.each(NODE_METRICS)('metric $name', (metric) => {
  it('has the words that help is made of', () => {
    expect(metric.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [metric.label, metric.scale, metric.cost]) expect(words).not.toBe('');
    expect(metric.meaning).toMatch(/^[A-Z].*\.$/);
    expect(metric.direction).toMatch(/^[A-Z].*\.$/);
  });

  it('gives a finite number for each node of any graph, the same each time', () => {
    for (const graph of [EMPTY, LONELY, DIAMOND, STAR, SURVEYS]) {
      const scores = metric.compute(graph);
      expect(scores).toBeInstanceOf(Float64Array);
      expect(scores).toHaveLength(graph.order);
      for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
      expect(metric.compute(graph)).toEqual(scores);
    }
  });
});

describe('nodeMetric', () => {
  it('lists the metrics once each', () => {
    expect(NODE_METRICS.map((metric) => metric.name)).toEqual(['degree', 'in-degree', 'out-degree', 'pagerank', 'hub', 'authority', 'betweenness']);
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
