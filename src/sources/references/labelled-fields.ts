import type { CslItem } from '../csl.ts';
import { plainPages } from '../fields/csl-members.ts';
import { firstIsbn } from '../fields/serial-numbers.ts';
import { readWrittenDate } from '../fields/written-dates.ts';
import { REFERENCE_LABELS, type ReferenceLabel } from './reference-labels.ts';
import { readReferenceNames } from './reference-names.ts';
import type { ReferenceToken } from './reference-tokens.ts';
import type { Labelling } from './sequence-labeller.ts';

type Field = Exclude<keyof CslItem, 'id' | 'type'>;
type Fields = Partial<Omit<CslItem, 'id' | 'type'>>;

/** Words that bear one label, and how sure that is: as sure as the least sure of them. */
export interface Segment {
  readonly label: ReferenceLabel;
  /** Where its text begins. */
  readonly start: number;
  readonly text: string;
  readonly probability: number;
}

/** The stretches of one label, in their order. */
export function segmentsOf(words: string, tokens: readonly ReferenceToken[], { labels, probabilities }: Labelling): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    let probability = probabilities[from] ?? 0;
    while (to < tokens.length && labels[to] === labels[from]) {
      probability = Math.min(probability, probabilities[to] ?? 0);
      to += 1;
    }
    segments.push({ label: REFERENCE_LABELS[labels[from] ?? 0] ?? 'note', start: tokens[from]?.start ?? 0, text: words.slice(tokens[from]?.start, tokens[to - 1]?.end), probability });
    from = to;
  }
  return segments;
}

/** Reads the words of each label as the fields of CSL for which they stand. */
const READERS: { readonly [label in ReferenceLabel]: (text: string) => Fields } = {
  author: (text) => names('author', text),
  editor: (text) => names('editor', text),
  translator: (text) => names('translator', text),
  title: (text) => filled('title', withoutMarks(text)),
  journal: (text) => filled('container-title', withoutMarksOfName(text.replace(/^in:?\s+/i, ''))),
  'container-title': (text) => filled('container-title', withoutMarksOfName(text.replace(/^(?:in|dans|en)\s*:?\s+/i, ''))),
  'collection-title': (text) => filled('collection-title', withoutMarksOfName(text)),
  publisher: (text) => filled('publisher', withoutMarksOfName(text)),
  location: (text) => filled('publisher-place', withoutMarksOfName(text)),
  genre: (text) => filled('genre', withoutMarks(text)),
  note: (text) => filled('note', withoutMarks(text)),
  edition: (text) => filled('edition', readEdition(text)),
  date: readDate,
  volume: readVolume,
  pages: readPages,
  isbn: (text) => filled('ISBN', firstIsbn(text)),
  // Read by their form wherever they stand.
  doi: () => ({}),
  url: () => ({}),
  'citation-number': () => ({}),
};

/** The fields of a labelled reference, each from the longest of the stretches that have it, with how sure that is; those less sure than `least` are left out. */
export function labelledFields(segments: readonly Segment[], least: number): { readonly fields: Fields; readonly confidence: ReadonlyMap<string, number> } {
  const found = new Map<string, { readonly value: unknown; readonly length: number; readonly probability: number }>();
  for (const { label, text, probability } of segments) {
    for (const [field, value] of Object.entries(READERS[label](text))) {
      if ((found.get(field)?.length ?? 0) < text.length) found.set(field, { value, length: text.length, probability });
    }
  }
  const sure = [...found].filter(([, { probability }]) => probability >= least);
  return { fields: Object.fromEntries(sure.map(([field, { value }]) => [field, value])) as Fields, confidence: new Map(sure.map(([field, { probability }]) => [field, probability])) };
}

function names(field: 'author' | 'editor' | 'translator', text: string): Fields {
  const { names: found, andOthers } = readReferenceNames(text);
  if (found.length === 0) return {};
  return { [field]: found, ...(andOthers && field === 'author' ? { 'author-and-others': true } : {}) };
}

function filled(field: Field, value: string | undefined): Fields {
  return value === undefined || value === '' ? {} : { [field]: value };
}

/** Text without the quotation marks, brackets and punctuation that part fields. */
function withoutMarks(text: string): string {
  const inner = text.replace(/^[\s"“”„«‘’'`(,.;:[]+/, '').replace(/[\s,;:]+$/, '').replace(/[,.;:]?["“”»’'`]+[,.;:]*$/, '');
  const closed = /^[^([]*[)\]][.,;:]*$/.test(inner) ? inner.replace(/[)\]][.,;:]*$/, '') : inner;
  return closed.replace(/[\s.,;:]+$/, '').trim();
}

/** The same of a name that may be abbreviated: the point that ends it is its own where other words of it have theirs. */
function withoutMarksOfName(text: string): string {
  const bare = withoutMarks(text);
  return /\p{L}\.\s|\s(?:Inc|Ltd|Co|Corp)$/u.test(bare) && text.includes(`${bare}.`) ? `${bare}.` : bare;
}

function readEdition(text: string): string {
  const bare = withoutMarks(text);
  return /^(\d+)(?:st|nd|rd|th|\.ª|\.|ª|e|ème)?(?:\s|$)/i.exec(bare)?.[1] ?? bare.replace(/[,\s]*\bed(?:ition|n)?\b\.?[)\s]*$/i, '');
}

const NOT_YET = /\b(?:in press|forthcoming|to appear|submitted|under review|accepted|in preparation)\b/i;

/** `[cited 30 Nov 2021]`: when a page was visited, which is not when it was made. */
const VISITED = /^[\s[(,.]*(?:last\s+)?(?:cited|accessed|retrieved|visited|viewed)\b:?\s*(?:on\s+)?/i;

function readDate(text: string): Fields {
  if (VISITED.test(text)) return readVisit(text.replace(VISITED, ''));
  const status = NOT_YET.exec(text)?.[0].toLowerCase();
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/(?<=\d{4})[a-z]$/, '').replace(/[,()]+/g, ' ').replace(/\s+/g, ' ').trim();
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(text)?.[0];
  const issued = readWrittenDate(bare) ?? (year === undefined ? undefined : { 'date-parts': [[Number(year)]] });
  return { ...(issued === undefined ? {} : { issued }), ...(status === undefined ? {} : { status }) };
}

function readVisit(text: string): Fields {
  const { issued } = VISITED.test(text) ? {} : readDate(text);
  return issued === undefined ? {} : { accessed: issued };
}

const ISSUE = /(?:^|[\s,;(:])(?:no|nos|nº|n°|nr|num|núm|number|issue|iss|heft|fasc)\s*[.:]?\s*([\p{L}\p{N}][\p{L}\p{N}/–-]*)/iu;

/** `vol. 36, no. 9`, `20(5):`, `XIX`, `2014;21:`, `37. Jg., H. 2`. */
function readVolume(text: string): Fields {
  const [, year, rest = text] = /^\(?((?:1[89]|20)\d\d)\)?[;:,]\s*(\S.*)$/.exec(text) ?? [];
  const issue = ISSUE.exec(rest)?.[1] ?? /\(\s*([^()]{1,30}?)\s*\)/.exec(rest)?.[1]?.replace(/^no\.?\s*/i, '');
  const before = rest.replace(ISSUE, ' ').replace(/\([^()]*\)/g, ' ');
  const volume = /(?:\b(?:vol|vols|volume|band|bd|tome|v|t)\s*\.?\s*)?([\p{L}\p{N}]*\d[\p{L}\p{N}/–-]*|\b[IVXLCDM]+\b)/iu.exec(before)?.[1];
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
  };
}

function readPages(text: string): Fields {
  const count = /^\W*(\d+)\s*(?:pp?|pages|seiten|s)\b\.?\W*$/i.exec(text)?.[1];
  if (count !== undefined) return { 'number-of-pages': count };
  const bare = text.replace(/^[^\p{L}\p{N}]*(?:pages?|pp?|seiten|págs?)\b\.?\s*/iu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return filled('page', plainPages(bare));
}
