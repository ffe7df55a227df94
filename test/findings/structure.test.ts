import { describe, expect, it } from 'vitest';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { NETWORKS } from '../../src/findings/network.ts';
import { structureOf } from '../../src/findings/structure.ts';
import { citations, type Projection } from '../../src/graph/projections.ts';
import { claim, graphOf } from '../graph/claimed.ts';
import { example } from '../project/example.ts';

const { graph, evidence } = await example();

function projectionOf(order: number, directed: boolean, ...pairs: readonly (readonly [number, number])[]): Projection {
  const keys = Array.from({ length: order }, (_, id) => `n${id}`);
  return { name: 'test', keys, ids: new Map(keys.map((key, id) => [key, id])), graph: buildCompactGraph({ order, directed, sources: pairs.map(([from]) => from), targets: pairs.map(([, to]) => to) }) };
}

describe('structureOf', () => {
  it('tells size, parts, cycles and distances of a directed graph', () => {
    const found = structureOf(projectionOf(7, true, [0, 1], [1, 2], [2, 0], [2, 3], [4, 5], [5, 4]));
    expect(found).toMatchObject({ directed: true, nodes: 7, edges: 6, isolates: 1, density: 6 / 42, weakComponents: [4, 2, 1], strongComponents: [3, 2, 1, 1] });
    expect(found.cycles).toEqual([['n0', 'n1', 'n2'], ['n4', 'n5']]);
    expect(found.diameter).toEqual({ atLeast: 3, atMost: 3, from: 'n0', to: 'n3' });
  });

  it('tells nothing of cycles where edges have no direction', () => {
    const found = structureOf(projectionOf(4, false, [0, 1], [1, 2], [2, 0]));
    expect(found).toEqual({ projection: 'test', directed: false, nodes: 4, edges: 3, isolates: 1, density: 0.5, weakComponents: [3, 1], diameter: { atLeast: 1, atMost: 1, from: 'n0', to: 'n2' } });
    expect(structureOf(projectionOf(4, false, [0, 1], [0, 2], [0, 3])).assortativity).toBe(-1);
  });

  it('is defined for the empty graph and for one node', () => {
    expect(structureOf(projectionOf(0, true))).toEqual({ projection: 'test', directed: true, nodes: 0, edges: 0, isolates: 0, density: 0, weakComponents: [], strongComponents: [], cycles: [] });
    expect(structureOf(projectionOf(1, false))).toMatchObject({ nodes: 1, isolates: 1, density: 0, diameter: { atLeast: 0, atMost: 0, from: 'n0', to: 'n0' } });
  });

  it('names the works of a self-citing pair by their keys', () => {
    const { graph: pair } = graphOf([claim('work:b cites work:a'), claim('work:a cites work:b')]);
    expect(structureOf(citations(pair)).cycles).toEqual([['work:a', 'work:b']]);
  });

  it.each(NETWORKS.map((row) => [row.name, row] as const))('adds up on %s of the worked example', (_, { project }) => {
    const projection = project(graph, evidence, {});
    const { nodes, isolates, weakComponents, strongComponents = [nodes], directed, density, assortativity = 0, diameter } = structureOf(projection);
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    expect(sum(weakComponents)).toBe(nodes);
    expect(sum(strongComponents)).toBe(nodes);
    expect(strongComponents.length >= weakComponents.length || !directed).toBe(true);
    expect(weakComponents.filter((size) => size === 1)).toHaveLength(isolates);
    for (const value of [density, Math.abs(assortativity)]) expect(value >= 0 && value <= 1).toBe(true);
    expect((diameter?.atLeast ?? 0) <= (diameter?.atMost ?? 0)).toBe(true);
  });
});
