import { describe, expect, it } from 'vitest';
import { referenceSpectrum, termBursts } from '../../src/findings/trends.ts';
import { firmYears, shareYears, stacked } from '../../viz/trends/shares.ts';
import { citationCount, citedWorksOf, peaks, shownInYears, worksOfBurst } from '../../viz/trends/works-in-years.ts';
import { claim, graphOf, record } from '../graph/claimed.ts';

/** Works with their years; each title names the work. */
function field(years: Readonly<Record<string, number>>, citations: readonly string[] = [], more: readonly string[] = []) {
  const { graph } = graphOf([...citations.map((pair) => claim(pair.replace(/(\S+) (\S+)/, 'work:$1 cites work:$2'))), ...more.map((sentence) => claim(sentence))], Object.keys(years).map((name) => record(`work:${name}`)));
  for (const [name, year] of Object.entries(years)) graph.setNodeAttribute(`work:${name}`, 'year', year);
  return graph;
}

describe('peaks of the reference years', () => {
  const graph = field({ a: 1990, b: 1990, c: 1991, d: 2000, e: 2010, uncited: 1990 }, ['d a', 'e a', 'e b', 'd c', 'c d', 'a a'], ['person:p authored work:uncited', 'person:q authored work:b', 'person:r authored work:b']);

  it('are the years that stand out, the highest first', () => {
    expect(peaks(referenceSpectrum(graph), 9).map(({ year, deviation }) => [year, deviation])).toEqual([[1990, 3], [1991, 1], [2000, 1]]);
    expect(peaks(referenceSpectrum(graph), 1).map(({ year }) => year)).toEqual([1990]);
  });

  it('open to the cited works of the year, the most cited first; other claims are no citations', () => {
    expect(citedWorksOf(graph, 1990)).toEqual([{ work: 'work:a', year: 1990, citations: 2 }, { work: 'work:b', year: 1990, citations: 1 }]);
    expect(referenceSpectrum(graph)[0]).toMatchObject({ year: 1990, references: 3, works: ['work:a', 'work:b'] });
    expect(citedWorksOf(graph, 1995)).toEqual([]);
    expect(citationCount(graph, 'work:a')).toBe(2);
  });

  it('count what is shown by year, works or their references', () => {
    const shown = new Set(['work:a', 'work:b', 'work:d', 'person:p', 'work:e']);
    expect(shownInYears(graph, shown, [1990, 2000])).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(shownInYears(graph, shown, [1990, 1991], (work) => citationCount(graph, work))).toEqual([3, 0]);
  });
});

describe('bursts', () => {
  it('open to exactly the works that they count', () => {
    const years = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`w${index}`, 2000 + (index % 20)]));
    const graph = field(years);
    graph.forEachNode((work, { year = 0 }) => graph.setNodeAttribute(work, 'label', year >= 2010 && year <= 2012 ? `Diffusion of ${work}` : `Something of ${work}`));
    const [burst] = termBursts(graph);
    expect(burst).toMatchObject({ term: 'diffusion', first: 2010, last: 2012, works: 9 });
    expect(burst === undefined ? [] : worksOfBurst(graph, burst)).toHaveLength(9);
  });
});

describe('shares over time', () => {
  const years = shareYears([
    { year: 2001, works: 4, counts: [1, 3] },
    { year: 2002, works: 0, counts: [0, 0] },
    { year: 2003, works: 0, counts: [0, 0] },
    { year: 2004, works: 0, counts: [0, 0] },
    { year: 2005, works: 10, counts: [2, 3] },
    { year: 2006, works: 10, counts: [8, 1] },
  ]);

  it('are of three years, what is in no community last, and add up to 1; none where there is no work near', () => {
    expect(years.map(({ shares }) => shares)).toEqual([[0.25, 0.75, 0], [0.25, 0.75, 0], undefined, [0.2, 0.3, 0.5], [0.5, 0.2, 0.3], [0.5, 0.2, 0.3]]);
    expect(years[4]).toMatchObject({ works: 10, around: 20, counts: [2, 3, 5] });
    for (const { shares } of years) if (shares !== undefined) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('are drawn from where works are many enough', () => {
    expect(firmYears(years).map(({ year }) => year)).toEqual([2004, 2005, 2006]);
    expect(firmYears(years.slice(0, 3))).toHaveLength(3);
    expect(firmYears([])).toEqual([]);
  });

  it('stand one upon another', () => {
    const [first, second, rest] = stacked(years.slice(1, 4));
    expect(first).toEqual({ lower: [0, 0, 0], upper: [0.25, undefined, 0.2] });
    expect(second).toEqual({ lower: [0.25, 0, 0.2], upper: [1, undefined, 0.5] });
    expect(rest?.upper).toEqual([1, undefined, 1]);
  });
});
