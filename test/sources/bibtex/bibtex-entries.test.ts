import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBibtex } from '../../../src/sources/bibtex/bibtex-entries.ts';
import { sourceText } from '../../../src/sources/drafts.ts';

const split = (text: string): ReturnType<typeof splitBibtex> => splitBibtex(sourceText('x.bib', text));
const keys = (text: string): string[] => split(text).entries.map(({ key }) => key);
const codes = (text: string): string[] => split(text).diagnostics.map(({ code }) => code);
const fields = (text: string): Record<string, string> => Object.fromEntries(split(text).entries[0]?.fields ?? []);
const whole = (count: number): string => Array.from({ length: count }, (_, index) => `@article{k${index},\n  title = {Title {number} ${index}},\n  year = ${2000 + index},\n}\n\n`).join('');

describe('splitBibtex', () => {
  it('knows the place of an entry from its @ to its closing brace', () => {
    const text = 'words\n  @Article{ key , title = {A {B} C}\n}\nmore';
    const [entry] = split(text).entries;
    expect(text.slice(entry?.place.start, entry?.place.end)).toBe('@Article{ key , title = {A {B} C}\n}');
    expect(entry).toMatchObject({ type: 'article', key: 'key', place: { line: 2, column: 3, within: 'entry key' } });
  });

  it.each([
    ['braces, quotation marks and numbers', '@a{k, x = {1}, y = "2", z = 3}', { x: '1', y: '2', z: '3' }],
    ['braces in quotation marks', '@a{k, x = "a {"}b{"} c {d}"}', { x: 'a {"}b{"} c {d}' }],
    ['signs in values', '@a{k, x = {a, b = c # d @e{f} % g}, y = "@h(%)"}', { x: 'a, b = c # d @e{f} % g', y: '@h(%)' }],
    ['concatenation', '@string{s = "S"} @a{k, x = s # " and " # {T} # 1}', { x: 'S and T1' }],
    ['strings made of strings', '@string{s = "S"} @string{t = s # s} @a{k, x = T}', { x: 'SS' }],
    ['months', '@a{k, month = 10 # "~" # oct}', { month: '10~October' }],
    ['names in any case, with signs', '@a{k, Date-Added = {1}, author+an = {2}, Dc.Date = {3}, __m = {4}}', { 'date-added': '1', 'author+an': '2', 'dc.date': '3', '__m': '4' }],
    ['comments between fields', '@a{k, % {comment}\n x = {1},\n% y = {2},\n z = {3}}', { x: '1', z: '3' }],
    ['parentheses', '@a(k, x = {)}, y = ")", z = s)', { x: ')', y: ')', z: 's' }],
    ['no comma at the end, or three', '@a{k, x = {1},,, y = {2},}', { x: '1', y: '2' }],
  ])('reads %s', (_, text, expected) => expect(fields(text)).toEqual(expected));

  it('keeps keys and fields with names that objects have', () => {
    const [entry] = split('@a{__proto__, __proto__ = {1}, constructor = {2}, toString = {3}}').entries;
    expect([entry?.key, ...(entry?.fields ?? [])]).toEqual(['__proto__', ['__proto__', '1'], ['constructor', '2'], ['tostring', '3']]);
  });

  it('takes no address for an entry', () => expect(keys('me@example{x, y} a.b@c{d, e}\n@misc{real, x = 1}')).toEqual(['real']));

  it('passes over comments, preambles and strings without a word', () => {
    expect(split('@comment{@a{b, c = {d}}}\n@preamble{"x" # "y"}\n@string{s = {t}}\n@comment{}\nfree text')).toEqual({ entries: [], skips: [], diagnostics: [] });
  });

  it('reports what is commented out', () => {
    const { entries, skips } = split('% @a{gone, x = 1}\n%@string{s = "x"}\n  %% @b{gone2,\n@c{here, x = 1}');
    expect(entries.map(({ key }) => key)).toEqual(['here']);
    expect(skips.map(({ place, reason }) => [place.line, reason])).toEqual([[1, 'commented out with %'], [3, 'commented out with %']]);
  });
});

describe('recovery', () => {
  it('keeps every whole entry of a file cut off anywhere', () => {
    const text = whole(4);
    const ends = split(text).entries.map(({ place }) => place.end);
    for (let cut = 0; cut < text.length; cut += 1) {
      const { entries, skips, diagnostics } = split(text.slice(0, cut));
      const expected = ends.filter((end) => end <= cut).length;
      expect(entries.map(({ key }) => key), `cut at ${cut}`).toEqual(Array.from({ length: expected }, (_, index) => `k${index}`));
      expect(skips.length).toBe(diagnostics.length);
      if (skips[0] !== undefined) {
        expect(diagnostics[0]).toMatchObject({ code: 'entry-unfinished', severity: 'error', place: { line: skips[0].place.line } });
        expect(text.slice(skips[0].place.start, skips[0].place.start + 8)).toBe('@article');
      }
    }
  });

  it('loses one entry alone to a brace that never closes', () => {
    const text = whole(3).replace('{Title {number} 1}', '{Title {number 1}');
    expect(keys(text)).toEqual(['k0', 'k2']);
    expect(split(text).diagnostics.filter(({ code }) => code === 'entry-unfinished').map(({ place }) => place?.line)).toEqual([6]);
    expect(split(text).skips.map(({ place }) => place.line)).toEqual([6]);
  });

  it('keeps an entry of which only the last brace is missing', () => {
    const text = '@a{one, x = {1},\n\n@b{two, x = {2}}\n';
    expect(keys(text)).toEqual(['one', 'two']);
    expect(codes(text)).toEqual(['entry-unfinished']);
    expect(split(text).entries[0]?.place).toMatchObject({ start: 0, end: 16 });
  });

  it('finds the next entry after an unclosed comment, preamble or string', () => {
    for (const opening of ['@comment{x', '@preamble{"x"', '@string{s = {x}', '@string{s = "x']) {
      const text = `${opening}\n\n@b{two, x = {2}}\n`;
      expect(keys(text), opening).toEqual(['two']);
      expect(codes(text), opening).toContain('entry-unfinished');
    }
  });

  it('loses nothing between the entries of one line', () => expect(keys('@a{one, x = 1} @b{two, x = 2}@c{three, x = 3}')).toEqual(['one', 'two', 'three']));

  it('keeps both entries of one key', () => {
    expect(keys('@a{k, x = 1}\n@b{k, x = 2}\n@c{K, x = 3}')).toEqual(['k', 'k', 'K']);
    expect(split('@a{k, x = 1}\n@b{k, x = 2}').diagnostics).toMatchObject([{ code: 'entry-key-repeated', severity: 'warning', place: { line: 2 } }]);
  });

  it('tells of an undefined abbreviation once, with the place and what may be meant, and keeps the word', () => {
    const text = '@string{neurips = "N"}\n@a{k, x = neurlps}\n@a{l, x = neurlps # "1"}';
    expect(split(text).entries.map(({ fields }) => fields.get('x'))).toEqual(['neurlps', 'neurlps1']);
    expect(split(text).diagnostics).toMatchObject([{ code: 'string-undefined', place: { line: 2, column: 11 }, hint: 'Did you mean `neurips`?' }]);
  });

  it('proposes abbreviations of the file, and the months for a month only', () => {
    expect(split('@a{k, journal = apx, month = apx2}').diagnostics.map(({ hint }) => hint)).toEqual(['Define it with @string{apx = {…}}, or put the value in braces.', 'Did you mean `apr`?']);
  });

  it.each([
    ['a missing comma after a field', '@a{k, x = {1} y = {2}}', { x: '1', y: '2' }, ['field-malformed']],
    ['a missing comma after a number', '@a{k, x = 1 y = {2}}', { x: '1', y: '2' }, ['field-malformed']],
    ['a missing comma after the key', '@a{k\n x = {1}}', { x: '1' }, ['field-malformed']],
    ['a missing key', '@a{x = {1}}', { x: '1' }, ['entry-malformed']],
    ['an empty key', '@a{, x = {1}}', { x: '1' }, ['entry-malformed']],
    ['words behind a value', '@a{k, x = {1} {2} words, y = {3}}', { x: '1', y: '3' }, ['field-malformed']],
    ['a field without a value', '@a{k, x = , y = {2}}', { x: '', y: '2' }, ['field-malformed']],
    ['a field without an equals sign', '@a{k, x {1}, y = {2}}', { y: '2' }, ['field-malformed']],
    ['a name alone on its line', '@a{k,\nx\ny = {2}}', { y: '2' }, ['field-malformed']],
    ['a repeated field', '@a{k, x = {1}, X = {2}}', { x: '1' }, ['field-malformed']],
    ['an open quotation mark', '@a{k, x = "1,\n y = {2}}', { x: '1', y: '2' }, ['field-malformed', 'field-malformed']],
    ['bare words', '@a{k, x = some words here, y = 12-14, z = {3}}', { x: 'some words here', y: '12-14', z: '3' }, ['field-malformed', 'field-malformed']],
    ['a brace too many', '@a{k, x = {1}}, y = {2}}', { x: '1' }, ['entry-malformed']],
    ['a swallowed field', '@a{k, x = {1,\n year = {2}}}', { x: '1,\n year = {2}' }, ['field-malformed']],
  ])('goes on after %s', (_, text, expected, expectedCodes) => {
    expect(fields(text)).toEqual(expected);
    expect(codes(text)).toEqual(expectedCodes);
  });
});

describe('hostile input', () => {
  const hostile: [string, string][] = [
    ['braces opened 100,000 times', '{'.repeat(100_000)],
    ['an entry with 100,000 nested braces', `@a{k, x = ${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`],
    ['an entry with 100,000 open braces', `@a{k, x = ${'{'.repeat(100_000)}`],
    ['20,000 heads on one line', '@a{'.repeat(20_000)],
    ['20,000 heads on lines of their own', '@a{k,\n'.repeat(20_000)],
    ['20,000 heads in parentheses', '@a(k,'.repeat(20_000)],
    ['20,000 open quotation marks', `@a{k, ${'x = "\n'.repeat(20_000)}}`],
    ['200,000 blanks', `@a{k,${' '.repeat(200_000)}x = 1}`],
    ['200,000 signs that are none', `@${'@'.repeat(200_000)}`],
    ['NULs', `@a{k\0, x\0 = {\0}}\0`],
    ['100,000 concatenations', `@a{k, x = 1${' # 1'.repeat(100_000)}}`],
  ];
  it.each(hostile)('%s', (_, text) => {
    const started = Date.now();
    expect(() => split(text)).not.toThrow();
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  const piece = fc.constantFrom('@a{', '@article{k,', '@string{s=', '@comment{', '@b(k,', '{', '}', '(', ')', '"', ',', '=', '#', '%', '\n', ' ', 'x', 'title = {T}', 'y = "z"', '\\', '中', '\0', '__proto__');
  it('never throws; places are within the text, begin at an @, and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (text) => {
        const { entries, skips, diagnostics } = split(text);
        const places = [...entries, ...skips].map(({ place }) => place).sort((left, right) => left.start - right.start);
        let at = 0;
        for (const { start, end } of places) {
          expect(text[start]).toBe('@');
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
        for (const { place } of diagnostics) expect((place?.start ?? -1) >= 0 && (place?.end ?? Infinity) <= text.length).toBe(true);
        for (const { key, place } of entries) expect(text.slice(place.start, place.end)).toContain(key);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('reads back fields of any content with balanced braces', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab ,=#%@"\\\n中'.split('')), maxLength: 20 });
    const name = fc.stringMatching(/^[a-z][a-z0-9_+-]{0,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 6 }), (pairs) => {
        const text = `@misc{key,${pairs.map(([field, content]) => `\n ${field} = {${content}}`).join(',')}}`;
        // A head at the beginning of a line within a value is where a brace is taken to be missing.
        fc.pre(!/\n[^\S\n]*@/.test(text));
        const { entries, diagnostics } = split(text);
        expect([...(entries[0]?.fields ?? [])]).toEqual(pairs);
        expect(diagnostics).toEqual([]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
