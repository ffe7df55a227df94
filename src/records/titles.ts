import { distance } from 'fastest-levenshtein';
import { nameKey, titleKey } from '../base/names.ts';

/** A title as it is compared: its words (see `titleKey`), and the same without their gaps, so that `pre-training` and `pretraining` are one. */
export interface ComparedTitle {
  readonly signature: string;
  readonly words: string;
}

/** How one title stands to another: `near` where a few letters differ, `shortened` where one lacks the end of the other. */
export type TitleLikeness = 'same' | 'near' | 'shortened' | 'different';

/** Letters that make a title so long that chance does not make it twice; a sign of Chinese, Japanese or Korean script counts as four. */
const DISTINCTIVE = 20;
const SHORTENED_FROM = 8;
/** Beyond this length titles are the same or different: the comparison of letters takes time that grows with the square of it. */
const LONGEST_COMPARED = 400;

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** The blank stands first, so that each word is looked at once. */
const ROMAN_PAIR = / (?<=(?:^| )[ivx]+ )(?=[ivx]+(?: |$))/g;
/** Words that tell one part, version or case from another: numbers, Roman numerals, single letters. */
const COUNTERS = /(?<![\p{L}\p{N}])(?:[\p{L}+#*]*\p{N}[\p{L}\p{N}.+#*]*|[ivx]+|[a-z])(?![\p{L}\p{N}])/gu;
/** Headings that many works share. */
const GENERIC = /^(?:(?:guest|an?|the|special issue|invited|brief) )?(?:editorials?|editors?|introduct(?:ion|ory)|preface|foreword|prologue|epilogue|afterword|obituary|in memoriam|letters? to|correspondence|contents|table of contents|(?:author|subject) index|news|book reviews?|correction|corrigend|errat|addend|front matter|back matter|announcement|abstracts?|proceedings|discussion|conclusions?|reply|response|comment|summary|acknowledg|issue information|editorial board|unidentified reference|untitled|no title|title not available)/;
/** What makes a title that of a notice on another work, and what kind of notice. */
const NOTICES: readonly (readonly [kind: string, opening: RegExp])[] = [
  ['correction', /(?:^| )vol \d+ (?:p|pg|art) \S+ \d{4}$/],
  ['correction', /^(?:(?:author|publisher)s? )?(?:correct(?:ion|ed)|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a))\b/],
  ['retraction', /^(?:retraction|expression of concern)\b/],
  ['reply', /^(?:(?:authors?|a) )?(?:repl(?:y|ies)|response|rejoinder) (?:to|on|by|from)\b/],
  ['comment', /^(?:an? )?(?:comments?|commentary|discussion|invited commentary) (?:on|to|of|about)\b/],
  ['review', /^(?:book )?review of\b/],
];
const NOTICE_AT_THE_END = /(?:^| )(?:reply|rejoinder|erratum|errata|corrigendum|correction|addendum|comments?|discussion|response)(?: |$)/;

/** Greek letters, which some databases write out. */
const GREEK: ReadonlyMap<string, string> = new Map(
  ['αalpha', 'βbeta', 'γgamma', 'δdelta', 'εepsilon', 'ζzeta', 'ηeta', 'θtheta', 'ιiota', 'κkappa', 'λlambda', 'μmu', 'νnu', 'ξxi', 'πpi', 'ρrho', 'σsigma', 'τtau', 'υupsilon', 'φphi', 'χchi', 'ψpsi', 'ωomega'].map((row) => [row.slice(0, 1), row.slice(1)]),
);

export function comparedTitle(title: string): ComparedTitle {
  const words = titleKey(title.replaceAll('&', ' and ').replace(/[α-ωµ]/gu, (letter) => GREEK.get(letter.normalize('NFKC')) ?? letter)).replace(/(?<= )vs(?= )/g, 'versus');
  return { words, signature: nameKey(words.replace(ROMAN_PAIR, ' 0 ')) || words };
}

/** Whether the title is a heading that many works share. */
export function isHeading({ words }: ComparedTitle): boolean {
  return GENERIC.test(words);
}

/** Whether two works that bear this title are hardly two by chance. */
export function isDistinctive(title: ComparedTitle): boolean {
  const { signature } = title;
  return !isHeading(title) && signature.length + 3 * (signature.match(CJK)?.length ?? 0) >= DISTINCTIVE;
}

/** The kind of notice on another work that the title says it is; undefined for a work of its own. */
export function noticeOf({ words }: ComparedTitle): string | undefined {
  return NOTICES.find(([, opening]) => opening.test(words))?.[0];
}

/**
 * Compares two titles. Numbers, Roman numerals and single letters have to be the same for titles to be near: `Part I` is not a slip for `Part II`.
 * O(length) in most cases, and at most the square of `LONGEST_COMPARED`.
 */
export function compareTitles(one: ComparedTitle, other: ComparedTitle): TitleLikeness {
  if (one.signature === other.signature) return 'same';
  if (noticeOf(one) !== noticeOf(other)) return 'different';
  const [short, long] = one.signature.length <= other.signature.length ? [one, other] : [other, one];
  if (long.signature.length > LONGEST_COMPARED) return 'different';
  if (isBeginningOf(short, long)) return 'shortened';
  const most = Math.max(1, Math.floor(short.signature.length * 0.08));
  if (short.signature.length < DISTINCTIVE / 2 || long.signature.length - short.signature.length > most) return 'different';
  return countersOf(short.words) === countersOf(long.words) && distance(short.signature, long.signature) <= most ? 'near' : 'different';
}

/** Whether the longer title is the shorter one and a subtitle: not another part, and no word on the work of the shorter one. */
function isBeginningOf(short: ComparedTitle, long: ComparedTitle): boolean {
  if (short.signature.length < SHORTENED_FROM || !long.words.startsWith(`${short.words} `)) return false;
  const subtitle = long.words.slice(short.words.length + 1);
  return countersOf(subtitle.split(' ').slice(0, 2).join(' ')) === '' && !NOTICE_AT_THE_END.test(subtitle) && !/^(?:part|volume|second|third|revised)\b/.test(subtitle);
}

function countersOf(words: string): string {
  return (words.match(COUNTERS) ?? []).filter((word) => word !== 'a').join(' ');
}
