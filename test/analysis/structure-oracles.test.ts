import { describe, expect, it } from 'vitest';
import { degreeAssortativity } from '../../src/analysis/assortativity.ts';
import type { DegreeSide } from '../../src/analysis/assortativity.ts';
import { betweenness } from '../../src/analysis/betweenness.ts';
import { closeness } from '../../src/analysis/closeness.ts';
import { clustering } from '../../src/analysis/clustering.ts';
import { constraint, effectiveSize } from '../../src/analysis/constraint.ts';
import { coreNumbers } from '../../src/analysis/core-numbers.ts';
import { inStrength, outStrength } from '../../src/analysis/degree.ts';
import { density } from '../../src/analysis/density.ts';
import { diameter } from '../../src/analysis/diameter.ts';
import { eigenvector, eigenvectorRefusal } from '../../src/analysis/eigenvector.ts';
import { hits } from '../../src/analysis/hits.ts';
import { katz } from '../../src/analysis/katz.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { reachCounts } from '../../src/analysis/reach.ts';
import { spectralBound } from '../../src/analysis/spectral-bound.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { membersOf, strongComponents, weakComponents } from '../../src/compact/components.ts';
import { asUndirected, inducedSubgraph, withoutWeights } from '../../src/compact/views.ts';
import { hasClassicSamples, readClassic } from './classic-samples.ts';
import { expectClose, graphOf, ORACLES } from './oracle.ts';
import { hasPajekSamples, readPajek } from './pajek-samples.ts';
import { GENERATED_ORACLES, sampleOracle, structureOracle, summaryOf } from './structure-oracle.ts';
import type { GeneratedOracle, StructureOracle, Summary } from './structure-oracle.ts';

/** All that this file compares, found by us. */
function found(graph: CompactGraph, attenuation: number): StructureOracle {
  const { closeness: near, harmonic } = closeness(graph);
  const { triangles, coefficients, meanCoefficient, transitivity } = clustering(graph);
  const sides: readonly DegreeSide[] = ['in', 'out'];
  const { lower, upper } = diameter(graph);
  expect(upper).toBe(lower);
  const own = eigenvectorRefusal(graph) === undefined ? eigenvector(graph) : null;
  if (own !== null) expect(own.residual).toBeLessThan(1e-13);
  return {
    closeness: [...near],
    harmonic: [...harmonic],
    eigenvector: own === null ? null : { eigenvalue: own.eigenvalue, scores: [...own.scores] },
    katz: { largestEigenvalue: spectralBound(graph), attenuation, scores: [...katz(graph, { attenuation })] },
    coreNumbers: [...coreNumbers(graph).numbers],
    clustering: { triangles: [...triangles], coefficients: [...coefficients], mean: meanCoefficient, transitivity },
    constraint: [...constraint(graph)],
    effectiveSize: [...effectiveSize(graph)],
    assortativity: Object.fromEntries(sides.flatMap((source) => sides.map((target) => [`${source}-${target}`, degreeAssortativity(graph, { source, target }) ?? null]))),
    density: density(graph),
    diameter: lower,
  };
}

function expectAgreement(graph: CompactGraph, wanted: StructureOracle): void {
  const got = found(graph, wanted.katz.attenuation);
  expectClose(got.closeness, wanted.closeness);
  expectClose(got.harmonic, wanted.harmonic);
  expect(got.eigenvector === null).toBe(wanted.eigenvector === null);
  if (got.eigenvector !== null && wanted.eigenvector !== null) {
    expectClose([got.eigenvector.eigenvalue], [wanted.eigenvector.eigenvalue]);
    expectClose(got.eigenvector.scores, wanted.eigenvector.scores);
  }
  expect(got.katz.largestEigenvalue).toBeGreaterThanOrEqual(wanted.katz.largestEigenvalue * (1 - 1e-11));
  expect(got.katz.largestEigenvalue).toBeLessThanOrEqual(wanted.katz.largestEigenvalue * (1 + 1e-4));
  expectClose(got.katz.scores, wanted.katz.scores);
  expect(got.coreNumbers).toEqual(wanted.coreNumbers);
  expect(got.clustering.triangles).toEqual(wanted.clustering.triangles);
  expectClose(got.clustering.coefficients, wanted.clustering.coefficients);
  expectClose([got.clustering.mean, got.clustering.transitivity], [wanted.clustering.mean, wanted.clustering.transitivity]);
  expectClose(got.constraint, wanted.constraint);
  expectClose(got.effectiveSize, wanted.effectiveSize);
  for (const [mode, value] of Object.entries(wanted.assortativity)) {
    expect(got.assortativity[mode] === null).toBe(value === null);
    if (value !== null) expect(got.assortativity[mode]).toBeCloseTo(value, 9);
  }
  expectClose([got.density], [wanted.density]);
  expect(got.diameter).toBe(wanted.diameter);
}

/** What scripts/make-oracles.py finds in its own graphs, and here in the generated ones. */
function expectFlows(graph: CompactGraph, wanted: GeneratedOracle): void {
  expect(graph.size).toBe(wanted.size);
  expectClose(outStrength(graph), wanted.outStrength);
  expectClose(inStrength(graph), wanted.inStrength);
  expectClose(betweenness(graph), wanted.betweenness);
  expectClose(pageRank(graph), wanted.pageRank);
  if (wanted.hits !== null) {
    const { hubs, authorities } = hits(graph);
    expectClose(hubs, wanted.hits.hubs);
    expectClose(authorities, wanted.hits.authorities);
  }
  expect([...reachCounts(graph)]).toEqual(wanted.reachCounts);
  expect([weakComponents(graph).count, strongComponents(graph).count]).toEqual([wanted.weakComponents, wanted.strongComponents]);
}

describe('structure agrees with networkx and igraph', () => {
  it.each(ORACLES.map((oracle) => [oracle.name, oracle] as const))('on %s', (name, oracle) => {
    expectAgreement(graphOf(oracle), structureOracle(name));
  });

  it('on 200 generated graphs', () => {
    expect(GENERATED_ORACLES).toHaveLength(200);
    const answered = { eigenvector: 0, hits: 0, loops: 0, parallels: 0, parts: 0 };
    for (const oracle of GENERATED_ORACLES) {
      const graph = graphOf(oracle);
      expectAgreement(graph, oracle);
      expectFlows(graph, oracle);
      answered.eigenvector += oracle.eigenvector === null ? 0 : 1;
      answered.hits += oracle.hits === null ? 0 : 1;
      answered.loops += graph.loopsDropped > 0 ? 1 : 0;
      answered.parallels += graph.parallelsMerged > 0 ? 1 : 0;
      answered.parts += oracle.weakComponents > 1 ? 1 : 0;
    }
    expect(answered).toEqual({ eigenvector: 27, hits: 66, loops: 152, parallels: 73, parts: 140 });
  });

  const expectSummary = (got: ArrayLike<number>, wanted: Summary): void => {
    const { sum, some } = summaryOf(got);
    expectClose([sum], [wanted.sum]);
    expectClose(some, wanted.some);
  };

  const expectSampleAgreement = (file: string, graph: CompactGraph): void => {
    const wanted = sampleOracle(file);
    const got = found(graph, wanted.katz.attenuation);
    expect(got.eigenvector === null).toBe(wanted.eigenvector === null);
    if (got.eigenvector !== null && wanted.eigenvector !== null) expectSummary(got.eigenvector.scores, wanted.eigenvector.scores);
    expectSummary(got.closeness, wanted.closeness);
    expectSummary(got.harmonic, wanted.harmonic);
    expectSummary(got.katz.scores, wanted.katz.scores);
    expectClose([got.katz.largestEigenvalue], [wanted.katz.largestEigenvalue], 1e-4);
    expectSummary(got.coreNumbers, wanted.coreNumbers);
    expectSummary(got.clustering.triangles, wanted.clustering.triangles);
    expectSummary(got.clustering.coefficients, wanted.clustering.coefficients);
    expectClose([got.clustering.mean, got.clustering.transitivity, got.density], [wanted.clustering.mean, wanted.clustering.transitivity, wanted.density]);
    expectSummary(got.constraint, wanted.constraint);
    expectSummary(got.effectiveSize, wanted.effectiveSize);
    for (const [mode, value] of Object.entries(wanted.assortativity)) expect(got.assortativity[mode]).toBeCloseTo(value!, 9);
    expect(got.diameter).toBe(wanted.diameter);
    expectSummary(betweenness(graph), wanted.betweenness);
    expectSummary(pageRank(graph), wanted.pageRank);
    const { hubs, authorities } = hits(graph);
    expectNearly(hubs, wanted.hits.hubs);
    expectNearly(authorities, wanted.hits.authorities);
    const { eigenvalue, scores } = eigenvector(largestPart(graph));
    expectClose([eigenvalue], [wanted.eigenvectorOfLargestPart.eigenvalue]);
    expectNearly(scores, wanted.eigenvectorOfLargestPart.scores);
  };

  /** Scores of far-off nodes are some 1e-12 of the largest, so that rounding shows in them. */
  const expectNearly = (got: ArrayLike<number>, wanted: Summary): void => {
    const { sum, some } = summaryOf(got);
    expectClose([sum], [1], 1e-13);
    some.forEach((score, index) => expect(Math.abs(score - wanted.some[index]!)).toBeLessThan(1e-15 + 1e-9 * score));
  };

  /** Of the largest part made undirected, its nodes in order. */
  const largestPart = (graph: CompactGraph): CompactGraph => {
    const components = weakComponents(graph);
    const largest = components.sizes.indexOf(Math.max(...components.sizes));
    const { offsets, nodes } = membersOf(components);
    return inducedSubgraph(asUndirected(withoutWeights(graph)), nodes.slice(offsets[largest], offsets[largest + 1]));
  };

  it.runIf(hasClassicSamples).each(['karate.gml', 'miserables.graphml', 'cora.cites'] as const)('on %s', (file) => expectSampleAgreement(file, readClassic(file)));
  it.runIf(hasPajekSamples).each(['SmallW.paj', 'SmaGri.net', 'Kohonen.net'])('on %s', (file) => expectSampleAgreement(file, readPajek(file)));
});
