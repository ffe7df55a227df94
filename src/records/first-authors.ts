import { distance } from 'fastest-levenshtein';
import { holdsCjk, nameKey } from '../base/names.ts';
import { type CslName, formatName } from '../sources/csl.ts';

/** The first author as names are compared between sources that write them in full, in capitals or with initials. */
export interface FirstAuthor {
  /** The family name without particles and suffix; a Chinese, Japanese or Korean name by its signs in whatever order; else the whole name. */
  readonly core: string;
  readonly given: string;
  readonly whole: string;
  /** Set for a name that is not taken apart: a body, or a name whose parts are not told. */
  readonly literal: boolean;
}

/** Whether two sources agree; `unknown` where one is silent, or says it so that nothing can be told. */
export type Agreement = 'same' | 'different' | 'unknown';

const PARTICLES: ReadonlySet<string> = new Set([
  'van', 'von', 'vom', 'der', 'den', 'de', 'del', 'della', 'dello', 'degli', 'di', 'da', 'do', 'das', 'dos', 'du', 'des', 'la', 'le', 'les', 'lo', 'los', 'ten', 'ter', 'te', 'zu', 'zum', 'zur', 'af', 'av', 'al', 'el', 'bin', 'ibn', 'ben', 't', 'd', 'y', 'e',
]);
const SUFFIX = /(?<=\S)[\s,]{1,4}(?:jr|sr|ii|iii|iv)\.?$/i;
/** Particles that a source in capitals has grown together with the name. */
const GROWN_TOGETHER = /^(?:vander|vanden|vande|vonder)(?=.{4})/;

export function firstAuthor(name: CslName): FirstAuthor {
  const whole = plainKey(formatName(name));
  const given = plainKey(name.given ?? '');
  if (holdsCjk(whole)) return { core: [...whole].sort().join(''), given, whole, literal: false };
  if (name.family === undefined) return { core: whole, given, whole, literal: true };
  return { core: coreOf(name) || whole, given, whole, literal: false };
}

/**
 * Compares two first authors: particles, initials, umlauts written out and exchanged parts do not count. Of bodies only the same name tells something, and what
 * one slip of a letter would explain is unknown.
 */
export function compareAuthors(one: FirstAuthor, other: FirstAuthor): Agreement {
  if (one.whole === other.whole) return 'same';
  if (one.core === other.core) return initialsFit(one, other) ? 'same' : 'unknown';
  if (one.literal || other.literal || holdsCjk(one.core) !== holdsCjk(other.core)) return 'unknown';
  if (one.core === other.given && other.core === one.given) return 'same';
  const [short, long] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return 'unknown';
  return short.length >= 5 && long.length - short.length <= 1 && distance(short, long) <= 1 ? 'unknown' : 'different';
}

function initialsFit(one: FirstAuthor, other: FirstAuthor): boolean {
  return one.given === '' || other.given === '' || one.given[0] === other.given[0] || holdsCjk(one.core);
}

function coreOf(name: CslName): string {
  const words = (name.family ?? '').replace(SUFFIX, '').split(/[\s’']+/);
  const first = words.findIndex((word) => !PARTICLES.has(nameKey(word)));
  return plainKey(words.slice(Math.max(first, 0)).join(' ')).replace(GROWN_TOGETHER, '');
}

/** A name without what only some sources write: accents, and the e of an umlaut written out. */
function plainKey(name: string): string {
  return nameKey(name).replace(/(?<=[aou])e/g, '');
}
