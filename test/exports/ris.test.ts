import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedWork } from '../../src/exports/cited-works.ts';
import { ris } from '../../src/exports/ris.ts';
import { formatIdentifier } from '../../src/base/identifiers.ts';
import type { CslItem, CslName } from '../../src/sources/csl.ts';
import { decodeText } from '../../src/sources/decode.ts';
import { type ReferenceDraft, sourceText } from '../../src/sources/drafts.ts';
import { splitKeywords } from '../../src/sources/fields/keywords.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { ris as reader } from '../../src/sources/tagged/ris.ts';
import { hostileText } from './hostile.ts';

const workOf = (csl: CslItem, identifiers: readonly string[] = []): CitedWork => ({ key: csl.id, csl, identifiers, keywords: splitKeywords(csl.keyword ?? '') });
const write = (...works: readonly CitedWork[]): string => ris.writeWorks(works).text;
const linesOf = (csl: Omit<CslItem, 'id'>, identifiers?: readonly string[]): string[] => write(workOf({ id: 'x', ...csl }, identifiers)).split('\n').slice(2, -2);
const lostOf = (csl: Omit<CslItem, 'id'>, identifiers?: readonly string[]): string[] => ris.writeWorks([workOf({ id: 'x', ...csl }, identifiers)]).lost.map(({ message }) => message);

function readBack(text: string): ReferenceDraft[] {
  return reader.read(sourceText('x.ris', text)).drafts.filter((draft) => draft.type === 'reference');
}

describe('a record', () => {
  it('has its fields in one order, each on one line', () => {
    expect(write(workOf({ id: 'brown', type: 'article-journal', title: 'A title\nof two lines', author: [{ family: 'Brown', given: 'Tom' }], 'author-and-others': true, issued: { 'date-parts': [[2020, 5]] }, 'container-title': 'Nature', volume: '3', page: '12–19', DOI: 'https://doi.org/10.1000/X', keyword: 'one, two', note: 'A note', abstract: 'An abstract', ISSN: '0028-0836' }, ['doi:10.1000/x', 'pmid:123', 's2:163b4d6a79a5b19af88b8585456363340d9efd04']))).toBe(
      'TY  - JOUR\nID  - brown\nTI  - A title of two lines\nAU  - Brown, Tom\nAU  - et al.\nPY  - 2020\nDA  - 2020/05//\nT2  - Nature\nVL  - 3\nSP  - 12\nEP  - 19\nSN  - 0028-0836\nDO  - 10.1000/X\nUR  - https://www.semanticscholar.org/paper/163b4d6a79a5b19af88b8585456363340d9efd04\nAB  - An abstract\nKW  - one\nKW  - two\nN1  - A note\nN1  - PMID: 123\nER  - \n',
    );
  });

  it.each<[CslName, string]>([
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' }, 'van der Berg, Jan, Jr.'],
    [{ literal: 'World Health Organization' }, 'World Health Organization'],
    [{ literal: 'OpenAI' }, 'OpenAI,'],
    [{ literal: 'Adler D.G.' }, 'Adler D.G.,'],
    [{ literal: 'University of California, Irvine' }, 'University of California,, Irvine'],
    [{ literal: 'A, B, C; D' }, 'A,, B,, C; D'],
    [{ family: 'Plato' }, 'Plato'],
    [{ family: '李', given: '四光' }, '李, 四光'],
    [{ literal: '李四光' }, '李四光'],
  ])('writes the name %j so that it is read again', (name, written) => {
    expect(linesOf({ type: 'book', author: [name] })).toEqual([`AU  - ${written}`]);
    expect(readBack(write(workOf({ id: 'x', type: 'book', author: [name] })))[0]?.csl.author).toEqual([name]);
    expect(lostOf({ type: 'book', author: [name] })).toEqual([]);
  });

  it('has what a work stands in where its type has it', () => {
    expect(linesOf({ type: 'book', 'container-title': 'A', 'collection-title': 'B', page: '82' })).toEqual(['JF  - A', 'T3  - B', 'SP  - 82', 'EP  - 82']);
    expect(linesOf({ type: 'paper-conference', 'event-title': 'E', 'container-title': 'P' })).toEqual(['T2  - E', 'C3  - P']);
    expect(linesOf({ type: 'thesis', 'number-of-pages': '120' })).toEqual(['SP  - 120']);
  });

  it('is one for each work, one that says nothing included', () => {
    const { text, lost } = ris.writeWorks([{ ...workOf({ id: '', type: 'book' }), key: '' }, workOf({ id: 'b', type: 'book', title: 'T' })]);
    expect(text).toBe('TY  - BOOK\nER  - \n\nTY  - BOOK\nID  - b\nTI  - T\nER  - \n');
    expect(lost).toEqual([]);
  });

  it('tells what RIS cannot hold', () => {
    expect(lostOf({ type: 'post', 'event-date': { 'date-parts': [[2020]] }, issued: { 'date-parts': [[2020, 1], [2020, 2]] } }, ['isbn:9783161484100'])).toEqual(['RIS has no place for the event date of “x”', 'RIS holds the date of “x” only in part or in another form', 'RIS has no field for 1 identifier: “isbn:9783161484100”']);
    expect(lostOf({ type: 'treaty', title: 'A title with a \u0007 in it' })).toEqual(['RIS has no type of its own for 1 treaty', 'RIS holds the title of “x” only in part or in another form']);
    expect(lostOf({ type: 'article-journal', status: 'in press' })).toEqual([]);
    expect(lostOf({ type: 'article-journal', 'event-title': 'Without proceedings' })).toEqual(['RIS has no place for the event title of “x”']);
  });
});

const word = fc.stringMatching(/^[A-Za-zäÖßŁé中ж][A-Za-z0-9äÖß中ж]{0,7}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: word.map((text) => `X${text}`), given: word.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}a`) }),
  fc.record({ family: word.map((text) => `X${text}`), given: word.map((text) => `${text}a`), suffix: fc.constantFrom('Jr.', 'III'), 'non-dropping-particle': fc.constantFrom('van', 'de la') }),
  phrase.map((text) => ({ literal: `The ${text}, Inc.` })),
);
const date = fc.tuple(fc.integer({ min: 1500, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 })).map(([year, month, day, parts]) => ({ 'date-parts': [[year, month, day].slice(0, parts)] }));
const names = fc.array(name, { minLength: 1, maxLength: 3 });
/** What RIS holds of any work. */
const heldOfAll = {
  title: phrase, 'title-short': phrase, 'container-title': phrase, 'container-title-short': phrase, 'collection-title': phrase, volume: word, issue: word, publisher: phrase, 'publisher-place': phrase,
  'number-of-volumes': fc.nat(99).map(String), section: word, edition: word, genre: phrase, 'call-number': word, archive: phrase, archive_location: word, source: phrase, language: word, 'reviewed-title': phrase, annote: phrase,
  note: phrase, abstract: phrase, number: fc.nat(9999).map(String), ISSN: fc.constantFrom('0028-0836', '1932-620X, 0028-0836'), ISBN: fc.constantFrom('978-3-16-148410-0', '9780262035613'), PMID: fc.integer({ min: 1, max: 99999999 }).map(String),
  PMCID: fc.integer({ min: 1, max: 9999999 }).map((number) => `PMC${number}`), DOI: word.map((text) => `10.1000/${encodeURIComponent(text).replaceAll('%', '')}`), URL: word.map((text) => `https://example.org/${encodeURIComponent(text)}?a=1`),
  page: fc.tuple(fc.nat(999), fc.nat(999)).map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)), author: names, editor: names, 'collection-editor': names, translator: names, issued: date, accessed: date,
  keyword: fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }).map((keywords) => keywords.join(', ')),
};
const type = fc.constantFrom('article-journal', 'article-magazine', 'book', 'chapter', 'paper-conference', 'thesis', 'report', 'webpage', 'dataset', 'software', 'patent', 'manuscript', 'motion_picture', 'interview', 'document');
const item: fc.Arbitrary<CslItem> = fc.record({ id: fc.nat(99).map((number) => `key${number}`), type, ...heldOfAll }, { requiredKeys: ['id', 'type'] }) as fc.Arbitrary<CslItem>;

describe('RIS read again', () => {
  it('says all that RIS can hold, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const { text, lost } = ris.writeWorks(items.map((csl) => workOf(csl)));
        const read = readBack(text);
        expect(read.map(({ csl }) => csl)).toEqual(items);
        expect(lost).toEqual([]);
        expect(write(...read.map(({ csl, identifiers }) => workOf(csl, identifiers.map(formatIdentifier))))).toBe(text);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('has one record a work, whatever its text, and tells what differs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText, hostileText), { minLength: 1, maxLength: 3 }), (texts) => {
        const works = texts.map(([one, two, three]) => workOf({ id: 'x', type: one, title: two, author: [{ literal: three }, { family: one, given: two }], note: three, page: one, issued: { literal: two }, 'container-title': three }));
        const { text, lost } = ris.writeWorks(works);
        const read = readBack(text);
        expect(read.length).toBe(works.length);
        expect(text.split('\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        if (read.some(({ csl }, index) => csl.title !== works[index]?.csl.title?.replace(/\s+/g, ' ').trim() && works[index]?.csl.title?.trim() !== '')) expect(lost.length).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

// Files that others wrote, used in place where they are at hand; nothing of them is part of the project.
const shared = new URL('../../../shared/samples/formats/', import.meta.url);
const present = existsSync(shared);
if (!present) console.log('Notice: ../shared/samples is not here, so RIS is not written from it and read again.');
const files = present ? ['rispy', 'asreview', 'revtools', 'synthesisr', 'tethne', 'bibutils-derived'].flatMap((folder) => readdirSync(new URL(`${folder}/`, shared)).filter((file) => /\.(?:ris|txt|ciw|nbib|enw|isi|adsabs)$/.test(file)).map((file) => `${folder}/${file}`)) : [];

describe.skipIf(!present)('files of others, written as RIS and read again', () => {
  const references = (path: string): ReferenceDraft[] => {
    const source = sourceText(path, decodeText(path, readFileSync(new URL(path, shared))).text);
    return (recogniseReader(source)?.read(source).drafts ?? []).filter((draft): draft is ReferenceDraft => draft.type === 'reference');
  };

  it.each(files.filter((file) => file.endsWith('.ris') || file.endsWith('.enw') || file.endsWith('.adsabs') || file.startsWith('asreview/')))('%s', (path) => {
    const before = references(path);
    const { text, lost } = ris.writeWorks(before.map(({ csl, identifiers }) => workOf(csl, identifiers.map(formatIdentifier))));
    const after = readBack(text);
    const differences = new Set<string>();
    before.forEach(({ csl, identifiers }, index) => {
      const again = after[index];
      for (const member of new Set([...Object.keys(csl), ...Object.keys(again?.csl ?? {})] as (keyof CslItem)[])) if (member !== 'id' && JSON.stringify(csl[member]) !== JSON.stringify(again?.csl[member])) differences.add(member);
      if (JSON.stringify(identifiers) !== JSON.stringify(again?.identifiers)) differences.add('identifiers');
    });
    // RIS has a place for the number of pages of whole books only; Web of Science counts those of articles.
    const known = path === 'rispy/example_wos.ris' ? ['number-of-pages'] : [];
    expect({ differences: [...differences], lost: lost.map(({ message }) => message.replace(/ of “.*/, '')) }).toEqual({ differences: known, lost: known.map((member) => `RIS has no place for the ${member.replaceAll('-', ' ')}`) });
  });
});
