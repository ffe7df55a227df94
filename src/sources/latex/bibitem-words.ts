import { latexToText, verbatimText } from '../bibtex/latex-text.ts';
import { LatexArguments } from './latex-arguments.ts';

/** The words of one entry, and what its markup links to. */
export interface BibitemWords {
  readonly words: string;
  readonly links: readonly string[];
}

/** Space that styles set by its length. */
const GLUE = /\\[hv]skip\s*-?[\d.]+\s*[a-z]{2}(?:\s*plus\s*[\d.]+\s*[a-z]{2})?(?:\s*minus\s*[\d.]+\s*[a-z]{2})?(?:\s*\\relax)?/g;
/** What styles write between the words for TeX and other programs. */
const SCAFFOLDING = /\\(?:penalty\s*-?\d+\s?|BibitemOpen|BIBdecl|BIBentry[A-Za-z]*|bibAnnoteFile|href@noop\s*\{\}|(?:BibitemShut|bibAnnote|BIBforeignlanguage|BibField|bibfield|bibinfo)\s*\{[^{}]{0,100}\})/g;
/** What leads somewhere: its first argument is an address, or part of one. */
const LINK = /\\(url|href|doi|arxiv)(?![A-Za-z])/g;
const RESOLVERS: ReadonlyMap<string, string> = new Map([['doi', 'https://doi.org/'], ['arxiv', 'https://arxiv.org/abs/']]);

/** The words of an entry as one line of Unicode without markup, and its links; an address that is not printed is a link only. O(length). */
export function bibitemWords(latex: string): BibitemWords {
  const plain = latex.replace(GLUE, ' ').replace(SCAFFOLDING, '');
  const links: string[] = [];
  const args = new LatexArguments(plain);
  let words = '';
  let at = 0;
  for (const found of plain.matchAll(LINK)) {
    const open = args.opening('{', found.index + found[0].length);
    const close = open === undefined ? undefined : args.closing(open);
    if (found.index < at || open === undefined || close === undefined) continue;
    const address = verbatimText(plain.slice(open + 1, close));
    const resolver = RESOLVERS.get(found[1] ?? '') ?? '';
    if (address !== '') links.push(address.startsWith('http') ? address : resolver + address);
    words += plain.slice(at, found.index);
    if (found[1] !== 'href') words += ` \\url{${plain.slice(open + 1, close)}}`;
    at = close + 1;
  }
  // A command that no table has is one of the style.
  const text = latexToText(words + plain.slice(at)).replace(/\\[A-Za-z]+/g, '');
  return { words: text.replace(/\s+/g, ' ').trim(), links };
}
