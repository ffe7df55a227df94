import type { CitedWork } from './cited-works.ts';
import { identifierOf } from './identifier-addresses.ts';

/** How one kind of work is written: its entry type, and which fields name what it appeared in, who published it, and what its number counts. */
export interface BibtexType {
  readonly type: string;
  /** `none`: nothing that styles print; the field is `booktitle` all the same. */
  readonly container: 'journal' | 'booktitle' | 'none';
  readonly publisher: 'publisher' | 'organization' | 'school' | 'institution';
  /** Issues of a journal, volumes of a series, or the works themselves, as reports and patents are numbered. */
  readonly number: 'issue' | 'series' | 'own';
  /** What the field `entrysubtype` says. */
  readonly subtype?: string;
  /** Set where the entry type stands for kinds of work that it cannot tell apart. */
  readonly flattens?: true;
}

const article: BibtexType = { type: 'article', container: 'journal', publisher: 'publisher', number: 'issue' };
const inproceedings: BibtexType = { type: 'inproceedings', container: 'booktitle', publisher: 'publisher', number: 'issue' };
const incollection: BibtexType = { type: 'incollection', container: 'booktitle', publisher: 'publisher', number: 'series' };
const book: BibtexType = { type: 'book', container: 'none', publisher: 'publisher', number: 'series' };
const misc: BibtexType = { type: 'misc', container: 'none', publisher: 'organization', number: 'own' };
const phdthesis: BibtexType = { type: 'phdthesis', container: 'none', publisher: 'school', number: 'own' };
const techreport: BibtexType = { type: 'techreport', container: 'none', publisher: 'institution', number: 'own' };
const unpublished: BibtexType = { type: 'unpublished', container: 'none', publisher: 'organization', number: 'own' };

/** Entry types by CSL type; what is not here is `@misc`. Source: BibTeXing (Patashnik 1988), section 3.1. */
const BIBTEX_TYPES: ReadonlyMap<string, BibtexType> = new Map<string, BibtexType>([
  ['article-journal', article], ['article-magazine', { ...article, subtype: 'magazine' }], ['article-newspaper', { ...article, subtype: 'newspaper' }], ['review', { ...article, flattens: true }], ['review-book', { ...article, flattens: true }],
  ['paper-conference', inproceedings], ['chapter', incollection], ['entry', { ...incollection, flattens: true }], ['entry-dictionary', { ...incollection, flattens: true }], ['entry-encyclopedia', { ...incollection, flattens: true }],
  ['book', book], ['thesis', phdthesis], ['report', techreport], ['document', misc],
]);

/** Entry types of biblatex by CSL type; what is not here is `@misc`. Source: biblatex manual, 2.1. */
const BIBLATEX_TYPES: ReadonlyMap<string, BibtexType> = new Map<string, BibtexType>([
  ...[...BIBTEX_TYPES].filter(([type]) => !/^(?:review|entry)/.test(type)),
  ['thesis', { ...phdthesis, type: 'thesis', publisher: 'institution' }], ['report', { ...techreport, type: 'report' }], ['manuscript', unpublished],
  ['entry', { ...incollection, type: 'inreference' }], ['entry-dictionary', { ...incollection, type: 'inreference', flattens: true }], ['entry-encyclopedia', { ...incollection, type: 'inreference', flattens: true }],
  ['review', { ...misc, type: 'review' }], ['review-book', { ...misc, type: 'review', flattens: true }], ['periodical', { ...article, type: 'periodical', container: 'none' }],
  ...([
    ['webpage', 'online'], ['dataset', 'dataset'], ['software', 'software'], ['patent', 'patent'], ['standard', 'standard'], ['legislation', 'legislation'], ['legal_case', 'jurisdiction'], ['treaty', 'legal'],
    ['personal_communication', 'letter'], ['performance', 'performance'], ['graphic', 'artwork'], ['figure', 'image'], ['song', 'audio'], ['musical_score', 'music'], ['motion_picture', 'movie'],
  ] as const).map(([csl, type]): [string, BibtexType] => [csl, { ...misc, type }]),
]);

/** The entry type of a work for BibTeX. A journal article without a journal is what arXiv itself cites as `@misc`; a manuscript is `@unpublished` where it has the note that that needs. */
export function bibtexType({ csl, identifiers }: CitedWork): BibtexType {
  const { type } = csl;
  if (type === 'article' && csl['container-title'] !== undefined) return { ...article, flattens: true };
  if (type === 'manuscript' && csl.note !== undefined) return unpublished;
  if (type === 'thesis' && /master|diplom|magister|m\.?\s?sc|bachelor|licen/i.test(csl.genre ?? '')) return { ...phdthesis, type: 'mastersthesis' };
  const row = BIBTEX_TYPES.get(type) ?? { ...misc, flattens: true };
  return row.type === 'article' && csl['container-title'] === undefined && identifierOf(identifiers, 'arxiv') !== undefined ? { ...misc, flattens: true } : row;
}

/** The entry type of a work for biblatex. A chapter of what another author wrote alone is `@inbook`. */
export function biblatexType({ csl }: CitedWork): BibtexType {
  if (csl.type === 'chapter' && csl['container-author'] !== undefined) return { ...incollection, type: 'inbook' };
  return BIBLATEX_TYPES.get(csl.type) ?? { ...misc, flattens: true };
}
