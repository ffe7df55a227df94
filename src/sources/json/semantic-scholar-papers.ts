import { findIdentifiers, type Identifier, readArxiv } from '../../base/identifiers.ts';
import type { Place } from '../../base/places.ts';
import type { CslItem } from '../csl.ts';
import type { ReferenceDraft } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, plainPages } from '../fields/csl-members.ts';
import { readPmid } from '../fields/identifier-set.ts';
import { markupToText } from '../fields/markup-text.ts';
import { readNameText } from '../fields/plain-names.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { citedDraft, referenceDraft } from '../reference-draft.ts';
import { readDateOfYear } from './csl-json-dates.ts';
import type { JsonItem } from './json-items.ts';
import { type HeldMembers, noteUnheld } from './json-reading.ts';
import { listAt, textAt, textsAt } from './json-values.ts';

/** The kinds of publication, the most telling first: nearly everything is a JournalArticle, too. */
const TYPES: readonly (readonly [string, string])[] = [
  ['Dataset', 'dataset'], ['BookSection', 'chapter'], ['Book', 'book'], ['Conference', 'paper-conference'], ['News', 'article-newspaper'], ['JournalArticle', 'article-journal'], ['Review', 'article-journal'],
  ['Editorial', 'article-journal'], ['LettersAndComments', 'article-journal'], ['CaseReport', 'article-journal'], ['ClinicalTrial', 'article-journal'], ['MetaAnalysis', 'article-journal'], ['Study', 'article-journal'],
];

const HELD: HeldMembers = new Map([['', new Set([
  'paperId', 'externalIds', 'corpusId', 'url', 'title', 'abstract', 'venue', 'publicationVenue', 'journal', 'year', 'publicationDate', 'publicationTypes', 'authors', 'references', 'citations',
  // The generation before graph/v1.
  'arxivId', 'doi',
])], ['externalIds', new Set(['DOI', 'ArXiv', 'ACL', 'PubMed', 'PubMedCentral'])], ['journal', new Set(['name', 'volume', 'pages'])], ['publicationVenue', new Set(['name', 'type', 'issn'])], ['authors', new Set(['name'])]]);

/** Whether there is anything by which to know the paper. */
export function namesPaper(paper: object): boolean {
  return textAt(paper, 'paperId') !== undefined || textAt(paper, 'title') !== undefined;
}

/** A paper that is described for its own sake. */
export function paperDraft({ value, place }: Pick<JsonItem, 'value' | 'place'>, notes: ReaderNotes): ReferenceDraft {
  noteUnheld({ value, place }, HELD, notes);
  const named = textAt(value, 'paperId') ?? 'the paper';
  return referenceDraft(notes, place, paperItem(value, (problem) => notes.tell('field-malformed', place, `publicationDate of ${named}: ${problem}`)), { identifiers: identifiersOf(value) });
}

/** A paper in the reference list of another, or that cites it. */
export function citedPaper(value: object, place: Place): ReferenceDraft {
  return citedDraft(place, paperItem(value, () => undefined), { identifiers: identifiersOf(value) });
}

function paperItem(paper: object, malformed: (problem: string) => void): CslItem {
  const authors = listAt(paper, 'authors').flatMap((author) => textAt(author, 'name') ?? textAt(author) ?? []);
  return cslItem({
    id: textAt(paper, 'paperId') ?? '',
    type: typeOf(paper),
    title: markupToText(textAt(paper, 'title') ?? ''),
    author: authors.map(readNameText),
    issued: readDateOfYear(textAt(paper, 'year'), textAt(paper, 'publicationDate'), malformed),
    'container-title': textAt(paper, 'journal', 'name') ?? textAt(paper, 'publicationVenue', 'name') ?? textAt(paper, 'venue'),
    volume: textAt(paper, 'journal', 'volume'),
    page: plainPages(textAt(paper, 'journal', 'pages')),
    DOI: bareDoi(textAt(paper, 'externalIds', 'DOI') ?? textAt(paper, 'doi')),
    ISSN: textAt(paper, 'publicationVenue', 'issn'),
    PMID: textAt(paper, 'externalIds', 'PubMed'),
    PMCID: textAt(paper, 'externalIds', 'PubMedCentral')?.replace(/^(?=\d)/, 'PMC'),
    URL: textAt(paper, 'url'),
    abstract: markupToText(textAt(paper, 'abstract') ?? ''),
  });
}

function typeOf(paper: object): string {
  const types = textsAt(paper, 'publicationTypes');
  const told = TYPES.find(([type]) => types.includes(type))?.[1];
  if (told !== undefined) return told;
  const venue = textAt(paper, 'publicationVenue', 'type');
  if (venue === 'conference') return 'paper-conference';
  if (venue === 'journal') return 'article-journal';
  return /^arxiv(?:\.org)?$/i.test(textAt(paper, 'venue') ?? '') ? 'article' : 'document';
}

function identifiersOf(paper: object): (Identifier | undefined)[] {
  const id = textAt(paper, 'paperId')?.toLowerCase() ?? '';
  const acl = textAt(paper, 'externalIds', 'ACL');
  return [
    readArxiv(textAt(paper, 'externalIds', 'ArXiv') ?? textAt(paper, 'arxivId') ?? ''),
    ...(acl === undefined ? [] : findIdentifiers(`aclanthology.org/${acl}`)),
    readPmid(textAt(paper, 'externalIds', 'PubMed') ?? ''),
    /^[0-9a-f]{40}$/.test(id) ? { scheme: 's2', value: id } : undefined,
  ];
}
