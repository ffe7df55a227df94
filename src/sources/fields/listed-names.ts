import type { CslName } from '../csl.ts';
import { cjkName } from './cjk-names.ts';

/** What stands behind a name and tells one of its bearers from another. */
export const NAME_SUFFIX: RegExp = /^(?:[JS]r|I{2,3}|IV|[2-4](?:nd|rd|th))\.?$/i;
const DEGREE = /^(?:Ph\.?|[DM]\.?)\s?(?:D|Sc|S|A|B|Phil)\.?$|^Esq\.?$/i;
const POINTED_INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.-?)+\p{Lu}?$/u;
const BARE_INITIALS = /^\p{Lu}{1,2}$/u;

/**
 * A name as reference lists turn it round: `Family, Given`, `von Family, Given, Suffix`, or `Family G.I.` without a comma. What has neither is a body and kept whole, as EndNote has it; so
 * is a name that ends in a comma, and a double comma is a comma in the name of a body. Undefined where there are more commas than a name has, or no
 * letter.
 */
export function readListedName(text: string): CslName | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (text.includes(',,')) return { literal: text.replaceAll(',,', ',') };
  if (text.endsWith(',') && text.indexOf(',') === text.length - 1) return { literal: text.slice(0, -1).trim() };
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const [family = '', second = '', third] = parts;
  if (parts.length === 1) return wholeName(family);
  if (third === undefined) return NAME_SUFFIX.test(second) ? nameOf(family, '', second) : nameOf(family, second);
  if (parts.length > 3) return undefined;
  if (NAME_SUFFIX.test(second)) return nameOf(family, third, second);
  if (NAME_SUFFIX.test(third) || DEGREE.test(third)) return nameOf(family, second, third);
  // `Enina, Yu, I`: some part the initials of one name by commas.
  return POINTED_INITIALS.test(third) || /^\p{Lu}$/u.test(third) ? nameOf(family, `${second} ${third}`) : undefined;
}

function wholeName(text: string): CslName {
  const words = text.split(' ');
  return cjkName(text) ?? withInitials(words) ?? (words.length === 1 ? { family: text } : { literal: text });
}

/** `Family G.I.` or `Family GI`; undefined for anything else. */
export function withInitials(words: readonly string[]): CslName | undefined {
  const last = words.findLastIndex((word) => !POINTED_INITIALS.test(word) && !(words.length === 2 && BARE_INITIALS.test(word)));
  if (last === -1 || last === words.length - 1 || last > 2) return undefined;
  return nameOf(words.slice(0, last + 1).join(' '), words.slice(last + 1).join(' '));
}

/** A name in the form of MEDLINE: `Family GI`, `van der Family GI Jr`; a lone word is a family name. */
export function readMedlineName(text: string): CslName {
  const words = text.split(' ');
  const suffix = words.length > 2 && NAME_SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const initials = words.length > 1 && /^[\p{Lu}-]{1,6}$/u.test(words.at(-1) ?? '') ? words.pop() : undefined;
  return nameOf(words.join(' '), initials, suffix);
}

/** A name from its parts: what begins the family name in small letters is a particle; a suffix may stand behind the given names. */
export function nameOf(vonFamily: string, given = '', suffix = ''): CslName {
  const words = vonFamily.split(' ');
  const family = words.findIndex((word) => !isSmall(word));
  const from = family === -1 ? words.length - 1 : family;
  const [, givenAlone = given, suffixBehind = ''] = /^(.*\S) ([JS]r\.?|I{2,3}|IV|[2-4](?:nd|rd|th))$/.exec(given) ?? [];
  const behind = suffix || suffixBehind;
  return {
    family: words.slice(from).join(' '),
    ...(givenAlone === '' ? {} : { given: givenAlone }),
    ...(behind === '' ? {} : { suffix: behind }),
    ...(from === 0 ? {} : { 'non-dropping-particle': words.slice(0, from).join(' ') }),
  };
}

function isSmall(word: string): boolean {
  const letter = /\p{L}/u.exec(word)?.[0] ?? '';
  return letter !== letter.toUpperCase();
}
