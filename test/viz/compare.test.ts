import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../compact/arbitrary-graph.ts';
import { compareSurveys, type ComparedWork } from '../../src/findings/comparison.ts';
import { Atlas } from '../../viz/data/atlas.ts';
import { shownPart, surveysToCompare, withEnd } from '../../viz/compare/compared-surveys.ts';
import { slopeLines, tiedPlaces } from '../../viz/compare/slope-lines.ts';
import { smallProject } from '../browser/small-project.ts';
import { example } from '../project/example.ts';

const atlas = new Atlas(await example());
const [one, other] = atlas.graph.getAttribute('surveys').map(({ id }) => id) as [string, string];

describe('which surveys are compared', () => {
  it('is what was asked for, else the first two, and nothing where there are not two', async () => {
    expect(surveysToCompare(atlas, [other, one])).toEqual([other, one]);
    for (const asked of [undefined, [one, one], [one, '__proto__']] as const) expect(surveysToCompare(atlas, asked)).toEqual([one, other]);
    expect(surveysToCompare(new Atlas(await smallProject()), undefined)).toBeUndefined();
  });

  it('never becomes one survey twice', () => {
    expect([withEnd(['a', 'b'], 0, 'c'), withEnd(['a', 'b'], 1, 'c'), withEnd(['a', 'b'], 0, 'b'), withEnd(['a', 'b'], 1, 'a')]).toEqual([['c', 'b'], ['a', 'c'], ['b', 'a'], ['b', 'a']]);
  });
});

describe('what the selection leaves', () => {
  it('has the works and claims that are shown, and the agreement of all', () => {
    const found = compareSurveys(atlas.graph, atlas.folder.evidence, [one, other]);
    const work = found.shared[0]?.work ?? '';
    const edge = found.lineage.onlyIn[1][0]?.edge ?? '';
    const shown = shownPart(found, new Set([work]), new Set([edge]));
    expect([shown.shared.map((row) => row.work), shown.onlyIn, shown.lineage.shared, shown.lineage.onlyIn[0], shown.lineage.onlyIn[1].map((hop) => hop.edge)]).toEqual([[work], [[], []], [], [], [edge]]);
    expect(shown.agreement).toBe(found.agreement);
  });
});

describe('the slope chart', () => {
  const arbitraryWorks: fc.Arbitrary<ComparedWork[]> = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
    .map((all) => all.map(([left, right], index) => ({ work: `w${index}`, sentences: [0, 0], ranks: [left, right] })));

  it('crosses lines only where the ranks do', () => {
    fc.assert(
      fc.property(arbitraryWorks, (works) => {
        const lines = slopeLines(works);
        for (const a of lines) {
          for (const b of lines) {
            const crosses = (a.places[0] - b.places[0]) * (a.places[1] - b.places[1]) < 0;
            expect(crosses).toBe((a.ranks[0] - b.ranks[0]) * (a.ranks[1] - b.ranks[1]) < 0);
          }
        }
        for (const side of [0, 1] as const) expect(lines.map(({ places }) => places[side]).sort((left, right) => left - right)).toEqual(works.map((_, place) => place));
      }),
    );
  });

  it('binds the works of one rank together', () => {
    const works = [[1, 2], [2, 2], [3, 2], [4.5, 4], [4.5, 5]].map(([left = 0, right = 0], index): ComparedWork => ({ work: `w${index}`, sentences: [0, 0], ranks: [left, right] }));
    expect([tiedPlaces(slopeLines(works), 0), tiedPlaces(slopeLines(works), 1)]).toEqual([[[3, 4]], [[0, 2]]]);
  });
});
