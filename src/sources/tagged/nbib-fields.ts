import type { CslDate, CslName, CslText } from '../csl.ts';
import { cslItem, keywordText, plainPages } from '../fields/csl-members.ts';
import { isbnOf, readPmid } from '../fields/identifier-set.ts';
import { readMedlineName } from '../fields/listed-names.ts';
import { serialNumbers } from '../fields/serial-numbers.ts';
import { readGivenDate, readWrittenDate } from '../fields/written-dates.ts';
import { addMalformed, addStrayNumbers, type MappedRecord, type RecordProblem } from './tagged-drafts.ts';
import { recordIdentifiers, writtenDoi } from './tagged-identifiers.ts';
import { readNames } from './tagged-names.ts';
import type { TaggedValues } from './tagged-values.ts';

/** The publication types that make something else of a work than an article in a journal, as MeSH names them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['preprint', 'article'], ['book', 'book'], ['book chapter', 'chapter'], ['section', 'chapter'], ['dataset', 'dataset'], ['newspaper article', 'article-newspaper'], ['news', 'article-newspaper'],
  ['technical report', 'report'], ['academic dissertation', 'thesis'], ['government publication', 'report'], ['congress', 'paper-conference'], ['interview', 'interview'], ['patent', 'patent'],
  ['video-audio media', 'motion_picture'], ['webcast', 'broadcast'], ['legal case', 'legal_case'], ['legislation', 'legislation'], ['map', 'map'], ['periodical index', 'periodical'],
]);
const PLAIN_TYPE = /^(?:journal article|preprint|book|book chapter|dataset)$/i;

/** Variables that a tag of MEDLINE holds by itself. Source: MEDLINE/PubMed data element descriptions of the National Library of Medicine. */
const TEXTS: readonly (readonly [CslText, string])[] = [
  ['original-title', 'TT'], ['volume-title', 'VTI'], ['container-title-short', 'TA'], ['collection-title', 'CTI'], ['volume', 'VI'], ['issue', 'IP'], ['chapter-number', 'CP'],
  ['publisher', 'PB'], ['publisher-place', 'PL'], ['edition', 'EN'], ['PMCID', 'PMC'],
];

/** Maps one record of MEDLINE to CSL. */
export function mapNbib(values: TaggedValues): MappedRecord {
  const problems: RecordProblem[] = [];
  const key = values.one('PMID') ?? '';
  const kinds = values.every('PT');
  const located = values.some((value) => value.endsWith('[doi]'), 'LID', 'AID').map((value) => value.replace(/\s*\[doi\]$/, ''));
  const doi = writtenDoi(located);
  if (doi.problem !== undefined) problems.push({ code: 'identifier-malformed', message: doi.problem });
  const serials = serialNumbers(values.every('IS', 'ISBN'));
  addStrayNumbers(problems, serials.others);
  const title = withoutPoint(values.one('TI'));
  const book = withoutPoint(values.one('BTI'));
  const type = kinds.map((kind) => TYPES.get(kind.toLowerCase())).find((known) => known !== undefined) ?? (book === undefined ? 'article-journal' : title === undefined ? 'book' : 'chapter');
  const issued = readGivenDate(values.every('DP'));
  addMalformed(problems, issued.problems);
  const authors = people(values, 'FAU', 'AU', problems);
  const editors = people(values, 'FED', 'ED', problems);
  const keywords = values.every('MH', 'OT').map((word) => word.replace(/(^|\/)\*/g, '$1'));
  const csl = cslItem({
    id: key,
    type,
    title: title ?? book,
    author: [...authors.names, ...values.every('CN').map((literal) => ({ literal }))],
    editor: editors.names,
    'author-and-others': authors.andOthers ? true : undefined,
    issued: issued.date,
    'available-date': electronicDate(values),
    ...(Object.fromEntries(TEXTS.map(([variable, tag]) => [variable, values.one(tag)])) as Partial<Record<CslText, string>>),
    'container-title': values.one('JT') ?? (title === undefined ? undefined : book),
    page: plainPages(values.one('PG')),
    genre: kinds.filter((kind) => !PLAIN_TYPE.test(kind)).join('; '),
    language: values.every('LA').join(', '),
    DOI: doi.doi,
    ISSN: serials.issn.join(', '),
    ISBN: serials.isbn.join(', '),
    PMID: key,
    abstract: values.every('AB').join(' '),
    keyword: keywordText([...new Set(keywords)]),
    note: values.every('GN').join('; '),
  });
  return { key, csl, identifiers: recordIdentifiers({ known: [readPmid(key), isbnOf(type, csl.ISBN)], addresses: located, notes: [] }), problems };
}

/** Full names where there are any; the short ones beside them say the same. */
function people(values: TaggedValues, full: string, short: string, problems: RecordProblem[]): { readonly names: readonly CslName[]; readonly andOthers: boolean } {
  const fullNames = values.every(full);
  const shortNames = values.every(short);
  const read = fullNames.length > 0 ? readNames(fullNames) : readNames(shortNames, readMedlineName);
  addMalformed(problems, read.problems);
  return read;
}

/** MEDLINE ends every title with a point. */
function withoutPoint(title: string | undefined): string | undefined {
  return title?.replace(/(?<!\.)\.$/, '').trimEnd();
}

/** When it was published electronically: `20190128`. */
function electronicDate(values: TaggedValues): CslDate | undefined {
  const date = readWrittenDate((values.look('DEP')[0] ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1/$2/$3'));
  if (date !== undefined) values.one('DEP');
  return date;
}
