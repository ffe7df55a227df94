import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageNormalisedCitations } from '../../src/analysis/age-normalised-citations.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY, LONELY, STAR, SURVEYS } from '../compact/graphs.ts';

// Surveys 0, 1, 5 and 7 of 2010, 2010, none and 2012; papers 2, 3, 4 and 6.
const YEARS = [2010, 2010, 2001, 2003, 2003, 0, 2009, 2012];

describe('ageNormalisedCitations', () => {
  it('divides by the years since and by the mean of the year', () => {
    const { perYear, relative } = ageNormalisedCitations(SURVEYS, YEARS);
    expect([...perYear]).toEqual([0, 0, 3 / 12, 2 / 10, 3 / 10, 0, 1 / 4, 0]);
    expect([...relative]).toEqual([0, 0, 1, 2 / 2.5, 3 / 2.5, 0, 1, 0]);
  });

  it('looks at the end of a year, when later works are not there', () => {
    const { perYear, relative } = ageNormalisedCitations(SURVEYS, YEARS, { until: 2010 });
    expect([...perYear]).toEqual([0, 0, 2 / 10, 2 / 8, 3 / 8, 0, 1 / 2, 0]);
    expect([...relative]).toEqual([0, 0, 1, 2 / 2.5, 3 / 2.5, 0, 1, 0]);
    // Only the survey without a year is not known to come later.
    expect([...ageNormalisedCitations(SURVEYS, YEARS, { until: 2003 }).perYear]).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('takes a year in the future as it stands', () => {
    expect([...ageNormalisedCitations(directed(2, [[1, 0]]), [2000, 9999]).perYear]).toEqual([1 / 8000, 0]);
  });

  it('takes nothing for nothing', () => {
    expect(ageNormalisedCitations(EMPTY, []).perYear).toEqual(new Float64Array(0));
    expect(ageNormalisedCitations(LONELY, [0]).relative).toEqual(Float64Array.of(0));
    expect(ageNormalisedCitations(CHAIN, [0, 0, 0, 0, 0]).perYear).toEqual(new Float64Array(5));
  });

  it('is finite, and relative scores of a year have mean 1', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.constantFrom(0, 1999, 2000, 2002), { minLength: pairs.order, maxLength: pairs.order })));
    fc.assert(
      fc.property(dated, fc.constantFrom(undefined, 1998, 2001, 2010), ([pairs, years], until) => {
        const { perYear, relative } = ageNormalisedCitations(fromPairs(pairs, true, true), years, { until });
        expect([...perYear, ...relative].every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
        for (const year of [1999, 2000, 2002]) {
          const ofYear = [...relative].filter((_, node) => years[node] === year);
          const mean = ofYear.reduce((sum, score) => sum + score, 0) / ofYear.length;
          if (ofYear.some((score) => score > 0)) expect(mean).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it.each([
    [STAR, [1, 2, 3, 4, 5], {}, /a citation asks which way edges point/],
    [CHAIN, [1, 2, 3], {}, /3 years/],
    [CHAIN, [1, 2, 3, 4, 5], { until: NaN }, /until is NaN; expected a whole number/],
  ])('refuses what cannot be meant (%#)', (graph, years, options, message) => {
    expect(() => ageNormalisedCitations(graph, years, options)).toThrow(UsageError);
    expect(() => ageNormalisedCitations(graph, years, options)).toThrow(message);
  });
});
