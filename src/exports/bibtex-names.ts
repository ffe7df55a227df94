import { holdsCjk } from '../base/names.ts';
import type { CslName } from '../sources/csl.ts';
import { cleanText, latexText } from './latex-text.ts';

export interface BibtexNames {
  /** The names joined by `and`; empty for none. */
  readonly text: string;
  /** Names of persons that could not be taken apart, as they were written. */
  readonly whole: readonly string[];
}

/**
 * Names as BibTeX reads them: `von Family, Suffix, Given`, bodies in braces of their own.
 * A person is written whole, in braces, where taking the name apart would spoil it: Chinese, Japanese and Korean names (styles would turn them round), family name
 * first and without a blank; and names whose given name begins with a letter that takes several bytes, family name first with a comma, for styles that abbreviate
 * (`abbrv`) would cut the letter in two.
 */
export function bibtexNames(names: readonly CslName[], andOthers: boolean): BibtexNames {
  const whole: string[] = [];
  const written = names.map((name) => bibtexName(name, whole)).filter((name) => name !== '');
  return { text: [...written, ...(andOthers && written.length > 0 ? ['others'] : [])].join(' and '), whole };
}

function bibtexName(name: CslName, whole: string[]): string {
  if (name.literal !== undefined) return braced(name.literal);
  const { given, suffix, particle, family } = cleanParts(name);
  if (family === '') return braced([particle, given].filter((part) => part !== '').join(' '));
  const full = joined(particle, family);
  const keepWhole = (text: string): string => {
    whole.push(text);
    return braced(text);
  };
  if (holdsCjk(full + given)) return given === '' ? braced(full) : keepWhole(`${full}${given}`);
  if (given === '') return suffix === '' && standsAlone(family, particle) ? part(family, particle) : braced([full, suffix].filter((text) => text !== '').join(', '));
  if (latexText(given).split(/[\s~-]+/).some(beginsWithBytes)) return keepWhole([full, suffix, given].filter((text) => text !== '').join(', '));
  return inParts(name);
}

/** Names as biber reads them, which takes letters of all scripts for letters: every person in parts. */
export function biblatexNames(names: readonly CslName[], andOthers: boolean): string {
  const written = names.map((name) => (name.literal === undefined ? inParts(name) : braced(name.literal))).filter((name) => name !== '');
  return [...written, ...(andOthers && written.length > 0 ? ['others'] : [])].join(' and ');
}

/** `von Family, Suffix, Given`. A name without a family name, or with nothing else and several words, is a body to BibTeX. */
function inParts(name: CslName): string {
  const { given, suffix, particle, family } = cleanParts(name);
  if (family === '') return braced([particle, given].filter((text) => text !== '').join(' '));
  if (given === '' && suffix === '') return standsAlone(family, particle) ? part(family, particle) : braced(joined(particle, family));
  return [part(family, particle), ...(suffix === '' ? [] : [guarded(suffix)]), guarded(given)].join(', ');
}

/** Whether a family name without a given name is read as one: a single word, behind nothing or a particle in small letters. */
function standsAlone(family: string, particle: string): boolean {
  return !/\s/u.test(family) && (particle === '' || /^\p{Ll}/u.test(particle));
}

function cleanParts(name: CslName): { readonly given: string; readonly suffix: string; readonly particle: string; readonly family: string } {
  const clean = (part: 'given' | 'suffix' | 'family' | 'dropping-particle' | 'non-dropping-particle'): string => cleanText(name[part] ?? '');
  const particle = [clean('dropping-particle'), clean('non-dropping-particle')].filter((text) => text !== '').join(' ');
  return { given: clean('given'), suffix: clean('suffix'), particle, family: clean('family') };
}

function braced(name: string): string {
  const text = latexText(name);
  return text === '' ? '' : `{${text}}`;
}

/** Particle and family name. A small word in the middle of a family name (`Ortega y Gasset`) would be taken for a particle, so such a name stands in braces. */
function part(family: string, particle: string): string {
  const [first = '', ...others] = family.split(/\s+/u);
  const misread = /^\p{Lu}/u.test(first) && others.some((word) => /^\p{Ll}/u.test(word));
  return joined(latexText(particle), misread ? braced(family) : guarded(family));
}

function joined(particle: string, family: string): string {
  return particle === '' || /['’-]$/u.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

/** A part of a name, in braces where it holds what parts names, or nothing else. */
function guarded(text: string): string {
  const written = latexText(text);
  return /,|(?:^|[\s~])and(?:[\s~]|$)|^others$|^[\s~-]+$/i.test(written) ? `{${written}}` : written;
}

/** Whether what BibTeX takes for the first letter of a word is a character of several bytes: to it, every byte beyond ASCII is a letter. */
function beginsWithBytes(latex: string): boolean {
  const letter = /[A-Za-z]|[^\x00-\x7f]/u.exec(latex)?.[0];
  return letter !== undefined && letter > '\u007f';
}
