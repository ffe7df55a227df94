import type { BibtexEntry } from './bibtex-entries.ts';
import { readDate } from './bibtex-dates.ts';
import { readNames } from './bibtex-names.ts';
import { CSL_TYPES, GENRES, NUMBER_IS_ISSUE, NUMBER_IS_SERIES } from './bibtex-types.ts';
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

/** Reader's notes, under all the names that programs give them. */
const ANNOTATIONS = ['annote', 'annotation', 'comment', 'comments', 'review', 'remark', 'remarks'];
const NOTES = ['note', 'addendum'];

/** Maps one entry to CSL: Unicode without markup, no member without a value, members always in the same order. */
export function mapEntry(entry: BibtexEntry): MappedEntry {
  const problems: { field: string; problem: string }[] = [];
  const unknown = new Set<string>();
  const report = (command: string): void => void unknown.add(command);
  const text = (name: string): string | undefined => latexToText(entry.fields.get(name) ?? '', report) || undefined;
  const first = (...names: string[]): string | undefined => names.map(text).find((value) => value !== undefined);
  const joined = (names: readonly string[]): string | undefined => names.map(text).filter((part) => part !== undefined).join('; ') || undefined;
  const titled = (name: string): string | undefined => withSubtitle(text(name), text(name.replace(/title$/, 'subtitle')));
  const names = (name: string): { readonly names?: readonly CslName[]; readonly andOthers: boolean } => {
    const list = readNames(entry.fields.get(name) ?? '', report);
    for (const problem of list.problems) problems.push({ field: name, problem });
    return { ...(list.names.length === 0 ? {} : { names: list.names }), andOthers: list.andOthers };
  };

  const author = names('author');
  const editor = names('editor');
  const date = readDate(text);
  for (const problem of date.problems) problems.push({ field: 'date', problem });
  const journal = titled('journaltitle') ?? text('journal');
  const book = titled('booktitle') ?? titled('maintitle');
  const published = howPublished(entry, text('howpublished'));
  const publisher = first('publisher', 'organization', 'institution', 'school');
  const type = text('type') ?? (GENRES.has(entry.type) && entry.type !== 'software' && entry.type !== 'patent' ? entry.type : text('entrysubtype'));
  const keywords = [...new Set(['keywords', 'keyword'].flatMap((name) => (text(name) ?? '').split(/[,;，；]/)).map((word) => word.trim()).filter((word) => word !== ''))];
  const number = text('shorthand');
  const item: CslItem = {
    id: entry.key,
    type: CSL_TYPES.get(entry.type) ?? 'document',
    ...member('title', titled('title')),
    ...(author.names === undefined ? {} : { author: author.names }),
    ...(editor.names === undefined ? {} : { editor: editor.names }),
    ...(author.andOthers ? { 'author-and-others': true } : {}),
    ...(date.date === undefined ? {} : { issued: date.date }),
    ...member('container-title', NUMBER_IS_ISSUE.has(entry.type) && entry.type !== 'inproceedings' && entry.type !== 'conference' ? (journal ?? book) : (book ?? journal)),
    ...member('collection-title', text('series')),
    ...member('publisher', publisher ?? published.words),
    ...member('publisher-place', first('location', 'address')),
    ...member('volume', text('volume')),
    ...member('issue', NUMBER_IS_ISSUE.has(entry.type) ? first('number', 'issue') : undefined),
    ...member('page', text('pages')?.replace(/\s*[-‐‑‒–—−]+\s*/g, '-')),
    ...member('number', NUMBER_IS_ISSUE.has(entry.type) || NUMBER_IS_SERIES.has(entry.type) ? text('eid') : first('number', 'eid')),
    ...member('edition', text('edition')),
    ...member('genre', type === undefined ? undefined : (GENRES.get(type) ?? type)),
    ...member('DOI', doiAsWritten(verbatimText(entry.fields.get('doi') ?? ''))),
    ...member('ISBN', text('isbn')),
    ...member('URL', text('url') === undefined ? published.address : verbatimText(entry.fields.get('url') ?? '')),
    ...member('abstract', text('abstract')),
    ...member('keyword', keywords.join(', ')),
    ...member('note', [publisher === undefined ? undefined : published.words, joined(NOTES)].filter((part) => part !== undefined).join('; ')),
    ...member('annote', joined(ANNOTATIONS)),
    ...member('language', first('language', 'langid', 'hyphenation')),
  };
  return { csl: item, keywords, ...(number === undefined ? {} : { number }), problems, unknownCommands: [...unknown], knownType: CSL_TYPES.has(entry.type) };
}

function member<K extends keyof CslItem>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Partial<Record<K, string>>);
}

/** A title that ends in a mark of its own needs no colon before its subtitle. */
function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[?!.:？！。：]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** How an odd thing was published: an address if the field begins with one, else words. */
function howPublished(entry: BibtexEntry, words: string | undefined): { readonly address?: string; readonly words?: string } {
  const address = /^(?:https?|ftp):\/\/\S+/i.exec(verbatimText(entry.fields.get('howpublished') ?? ''))?.[0];
  return address === undefined ? (words === undefined ? {} : { words }) : { address };
}

/** A DOI without its resolver, in the letters in which it was written. */
function doiAsWritten(text: string): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0];
}
