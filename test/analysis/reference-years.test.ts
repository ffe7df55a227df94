import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceYears } from '../../src/analysis/reference-years.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY, LONELY, STAR } from '../compact/graphs.ts';
import { hasPajekSamples, readPajek, readPajekNumbers } from './pajek-samples.ts';

const arbitraryYears = (order: number): fc.Arbitrary<number[]> => fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1995, max: 2006 })), { minLength: order, maxLength: order });

/** Works of 2000 + i that get `counts[i]` references each, from as many later works. */
function cited(counts: readonly number[]): { graph: CompactGraph; years: number[] } {
  const citing = Math.max(...counts);
  const edges = counts.flatMap((count, index) => Array.from({ length: count }, (_, number) => [counts.length + number, index] as const));
  return { graph: directed(counts.length + citing, edges), years: [...counts.map((_, index) => 2000 + index), ...new Array<number>(citing).fill(2004)] };
}

describe('referenceYears', () => {
  it('counts references by the year they go to, and takes off the median of five years', () => {
    // The counts of figure 2 of doi:10.3390/ijerph17072449: the median is 344 and 2002 stands out by 168.
    const { graph, years } = cited([397, 344, 512, 318, 323]);
    const spectrum = referenceYears(graph, years);
    expect(spectrum).toMatchObject({ first: 2000, counts: Uint32Array.of(397, 344, 512, 318, 323), undated: 0 });
    expect([spectrum.medians[2], spectrum.deviations[2]]).toEqual([344, 168]);
  });

  it('takes 0 beyond the ends', () => {
    const { graph, years } = cited([4, 1, 9, 2, 2]);
    const { medians, deviations } = referenceYears(graph, years);
    expect([...medians]).toEqual([1, 2, 2, 2, 2]);
    expect([...deviations]).toEqual([3, -1, 7, 0, 0]);
  });

  it('reaches as far as asked', () => {
    const { graph, years } = cited([4, 1, 9, 2, 2]);
    expect([...referenceYears(graph, years, { reach: 0 }).deviations]).toEqual([0, 0, 0, 0, 0]);
    expect([...referenceYears(graph, years, { reach: 1 }).medians]).toEqual([1, 4, 2, 2, 2]);
    expect([...referenceYears(graph, years, { reach: 1e9 }).medians]).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps references to works without a year apart', () => {
    expect(referenceYears(CHAIN, [2003, 0, 2001, 0, 1999])).toEqual({
      first: 1999,
      counts: Uint32Array.of(1, 0, 1, 0, 0),
      undated: 2,
      medians: Uint32Array.of(0, 0, 0, 0, 0),
      deviations: Int32Array.of(1, 0, 1, 0, 0),
    });
  });

  it('takes nothing for nothing', () => {
    expect(referenceYears(EMPTY, [])).toMatchObject({ first: 0, counts: new Uint32Array(0), undated: 0 });
    expect(referenceYears(LONELY, [0])).toMatchObject({ counts: new Uint32Array(0) });
    expect(referenceYears(LONELY, [1998])).toMatchObject({ first: 1998, counts: Uint32Array.of(0) });
  });

  it('takes a star of 70,000', () => {
    const star = buildCompactGraph({ order: 70_001, sources: Uint32Array.from({ length: 70_000 }, (_, leaf) => leaf + 1), targets: new Uint32Array(70_000), directed: true });
    expect(referenceYears(star, new Int32Array(70_001).fill(2000)).counts).toEqual(Uint32Array.of(70_000));
  });

  it('agrees with a count and a sort year by year, however nodes are numbered', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryYears(pairs.order), arbitraryNames(pairs.order)));
    fc.assert(
      fc.property(dated, fc.integer({ min: 0, max: 4 }), ([pairs, years, names], reach) => {
        const graph = fromPairs(pairs, true, false);
        const spectrum = referenceYears(graph, years, { reach });
        const countOf = (year: number): number => Array.from(graph.forward.targets).filter((target) => years[target] === year).length;
        spectrum.counts.forEach((count, index) => {
          const year = spectrum.first + index;
          const around = Array.from({ length: 2 * reach + 1 }, (_, place) => countOf(year - reach + place)).sort((left, right) => left - right);
          expect([count, spectrum.medians[index], spectrum.deviations[index]]).toEqual([countOf(year), around[reach], countOf(year) - around[reach]!]);
        });
        expect(spectrum.undated).toBe(countOf(0));
        const yearsRenamed = new Int32Array(pairs.order);
        names.forEach((name, node) => (yearsRenamed[name] = years[node]!));
        expect(referenceYears(fromPairs(renamed(pairs, names), true, false), yearsRenamed, { reach })).toEqual(spectrum);
      }),
    );
  });

  it.skipIf(!hasPajekSamples)('counts every reference of a real network, and shows where it peaks', () => {
    const graph = readPajek('SmaGri.net');
    const years = readPajekNumbers('SmaGriPY.clu');
    const { first, counts, deviations } = referenceYears(graph, years);
    expect([first, counts.reduce((sum, count) => sum + count, 0)]).toEqual([1973, graph.size]);
    // 1975 to 1979: 295, 136, 442, 241, 192.
    expect([counts[4], deviations[4], Math.max(...deviations)]).toEqual([442, 201, 201]);
  });

  it.each([
    [STAR, [1, 2, 3, 4, 5], {}, /a reference year asks which way edges point/],
    [CHAIN, [1, 2, 3], {}, /3 years; expected one for each of 5 nodes/],
    [CHAIN, [1, 2, 3, 4, 5], { reach: -1 }, /reach is -1; expected a whole number from 0 up/],
  ])('refuses what cannot be meant (%#)', (graph, years, options, message) => {
    expect(() => referenceYears(graph, years, options)).toThrow(UsageError);
    expect(() => referenceYears(graph, years, options)).toThrow(message);
  });
});
