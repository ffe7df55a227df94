import { findIdentifiers, type Identifier, readDoi } from '../../base/identifiers.ts';
import type { CslItem, CslName } from '../csl.ts';
import { cslItem } from '../fields/csl-members.ts';
import { NAME_SUFFIX, nameOf } from '../fields/listed-names.ts';
import type { CitedReference } from './tagged-drafts.ts';
import type { TaggedLine } from './tagged-lines.ts';
import { plainText } from './tagged-values.ts';

const DOI = /,\s*(?:DOI\s+)+(\[[^\]]*\]?|\S.*)$/i;
const YEAR = /^(1[5-9]\d\d|20\d\d)[a-z]?$/i;
/** The parts between commas; those in brackets part two readings of one number. */
const PART = /(?:\[[^\]]{0,300}\]|[^,])+/g;
const VOLUME = /^V(\[.*\]|\S{1,12})$/;
const PAGE = /^P(\[.*\]|[A-Z]{0,3}\d\S*|[IVXLC]+)$/i;
const ARTICLE_NUMBER = /^ARTN?\s+(\S.*)$/i;
const PATENT = /^Patent No\.?\s+(\S.*)$/i;
const STATUS: readonly (readonly [RegExp, string])[] = [
  [/^IN PRESS\b,?|(?:^|\s)\(?IN PRESS\)?$/i, 'in press'], [/^UNPUB\b,?|(?:^|\s)UNPUB(?:LISHED)?$/i, 'unpublished'], [/^SUBMITTED\b,?|(?:^|\s)SUBMITTED$/i, 'submitted'],
];
const NOBODY = /^\[?anon(?:ymous)?\.?\]?$/i;
const BARE_INITIALS = /^(?:\p{Lu}[\p{Lu}-]{0,4}\.?|(?:\p{Lu}\p{Ll}?\.-?)+\p{Lu}?)$/u;
/** Words of bodies, which have no given names. */
const BODY = /^(?:US|UK|EU|UN)\b|\b(?:of|and|for|the|on|in|inc|ltd|llc|corp|company|group|bureau|agency|authority|union|council|cent(?:er|re)|institut\w*|univ\w*|dep(?:artmen)?t|commission|committee|associat\w*|society|international|national|federal|government|program\w*|organi[sz]ation|consortium|team|project|collaborati\w*|network|survey|board|office|ministry|service|bank|foundation|academy|laborator\w*)\b|[&.()\d]/i;
const PARTICLE = /^(?:da|das|de|del|della|den|der|di|do|dos|du|el|la|le|st|ter|ten|van|vande|vanden|vander|von)$/i;

/**
 * One line of `CR`: `AUTHOR I, 1999, J ABBREV, V12, P34, DOI 10.…`, any part of which may be missing. The source is a journal where a volume follows it, else what else the work stands in
 * or is; the line does not say. What has no part of this form is the title as it stands. Several DOIs of one work are all kept. O(length).
 */
export function readCitedReference({ text, start }: TaggedLine): CitedReference {
  const reference = plainText(text) || text;
  const written = DOI.exec(reference);
  const dois = (written?.[1] ?? '').replace(/^\[|\]$/g, '').split(/,\s+/).map((doi) => doi.replace(/^DOI\s+/i, '')).filter((doi) => readDoi(doi) !== undefined);
  const beforeDoi = written === null ? reference : reference.slice(0, written.index);
  const parts = (beforeDoi.match(PART) ?? []).map((part) => part.trim()).filter((part) => part !== '');
  return { start, end: start + text.length, csl: citedItem(reference, parts, dois[0]), identifiers: identifiersOf(dois, parts) };
}

function citedItem(reference: string, parts: readonly string[], doi: string | undefined): CslItem {
  const yearAt = parts.slice(0, 4).findIndex((part) => YEAR.test(part));
  const numbers = numbersOf(parts.slice(yearAt + 1));
  // Without a year between them, the first part is the author and the next the source.
  const [first = '', ...others] = numbers.others;
  const by = yearAt === -1 ? (others.length > 0 ? first : '') : parts.slice(0, yearAt).join(', ');
  const { source, status } = sourceOf((yearAt === -1 ? others : numbers.others).filter((part) => !PATENT.test(part)));
  const author = citedName(by, numbers.volume !== undefined || numbers.page !== undefined);
  const year = parts[yearAt] === undefined ? undefined : Number.parseInt(parts[yearAt], 10);
  const patent = parts.map((part) => PATENT.exec(part)?.[1]).find((number) => number !== undefined);
  const known = yearAt !== -1 || numbers.volume !== undefined || numbers.page !== undefined || doi !== undefined || status !== undefined;
  return cslItem({
    id: '',
    type: patent !== undefined ? 'patent' : /^thesis\b/i.test(source ?? '') ? 'thesis' : numbers.volume === undefined ? 'document' : 'article-journal',
    title: known && (author !== undefined || source !== undefined) ? undefined : reference,
    author: known && author !== undefined ? [author] : undefined,
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    'container-title': known ? source : undefined,
    volume: numbers.volume,
    page: numbers.page,
    number: patent === undefined ? numbers.number : unbracketed(patent),
    status,
    DOI: doi,
  });
}

interface Numbers {
  readonly others: readonly string[];
  readonly volume?: string;
  readonly page?: string;
  readonly number?: string;
}

/** Volume, page and article number, and the parts that are none. `pS337` is page S337. */
function numbersOf(parts: readonly string[]): Numbers {
  const others: string[] = [];
  let numbers: Omit<Numbers, 'others'> = {};
  for (const part of parts) {
    // The source stands first, and may begin with either letter itself.
    const numbered = others.length > 0 || /^[VP]\d/i.test(part);
    const volume = numbered ? VOLUME.exec(part)?.[1] : undefined;
    const page = numbered ? PAGE.exec(part)?.[1] : undefined;
    const number = ARTICLE_NUMBER.exec(part)?.[1];
    if (volume !== undefined && numbers.volume === undefined) numbers = { ...numbers, volume: unbracketed(volume) };
    else if (page !== undefined && numbers.page === undefined) numbers = { ...numbers, page: unbracketed(page) };
    else if (number !== undefined && numbers.number === undefined) numbers = { ...numbers, number };
    else others.push(part);
  }
  return { ...numbers, others };
}

function unbracketed(text: string): string {
  return text.replace(/^\[|\]$/g, '');
}

function sourceOf(parts: readonly string[]): { readonly source?: string; readonly status?: string } {
  let source = parts.join(', ');
  for (const [pattern, status] of STATUS) {
    if (!pattern.test(source)) continue;
    source = source.replace(pattern, '').replace(/^\s+|[\s,]+$/g, '');
    return { ...(source === '' ? {} : { source }), status };
  }
  return source === '' ? {} : { source };
}

/**
 * `SMITH JA`, `Benson Nsikak U.`, `den Besten PJ`, `Lima C. J. B. de`; a body behind an asterisk. Two or three full words are a person where the work stands in a serial, and no word
 * says that they are a body.
 */
function citedName(text: string, inSerial: boolean): CslName | undefined {
  if (text === '' || NOBODY.test(text)) return undefined;
  if (/^[*[]/.test(text)) return { literal: text.replace(/^[*[]\s*|\]$/g, '') };
  const words = text.split(' ');
  if (words.length === 1) return { family: text };
  const behind = words.length > 2 && /^\p{Ll}/u.test(words.at(-1) ?? '') && PARTICLE.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const suffixAt = words.findIndex((word, index) => index > 0 && NAME_SUFFIX.test(word));
  const suffix = suffixAt === -1 ? '' : (words.splice(suffixAt, 1)[0] ?? '');
  const initialsFrom = words.findLastIndex((word) => !BARE_INITIALS.test(word)) + 1;
  const isPerson = initialsFrom < words.length ? !/^(?:US|UK|EU|UN)$/.test(words[0] ?? '') : inSerial && words.length <= 3 && !BODY.test(text);
  if (!isPerson) return { literal: text };
  const familyWords = Math.min(words.length - 1, words.findIndex((word) => !PARTICLE.test(word)) + 1 || words.length);
  return nameOf([...(behind === undefined ? [] : [behind]), ...words.slice(0, familyWords)].join(' '), words.slice(familyWords).join(' '), suffix);
}

function identifiersOf(dois: readonly string[], parts: readonly string[]): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const identifier of [...dois.map(readDoi), ...parts.flatMap((part) => findIdentifiers(part))]) if (identifier !== undefined) found.set(`${identifier.scheme}:${identifier.value}`, identifier);
  return [...found.values()];
}
