import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatex, bibtex } from '../../src/exports/bibtex.ts';
import type { WorksWriter } from '../../src/exports/works-writer.ts';
import { arbitraryItem, itemDate, itemDay, itemName, itemText } from './arbitrary-item.ts';
import { readReferences, workOf } from './round-trip.ts';

const names = fc.array(itemName, { minLength: 1, maxLength: 3 });
const number = fc.constantFrom('7', '12', 'S2', '3-4');
const TEXTS = [
  'title', 'title-short', 'original-title', 'container-title-short', 'collection-title', 'volume-title', 'publisher', 'publisher-place', 'original-publisher', 'original-publisher-place', 'edition', 'version', 'status', 'event-title', 'event-place',
  'call-number', 'abstract', 'note', 'annote', 'language',
];

/** What entries of every type hold. */
const ALWAYS = {
  ...Object.fromEntries(TEXTS.map((member) => [member, itemText])),
  author: names, editor: names, translator: names, 'container-author': names,
  accessed: itemDay, 'original-date': itemDay, 'event-date': itemDate,
  volume: number, 'number-of-volumes': number, 'part-number': number, 'chapter-number': number, 'number-of-pages': number, issue: number, number,
  page: fc.constantFrom('1', '12-34', 'e0815', 'S1-S9'),
  keyword: fc.constantFrom('one', 'one, two', 'Animals, Wild; Dogs', '深度学习, graph'),
  DOI: fc.constantFrom('10.1000/a_b', '10.1002/(SICI)1097-4571<693::AID_X>3.0.CO;2-O'), ISBN: fc.constant('0-306-40615-2'), ISSN: fc.constant('1234-5679'), PMID: fc.constant('123'), PMCID: fc.constant('PMC12'), URL: fc.constant('https://x.org/a_b?c=%7E&d#e'),
};
const container = { 'container-title': itemText };
const series = { 'collection-number': number };
const genre = { genre: itemText };

const BOTH: readonly (readonly [type: string, more: Record<string, fc.Arbitrary<unknown>>])[] = [
  ['article-journal', { ...container, ...genre }], ['article-magazine', { ...container, ...genre }], ['article-newspaper', { ...container, ...genre }], ['paper-conference', { ...container, ...genre }],
  ['chapter', { ...container, ...genre, ...series }], ['book', { ...container, ...genre, ...series }], ['document', { ...container, ...genre }],
];
const BIBLATEX_ALONE: typeof BOTH = [
  ['thesis', genre], ['report', genre], ['manuscript', genre], ['entry', { ...container, ...series }], ['review', genre],
  ...['webpage', 'dataset', 'standard', 'legislation', 'legal_case', 'treaty', 'personal_communication', 'performance', 'graphic', 'figure', 'song', 'musical_score', 'motion_picture'].map((type) => [type, { ...container, ...genre }] as const),
];

function expectKept(writer: WorksWriter, type: string, members: Record<string, fc.Arbitrary<unknown>>): void {
  fc.assert(
    fc.property(arbitraryItem(type, members), (item) => {
      const { text, lost } = writer.writeWorks([workOf(item)]);
      expect(readReferences('bibtex', text).map(({ csl }) => csl)).toEqual([item]);
      expect(lost.filter(({ message }) => message.includes('no place'))).toEqual([]);
    }),
    { seed: 11, numRuns: 40 },
  );
}

describe('what BibTeX holds comes back as it was', () => {
  it.each(BOTH)('%s', (type, more) => expectKept(bibtex, type, { ...ALWAYS, ...more, issued: itemDay }));
});

describe('what BibLaTeX holds comes back as it was', () => {
  it.each([...BOTH, ...BIBLATEX_ALONE])('%s', (type, more) => expectKept(biblatex, type, { ...ALWAYS, ...more, issued: itemDate }));
});
