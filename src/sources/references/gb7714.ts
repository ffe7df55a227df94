import { holdsCjk } from '../../base/names.ts';
import type { CslItem } from '../csl.ts';
import { cslItem, plainPages } from '../fields/csl-members.ts';
import { readWrittenDate } from '../fields/written-dates.ts';
import { bareVolume, type Imprint, readImprint, readSerial, VOLUME_BEHIND } from './gb7714-imprint.ts';
import { halfWidth } from './half-width.ts';
import { readReferenceNames } from './reference-names.ts';
import { findTypeMark, type FoundMark, TYPE_MARKS } from './type-marks.ts';

/** A reference in the form of GB/T 7714. */
export interface MarkedReference {
  readonly csl: Omit<CslItem, 'id'>;
  /** The type mark, `J/OL`. */
  readonly mark: string;
}

const URL = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]+/i;
const DOI = /\bDOI\s*:?\s*(10\.\d{4,9}\/\S+)/i;
const ACCESSED = /\[\s*(\d{4}-\d{1,2}-\d{1,2})\s*\]/;
const PUBLISHED = /\(\s*(\d{4}-\d{1,2}-\d{1,2})\s*\)/;
const YEAR_BEHIND_NAMES = /[,\s]\s*[([]?(\d{4})(?:\/\[?\d{4}\]?)?[a-z]?[)\]]?$/;
/** The number of a report, standard or patent behind its title; what is a year or has words is none. */
const NUMBER_BEHIND = /:\s*(?:[\p{L} ]{1,20},\s*)?((?!\d{4}$)(?=[^:]{0,40}\d)[\p{Lu}\d][^:\p{Script=Han}]{1,40}(?::\d{4}(?:\(\p{Ll}{2}\))?)?)$/u;
/** The same before the title, as in 2005. */
const NUMBER_BEFORE = /^((?:\p{Lu}[\p{Lu}\p{Ll}]{0,9}[/ ])*\p{Lu}{0,9}\d[\p{Lu}\d./-]*(?::\d{4}(?:\(\p{Ll}{2}\))?)?)\s+(?=\S)/u;
const NUMBERED: ReadonlySet<string> = new Set(['report', 'standard', 'patent']);

/**
 * Takes a reference apart that bears a type mark of GB/T 7714 (2005, 2015, 2025; numbered or author and year; half-width, full-width or mixed punctuation). Undefined where it bears none.
 * The words of its fields stay as they are written. O(length).
 */
export function readMarkedReference(words: string): MarkedReference | undefined {
  const plain = halfWidth(words);
  const found = findTypeMark(plain);
  return found === undefined ? undefined : { csl: readAround(words, plain, found), mark: found.mark };
}

/**
 * The same of a reference in Chinese or Japanese that has its order and its points but no type mark: `张三, 李四. 题名. 刊名, 2020, 43(1): 1-20.` The type is told by where it appeared. Undefined where three parts
 * are not to be told apart.
 */
export function readUnmarkedReference(words: string): Omit<CslItem, 'id'> | undefined {
  const plain = halfWidth(words);
  const names = namesEnd(words, plain);
  const title = names === 0 ? -1 : plain.indexOf('.', names + 1);
  const tail = plain.slice(title + 1);
  if (title === -1 || !holdsCjk(tail)) return undefined;
  const type = /学位论文|(?:大学|学院)\s*,\s*\d{4}/.test(tail) ? 'D' : /出版|书局|书店|印书馆|出版社/.test(tail) ? 'M' : /\d{4}/.test(tail) ? 'J' : undefined;
  const means = TYPE_MARKS.get(type ?? '');
  return means === undefined ? undefined : readAround(words, plain, { start: title, end: title + 1, means });
}

/** What stands before and behind the type mark, or the point in its place. */
function readAround(words: string, plain: string, found: Pick<FoundMark, 'start' | 'end' | 'means'>): Omit<CslItem, 'id'> {
  const { means } = found;
  const head = readHead(words.slice(0, found.start), plain.slice(0, found.start));
  const isSerial = means.alone === 'article-journal' || means.alone === 'article-newspaper';
  const tail = readTail(words.slice(found.end), plain.slice(found.end), isSerial);
  const host = tail.imprint.host;
  // Many leave out the strokes before the proceedings: `[C]. NIPS, 2017: 5998-6008`.
  const proceedings = host === undefined && means.within === 'paper-conference' && tail.imprint.place === undefined && tail.imprint.pages !== undefined ? tail.imprint.publisher : undefined;
  const type = host !== undefined || proceedings !== undefined ? means.within : isSerial && tail.imprint.container === undefined ? 'periodical' : means.alone;
  const behind = titleAndNumber(head.title, type);
  const authors = readReferenceNames(head.names);
  const editors = readReferenceNames(host?.names ?? '');
  const translators = readReferenceNames(tail.imprint.translators ?? '');
  const date = tail.imprint.date ?? tail.published ?? head.year;
  const issued = date === undefined ? undefined : readWrittenDate(date);
  const { id: _id, ...csl } = cslItem({
    id: '',
    type: type === 'webpage' && /\barxiv\b|rxiv\b/i.test(tail.imprint.publisher ?? '') ? 'article' : type,
    title: behind.title,
    author: authors.names,
    'author-and-others': authors.andOthers ? true : undefined,
    editor: editors.names,
    translator: translators.names,
    'container-title': host?.title ?? proceedings ?? tail.imprint.container,
    volume: tail.imprint.volume ?? behind.volume ?? host?.volume,
    issue: tail.imprint.issue,
    page: plainPages(tail.imprint.pages),
    edition: tail.imprint.edition,
    number: behind.number,
    publisher: proceedings === undefined ? tail.imprint.publisher : undefined,
    'publisher-place': tail.imprint.place,
    issued,
    accessed: tail.accessed === undefined ? undefined : readWrittenDate(tail.accessed),
    DOI: tail.doi,
    URL: tail.url,
  });
  return csl;
}

/** Names, year and title: what stands before the type mark. */
function readHead(written: string, plain: string): { readonly names: string; readonly title: string; readonly year?: string } {
  const end = namesEnd(written, plain);
  const title = written.slice(end === 0 ? 0 : end + 1).trim();
  const names = written.slice(0, end).replace(/^\s*[[［]\d{1,4}[\]］]\s*/, '');
  const year = YEAR_BEHIND_NAMES.exec(plain.slice(0, end));
  return year === null ? { names, title } : { names: names.slice(0, year.index), title, ...(year[1] === undefined ? {} : { year: year[1] }) };
}

/** Where the point stands that ends the names, 0 where there are none: a point behind initials that have no family name yet ends nothing. */
function namesEnd(written: string, plain: string): number {
  for (let at = plain.indexOf('.'); at !== -1; at = plain.indexOf('.', at + 1)) {
    const next = plain[at + 1] ?? ' ';
    if (written[at] === '.' && next !== ' ' && !holdsCjk(next)) continue;
    const before = plain.slice(0, at);
    const last = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1).trim();
    const onlyInitials = /^(?:\p{Lu}[.\s-]\s?)*\p{Lu}$/u.test(last);
    if (onlyInitials && (last === before.trim() || /^\p{Lu}\.\s?\S*\p{Ll}{2}/u.test(before))) continue;
    return looksLikeNames(before) ? at : 0;
  }
  return 0;
}

function looksLikeNames(text: string): boolean {
  const names = text.replace(YEAR_BEHIND_NAMES, '');
  if (/[:?!《》“”"]\s*(?!$)/.test(names.replace(/《[^》]*》(?:杂志社|编辑部|编委会|编写组|课题组)/g, ''))) return false;
  return names.split(/[,;]/).every((part) => (holdsCjk(part) ? part.length <= 40 : part.trim().split(/\s+/).length <= 12));
}

function titleAndNumber(title: string, type: string): { readonly title: string; readonly number?: string; readonly volume?: string } {
  const plain = halfWidth(title);
  const number = NUMBERED.has(type) ? NUMBER_BEHIND.exec(plain) : null;
  if (number?.[1] !== undefined) return { title: title.slice(0, number.index).trim(), number: title.slice(title.length - number[1].length) };
  const before = type === 'standard' ? NUMBER_BEFORE.exec(plain) : null;
  if (before?.[1] !== undefined) return { title: title.slice(before[0].length), number: title.slice(0, before[1].length) };
  const volume = type === 'book' ? VOLUME_BEHIND.exec(plain) : null;
  if (volume?.[1] !== undefined) return { title: title.slice(0, volume.index).trim(), volume: bareVolume(volume[1]) };
  return { title };
}

interface Tail {
  readonly imprint: Imprint;
  readonly published?: string;
  readonly accessed?: string;
  readonly url?: string;
  readonly doi?: string;
}

/** What stands behind the type mark. */
function readTail(written: string, plain: string, isSerial: boolean): Tail {
  const url = URL.exec(written);
  const doi = DOI.exec(plain);
  const accessed = ACCESSED.exec(plain);
  const published = PUBLISHED.exec(plain);
  const end = Math.min(...[url, doi, accessed, published].map((found) => found?.index ?? plain.length));
  const read = isSerial && !plain.slice(0, end).includes('//') ? readSerial : readImprint;
  return {
    imprint: read(written.slice(0, end), plain.slice(0, end)),
    ...(published?.[1] === undefined ? {} : { published: published[1] }),
    ...(accessed?.[1] === undefined ? {} : { accessed: accessed[1] }),
    ...(url === null ? {} : { url: url[0].replace(/[.,;]+$/, '') }),
    ...(doi?.[1] === undefined ? {} : { doi: doi[1].replace(/[.,;]+$/, '') }),
  };
}
