/** A stretch of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for markup that is no prose, such as a code span; one for each code unit, so that offsets stand. */
export const MASK = '\ufffc';

const TERMINATORS = /[.!?。！？]+/g;
const CLOSERS = /["'”’)）\]】」』》*_~`\ufffc]*/y;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `al e.g i.e eg ie cf vs viz resp approx ca fig figs eq eqs sec secs sect ref refs tab tabs ch chap app appx vol vols pp p ed eds thm lem def prop cor alg
  dr prof mr mrs ms st univ dept proc conf intl trans jr sr ph.d m.sc b.sc jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/**
 * Cuts a paragraph into sentences, English and Chinese, given where its citation markers stand. Not ends: points in abbreviations (`et al.`, `Fig. 3`), initials and numbers,
 * and points before small letters. A marker after 。 is the subject of the next sentence, unless nothing follows it or an author abbreviation (等。 等人。) stands before it,
 * which ends no sentence at all. A marker after an English full stop belongs to the sentence before where it is glued to the stop or a capital follows it, else to the next.
 * The sentences are without the blanks around them and cover all else. O(length).
 */
export function splitSentences(text: string, markers: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let next = 0;
  for (const found of text.matchAll(TERMINATORS)) {
    const at = found.index;
    while ((markers[next]?.end ?? Infinity) <= at) next += 1;
    if (at < start || (markers[next]?.start ?? Infinity) < at) continue;
    const end = sentenceEnd(text, start, at, at + found[0].length, markers, next);
    if (end === undefined) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Where the sentence ends that a run of full stops may end; undefined where it goes on. `next` is the first marker after the run. */
function sentenceEnd(text: string, start: number, at: number, afterRun: number, markers: readonly Span[], next: number): number | undefined {
  CLOSERS.lastIndex = afterRun;
  const closed = afterRun + (CLOSERS.exec(text)?.[0].length ?? 0);
  const marked = markersAfter(text, closed, markers, next);
  const run = text.slice(at, afterRun);
  if (marked !== undefined && /等人?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  if (/[。！？]/.test(run)) return marked !== undefined && isBlank(text, marked, text.length) ? marked : closed;
  if (run === '.' && isAbbreviation(text, start, at, closed)) return undefined;
  const following = text[closed] ?? '';
  if (marked !== undefined) {
    const glued = markers[next]?.start === closed;
    const follower = firstCharacter(text, marked);
    if (glued) return /^[\s\ufffc]?$/u.test(text[marked] ?? '') ? marked : undefined;
    return follower === '' || /[\p{Lu}\p{N}"“(]/u.test(follower) ? marked : /[,;:.。，、；：]/.test(follower) ? undefined : closed;
  }
  const han = /\p{Script=Han}/u;
  if (following !== '' && !/\s/.test(following)) return han.test(following) && (run !== '.' || han.test(text[at - 1] ?? '')) ? closed : undefined;
  return /\p{Ll}/u.test(firstCharacter(text, closed)) ? undefined : closed;
}

/** The end of the markers that stand here, with nothing but blanks before the first and blanks or commas between; undefined where there is none. */
function markersAfter(text: string, from: number, markers: readonly Span[], next: number): number | undefined {
  let end: number | undefined;
  for (let index = next; index < markers.length; index += 1) {
    let at = end ?? from;
    while ((end === undefined ? /\s/ : /[\s,，、]/).test(text[at] ?? '')) at += 1;
    // Authors that the prose names are words of their sentence.
    if (markers[index]?.start !== at || /\p{L}/u.test(text[at] ?? '')) break;
    end = markers[index]?.end;
  }
  return end;
}

function isAbbreviation(text: string, start: number, at: number, closed: number): boolean {
  // Markup may end between the word and its point.
  const before = text.slice(Math.max(start, at - 64), at).replace(/\ufffc+$/, '').slice(-24);
  const word = /(?:\p{L}+\.)*\p{L}+$/u.exec(before)?.[0] ?? '';
  if (word === '') return /^\s*\d{1,3}$/.test(text.slice(start, at));
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || (/^(?:nos?|art)$/.test(lower) && /\d/.test(firstCharacter(text, closed)));
}

function firstCharacter(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[\s\ufffc*_]/.test(text[at] ?? '')) at += 1;
  return String.fromCodePoint(text.codePointAt(at) ?? 0).replace('\0', '');
}

function isBlank(text: string, from: number, to: number): boolean {
  return !/[^\s\ufffc]/.test(text.slice(from, to));
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (start < end) sentences.push({ start, end });
}
