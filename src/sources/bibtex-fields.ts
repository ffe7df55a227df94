import type { BibtexEntry } from './bibtex-entries.ts';
import { readDate } from './bibtex-dates.ts';
import { readNames } from './bibtex-names.ts';
import { mapToCsl } from './citation-js.ts';
import type { CslItem, CslName } from './csl.ts';
import { latexToText, verbatimText } from './latex-text.ts';

/** An entry as CSL, and what was wrong with its fields. */
export interface MappedEntry {
  readonly csl: CslItem;
  readonly keywords: readonly string[];
  /** The number that the list gives the work (`shorthand`). */
  readonly number?: string;
  /** Field by field, as sentences. */
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
  /** LaTeX commands that no table has. */
  readonly unknownCommands: readonly string[];
  readonly knownType: boolean;
}

/** Fields that citation.js maps, by the name under which it knows them; the first that an entry has is handed over. */
const MAPPED: readonly (readonly [string, readonly string[]])[] = [
  ['maintitle', ['maintitle']], ['booktitle', ['booktitle']], ['journal', ['journaltitle', 'journal']], ['series', ['series']],
  ['publisher', ['publisher']], ['organization', ['organization']], ['institution', ['institution']], ['school', ['school']], ['location', ['location', 'address']],
  ['volume', ['volume']], ['number', ['number']], ['issue', ['issue']], ['eid', ['eid']], ['edition', ['edition']],
  ['type', ['type']], ['entrysubtype', ['entrysubtype']], ['isbn', ['isbn']], ['language', ['language', 'langid', 'hyphenation']],
];

/** Reader's notes, under all the names that programs give them. */
const ANNOTATIONS = ['annote', 'annotation', 'comment', 'comments', 'review', 'remark', 'remarks'];
const NOTES = ['note', 'addendum'];

/** Maps one entry to CSL: Unicode without markup, no member without a value, members always in the same order. */
export function mapEntry(entry: BibtexEntry): MappedEntry {
  const problems: { field: string; problem: string }[] = [];
  const unknown = new Set<string>();
  const report = (command: string): void => void unknown.add(command);
  const text = (name: string): string | undefined => latexToText(entry.fields.get(name) ?? '', report) || undefined;
  const joined = (names: readonly string[], glue: string): string | undefined => names.map(text).filter((part) => part !== undefined).join(glue) || undefined;
  const titled = (name: string): string | undefined => withSubtitle(text(name), text(name.replace(/title$/, 'subtitle')));
  const names = (name: string): { names?: readonly CslName[]; andOthers: boolean } => {
    const list = readNames(entry.fields.get(name) ?? '', report);
    for (const problem of list.problems) problems.push({ field: name, problem });
    return { ...(list.names.length === 0 ? {} : { names: list.names }), andOthers: list.andOthers };
  };

  const handed = new Map<string, string>();
  for (const [as, from] of MAPPED) {
    const value = from.map((name) => (name.endsWith('title') ? titled(name) : text(name))).find((part) => part !== undefined);
    if (value !== undefined) handed.set(as, value);
  }
  // The table prefers the title of the whole set; the volume that holds the work says more.
  if (handed.has('booktitle')) handed.delete('maintitle');
  const how = verbatimText(entry.fields.get('howpublished') ?? '');
  const address = webAddress(text('url') === undefined ? how : verbatimText(entry.fields.get('url') ?? ''), text('url') !== undefined);
  const howText = text('howpublished');
  if (howText !== undefined && webAddress(how, false) === undefined) handed.set('howpublished', howText);

  const { csl, known } = mapToCsl(entry.type, handed);
  const author = names('author');
  const editor = names('editor');
  const date = readDate(text);
  for (const problem of date.problems) problems.push({ field: 'date', problem });
  const keywords = [...new Set(['keywords', 'keyword'].flatMap((name) => (text(name) ?? '').split(/[,;，；]/)).map((word) => word.trim()).filter((word) => word !== ''))];
  const number = text('shorthand');
  const item: CslItem = {
    id: entry.key,
    type: csl.get('type') ?? 'document',
    ...member('title', titled('title')),
    ...(author.names === undefined ? {} : { author: author.names }),
    ...(editor.names === undefined ? {} : { editor: editor.names }),
    ...(author.andOthers ? { 'author-and-others': true } : {}),
    ...(date.date === undefined ? {} : { issued: date.date }),
    ...member('container-title', csl.get('container-title')),
    ...member('collection-title', csl.get('collection-title')),
    ...member('publisher', csl.get('publisher')),
    ...member('publisher-place', csl.get('publisher-place')),
    ...member('volume', csl.get('volume')),
    ...member('issue', csl.get('issue')),
    ...member('page', text('pages')?.replace(/\s*[-‐‑‒–—−]+\s*/g, '-')),
    ...member('number', csl.get('number') ?? (csl.has('issue') || csl.has('collection-number') ? undefined : text('number'))),
    ...member('edition', csl.get('edition')),
    ...member('genre', csl.get('genre')),
    ...member('DOI', doiAsWritten(verbatimText(entry.fields.get('doi') ?? ''))),
    ...member('ISBN', csl.get('ISBN')),
    ...member('URL', address),
    ...member('abstract', text('abstract')),
    ...member('keyword', keywords.join(', ') || undefined),
    ...member('note', [howText === csl.get('publisher') || !handed.has('howpublished') ? undefined : howText, ...NOTES.map(text)].filter((part) => part !== undefined).join('; ')),
    ...member('annote', joined(ANNOTATIONS, '; ')),
    ...member('language', csl.get('language')),
  };
  return { csl: item, keywords, ...(number === undefined ? {} : { number }), problems, unknownCommands: [...unknown], knownType: known };
}

function member<K extends keyof CslItem>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Partial<Record<K, string>>);
}

/** A title that ends in a mark of its own needs no colon before its subtitle. */
function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[?!.:？！。：]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** A DOI without its resolver, in the letters in which it was written. */
function doiAsWritten(text: string): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0];
}

/** What a URL field holds; of other fields, only what begins as an address does. */
function webAddress(text: string, any: boolean): string | undefined {
  if (any) return text;
  return /^(?:https?|ftp):\/\/\S+/i.exec(text)?.[0];
}
