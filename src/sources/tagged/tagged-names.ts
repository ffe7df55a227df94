import { CJK, cjkName } from '../bibtex/bibtex-names.ts';
import type { CslName } from '../csl.ts';

/** The names of a record, and what is wrong with them, as sentences. */
export interface ReadNames {
  readonly names: readonly CslName[];
  /** Whether the list said that more names follow. */
  readonly andOthers: boolean;
  readonly problems: readonly string[];
}

const OTHERS = /^(?:\[?et al\.?\]?|others|and others)$/i;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|[2-4](?:nd|rd|th))$/i;
const DEGREE = /^(?:Ph\.?|[DM]\.?)\s?(?:D|Sc|S|A|B|Phil)\.?$|^Esq\.?$/i;
const POINTED_INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.-?)+\p{Lu}?$/u;
const BARE_INITIALS = /^\p{Lu}{1,2}$/u;

/** Reads the names of fields that hold one each, or several with semicolons between them. */
export function readNames(fields: readonly string[], readName: (text: string) => CslName | undefined = readListedName): ReadNames {
  const names: CslName[] = [];
  const problems: string[] = [];
  let andOthers = false;
  for (const text of fields.flatMap(partedNames)) {
    if (OTHERS.test(text)) andOthers = true;
    else {
      const name = readName(text);
      if (name === undefined) problems.push(`“${text.length > 60 ? `${text.slice(0, 59)}…` : text}” is not one name; it is kept as it stands`);
      names.push(name ?? { literal: text });
    }
  }
  return { names, andOthers, problems };
}

/** The parts between semicolons where each of them is a person, else the whole: bodies have semicolons in their names. */
function partedNames(field: string): string[] {
  const parts = field.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.includes(',') || OTHERS.test(part) || withInitials(part.split(' ')) !== undefined) ? parts : [field];
}

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
  if (third === undefined) return SUFFIX.test(second) ? nameOf(family, '', second) : nameOf(family, second);
  if (parts.length > 3) return undefined;
  if (SUFFIX.test(second)) return nameOf(family, third, second);
  if (SUFFIX.test(third) || DEGREE.test(third)) return nameOf(family, second, third);
  // `Enina, Yu, I`: some part the initials of one name by commas.
  return POINTED_INITIALS.test(third) || /^\p{Lu}$/u.test(third) ? nameOf(family, `${second} ${third}`) : undefined;
}

function wholeName(text: string): CslName {
  if (CJK.test(text)) return cjkName(text);
  const words = text.split(' ');
  return withInitials(words) ?? (words.length === 1 ? { family: text } : { literal: text });
}

/** `Family G.I.` or `Family GI`; undefined for anything else. */
function withInitials(words: readonly string[]): CslName | undefined {
  const last = words.findLastIndex((word) => !POINTED_INITIALS.test(word) && !(words.length === 2 && BARE_INITIALS.test(word)));
  if (last === -1 || last === words.length - 1 || last > 2) return undefined;
  return nameOf(words.slice(0, last + 1).join(' '), words.slice(last + 1).join(' '));
}

/** A name in the form of MEDLINE: `Family GI`, `van der Family GI Jr`; a lone word is a family name. */
export function readMedlineName(text: string): CslName {
  const words = text.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
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
