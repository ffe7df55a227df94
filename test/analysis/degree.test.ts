import { describe, expect, it } from 'vitest';
import { inDegree, inStrength, outDegree, outStrength, totalDegree, totalStrength } from '../../src/analysis/degree.ts';
import { directed, EMPTY, LONELY, STAR, SURVEYS, undirected } from '../compact/graphs.ts';

describe('degree', () => {
  it('counts edges that leave, arrive, and both', () => {
    expect([...outDegree(SURVEYS)]).toEqual([3, 3, 0, 0, 0, 2, 0, 1]);
    expect([...inDegree(SURVEYS)]).toEqual([0, 0, 3, 2, 3, 0, 1, 0]);
    expect([...totalDegree(SURVEYS)]).toEqual([3, 3, 3, 2, 3, 2, 1, 1]);
    expect([...totalDegree(directed(2, [[0, 1], [1, 0]]))]).toEqual([2, 2]);
  });

  it('counts an undirected edge once at each end', () => {
    expect([...outDegree(STAR)]).toEqual([4, 1, 1, 1, 1]);
    expect([...inDegree(STAR)]).toEqual([4, 1, 1, 1, 1]);
    expect([...totalDegree(STAR)]).toEqual([4, 1, 1, 1, 1]);
  });

  it('adds weights, or counts edges where there are none', () => {
    const graph = directed(3, [[0, 1, 2], [0, 2, 0.5], [2, 1, 4]]);
    expect([...outStrength(graph)]).toEqual([2.5, 0, 4]);
    expect([...inStrength(graph)]).toEqual([0, 6, 0.5]);
    expect([...totalStrength(graph)]).toEqual([2.5, 6, 4.5]);
    expect([...totalStrength(undirected(3, [[0, 1, 2], [0, 2, 0.5]]))]).toEqual([2.5, 2, 0.5]);
    expect([...outStrength(SURVEYS)]).toEqual([...outDegree(SURVEYS)]);
  });

  it('is empty for nothing and 0 for one node', () => {
    expect([...totalDegree(EMPTY)]).toEqual([]);
    expect([...totalStrength(LONELY)]).toEqual([0]);
  });
});
