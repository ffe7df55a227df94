import { describe, expect, it } from 'vitest';
import type { NetworkEdge } from '../../src/findings/network.ts';
import { example } from '../project/example.ts';
import { Atlas } from '../../viz/data/atlas.ts';
import { edgesOfProjection } from '../../viz/projections/network-edges.ts';
import { networkPart, pairKey } from '../../viz/projections/network-part.ts';
import { PROJECTION_NAMES, PROJECTION_ROWS, projectionNamed, shownEnds } from '../../viz/projections/projection-rows.ts';
import { thresholdFrom, thresholds } from '../../viz/projections/thresholds.ts';
import { smallProject } from '../browser/small-project.ts';

const edge = (from: string, to: string, weight: number): NetworkEdge => ({ from, to, weight });

describe('thresholds', () => {
  const levels = thresholds([edge('a', 'b', 3), edge('b', 'c', 2), edge('a', 'c', 2), edge('d', 'e', 0.5)]);

  it('say what is left at each weight, from the least up', () => {
    expect(levels).toEqual([{ weight: 0.5, edges: 4, nodes: 5 }, { weight: 2, edges: 3, nodes: 3 }, { weight: 3, edges: 1, nodes: 2 }]);
    expect(thresholds([])).toEqual([]);
  });

  it('are found from any weight: the first that keeps nothing lighter', () => {
    expect([0.1, 0.5, 0.6, 2, 2.5, 99].map((weight) => thresholdFrom(levels, weight))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(thresholdFrom([], 3)).toBe(0);
  });

  it('begin where the number of edges is legible, or at the heaviest', () => {
    const many = Array.from({ length: 1000 }, (_, index) => edge('a', String(index), 1 + Math.floor((999 - index) / 100)));
    expect(thresholds(many)[thresholdFrom(thresholds(many), 0)]).toMatchObject({ edges: 400 });
    const alike = thresholds(many.map((one) => ({ ...one, weight: 1 })));
    expect(alike[thresholdFrom(alike, 0)]).toMatchObject({ edges: 1000 });
  });
});

describe('what is drawn', () => {
  it('is the edges and their ends, whatever these are called', () => {
    const edges = [edge('__proto__', 'b', 2), edge('b', 'a c', 1)];
    const { keys, graph } = networkPart(edges);
    expect(keys).toEqual(['__proto__', 'a c', 'b']);
    expect([graph.order, graph.size, graph.directed]).toEqual([3, 2, false]);
    expect(pairKey(edge('a', 'b c', 1))).not.toBe(pairKey(edge('a b', 'c', 1)));
    expect(networkPart([]).keys).toEqual([]);
  });
});

describe('projections of a field', () => {
  it.each(PROJECTION_NAMES)('%s: an edge tells the works or the sentences that it runs through', async (name) => {
    const atlas = new Atlas(await example());
    const edges = edgesOfProjection(atlas, name);
    if (edges instanceof Error) throw edges;
    for (const { from, to } of [...edges.slice(0, 20), ...edges.slice(-20)]) {
      const { works, passages } = PROJECTION_ROWS[name].ground(atlas, from, to);
      expect(works.length + passages.filter(({ evidence }) => evidence.length > 0).length, `${from} ${to}`).toBeGreaterThan(0);
      for (const { edges: claims } of works) for (const claim of claims) expect(atlas.evidenceOf(claim).length).toBeGreaterThan(0);
    }
  });

  it('are those of what is shown: works themselves, people by their works', async () => {
    const atlas = new Atlas(await smallProject());
    const shown = new Set(['work:arxiv:2005.14165', 'model:gpt-3']);
    expect([...shownEnds(atlas, PROJECTION_ROWS['co-mention'], shown)]).toEqual([...shown]);
    expect([...shownEnds(atlas, PROJECTION_ROWS['co-authorship'], shown)]).toEqual(['Tom Brown']);
  });

  it('are named as in the address, and the first is taken where it names none', () => {
    expect(projectionNamed('coupling')).toBe('coupling');
    expect(projectionNamed('__proto__')).toBe('co-mention');
  });
});
