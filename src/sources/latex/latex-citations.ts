import type { BrokenPart, CitationMarker } from '../text/citation-markers.ts';
import { BLANK_LINE } from './blank-lines.ts';
import type { LatexArguments } from './latex-arguments.ts';

/** Commands whose name speaks of citations, but which set how they look, or say something else. */
const NO_CITATIONS: ReadonlySet<string> = new Set(
  `citestyle setcitestyle citepunct citeleft citeright citemid citedash citeform citesort citefont citenumfont citetext citesetup citereset defcitealias bibcite citeauthoryear
  citetrackertrue citetrackerfalse citeindextrue citeindexfalse citecolor citebordercolor ExecuteCite AtEveryCite AtEveryCitekey AtEachCitekey AtNextCite AtNextCitekey
  DeclareCiteCommand DeclareMultiCiteCommand DeclareAutoCiteCommand DeclareCiteCommandAlias excite incite recite`.split(/\s+/),
);
/** Whether a command, by its name without the backslash, cites: `cite` and all that are made of it (natbib, biblatex, apacite, styles with names of their own), and `bibentry`. */
export function isCiteCommand(name: string): boolean {
  return (/[cC]ite/.test(name) || name === 'bibentry') && !NO_CITATIONS.has(name);
}

/** What a citing command comes to, or why it comes to nothing; without a problem it is none. */
export type ReadCitation = CitationMarker | { readonly end: number; readonly problem: string | undefined };

/** The keys between braces; a list is over at the next brace, whatever it is. */
const KEYS = /\{([^{}]*)\}/y;
/** `\cites(pre)(post)[..][..]{a}[..][..]{b}`. */
const MULTIPLE = /cites$/i;
/** `\volcite[..]{volume}[..]{key}`. */
const VOLUME_FIRST = /volcites?$/i;
/** Commands that cannot be without keys; what others mean by their names nobody knows. */
const NEEDS_KEYS = /[cC]ites?[pt]?$/;
/** `\citefield{key}{field}`. */
const NAMES_FIELD: ReadonlySet<string> = new Set(['citefield', 'citelist', 'citename']);
const PARENTHESES = /\([^()]{0,2000}\)/y;
const ANGLES = /<[^<>{}]{0,2000}>/y;

/** Reads the command of this name that begins at `start`, its name ending at `from`, with a star: optional arguments, then keys in braces. O(length of the command). */
export function readCitation(code: string, args: LatexArguments, start: number, from: number, name: string): ReadCitation {
  const multiple = MULTIPLE.test(name);
  let at = multiple ? passOver(code, args, from, '(', PARENTHESES) : passOver(code, args, from, '<', ANGLES);
  const cited: string[] = [];
  const broken: BrokenPart[] = [];
  let end = from;
  for (;;) {
    at = args.afterOptional(at);
    if (VOLUME_FIRST.test(name)) at = args.afterOptional(args.after('{', at) ?? at);
    const open = args.opening('{', at);
    if (open === undefined) break;
    KEYS.lastIndex = open;
    const keys = KEYS.exec(code)?.[1];
    // What follows the last list may be a group of the text.
    if (end > from && (keys === undefined || keys.includes('\\'))) break;
    if (keys === undefined || BLANK_LINE.test(keys)) return { end: open + 1, problem: 'the braces of its keys are not closed' };
    readKeys(keys, open + 1, cited, broken);
    end = open + keys.length + 2;
    at = end;
    if (!multiple) break;
  }
  if (end === from) return { end, problem: NEEDS_KEYS.test(name) ? 'no keys in braces follow' : undefined };
  if (NAMES_FIELD.has(name)) end = args.after('{', end) ?? end;
  return { start, end, cited, broken };
}

function readKeys(keys: string, offset: number, cited: string[], broken: BrokenPart[]): void {
  let start = offset;
  for (const part of keys.split(',')) {
    const key = part.trim().replace(/\s+/g, ' ');
    const reason = key === '' ? 'a key is missing' : /\\[A-Za-z]|#/.test(key) ? `“${key}” is no key: what a macro stands for is not looked up` : undefined;
    if (reason === undefined) cited.push(key);
    else broken.push({ start, end: start + part.length, reason });
    start += part.length + 1;
  }
}

/** The offset after all arguments of a kind that TeX's own delimiters do not match. */
function passOver(code: string, args: LatexArguments, from: number, sign: '(' | '<', pattern: RegExp): number {
  let at = from;
  for (let open = args.opening(sign, at); open !== undefined; open = args.opening(sign, at)) {
    pattern.lastIndex = open;
    const found = pattern.exec(code)?.[0];
    if (found === undefined) break;
    at = open + found.length;
  }
  return at;
}
