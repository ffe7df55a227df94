import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIdentifier, type Identifier } from '../../../src/base/identifiers.ts';
import { cslJson as writer } from '../../../src/exports/csl-json.ts';
import { addressOf } from '../../../src/exports/identifier-addresses.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslItem } from '../../../src/sources/csl.ts';
import { cslIdentifiers } from '../../../src/sources/fields/csl-identifiers.ts';
import { cslJson } from '../../../src/sources/json/csl-json.ts';
import { cslItem } from '../../../src/sources/fields/csl-members.ts';
import { CSL_ITEM_TYPES } from '../../../src/sources/fields/csl-types.ts';
import type { ReferenceDraft } from '../../../src/sources/drafts.ts';
import { sourceText } from '../../../src/sources/drafts.ts';
import { splitKeywords } from '../../../src/sources/fields/keywords.ts';
import { tagsToText } from '../../../src/sources/fields/markup-text.ts';

const read = (text: string): { drafts: ReferenceDraft[]; messages: string[] } => {
  const { drafts, diagnostics } = cslJson.read(sourceText('x.json', text));
  return { drafts: drafts.filter((draft) => draft.type === 'reference'), messages: diagnostics.map(({ message }) => message) };
};
const csl = (item: object): unknown => read(JSON.stringify([item])).drafts[0]?.csl;

/** Text as a draft holds it. */
const text = fc.string({ unit: fc.constantFrom(...'aB1é中 :/."\\{}<>&$\u{1f600}'), minLength: 1, maxLength: 12 }).map(tagsToText).filter((value) => value !== '');
const name = fc
  .record({ family: text, given: text, suffix: text, 'dropping-particle': text, 'non-dropping-particle': text }, { requiredKeys: ['family'] })
  .filter(({ family }) => !/^others$/i.test(family));
const anyName = fc.oneof(name, text.map((literal) => ({ literal })));
const day = fc.oneof(fc.tuple(fc.integer({ min: -50, max: 2100 })), fc.tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 12 })), fc.tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })));
const date = fc.record({ 'date-parts': fc.array(day, { minLength: 1, maxLength: 2 }), season: fc.constantFrom('1', '4'), literal: text }, { requiredKeys: ['date-parts'] });
const plainTexts = CSL_TEXTS.filter((variable) => !['DOI', 'ISBN', 'PMID', 'URL', 'keyword'].includes(variable));
const subset = <T extends string, V>(variables: readonly T[], value: fc.Arbitrary<V>, most: number): fc.Arbitrary<Partial<Record<T, V>>> => fc.uniqueArray(fc.constantFrom(...variables), { maxLength: most }).chain((chosen) => fc.tuple(...chosen.map((variable) => value.map((one) => [variable, one] as const))).map((pairs) => Object.fromEntries(pairs) as Partial<Record<T, V>>));
const identifier = fc.constantFrom<Identifier>({ scheme: 'arxiv', value: '2005.14165' }, { scheme: 's2', value: '0'.repeat(40) }, { scheme: 'openalex', value: 'W100000001' }, { scheme: 'acl', value: 'P19-1001' });
const item = fc
  .tuple(text, fc.constantFrom(...CSL_ITEM_TYPES), subset(plainTexts, text, 8), subset(CSL_NAMES, fc.array(anyName, { minLength: 1, maxLength: 3 }), 3), subset(CSL_DATES, date, 2), fc.constantFrom({}, { DOI: '10.1234/Ab(c)' }, { ISBN: '0-306-40615-2', URL: 'https://example.org/a?b=c&d' }, { PMID: '123' }), fc.uniqueArray(text.filter((word) => !/[,;，；]/.test(word)), { maxLength: 3 }), fc.boolean())
  .map(([id, type, texts, names, dates, others, keywords, cut]) => cslItem({ id, type, ...texts, ...names, ...dates, ...others, keyword: keywords.join(', '), ...(cut ? { 'author-and-others': true } : {}) } as CslItem));

describe('csl-json', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(item, fc.array(identifier, { maxLength: 2 })), { minLength: 1, maxLength: 4 }), (works) => {
        const given = works.map(([one, extra]) => ({ key: one.id, csl: one, identifiers: cslIdentifiers(one, { identifiers: extra }).identifiers.map(formatIdentifier), keywords: splitKeywords(one.keyword ?? '') }));
        const { drafts, messages } = read(writer.writeWorks(given).text);
        expect(messages).toEqual([]);
        expect(drafts.map((draft) => ({ ...draft.csl }))).toEqual(given.map(({ csl: one, identifiers }) => {
          // The writer puts in the address that an identifier has, and the DOI.
          const doi = one.DOI ?? identifiers.find((id) => id.startsWith('doi:'))?.slice(4);
          const url = addressOf(one, identifiers);
          return { ...one, ...(doi === undefined ? {} : { DOI: doi }), ...(url === undefined ? {} : { URL: url }) };
        }));
        expect(drafts.map(({ identifiers }) => identifiers.map(formatIdentifier))).toEqual(given.map(({ identifiers }) => identifiers));
        expect(drafts.map(({ keywords }) => keywords)).toEqual(given.map(({ keywords }) => keywords));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('orders members always alike, and leaves none empty', () => {
    const one = csl({ volume: 5, title: 'T', id: 'a', type: 'book', note: '', issue: null, author: [], issued: {} });
    expect(JSON.stringify(one)).toBe('{"id":"a","type":"book","title":"T","volume":"5"}');
  });

  it.each([
    [{ 'date-parts': [['2014', '03', 5]] }, { 'date-parts': [[2014, 3, 5]] }],
    [{ 'date-parts': [[2014, null]] }, { 'date-parts': [[2014]] }],
    [{ 'date-parts': [[null]] }, undefined],
    [{ 'date-parts': [], raw: '5 March 2014' }, { 'date-parts': [[2014, 3, 5]] }],
    [{ raw: '2014/2015' }, { 'date-parts': [[2014], [2015]] }],
    [{ literal: 'spring' }, { literal: 'spring' }],
    ['2014-03', { 'date-parts': [[2014, 3]] }],
    [2014, { 'date-parts': [[2014]] }],
  ])('reads the date %j', (issued, expected) => expect((csl({ id: 'a', type: 'book', issued }) as CslItem).issued).toEqual(expected));

  it('takes ids of any type, and the citation key where the id is an address', () => {
    const keys = (items: readonly object[]): string[] => read(JSON.stringify(items.map((one) => ({ type: 'book', ...one })))).drafts.map(({ key }) => key);
    expect(keys([{ id: 17 }, { id: 'a b' }, {}, { id: 'http://zotero.org/x', 'citation-key': 'x2020' }, { id: 'http://zotero.org/y' }, { id: { x: 1 } }])).toEqual(['17', 'a b', '', 'x2020', 'http://zotero.org/y', '']);
  });

  it('reads a list, one item, and a list in an object', () => {
    const one = { id: 'a', type: 'book', title: 'T' };
    for (const whole of [[one], one, { items: [one] }, { references: [one], 'citation-style': 'x' }]) {
      const source = sourceText('x', JSON.stringify(whole));
      expect(cslJson.recognise(source)).toBe(0.9);
      expect(cslJson.read(source).drafts).toMatchObject([{ csl: one }]);
    }
  });
});
