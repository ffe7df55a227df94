import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTraversalWeights, TRAVERSAL_COUNTS, traversalWeights } from '../../src/analysis/traversal-weights.ts';
import type { TraversalCount } from '../../src/analysis/traversal-weights.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources, reversedGraph } from '../../src/compact/views.ts';
import { arbitraryDirected, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, EMPTY, layered, LONELY, SCATTERED, STAR, TWO_CYCLES } from '../compact/graphs.ts';
import { smallestOf } from './bibliometrics-oracle.ts';
import { hasPajekSamples, readPajek } from './pajek-samples.ts';

/** Each edge with its count, by the smallest node of the component at either end. */
function countsOf(graph: CompactGraph, count: TraversalCount): Map<string, bigint> {
  const { condensation, counts } = exactTraversalWeights(graph, count);
  const names = smallestOf(condensation.components);
  const { targets } = condensation.graph.forward;
  return new Map(Array.from(edgeSources(condensation.graph), (source, edge) => [`${names[source]}>${names[targets[edge]!]}`, counts[edge]!]));
}

/** The paths through each edge of the condensation, listed one by one. */
function countsByListing(graph: CompactGraph, count: TraversalCount): { counts: bigint[]; total: bigint } {
  const { condensation } = exactTraversalWeights(graph, count);
  const { forward, reverse, order } = condensation.graph;
  const cites = (node: number): boolean => forward.offsets[node]! < forward.offsets[node + 1]!;
  const isCited = (node: number): boolean => reverse.offsets[node]! < reverse.offsets[node + 1]!;
  const counts = new Array<bigint>(forward.targets.length).fill(0n);
  let total = 0n;
  const walk = (node: number, slots: number[]): void => {
    if (slots.length > 0 && (count !== 'spc' || !cites(node))) {
      total += 1n;
      for (const slot of slots) counts[slot]! += 1n;
    }
    for (let slot = forward.offsets[node]!; slot < forward.offsets[node + 1]!; slot += 1) walk(forward.targets[slot]!, [...slots, slot]);
  };
  for (let node = 0; node < order; node += 1) if (count === 'spnp' || !isCited(node)) walk(node, []);
  return { counts, total };
}

// Works 3, 5, 12, 20, 15, 21 and 22 of Batagelj 2003, arXiv:cs/0309023, whose arcs run with time, as 0 … 6 and from citing to cited.
const BATAGELJ = directed(7, [[1, 0], [5, 0], [2, 1], [3, 2], [4, 2], [5, 3], [6, 3], [6, 4], [6, 5]]);
const BATAGELJ_EDGES = ['1>0', '5>0', '2>1', '3>2', '4>2', '5>3', '6>3', '6>4', '6>5'];
const PUBLISHED = { spc: [3n, 1n, 3n, 2n, 1n, 1n, 1n, 1n, 2n], splc: [3n, 1n, 6n, 6n, 3n, 4n, 4n, 4n, 6n], spnp: [8n, 2n, 14n, 12n, 6n, 8n, 4n, 4n, 6n] } as const;

describe('exactTraversalWeights', () => {
  it.each(TRAVERSAL_COUNTS)('gives the published %s', (count) => {
    expect(countsOf(BATAGELJ, count)).toEqual(new Map(BATAGELJ_EDGES.map((edge, index) => [edge, PUBLISHED[count][index]!])));
  });

  it('counts four paths from end to end there', () => {
    expect(exactTraversalWeights(BATAGELJ).total).toBe(4n);
  });

  it.skipIf(!hasPajekSamples)('reads that network from Pajek’s own file, and the two that make SPLC and SPNP of SPC', () => {
    expect(readPajek('Test.net')).toEqual(BATAGELJ);
    // s cites nothing and is cited by all; t cites all and is cited by nobody.
    for (const [name, count] of [['TestSPLC.net', 'splc'], ['TestSPNP.net', 'spnp']] as const) {
      const standard = countsOf(readPajek(name), 'spc');
      expect(BATAGELJ_EDGES.map((edge) => standard.get(edge))).toEqual(PUBLISHED[count]);
    }
  });

  it('counts by hand', () => {
    expect(countsOf(CHAIN, 'spc')).toEqual(new Map([['0>1', 1n], ['1>2', 1n], ['2>3', 1n], ['3>4', 1n]]));
    expect(countsOf(CHAIN, 'splc')).toEqual(new Map([['0>1', 4n], ['1>2', 3n], ['2>3', 2n], ['3>4', 1n]]));
    expect(countsOf(CHAIN, 'spnp')).toEqual(new Map([['0>1', 4n], ['1>2', 6n], ['2>3', 6n], ['3>4', 4n]]));
    expect(exactTraversalWeights(DIAMOND, 'spnp').total).toBe(6n);
  });

  it('shrinks cycles first', () => {
    expect(countsOf(TWO_CYCLES, 'spc')).toEqual(new Map([['0>4', 1n], ['4>5', 1n], ['7>5', 1n]]));
  });

  it('is exact beyond what doubles hold', () => {
    const { counts, total } = exactTraversalWeights(layered(120, 7));
    expect(total).toBe(7n ** 120n);
    expect(new Set(counts)).toEqual(new Set([7n ** 118n]));
  });

  it.each(TRAVERSAL_COUNTS)('%s agrees with a list of all paths', (count) => {
    fc.assert(
      fc.property(arbitraryDirected, (graph) => {
        const { counts, total } = exactTraversalWeights(graph, count);
        expect({ counts, total }).toEqual(countsByListing(graph, count));
      }),
    );
  });

  it('does not depend on how nodes are numbered', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        fc.constantFrom(...TRAVERSAL_COUNTS),
        ([pairs, names], count) => {
          const sortedCounts = (graph: CompactGraph): bigint[] => [...exactTraversalWeights(graph, count).counts].sort((left, right) => Number(left - right));
          expect(sortedCounts(fromPairs(renamed(pairs, names), true, true))).toEqual(sortedCounts(fromPairs(pairs, true, false)));
        },
      ),
    );
  });

  it('weighs the same from either end, but for SPLC', () => {
    fc.assert(
      fc.property(arbitraryDirected, (graph) => {
        for (const count of ['spc', 'spnp'] as const) expect(exactTraversalWeights(reversedGraph(graph), count).total).toBe(exactTraversalWeights(graph, count).total);
      }),
    );
  });
});

describe('traversalWeights', () => {
  it('gives logarithms, and shares of all paths', () => {
    const { logs, shares } = traversalWeights(DIAMOND);
    expect([...logs]).toEqual([0, 0, 0, 0]);
    expect([...shares]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...traversalWeights(CHAIN).shares]).toEqual([1, 1, 1, 1]);
    expect([...traversalWeights(CHAIN, 'splc').logs]).toEqual([1, 2, 3, 4].map(Math.log10));
  });

  it('never overflows', () => {
    const { logs, shares } = traversalWeights(layered(2000, 5));
    const wanted = 1998 * Math.log10(5);
    expect(logs.every((log) => Math.abs(log - wanted) < wanted * 1e-13)).toBe(true);
    expect(shares.every((share) => Math.abs(share - 1 / 25) < 1e-10)).toBe(true);
  });

  it('adds up counts on either side of a change of scale, and far apart', () => {
    // In stacks of 1,200 and of 512 layers, a node of layer `l` has 2^(1199 − l) and 2^(511 − l) paths to the end. A work cites two nodes of them.
    const [large, small] = [layered(1200, 2), layered(512, 2)];
    const edgesFrom = (stack: CompactGraph, first: number): [number, number][] => Array.from(edgeSources(stack), (source, edge) => [first + source, first + stack.forward.targets[edge]!]);
    const edges = [...edgesFrom(large, 0), ...edgesFrom(small, 2400)];
    const layerOf = { '2^1199': 0, '2^513': 2 * 686, '2^511': 2 * 688, '2^1': 2 * 1198, 'later 2^511': 2400, 'later 2^1': 2400 + 2 * 510 };
    for (const cited of [['2^513', '2^511'], ['2^513', 'later 2^511'], ['2^1199', '2^1'], ['2^1199', 'later 2^1'], ['2^1199', '2^513']] as const) {
      const graph = directed(3426, [...edges, ...cited.map((name) => [3424, layerOf[name]] as const), [3425, 3424]]);
      const { logs } = traversalWeights(graph);
      const errors = exactTraversalWeights(graph).counts.map((count, edge) => {
        const digits = String(count);
        return Math.abs(logs[edge]! - Math.log10(Number(`0.${digits}`)) - digits.length);
      });
      expect(Math.max(...errors)).toBeLessThan(1e-12 * 361);
    }
  });

  it('takes a path of 200,000 nodes', () => {
    const { logs, shares } = traversalWeights(chain(200_000), 'splc');
    expect([logs[0], logs[199_998]]).toEqual([0, Math.log10(199_999)]);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('takes nothing for nothing', () => {
    for (const graph of [EMPTY, LONELY, SCATTERED]) {
      for (const count of TRAVERSAL_COUNTS) {
        expect(traversalWeights(graph, count)).toMatchObject({ logs: new Float64Array(0), shares: new Float64Array(0) });
        expect(exactTraversalWeights(graph, count)).toMatchObject({ counts: [], total: 0n });
      }
    }
  });

  it('refuses an undirected graph and an unknown count', () => {
    for (const weigh of [traversalWeights, exactTraversalWeights]) {
      expect(() => weigh(STAR)).toThrow(UsageError);
      expect(() => weigh(CHAIN, 'scp' as TraversalCount)).toThrow(/count is `scp`; expected one of spc, splc, spnp/);
    }
  });
});

describe.skipIf(!hasPajekSamples)('on real citation networks', () => {
  it.each([
    ['SmallW.paj', 396, 1988, 0],
    ['SmaGri.net', 1059, 4922, 1],
    ['Kohonen.net', 4470, 12_731, 2],
  ])('what flows into a node of %s flows out of it, and all of it across the graph', (name, order, arcs, loops) => {
    const graph = readPajek(name);
    expect([graph.order, graph.size + graph.loopsDropped + graph.parallelsMerged, graph.loopsDropped]).toEqual([order, arcs, loops]);
    const { condensation, counts, total } = exactTraversalWeights(graph);
    const { forward, reverse } = condensation.graph;
    const sources = edgeSources(condensation.graph);
    const into = new Array<bigint>(condensation.graph.order).fill(0n);
    const outOf = new Array<bigint>(condensation.graph.order).fill(0n);
    counts.forEach((count, edge) => {
      outOf[sources[edge]!]! += count;
      into[forward.targets[edge]!]! += count;
    });
    let [begun, ended] = [0n, 0n];
    for (let node = 0; node < condensation.graph.order; node += 1) {
      const isCited = reverse.offsets[node]! < reverse.offsets[node + 1]!;
      const cites = forward.offsets[node]! < forward.offsets[node + 1]!;
      if (isCited && cites) expect(into[node]).toBe(outOf[node]);
      else if (cites) begun += outOf[node]!;
      else ended += into[node]!;
    }
    expect([begun, ended]).toEqual([total, total]);
  });
});
