/** A line that may begin the next entry of a list without labels, and how it stands beside the entry that is being read. */
export interface NextLine {
  readonly words: string;
  /** How many columns further in than the first line of the entry; below 0 where it stands further out. */
  readonly indent: number;
  /** Whether all lines of an entry but the first stand further in, in this list. */
  readonly hanging: boolean;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
  /** Whether the line before it ends well before the margin; absent where that cannot be told. */
  readonly afterShort?: boolean;
}

const PARTICLES = '(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|van der|van den|von der|de la|van de) )*';
const FAMILY = "(?:[dDlLO]['’])?\\p{Lu}[\\p{L}\\p{M}'’´`¨]+(?:[-‐ ]\\p{Lu}[\\p{L}\\p{M}'’]+)?";
const INITIALS = '\\p{Lu}(?:\\.? ?-?\\p{Lu})*\\.';
const GIVEN = "\\p{Lu}['’]?\\p{Ll}[\\p{L}\\p{M}’'-]*";
/** How entries begin: with the name of an author. */
const NAMES: readonly RegExp[] = [
  new RegExp(`^${PARTICLES}${FAMILY}, (?:${INITIALS}|${GIVEN}(?: ${GIVEN})*(?: ${INITIALS}|[.,;]| and | \\())`, 'u'),
  new RegExp(`^(?:\\p{Lu}\\.[ -]?)+${PARTICLES}${FAMILY}`, 'u'),
  new RegExp(`^${PARTICLES}${FAMILY} \\p{Lu}(?:\\.?-?\\p{Lu}){0,3}\\.?(?:[,;(:]| and | & | \\()`, 'u'),
  new RegExp(`^${GIVEN}(?: (?:\\p{Lu}\\.?|${PARTICLES}${GIVEN})){1,3}(?:, (?:${GIVEN}|\\p{Lu}\\.)| and ${GIVEN}|, and |, et al| \\(\\d{4})`, 'u'),
  /^[—–―_-]{2,}/,
  /^\p{Script=Han}{2,4}(?:[,，、；;.．]|\s*(?:等|和|\())/u,
];
const LOWER_PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|d['’])[ \p{Lu}]/u;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|\b(?:in press|forthcoming|to appear|n\.d\.|submitted)\b/i;
/** Authors and a year in the manner in which a title follows. */
const ENDS_IN_NAMES_AND_YEAR = /(?:[.)]|\bal\.?|[\p{L}\p{M}],?) \(?(?:1[5-9]|20)\d{2}[a-z]?\)?[.:,]?$/u;
const ENDS_OPEN = /(?:[-‐–,;:&(/“‘]|\b(?:and|or|of|the|in|on|for|from|to|with|by|at|as|an?|und|der|et|al\.|pp\.?|vol\.|no\.|proc\.|conf\.|trans\.|eds?\.|In|Proceedings|Journal|International|University))$/;
const ENDS_WHOLE = /(?:[.。．)\]”"’»]|\d|(?:https?:|www\.|10\.\d{4,9}\/)\S*)$/;

const YEAR_FIRST = /^\((?:1[5-9]|20)\d{2}[a-z]?\)[:.,]? ["“\p{Lu}]/u;
const VENUE = /^(?:(?:In:?|Proceedings|Journal|Transactions|Conference|Workshop|Advances|Annals|Lecture Notes|Technical Report|Tech\. rep|PhD|Ph\.D|Master|Doctoral|Volume|Vol\.|pages?|pp|University|Press|Springer|Available|Retrieved|Accessed|URL|arXiv|CoRR)\b|\[(?:Online|J|M|C|D)\b)/;

/** So many units show how an entry ends. */
const END = 120;

/** What speaks for and against a new entry: how much where it holds, and where it does not. Found by hand on lists of many styles; a sum above 0 begins one. */
const SIGNS: readonly { readonly holds: (entry: string, next: NextLine) => boolean; readonly weight: number; readonly otherwise?: number }[] = [
  { holds: (_, { words }) => beginsWithName(words), weight: 2, otherwise: -2 },
  { holds: (entry, { words }) => shareBeginning(entry, words), weight: 3 },
  { holds: (_, { words }) => /^\p{Ll}/u.test(words) && !LOWER_PARTICLE.test(words), weight: -4 },
  { holds: (_, { words }) => /^(?:[\d("“‘'«)\].,;:&%/]|https?:|doi\b|www\.|\p{Lu}\.(?: \(|$))/iu.test(words), weight: -3 },
  { holds: (_, { words }) => VENUE.test(words), weight: -3 },
  // Where the same authors are a line drawn in their place.
  { holds: (entry, { words, afterBlank }) => afterBlank && YEAR_FIRST.test(words) && YEAR.test(entry), weight: 6 },
  { holds: (entry) => ENDS_OPEN.test(endOf(entry)), weight: -3.5 },
  { holds: (entry) => ENDS_WHOLE.test(endOf(entry)), weight: 1, otherwise: -2 },
  { holds: (entry) => YEAR.test(entry), weight: 1, otherwise: -3 },
  { holds: (entry) => isNamesAndYear(entry), weight: -4 },
  { holds: (entry) => hasOpenQuote(entry), weight: -2 },
  { holds: (_, { indent }) => indent >= 2, weight: -2.5 },
  { holds: (_, { indent }) => indent <= -2, weight: 2 },
  { holds: (_, { indent, hanging }) => hanging && indent <= 0, weight: 3 },
  { holds: (_, { afterBlank }) => afterBlank, weight: 1 },
  { holds: (_, { afterShort }) => afterShort === true, weight: 1.5 },
  { holds: (_, { afterShort }) => afterShort === false, weight: -1 },
];

/** Whether a line begins with what looks like the name of an author. */
export function beginsWithName(words: string): boolean {
  return NAMES.some((name) => name.test(words.slice(0, 160)));
}

/** Whether the words name a year of publication, or say that there is none yet. */
export function namesYear(words: string): boolean {
  return YEAR.test(words);
}

/** Whether a line begins a new entry, given the words of the entry before it so far: it begins as entries do, and the entry before it is whole. O(length). */
export function beginsEntry(entry: string, next: NextLine): boolean {
  return SIGNS.reduce((sum, { holds, weight, otherwise = 0 }) => sum + (holds(entry, next) ? weight : otherwise), 0) > 0;
}

function endOf(entry: string): string {
  return entry.slice(-END);
}

/** Whether there is nothing but authors and the year that stands behind them. */
function isNamesAndYear(entry: string): boolean {
  if (!ENDS_IN_NAMES_AND_YEAR.test(entry) || /, (?:1[5-9]|20)\d{2}[.]?$/.test(entry)) return false;
  const before = entry.slice(0, -4).replace(/\b(?:and|et|al|de|van|der|von|den|eds?)\b/g, '');
  return !YEAR.test(before) && (before.match(/(?<![\p{L}’'])\p{Ll}{2,}/gu) ?? []).length < 2;
}

function hasOpenQuote(entry: string): boolean {
  const count = (sign: string): number => entry.split(sign).length - 1;
  return count('“') > count('”') || count('"') % 2 === 1;
}

/** Works of one author or one body stand together. */
function shareBeginning(entry: string, words: string): boolean {
  const [first = ''] = /^[^\d(“"]{8,60}?[.,](?= )/.exec(entry) ?? [];
  return first !== '' && words.startsWith(first);
}
