import { describe, expect, it } from 'vitest';
import { bibliographicCoupling } from '../../src/analysis/bibliographic-coupling.ts';
import { criticality } from '../../src/analysis/criticality.ts';
import { dominators, NO_DOMINATOR } from '../../src/analysis/dominators.ts';
import type { Dominators } from '../../src/analysis/dominators.ts';
import { mainPath } from '../../src/analysis/main-path.ts';
import { nearestCommonAncestors } from '../../src/analysis/nearest-common-ancestors.ts';
import { SIMILARITIES } from '../../src/analysis/similarity-weights.ts';
import { exactTraversalWeights, TRAVERSAL_COUNTS, traversalWeights } from '../../src/analysis/traversal-weights.ts';
import { edgeSources } from '../../src/compact/views.ts';
import { BIBLIOMETRICS_ORACLES, citationsOf, smallestOf } from './bibliometrics-oracle.ts';
import { expectClose } from './oracle.ts';

it('finds the oracles', () => {
  expect(BIBLIOMETRICS_ORACLES.map((oracle) => oracle.name)).toEqual(['family', 'random-citations', 'random-knot', 'random-tangle', 'stack']);
});

/** The logarithm of a long number, from its text. */
const log10 = (digits: string): number => Math.log10(Number(`0.${digits}`)) + digits.length;

describe.each(BIBLIOMETRICS_ORACLES)('agrees with networkx and plain counting on $name', (oracle) => {
  const graph = citationsOf(oracle);

  it.each(TRAVERSAL_COUNTS)('%s', (count) => {
    const { condensation, counts, total } = exactTraversalWeights(graph, count);
    const names = smallestOf(condensation.components);
    const { targets } = condensation.graph.forward;
    const found = Array.from(edgeSources(condensation.graph), (source, edge) => `${names[source]}>${names[targets[edge]!]} ${counts[edge]}`);
    expect(found.sort()).toEqual(oracle.traversal.edges.map(([source, target], edge) => `${source}>${target} ${oracle.traversal[count][edge]}`).sort());
    expect(String(total)).toBe(oracle.traversal[`${count}Total`]);
    const { logs, shares } = traversalWeights(graph, count);
    for (const [edge, exact] of counts.entries()) {
      expect(Math.abs(logs[edge]! - log10(String(exact)))).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(shares[edge]! - Number(exact) / Number(total))).toBeLessThanOrEqual(1e-11);
    }
  });

  it('longest chains', () => {
    const path = mainPath(graph, { weight: 'length' });
    const names = smallestOf(path.condensation.components);
    const shortfall = criticality(graph);
    expect([...shortfall]).toEqual(oracle.traversal.criticality);
    // What lies on a longest chain is what falls short of none; each name stands for its component.
    expect(Array.from(path.nodes, (node) => names[node]!).sort((left, right) => left - right)).toEqual(names.filter((node) => shortfall[node] === 0).sort((left, right) => left - right));
  });

  it('dominators', () => {
    const check = (found: Dominators, wanted: BibliometricsOracleDominators): void => {
      expect(Array.from(found.parents, (parent, node) => (parent !== NO_DOMINATOR ? parent : found.depths[node] === 0 ? -2 : -1))).toEqual(wanted.parents);
      expect([...found.dependents]).toEqual(wanted.dependents);
    };
    check(dominators(graph), oracle.dominators);
    check(dominators(graph, { roots: [oracle.order - 1] }), oracle.dominatorsFromLast);
  });

  it('nearest common ancestors', () => {
    for (const { asked, nearest } of oracle.commonAncestors) {
      expect([...nearestCommonAncestors(graph, asked).nodes].sort((left, right) => left - right)).toEqual(nearest);
    }
  });

  const { coupling } = oracle;
  if (coupling !== undefined) it.each(SIMILARITIES)('coupling by %s', (similarity) => {
    const pairs = bibliographicCoupling(graph, { similarity });
    const sources = edgeSources(pairs);
    const { targets, weights } = pairs.forward;
    const upper = [...sources.keys()].filter((edge) => sources[edge]! < targets[edge]!);
    expect(upper.map((edge) => [sources[edge], targets[edge]])).toEqual(coupling.map(([one, other]) => [one, other]));
    expectClose(upper.map((edge) => weights![edge]!), coupling.map((row) => row[2 + SIMILARITIES.indexOf(similarity)]!), 1e-12);
  });
});

type BibliometricsOracleDominators = (typeof BIBLIOMETRICS_ORACLES)[number]['dominators'];
