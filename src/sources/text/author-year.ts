import { authorYearLabel } from './author-year-label.ts';
import type { CitationMarker } from './citation-markers.ts';
import { type CitedNames, namesBeforeBracket, namesBeforeYear } from './cited-names.ts';

const BRACKETS = /([([（［【])([^()[\]（）［］【】]{1,600}?)([)\]）］】])/g;
const PARTNERS: ReadonlyMap<string, string> = new Map([['(', ')'], ['（', '）'], ['[', ']'], ['［', '］'], ['【', '】']]);
/** A year with the letters that tell works apart (`2019a,b`), or what stands in the place of one. No year is part of a longer number, of a date, or counted in 年. */
const YEAR = /(?<![\p{L}\p{N}.:/-])(?:((?:1[5-9]|20)\d\d)(?:([a-z])(?![\p{L}\p{N}])((?:\s*[,，&]\s*[a-z](?![\p{L}\p{N}]))*)|(?![\p{L}\p{N}]|[./-]\d{1,2}(?!\d)|\s*年))|(in\s+press|forthcoming|to\s+appear|n\.\s?d\.|无日期))/giu;
const MAY_CITE = /(?:1[5-9]|20)\d\d|press|forthcoming|appear|n\.\s?d\.|无日期/i;
/** What begins so names its authors before the bracket. */
const YEAR_FIRST = /^\s*(?:(?:1[5-9]|20)\d\d|in\s+press|forthcoming|to\s+appear|n\.\s?d\.)/i;
/** Between two years of the same authors. */
const SAME_AUTHORS = /^\s*(?:[,，、&]|and|和)\s*$/u;
/** How far before a bracket its authors are looked for. */
const LONGEST_NAMES = 160;
/** How long a mask within a word may be. */
const LONGEST_JOINT = 8;
const NOTHING = /^[\s,，]*$/;

/**
 * Every citation by author and year, in order: `(Vaswani et al., 2017; Devlin et al., 2019a,b)`, `Vaswani et al. (2017)`, `(see Brown & Lee, 2020, p. 3)`, `[Smith, 1999]`,
 * `Smith’s (2015)`, `(张三等, 2017；李四, 2019)`, `张三等（2017）`, and the same with `in press` or `n.d.` in place of the year. Each is cited by its `authorYearLabel`. Where the prose
 * names the authors, they are part of the marker. Not taken: a year without a name before it, or with a month, a season or the like (`May (2017)`, `(Spring 2017)`,
 * `(Figure 2, 2017)`), capitals alone without a comma (`WMT 2014`). O(length).
 */
export function findAuthorYears(text: string): CitationMarker[] {
  if (!MAY_CITE.test(text)) return [];
  const plain = unmarked(text);
  const markers: CitationMarker[] = [];
  let passed = 0;
  for (const found of plain.matchAll(BRACKETS)) {
    const [whole, opener = '', content = '', closer = ''] = found;
    if (PARTNERS.get(opener) !== closer) continue;
    const before = Math.max(passed, found.index - LONGEST_NAMES);
    let start = found.index;
    const cited: string[] = [];
    let isFirst = true;
    for (const part of content.split(/[;；]/)) {
      const narrative = isFirst && YEAR_FIRST.test(part) ? namesBeforeBracket(plain.slice(before, found.index)) : undefined;
      if (narrative !== undefined) start = before + narrative.start;
      citePart(part, narrative, cited);
      isFirst = false;
    }
    if (cited.length === 0) continue;
    markers.push({ start, end: found.index + whole.length, cited, broken: [] });
    passed = found.index + whole.length;
  }
  return markers;
}

/** Reads one part between semicolons; `narrative` are the authors that the prose before the bracket names. */
function citePart(part: string, narrative: CitedNames | undefined, cited: string[]): void {
  let names = narrative;
  let at = 0;
  for (const found of part.matchAll(YEAR)) {
    const between = part.slice(at, found.index);
    const isSame = names !== undefined && (at === 0 ? NOTHING : SAME_AUTHORS).test(between);
    if (!isSame) names = namesBeforeYear(at === 0 ? between : between.replace(/^\s*[,，、&]\s*/, ''));
    if (names === undefined) return;
    const [whole, year, letter, more = '', instead] = found;
    const letters = letter === undefined ? [''] : [letter.toLowerCase(), ...(more.match(/[a-z]/g) ?? [])];
    const written = year ?? (/^(?:n|无)/i.test(instead ?? '') ? 'n.d.' : 'in press');
    for (const one of letters) cited.push(authorYearLabel({ names: names.names, others: names.others, year: written, letter: one }));
    at = found.index + whole.length;
  }
}

/** Emphasis, line ends and masks are blanks, one unit for one; but a short mask within a word joins its halves, as where the end of a line broke it. */
function unmarked(text: string): string {
  return text.replace(/[*_]|[^\S ]/g, ' ').replace(/\ufffc+/g, (run, at: number) => (run.length <= LONGEST_JOINT && /\p{L}/u.test(text[at - 1] ?? '') && /\p{Ll}/u.test(text[at + run.length] ?? '') ? run : ' '.repeat(run.length)));
}
