import type { CslDate, CslName, CslNames, CslText } from '../csl.ts';
import { cslItem, keywordText, pageRange, plainPages } from '../fields/csl-members.ts';
import { isbnOf, readPmid } from '../fields/identifier-set.ts';
import { nameOf, readListedName } from '../fields/listed-names.ts';
import { serialNumbers } from '../fields/serial-numbers.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import { addMalformed, addStrayNumbers, type MappedRecord, type RecordProblem } from './tagged-drafts.ts';
import { recordIdentifiers, writtenDoi } from './tagged-identifiers.ts';
import { readNames } from './tagged-names.ts';
import type { TaggedValues } from './tagged-values.ts';
import { readCitedReference } from './wos-cited.ts';

/** Variables that a tag holds by itself. Source: Web of Science Core Collection field tags (Clarivate). */
const TEXTS: readonly (readonly [CslText, ...string[]])[] = [
  ['container-title', 'SO'], ['container-title-short', 'JI', 'J9'], ['collection-title', 'SE'], ['event-title', 'CT'], ['event-place', 'CL'], ['publisher', 'PU'], ['publisher-place', 'PI'],
  ['volume', 'VL'], ['issue', 'IS'], ['part-number', 'PN'], ['supplement-number', 'SU'], ['number', 'AR', 'MA'], ['number-of-pages', 'PG'], ['language', 'LA'], ['original-title', 'FT'], ['URL', 'UR'], ['note', 'NT'],
];

/** What a publication type is; a type of document may say more. */
const TYPES: ReadonlyMap<string, string> = new Map([['j', 'article-journal'], ['journal', 'article-journal'], ['b', 'chapter'], ['book', 'book'], ['book in series', 'chapter'], ['s', 'chapter'], ['c', 'paper-conference'], ['p', 'patent'], ['patent', 'patent'], ['d', 'dataset']]);
/** What a type of document makes of one that does not stand in a journal. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([['proceedings paper', 'paper-conference'], ['meeting abstract', 'paper-conference'], ['book', 'book'], ['book chapter', 'chapter'], ['data set', 'dataset'], ['software', 'software'], ['patent', 'patent'], ['thesis/dissertation', 'thesis'], ['preprint', 'article'], ['awarded grant', 'report']]);

/** Maps one record of Web of Science to CSL. */
export function mapWos(values: TaggedValues): MappedRecord {
  const problems: RecordProblem[] = [];
  const key = values.one('UT') ?? values.one('AN') ?? '';
  const documents = values.every('DT').flatMap((value) => value.split(/;\s*/));
  const type = typeOf(values.one('PT') ?? '', documents, values, problems);
  const given = values.one('DI');
  const doi = writtenDoi(given === undefined ? [] : [given]);
  if (doi.problem !== undefined) problems.push({ code: 'identifier-malformed', message: doi.problem });
  const serials = serialNumbers(values.every('SN', 'EI', 'BN'));
  addStrayNumbers(problems, serials.others);
  const date = (...tags: readonly string[]): CslDate | undefined => {
    const read = readGivenDate(values.every(...tags));
    addMalformed(problems, read.problems);
    return read.date;
  };
  const early = date('EY', 'EA');
  const pmid = values.one('PM');
  const keywords = [...values.every('DE', 'ID')].flatMap((value) => value.split(/;\s*/)).filter((word) => word !== '');
  const csl = cslItem({
    id: key,
    type,
    title: values.one('TI'),
    ...people(values, problems),
    issued: date('PY', 'PD') ?? early,
    'available-date': early,
    'event-date': date('CY'),
    ...(Object.fromEntries(TEXTS.map(([variable, ...tags]) => [variable, values.one(...tags)])) as Partial<Record<CslText, string>>),
    page: plainPages(values.one('PS')) ?? pageRange(values.one('BP'), values.one('EP')),
    genre: documents.join('; '),
    DOI: doi.doi,
    ISSN: serials.issn.join(', '),
    ISBN: serials.isbn.join(', '),
    PMID: pmid,
    abstract: values.every('AB').join(' '),
    keyword: keywordText([...new Set(keywords)]),
  });
  return {
    key,
    csl,
    identifiers: recordIdentifiers({ known: [pmid === undefined ? undefined : readPmid(pmid), isbnOf(type, csl.ISBN)], addresses: [...(doi.doi === undefined ? [] : [doi.doi]), ...(csl.URL === undefined ? [] : [csl.URL])], notes: [] }),
    problems,
    cited: values.lines('CR').map(readCitedReference),
  };
}

function typeOf(publication: string, documents: readonly string[], values: TaggedValues, problems: RecordProblem[]): string {
  const type = TYPES.get(publication.toLowerCase());
  if (type === undefined) problems.push({ code: 'field-malformed', message: publication === '' ? 'The record does not say of what type its work is' : `“${publication}” is no publication type of Web of Science; such works are read as documents of no type`, once: `PT ${publication}` });
  if (type === 'article-journal') return documents.some((document) => /^book review$/i.test(document)) ? 'review-book' : type;
  const document = documents.map((name) => DOCUMENTS.get(name.toLowerCase())).find((known) => known !== undefined);
  return document ?? (type === 'chapter' && values.look('CT').length > 0 ? 'paper-conference' : (type ?? 'document'));
}

/** A person, of whom some databases write `Wang Chen-Yang` without a comma; bodies have a tag of their own. */
function readPerson(text: string): CslName | undefined {
  const [, family, given] = /^(\p{Lu}[\p{L}’'-]+) (\p{Lu}[\p{L}’'-]+)$/u.exec(text) ?? [];
  return family === undefined ? readListedName(text) : nameOf(family, given);
}

/** Full names where there is one for each short one; then bodies. Addresses of electronic mail behind a name go. */
function people(values: TaggedValues, problems: RecordProblem[]): Partial<Record<CslNames, readonly CslName[]>> & { readonly 'author-and-others'?: true } {
  const list = (full: string, short: string): ReturnType<typeof readNames> => {
    const fullNames = values.items(full);
    const shortNames = values.items(short);
    const written = fullNames.length >= shortNames.length ? fullNames : shortNames;
    const read = readNames(written.map((text) => text.replace(/\s*\([^()]*@[^()]*\)$/, '')), readPerson);
    addMalformed(problems, read.problems);
    return read;
  };
  const authors = list('AF', 'AU');
  const bookAuthors = list('BF', 'BA');
  const editors = list('BE', 'ED');
  const bodies = values.items('CA').map((literal) => ({ literal }));
  const ofBook = authors.names.length === 0;
  return {
    author: [...(ofBook ? bookAuthors : authors).names, ...bodies],
    editor: editors.names,
    'container-author': ofBook ? [] : bookAuthors.names,
    ...(authors.andOthers ? { 'author-and-others': true } : {}),
  };
}
