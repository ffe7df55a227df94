/// <reference path="./citation-js.d.ts" />
import { parse } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/sources/bibtex/bibtex.ts';
import { CSL_TYPES } from '../../../src/sources/bibtex/bibtex-types.ts';
import { sourceText } from '../../../src/sources/drafts.ts';

// citation.js is the oracle of our mapping, and not part of the library: its core cannot be loaded in a browser, for it fetches with Node's own modules.
// Only its table is asked; its parsers mangle accents and lose files.

const FIELDS: Readonly<Record<string, string>> = {
  title: 'T', subtitle: 'S', booktitle: 'B', journaltitle: 'J', series: 'Se', publisher: 'P', organization: 'O', institution: 'I', location: 'L', volume: '1', number: '2', edition: '3',
  pages: '4-5', isbn: '978-0-306-40615-7', doi: '10.1000/a', url: 'https://x.org', abstract: 'A', note: 'N', annotation: 'An', language: 'German', eid: '17', year: '2000', howpublished: 'H',
  chapter: '6', issn: '0378-5955', pagetotal: '7', volumes: '8', part: '9', version: '1.0', shorttitle: 'Sh', eventtitle: 'E', venue: 'V', eventdate: '2001-02', urldate: '2002-03-04', origdate: '1999', origlocation: 'OL', origpublisher: 'OP', origtitle: 'OT', pubstate: 'inpress', library: 'Li',
};
const OURS = ['type', 'title', 'container-title', 'collection-title', 'publisher', 'publisher-place', 'volume', 'issue', 'page', 'number', 'edition', 'genre', 'DOI', 'ISBN', 'URL', 'abstract', 'note', 'annote', 'language', 'issued', 'chapter-number', 'ISSN', 'number-of-pages', 'number-of-volumes', 'part-number', 'version', 'title-short', 'event-title', 'event-place', 'event-date', 'accessed', 'original-date', 'original-publisher', 'original-publisher-place', 'original-title', 'status', 'call-number', 'container-title-short', 'collection-number'];

function differences(type: string, fields: Readonly<Record<string, string>>): string[] {
  const text = `@${type}{k, ${Object.entries(fields).map(([name, value]) => `${name} = {${value}}`).join(', ')}}`;
  const [draft] = bibtex.read(sourceText('x.bib', text)).drafts;
  const ours = draft?.type === 'reference' ? (draft.csl as unknown as Record<string, unknown>) : {};
  const theirs = parse([{ type, label: 'k', properties: fields }])[0] ?? {};
  return OURS.filter((member) => JSON.stringify(ours[member]) !== JSON.stringify(theirs[member]));
}

const without = (...names: string[]): Record<string, string> => Object.fromEntries(Object.entries(FIELDS).filter(([name]) => !names.includes(name)));

/** Types that citation.js does not know, and so takes for documents. */
const NOT_THEIRS = ['suppperiodical', 'newspaper', 'mvreference', 'commentary', 'suppbook', 'suppcollection'];
/** Types whose genre citation.js leaves as the key of BibLaTeX (`phdthesis`); ours is in words. */
const GENRED = ['mastersthesis', 'phdthesis', 'techreport'];

describe('the mapping agrees with citation.js', () => {
  it.each([...CSL_TYPES.keys()].filter((type) => !NOT_THEIRS.includes(type)))('on @%s', (type) => {
    const genre = GENRED.includes(type) ? ['genre'] : [];
    // Things in books; where a number belongs, and a journal in a book's place, is looked at below.
    expect(differences(type, without('howpublished', 'journaltitle', 'number', 'eid'))).toEqual(genre);
    expect(differences(type, { title: 'T', institution: 'I' })).toEqual(genre);
    expect(differences(type, { title: 'T', howpublished: 'H', note: 'N', month: 'feb', year: '1999' })).toEqual(genre);
    expect(differences(type, { title: 'T', journal: 'J', organization: 'O', langid: 'en' })).toEqual(genre);
    expect(differences(type, { title: 'T', howpublished: 'https://x.org', date: '2001-02-03', type: 'Essay' })).toEqual([]);
  });

  it('on articles in journals', () => expect(differences('article', { ...without('howpublished', 'booktitle', 'eid'), shortjournal: 'Sj' })).toEqual([]));

  it('on where a number belongs', () => {
    for (const type of ['article', 'periodical', 'inproceedings', 'book', 'incollection', 'proceedings', 'patent', 'report', 'techreport', 'legislation']) expect(differences(type, { title: 'T', number: '7', type: 'x' }), type).toEqual([]);
  });
});

describe('the mapping keeps what citation.js drops', () => {
  it('a number that has no other place', () => {
    for (const type of ['misc', 'online', 'thesis', 'unpublished']) expect(differences(type, { title: 'T', number: '7', type: 'x' }), type).toEqual(['number']);
    expect(differences('conference', { title: 'T', number: '7' })).toEqual(['issue']);
  });
  it('the short name of the journal of what is no article', () => expect(differences('inproceedings', { title: 'T', shortjournal: 'J' })).toEqual(['container-title-short']));
  it('the journal of what is no article', () => expect(differences('inproceedings', { title: 'T', journaltitle: 'J' })).toEqual(['container-title']));
  it('how a thing was published beside a publisher', () => expect(differences('misc', { title: 'T', howpublished: 'H', publisher: 'P' })).toEqual(['note']));
});
