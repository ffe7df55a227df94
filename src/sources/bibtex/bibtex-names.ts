import type { CslName } from '../csl.ts';
import { cjkName } from '../fields/cjk-names.ts';
import { cslName } from '../fields/csl-members.ts';
import { type NameList, saysOthers } from '../fields/name-lists.ts';
import { shortened } from '../fields/shortened.ts';
import { splitOutsideBraces } from './braces.ts';
import { latexToText } from './latex-text.ts';

type Report = (command: string) => void;

const AND = / and(?= )/iy;
const COMMA = /,/y;
const BLANK = /\\? /y;
const EXTENDED = /^(family|given|prefix|suffix|family-i|given-i|prefix-i|suffix-i|useprefix|id|nametype)\s*=/i;

/**
 * Reads a list of names by BibTeX's rules: `and` between names, `First von Last`, `von Last, First` or `von Last, Jr, First`; a name wholly in braces is not
 * taken apart. Names in Chinese, Japanese or Korean script stand family first: `李 四光` has its parts told by the blank, and `李四光` is left whole. O(length).
 */
export function readNames(latex: string, report: Report = () => undefined): NameList {
  const names: CslName[] = [];
  const problems: string[] = [];
  let andOthers = false;
  // A control word keeps the letter after its blank; an unbreakable blank is a blank.
  if (latex === '') return { names, andOthers, problems };
  const list = latex.replace(/(?<!\\)~|\s/g, ' ').replace(/ +/g, ' ').trim();
  if (list === '') return { names, andOthers, problems };
  for (const piece of splitOutsideBraces(` ${list} `, AND)) {
    const raw = piece.trim();
    if (saysOthers(raw)) andOthers = true;
    else if (raw === '') problems.push('A name is missing before or after “and”');
    else {
      const name = readName(raw, report, problems);
      if (name === undefined) problems.push(`“${shortened(raw)}” names nobody`);
      else names.push(name);
    }
  }
  return { names, andOthers, problems };
}

function readName(raw: string, report: Report, problems: string[]): CslName | undefined {
  const whole = latexToText(raw, report);
  if (whole === '') return undefined;
  if (isOneGroup(raw)) return { literal: whole };
  const parts = splitOutsideBraces(raw, COMMA).map((part) => part.trim());
  if (parts.length > 1 && parts.at(-1) === '') {
    parts.pop();
    problems.push(`“${shortened(whole)}” has a comma too many`);
  }
  if (parts.every((part) => EXTENDED.test(part))) return extendedName(parts, report);
  if (parts.length > 3 || /[;；、]/.test(whole)) {
    problems.push(`“${shortened(whole)}” is not one name that BibTeX knows; it is kept as it stands`);
    return { literal: whole };
  }
  const cjk = cjkName(whole);
  if (cjk !== undefined) return cjk;
  if (parts.length === 1) return nameInOrder(parts[0] ?? '', report);
  const [last = '', second = '', third] = parts;
  return nameOf(third ?? second, last, third === undefined ? '' : second, report);
}

/** A name that stands in its natural order: what is in small letters parts the given from the family names. */
function nameInOrder(raw: string, report: Report): CslName | undefined {
  const words = wordsOf(raw);
  const first = words.findIndex((word) => isParticle(word));
  const from = first === -1 || first === words.length - 1 ? words.length - 1 : first;
  return nameOf(words.slice(0, from).join(' '), words.slice(from).join(' '), '', report);
}

function nameOf(given: string, vonLast: string, suffix: string, report: Report): CslName | undefined {
  const words = wordsOf(vonLast);
  let particles = 0;
  words.slice(0, -1).forEach((word, index) => {
    if (isParticle(word) && isParticle(words[0] ?? '')) particles = index + 1;
  });
  return cslName({
    family: latexToText(words.slice(particles).join(' '), report),
    given: latexToText(given, report),
    suffix: latexToText(suffix, report),
    'non-dropping-particle': latexToText(words.slice(0, particles).join(' '), report),
  });
}

/** BibLaTeX's form with named parts: `family=Hasselt, given=Jan, prefix=van`. */
function extendedName(parts: readonly string[], report: Report): CslName | undefined {
  const named = new Map(parts.map((part): [string, string] => [part.slice(0, part.indexOf('=')).trim().toLowerCase(), latexToText(part.slice(part.indexOf('=') + 1), report)]));
  return cslName({ family: named.get('family'), given: named.get('given'), suffix: named.get('suffix'), 'non-dropping-particle': named.get('prefix') });
}

/** The words of a name as LaTeX; a command in letters holds on to the word after its blank (`\o stergaard`). */
function wordsOf(raw: string): string[] {
  const words: string[][] = [];
  let isHeld = false;
  for (const piece of splitOutsideBraces(raw, BLANK)) {
    if (isHeld) words.at(-1)?.push(piece);
    else if (piece !== '') words.push([piece]);
    isHeld = /\\[A-Za-z]+$/.test(piece);
  }
  return words.map((pieces) => pieces.join(' '));
}

/** Whether a word of a name begins with a small letter, as BibTeX looks at it: what is in braces is not looked at, unless it is a command. */
function isParticle(word: string): boolean {
  if (/^\{(?!\\)/.test(word)) return false;
  const letter = /\p{L}/u.exec(latexToText(word))?.[0] ?? '';
  return letter !== letter.toUpperCase();
}

function isOneGroup(raw: string): boolean {
  if (!raw.startsWith('{') || !raw.endsWith('}') || /^\{\\/.test(raw)) return false;
  let depth = 0;
  for (let offset = 0; offset < raw.length - 1; offset += 1) {
    depth += raw[offset] === '{' ? 1 : raw[offset] === '}' ? -1 : 0;
    if (depth === 0) return false;
  }
  return true;
}
