import { type CitationMarker, readNumbers } from './citation-markers.ts';

const NUMBERS = /[(（]([\d\s,，、;；–‑-]{1,100})[)）]/g;
/** What names an equation, a figure or a step before its number, or a function before its argument. */
const NAMED = /(?:\b(?:eqs?|equations?|figs?|figures?|tables?|steps?|cases?|items?|sections?|parts?)\.?\s*|[式图表步]\s*|[\p{Script=Latin}\p{N}_)\]}])$/iu;

/** Every number or list of numbers in parentheses that can be a citation, in order: `(12)`, `(3, 5–7)`. Not taken: what begins the stretch or a clause, as the items of a list do, and what has a name before it (`Eq. (3)`, `f(2)`). O(length). */
export function findParenthesisedNumbers(text: string): CitationMarker[] {
  return [...text.matchAll(NUMBERS)].flatMap((found): CitationMarker[] => {
    const before = text.slice(Math.max(0, found.index - 16), found.index);
    if (/^\s*$|[:：;；。]\s*$/.test(before) || NAMED.test(before)) return [];
    const read = readNumbers(found[1] ?? '', found.index + 1);
    return read === undefined ? [] : [{ start: found.index, end: found.index + found[0].length, ...read }];
  });
}
