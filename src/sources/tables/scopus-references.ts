import type { CslItem, CslName } from '../csl.ts';
import { cslItem, plainPages } from '../fields/csl-members.ts';
import { NAME_SUFFIX, readListedName } from '../fields/listed-names.ts';
import { pairedWithInitials } from '../fields/plain-names.ts';

const YEAR = /\((1[5-9]\d\d|20\d\d)[a-z]?\)/;
/** The newer form ends in the year; an address or DOI may follow. */
const YEAR_AT_END = /,\s*\((1[5-9]\d\d|20\d\d)[a-z]?\)[\s.;,]*(?:(?:https?:\/\/|doi:?\s*)?\S*10\.\d{4,9}\/\S+)?$/i;
/** Where the name of a journal or book ends and its numbers begin. */
const NUMBERS = /,\s*(?=,|\d+[A-Z]?\s*(?:\(|,|$)|[A-Z]?\d+[\w/–-]*\s*(?:\([^()]*\))?\s*(?:,|$)|pp?\.\s|https?:)/;
const PAGES = /^pp?\.\s*(\S.*?)\.?$/;
const NUMBER = /^([A-Z]{0,3}\d[\w/–-]*|suppl?\.?(?:\s*\d+)?|special issue)(?:\s*\(([^()]*)\))?$/i;
/** `Aria M.`, as the newer form writes authors. */
const WITH_INITIALS = /^\p{L}[^,]*\s(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[-‐]?)+(?:,? (?:Jr|Sr|II|III)\.?)?$/u;

/**
 * A cited reference as Scopus writes one: in the older form `Family, I., Title (year) Journal, volume (issue), pp. from-to. , more`, or for books
 * `Family, I., (year) Title, more`; in the newer one `Family I., Title, Journal, volume, issue, pp. from-to, (year)`. What cannot be told apart is the title. O(length).
 */
export function readScopusReference(text: string): CslItem {
  const atEnd = YEAR_AT_END.exec(text);
  if (atEnd !== null) return newForm(text, text.slice(0, atEnd.index), Number(atEnd[1]));
  const year = YEAR.exec(text);
  return year === null ? cslItem({ id: '', type: 'document', title: text }) : oldForm(text, text.slice(0, year.index), Number(year[1]), text.slice(year.index + year[0].length));
}

function oldForm(text: string, before: string, year: number, after: string): CslItem {
  const { names, rest } = leadingAuthors(before.split(/,\s+|,\s*$/));
  const title = rest.join(', ').trim();
  const body = after.replace(/^[\s,]+/, '');
  const numbers = NUMBERS.exec(body);
  const named = (numbers === null ? body : body.slice(0, numbers.index)).replace(/[\s,.]+$/, (end) => (end.includes('.') && !/[\s,]$/.test(end) ? end.trimEnd() : ''));
  const details = numbers === null ? {} : numbersOf(body.slice(numbers.index + numbers[0].length).split(/,\s*/));
  const known = { id: '', author: names, issued: { 'date-parts': [[year]] }, ...details };
  if (title === '') return cslItem({ ...known, type: 'document', title: named || text });
  return cslItem({ ...known, type: named === '' ? 'document' : 'article-journal', title, 'container-title': named });
}

function newForm(text: string, body: string, year: number): CslItem {
  const tokens = body.split(/,\s+/).map((token) => token.trim()).filter((token) => token !== '');
  const names: CslName[] = [];
  while (WITH_INITIALS.test(tokens[0] ?? '') && tokens.length > 1) {
    const name = tokens.shift() ?? '';
    const suffix = NAME_SUFFIX.test(tokens[0] ?? '') ? tokens.shift() : undefined;
    const read = readListedName(name) ?? { literal: name };
    names.push(suffix === undefined ? read : { ...read, suffix });
  }
  const details: string[] = [];
  while (tokens.length > 1 && (PAGES.test(tokens.at(-1) ?? '') || NUMBER.test(tokens.at(-1) ?? ''))) details.unshift(tokens.pop() ?? '');
  const container = tokens.length > 1 ? tokens.pop() : undefined;
  return cslItem({
    id: '', type: container === undefined ? 'document' : 'article-journal', title: tokens.join(', ') || text, author: names, issued: { 'date-parts': [[year]] }, 'container-title': container, ...numbersOf(details),
  });
}

/** The names that a list of parts begins with, each a family name and its initials, and what follows them. */
function leadingAuthors(parts: readonly string[]): { readonly names: CslName[]; readonly rest: readonly string[] } {
  const names: CslName[] = [];
  let at = 0;
  for (;;) {
    const three = pairedWithInitials(parts.slice(at, at + 3).map((part) => part.trim()));
    const two = three?.length === 1 ? three : pairedWithInitials(parts.slice(at, at + 2).map((part) => part.trim()));
    const [name] = two ?? [];
    if (name === undefined || parts.length - at < 2) return { names, rest: parts.slice(at) };
    names.push(readListedName(name) ?? { literal: name });
    at += three?.length === 1 ? 3 : 2;
  }
}

/** Volume, issue and pages, as far as the parts say them before anything else. */
function numbersOf(parts: readonly string[]): { readonly volume?: string; readonly issue?: string; readonly page?: string } {
  const numbers: string[] = [];
  let page: string | undefined;
  for (const part of parts.map((text) => text.trim())) {
    const pages = PAGES.exec(part)?.[1];
    const [, number, inBrackets] = NUMBER.exec(part) ?? [];
    if (pages !== undefined) page = plainPages(pages);
    if (pages !== undefined || number === undefined) break;
    numbers.push(number, ...(inBrackets === undefined ? [] : [inBrackets]));
  }
  const [volume, issue] = numbers;
  return { ...(volume === undefined ? {} : { volume }), ...(issue === undefined ? {} : { issue }), ...(page === undefined ? {} : { page }) };
}
