import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sources/csl.ts';
import { readScopusReference } from '../../../src/sources/tables/scopus-references.ts';

function parts(text: string): (string | number | undefined)[] {
  const { author = [], title, issued, volume, issue, page, 'container-title': container } = readScopusReference(text);
  return [author.map(formatName).join(' & '), issued?.['date-parts']?.[0]?.[0], title, container, volume, issue, page];
}

describe('readScopusReference', () => {
  it.each([
    ['Kern, A., Stone, D.E., On moss (2004) Moss. Modell., 177, pp. 353-391', ['A. Kern & D.E. Stone', 2004, 'On moss', 'Moss. Modell.', '177', undefined, '353-391']],
    ['Kern, A., Turhollow, A.F., Jr., On moss, and stones (2004) Moss Lett, 41 (11), p. e277. , http://x.example.org, Stable', ['A. Kern & A.F. Turhollow, Jr.', 2004, 'On moss, and stones', 'Moss Lett', '41', '11', 'e277']],
    ['Del Kern, A.-B., Moss (1999) Moss: Biology, Chemistry and Use, pp. 21-50. , Moss Press', ['A.-B. Del Kern', 1999, 'Moss', 'Moss: Biology, Chemistry and Use', undefined, undefined, '21-50']],
    ['Kern, A., (2007) Moss Chemistry, , Springer', ['A. Kern', 2007, 'Moss Chemistry', undefined, undefined, undefined, undefined]],
    ['(2014) Status of Moss', ['', 2014, 'Status of Moss', undefined, undefined, undefined, undefined]],
    ['Kern A., van Berg J.-C., Moss, a tool, Moss Letters, 11, 4, pp. 959-975, (2017)', ['A. Kern & J.-C. van Berg', 2017, 'Moss, a tool', 'Moss Letters', '11', '4', '959-975']],
    ['Kern A., Deep Moss, (2016)', ['A. Kern', 2016, 'Deep Moss', undefined, undefined, undefined, undefined]],
    ['Kern A., Moss, Moss Letters, 11, (2017), https://doi.org/10.1000/a', ['A. Kern', 2017, 'Moss', 'Moss Letters', '11', undefined, undefined]],
    ['Moss Guidelines, (2020)', ['', 2020, 'Moss Guidelines', undefined, undefined, undefined, undefined]],
    ['Loose words', ['', undefined, 'Loose words', undefined, undefined, undefined, undefined]],
    [', , ,', ['', undefined, ', , ,', undefined, undefined, undefined, undefined]],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

  it('gives every reference a title', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Kern, A., ', 'Kern A., ', 'Moss', ', ', ' (2004) ', '(2004)', '11', ' (3)', 'pp. 1-2', 'p. 3. , ', '.', ' ', '中'), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('').trim() || 'x'), (text) => {
        expect(readScopusReference(text).title).toBeTruthy();
      }),
      { seed: 8, numRuns: 800 },
    );
  });
});
