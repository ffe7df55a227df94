import { cslItem, keywordText, pageRange } from '../fields/csl-members.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import { addMalformed, type MappedRecord, type RecordProblem } from './tagged-drafts.ts';
import { recordIdentifiers, writtenDoi } from './tagged-identifiers.ts';
import { readNames } from './tagged-names.ts';
import type { TaggedValues } from './tagged-values.ts';

/** The tags of the Astrophysics Data System, by what they hold. Source: its help page on tagged formats. */
export const adsTags: ReadonlyMap<string, string> = new Map([
  ['%R', 'bibcode'], ['%T', 'title'], ['%A', 'authors'], ['%J', 'journal'], ['%V', 'volume'], ['%D', 'date'], ['%P', 'first page'], ['%L', 'last page'], ['%K', 'keywords'], ['%B', 'abstract'],
  ['%Y', 'identifiers'], ['%U', 'address'], ['%X', 'comment'], ['%W', 'database'], ['%I', 'publisher'],
]);

/** Maps one record of the Astrophysics Data System to CSL. The journal carries the volume and pages behind its name, which other tags say again. */
export function mapAds(values: TaggedValues): MappedRecord {
  const key = values.one('bibcode') ?? '';
  const authors = readNames(values.every('authors'));
  const date = readGivenDate(values.every('date'));
  const identifying = values.every('identifiers').flatMap((value) => value.split(/;\s*/));
  const journal = values.one('journal')?.replace(/,\s(?:vol(?:ume)?|issue|id|pp?|article)\.?\s.*$/i, '');
  const url = values.one('address');
  const keywords = values.every('keywords').flatMap((value) => value.split(/[,;]\s*/)).filter((word) => word !== '');
  const csl = cslItem({
    id: key,
    type: journal === undefined ? 'document' : 'article-journal',
    title: values.one('title'),
    author: authors.names,
    'author-and-others': authors.andOthers ? true : undefined,
    issued: date.date,
    'container-title': journal,
    publisher: values.one('publisher'),
    volume: values.one('volume'),
    page: pageRange(values.one('first page'), values.one('last page')),
    DOI: writtenDoi(identifying.filter((value) => /^doi:/i.test(value))).doi,
    URL: url,
    abstract: values.every('abstract').join(' '),
    keyword: keywordText(keywords),
    note: values.every('comment').join('; '),
    source: values.one('database'),
  });
  const problems: RecordProblem[] = [];
  addMalformed(problems, authors.problems);
  addMalformed(problems, date.problems);
  return {
    key,
    csl,
    identifiers: recordIdentifiers({ known: [], addresses: [...identifying, ...(url === undefined ? [] : [url])], notes: [] }),
    problems,
  };
}
