import type { CslDate, CslName, CslNames, CslText } from '../csl.ts';
import { doiIn } from '../fields/bare-doi.ts';
import { cslItem, keywordText, pageRange, plainPages } from '../fields/csl-members.ts';
import { PAGES_COUNTED } from '../fields/csl-types.ts';
import { isbnOf, readPmid } from '../fields/identifier-set.ts';
import { referenceType } from '../fields/reference-types.ts';
import { serialNumbers } from '../fields/serial-numbers.ts';
import { shortened } from '../fields/shortened.ts';
import { readGivenDate, readWrittenDate } from '../fields/written-dates.ts';
import { citedInNotes, isReferenceList } from './ris-references.ts';
import { cslTypeOf } from './ris-types.ts';
import { addMalformed, addStrayNumbers, type MappedRecord, type RecordProblem } from './tagged-drafts.ts';
import { recordIdentifiers, writtenDoi } from './tagged-identifiers.ts';
import { readNames } from './tagged-names.ts';
import type { TaggedValues } from './tagged-values.ts';

/** Variables that a tag of RIS holds whatever the type: the tag that is written first, then those that programs write in its place. */
export const RIS_TEXTS: readonly (readonly [CslText, ...string[]])[] = [
  ['title-short', 'ST'], ['volume', 'VL', 'VO'], ['number-of-volumes', 'NV'], ['issue', 'IS', 'CP'], ['section', 'SE'], ['publisher', 'PB', 'PU'], ['publisher-place', 'CY', 'PP', 'PI'],
  ['call-number', 'CN'], ['archive', 'DB'], ['archive_location', 'AV', 'AN'], ['source', 'DP'], ['language', 'LA'], ['reviewed-title', 'RI'], ['annote', 'RN'],
];

/** The same for names. */
export const RIS_NAMES: readonly (readonly [CslNames, ...string[]])[] = [['author', 'AU', 'A1'], ['editor', 'A2', 'ED'], ['collection-editor', 'A3'], ['translator', 'A4']];

/** Types that stand in a series, not in a book or journal. */
export const IN_SERIES: ReadonlySet<string> = new Set(['book', 'report']);
/** Types that have a number of their own where serials have their ISSN. */
const NUMBERED: ReadonlySet<string> = new Set(['report', 'patent', 'standard', 'legislation', 'bill', 'legal_case']);

const ADDRESSES = ['UR', 'LK', 'L2', 'L3', 'L4', 'L1'];
const LABELLED = /^(PMID|PMCID):\s*(\S+)$/;

/** What formats with the fields of RIS do in their own way. */
export interface RisWays {
  readonly readName?: (text: string) => CslName | undefined;
  /** The CSL type of a record that does not say it. */
  readonly typeUnsaid?: (values: TaggedValues) => string;
}

/** Maps one record of RIS to CSL: Unicode without markup, no member without a value. */
export function mapRis(values: TaggedValues, { readName, typeUnsaid }: RisWays = {}): MappedRecord {
  const problems: RecordProblem[] = [];
  const date = (...tags: readonly string[]): CslDate | undefined => {
    const read = readGivenDate(values.every(...tags));
    addMalformed(problems, read.problems, 'Write it as 2012/03/04/.');
    return read.date;
  };
  const [key = ''] = values.look('ID', 'AN');
  values.one('ID');
  const written = values.one('TY');
  const genre = values.one('M3');
  const type = written === undefined && typeUnsaid !== undefined ? typeUnsaid(values) : typeOf(written, genre, problems);
  const addresses = values.look('DO', 'DI', ...ADDRESSES, 'M3');
  const given = values.one('DO', 'DI');
  const doi = writtenDoi([...(given === undefined ? [] : [given]), ...values.look('L3', 'M3').filter(holdsDoi)]);
  if (doi.problem !== undefined) problems.push({ code: 'identifier-malformed', message: doi.problem, hint: 'Correct it, or move it to a note.' });
  const notes = values.every('N1').filter((note) => !isReferenceList(note));
  const pmid = labelled(notes, 'PMID') ?? pubmedId(values);
  const serials = serialNumbers(values.every('SN'));
  const isbn = serials.isbn.join(', ');
  const identifiers = recordIdentifiers({ known: [pmid === undefined ? undefined : readPmid(pmid), isbnOf(type, isbn)], addresses, notes });
  const keywords = values.items('KW').flatMap((text) => text.split(';')).map(keyword).filter((word) => word !== '');
  const edition = values.one('ET');
  const published = edition !== undefined && /^\d{4}[-/]\d/.test(edition) ? readWrittenDate(edition) : undefined;
  const csl = cslItem({
    id: key,
    type,
    ...titles(values, type),
    ...(Object.fromEntries(RIS_TEXTS.map(([variable, ...tags]) => [variable, values.one(...tags)])) as Partial<Record<CslText, string>>),
    ...names(values, problems, readName),
    issued: date('PY', 'Y1', 'DA'),
    accessed: date('Y2'),
    'available-date': published,
    edition: published === undefined ? edition : undefined,
    status: /^INPR$/i.test(written ?? '') ? 'in press' : undefined,
    genre: genre !== undefined && holdsDoi(genre) ? undefined : genre,
    ...pages(values, type),
    number: numberOf(values, type, serials.others, problems),
    DOI: doi.doi,
    ISSN: serials.issn.join(', '),
    ISBN: isbn,
    PMID: identifiers.find(({ scheme }) => scheme === 'pmid')?.value,
    PMCID: labelled(notes, 'PMCID') ?? pmcId(values),
    URL: addressOf(values, problems),
    abstract: values.every('AB', 'N2').join(' '),
    keyword: keywordText([...new Set(keywords)]),
    note: notes.filter((note) => !LABELLED.test(note)).join('; '),
  });
  return { key, csl, identifiers, problems, cited: citedInNotes(values.record.fields) };
}

/** The type that a record gives, or, where that says little, its type of work: Scopus has chapters and papers in a series under SER. */
function typeOf(written: string | undefined, genre: string | undefined, problems: RecordProblem[]): string {
  if (written === undefined) {
    problems.push({ code: 'field-malformed', message: 'The record does not say of what type its work is', once: 'TY' });
    return 'document';
  }
  const type = cslTypeOf(written);
  if (type === undefined) problems.push({ code: 'field-malformed', message: `“${written}” is no type of work that RIS knows; such works are read as documents of no type`, hint: 'Look for a mistyped name.', once: `TY ${written}` });
  const worked = genre !== undefined && /^(?:SER|GEN)$/i.test(written) ? referenceType(genre)?.type : undefined;
  return worked ?? type ?? 'document';
}

/** What the work is called, and what it stands in: `T2` is the series of a book, the name of a conference whose proceedings `C3` names, else the book or journal. */
function titles(values: TaggedValues, type: string): Partial<Record<CslText, string | undefined>> {
  const series = IN_SERIES.has(type);
  const isEvent = type === 'paper-conference' && values.look('C3').length > 0;
  const title = values.one('TI', 'T1', 'CT', ...(series ? ['BT'] : []));
  const event = isEvent ? values.one('T2') : undefined;
  const full = isEvent ? values.one('C3') : values.one(...(series ? ['JF'] : ['T2', 'JF', 'BT']));
  const short = values.one('J2', 'JA', 'J1', 'JI', 'J9');
  // JO is the full name with some programs, the abbreviated one with others.
  const [either] = values.look('JO');
  const isShort = full !== undefined && either?.toLowerCase() !== full.toLowerCase();
  if (!isShort || short === undefined || short === either) values.one('JO');
  return {
    title,
    'container-title': full ?? either,
    'container-title-short': short ?? (isShort ? either : undefined),
    'collection-title': values.one('T3', ...(series ? ['T2'] : [])),
    'event-title': event,
  };
}

function names(values: TaggedValues, problems: RecordProblem[], readName: RisWays['readName']): Partial<Record<CslNames, readonly CslName[]>> & { readonly 'author-and-others'?: true } {
  const lists = RIS_NAMES.map(([variable, ...tags]) => ({ variable, read: readNames(values.every(...tags), readName) }));
  for (const { variable, read } of lists) {
    addMalformed(problems, read.problems.map((message) => `${variable}: ${message}`), 'Give each name a field of its own, family name first: Family, Given.');
    if (read.andOthers && variable !== 'author') problems.push({ code: 'field-unheld', message: `That more names follow cannot be said of ${variable}` });
  }
  return { ...Object.fromEntries(lists.map(({ variable, read }) => [variable, read.names])), ...(lists[0]?.read.andOthers === true ? { 'author-and-others': true } : {}) };
}

function pages(values: TaggedValues, type: string): { readonly page?: string | undefined; readonly 'number-of-pages'?: string } {
  const first = plainPages(values.one('SP'));
  const last = values.one('EP');
  // PsycINFO parts its “No Pagination Specified” so.
  if (first === 'No' && last === 'Specified') return {};
  if (first !== undefined && last === undefined && PAGES_COUNTED.has(type) && /^\d+$/.test(first)) return { 'number-of-pages': first };
  return { page: first?.endsWith(`-${last ?? ''}`) === true && last !== undefined ? first : pageRange(first, last) };
}

/** The number of an article or report. Serial numbers that are none tell that of a report. */
function numberOf(values: TaggedValues, type: string, others: readonly string[], problems: RecordProblem[]): string | undefined {
  const own = values.one('C7') ?? (NUMBERED.has(type) ? others[0] : undefined);
  addStrayNumbers(problems, others.filter((other) => other !== own));
  // Databases also put addresses and whole reference lists into M1.
  return own ?? (/^(?=\D*\d)\S{1,24}$/.test(values.look('M1')[0] ?? '') ? values.one('M1') : undefined);
}

/** The first web address. Others are told, unless they say no more than identifiers do. */
function addressOf(values: TaggedValues, problems: RecordProblem[]): string | undefined {
  const all = [...new Set(values.every(...ADDRESSES).flatMap((value) => value.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/)))];
  const url = all.find((address) => /^(?:https?|ftp):/i.test(address));
  const other = all.find((address) => address !== url && recordIdentifiers({ known: [], addresses: [address], notes: [] }).length === 0);
  if (other !== undefined) problems.push({ code: 'field-unheld', message: `A work has one address here; others, such as “${shortened(other)}”, are not carried over`, once: 'addresses' });
  return url;
}

/** The id that PubMed gave the work, from the field in which PubMed, Scopus or Embase has it. */
function pubmedId(values: TaggedValues): string | undefined {
  const database = values.look('DB', 'DP').join(' ');
  const field = [['AN', /\b(?:NLM|PubMed|MEDLINE)\b/i], ['C2', /\bScopus\b/i], ['C5', /\bEmbase\b/i]] as const;
  for (const [tag, source] of field) if (source.test(database) && /^\d{6,8}$/.test(values.look(tag)[0] ?? '')) return values.one(tag);
  return undefined;
}

function pmcId(values: TaggedValues): string | undefined {
  return /^PMC\d+$/.test(values.look('C2')[0] ?? '') ? values.one('C2') : undefined;
}

function labelled(notes: readonly string[], label: string): string | undefined {
  return notes.map((note) => LABELLED.exec(note)).find((found) => found?.[1] === label)?.[2];
}

function holdsDoi(value: string): boolean {
  return doiIn(value) !== undefined;
}

/** A keyword without the asterisks by which databases mark the main ones. */
function keyword(word: string): string {
  return word.replace(/(^|\/)\*/g, '$1').trim();
}
