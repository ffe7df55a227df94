import { addToList } from '../base/grouping.ts';
import type { NodeKind } from '../base/kinds.ts';
import { holdsCjk } from '../base/names.ts';

/** A thing that prose may name. */
export interface KnownThing {
  /** Its node key. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** A name as it stands in a text, end exclusive. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly thing: KnownThing;
  /** What hangs on the name by a hyphen and says how it is used: `based` of `BERT-based`, `like` of `GPT-like`. The mention ends after it. */
  readonly suffix?: string;
}

/** A text with everything dropped that spellings of one name differ in, and where each sign of it stood. */
interface Folded {
  readonly signs: string;
  readonly places: readonly number[];
}

interface Spelling {
  readonly folded: string;
  readonly thing: KnownThing;
  /** Set for a name of one word of nothing but letters: in English prose it may be a word. */
  readonly word: boolean;
}

/** What may hang on a name by a hyphen without making another name of it: use, likeness, and sizes. */
const SUFFIX = /^[-‐‑– ]?(based|like|style|type|inspired|derived|only)(?![\p{L}\p{N}])|^[-‐‑–_ ]?(?:(?:tiny|mini|small|medium|base|large|huge|giant|xxl|xl|x?s|m|l|h)(?![\p{L}\p{N}])|v?\d+(?:\.\d+)?[bmkBMK](?![\p{L}\p{N}]))/iu;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u;
/** A version that stands apart from its name makes another name: `DALL·E 2` is not `DALL·E`. Not so a number that counts something. */
const VERSION = /^[ \u00a0]?[vV]?(\d{1,2}(?:\.\d+)*)(?![\p{N}.]*[\p{N}])(?!\s*(?:(?:layers?|heads?|blocks?|epochs?|times|points?|percent|models?|variants?|steps?|tasks?|languages?|billion|million|trillion|hours?|days?|weeks?|months?|years?|gpus?|stages?|tokens?|parameters?)(?![\p{L}])|[个個层層倍亿億万萬年月日种種张張台次项項类類篇部分]|[%％×)）\]］,，]))/iu;
const FAMILY_S = /^(?:['’]s|['’]|e?s)(?![\p{L}\p{N}])/u;

/**
 * Finds the names of known things in prose: case, hyphens, spaces and points between letters do not count, versions do. A name inside another is not that name:
 * neither `GPT` in `ChatGPT` nor `BERT` in `VL-BERT` nor `DALL·E` in `DALL·E 2`; the longest name at a place is taken. A name of one plain word (`Whisper`)
 * is one in English only with a capital, and at the beginning of a sentence only where what follows speaks of a thing. Built in O(names), asked in O(length · names that begin alike).
 */
export class KnownNames {
  readonly #spellings = new Map<string, Spelling[]>();
  readonly #keys = new Set<string>();

  constructor(things: Iterable<KnownThing> = []) {
    for (const thing of things) this.add(thing);
  }

  add(thing: KnownThing): void {
    this.#keys.add(thing.key);
    for (const name of new Set([thing.label, ...thing.aliases].flatMap(writings))) {
      const { signs } = fold(name);
      if (signs.length < 2 || /^[\p{N}.]+$/u.test(signs)) continue;
      const list = this.#spellings.get(signs.slice(0, 2));
      if (list?.some((spelling) => spelling.folded === signs && spelling.thing === thing) === true) continue;
      addToList(this.#spellings, signs.slice(0, 2), { folded: signs, thing, word: /^\p{L}+$/u.test(name) && !holdsCjk(name) && /\p{Lu}/u.test(name) });
      this.#spellings.get(signs.slice(0, 2))?.sort((left, right) => right.folded.length - left.folded.length);
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** The names in a sentence, in order, none overlapping another. */
  find(sentence: string): NameMention[] {
    const { signs, places } = fold(sentence);
    const chinese = holdsCjk(sentence);
    const found: NameMention[] = [];
    let after = 0;
    for (let at = 0; at < signs.length - 1; at += 1) {
      const start = places[at] ?? 0;
      if (start < after) continue;
      const fits = this.#spellings.get(signs.slice(at, at + 2))?.filter(({ folded }) => signs.startsWith(folded, at)) ?? [];
      if (fits.length === 0 || !beginsName(sentence, start)) continue;
      for (const { folded, thing, word } of fits) {
        const end = (places[at + folded.length - 1] ?? 0) + 1;
        const ending = nameEnd(sentence, end);
        if (ending === undefined || (word && !chinese && !isName(sentence, start, ending.end))) continue;
        found.push({ start, thing, ...ending });
        after = ending.end;
        break;
      }
    }
    return found;
  }
}

/** A label with an abbreviation in parentheses is three names: the whole, the words before, and the abbreviation. */
function writings(name: string): string[] {
  const [, words, short] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(name) ?? [];
  // Prose in parentheses is an explanation.
  return words === undefined || short === undefined ? [name] : [words, ...(/^[\p{Lu}\p{N}][^\s]{0,14}$/u.test(short) ? [short] : [])];
}

const FOLDED = new Map<string, string>();

function fold(text: string): Folded {
  const signs: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    let sign = FOLDED.get(unit);
    if (sign === undefined) {
      const plain = unit.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
      sign = /^[\p{L}\p{N}+#*]$/u.test(plain) ? plain : '';
      FOLDED.set(unit, sign);
    }
    const point = unit === '.' && /\p{N}/u.test(text[at - 1] ?? '') && /\p{N}/u.test(text[at + 1] ?? '');
    if (sign === '' && !point) continue;
    signs.push(point ? '.' : sign);
    places.push(at);
  }
  return { signs: signs.join(''), places };
}

/** Whether a name can begin here: not inside a word, nor after a hyphen of one. */
function beginsName(text: string, start: number): boolean {
  const before = text[start - 1] ?? '';
  if (!LATIN_OR_DIGIT.test(text[start] ?? '')) return true;
  if (LATIN_OR_DIGIT.test(before)) return false;
  return !(/[-‐‑_.·/@+&]/.test(before) && /[\p{L}\p{N}]/u.test(text[start - 2] ?? '')) || (before === '/' && !/[./]/.test(text[start - 2] ?? ''));
}

/** Where the mention ends that has its last sign before `end`; undefined where the name goes on and is another. */
function nameEnd(text: string, end: number): { readonly end: number; readonly suffix?: string } | undefined {
  const rest = text.slice(end, end + 24);
  if (!LATIN_OR_DIGIT.test(text[end - 1] ?? '')) return { end };
  const family = FAMILY_S.exec(rest);
  if (family !== null) return { end: end + (/^e?s/.test(family[0]) ? family[0].length : 0) };
  const suffix = SUFFIX.exec(rest);
  if (suffix !== null) return { end: end + suffix[0].length, ...(suffix[1] === undefined ? {} : { suffix: suffix[1].toLowerCase() }) };
  if (/^[-‐‑–_·.@+&]?[\p{Script=Latin}\p{N}]/u.test(rest) || /^[-‐‑–]\p{L}/u.test(rest) || /^[+#*]/.test(rest) || VERSION.test(rest)) return undefined;
  return { end };
}

/** Whether a plain word is a name here: it has a capital, and where it begins the sentence, what follows speaks of a thing. */
function isName(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  if (!/\p{Lu}/u.test(written)) return false;
  if (/\p{Lu}.*\p{Lu}/su.test(written) || !/^[\s"“'(\ufffc#*>-]*$/u.test(text.slice(0, start))) return true;
  return /^(?:['’]s\b|\s*(?:$|[,:([\u3010\ue001]|\d|is\b|was\b|has\b|had\b|are\b|were\b|can\b|does\b|did\b|and\s+\p{Lu}|which\b|(?:the|an?|this|that|these|its|each|both)\b|also\b|then\b|itself\b|(?:further\s+|additionally\s+|instead\s+|only\s+|first\s+|simply\s+|jointly\s+)?(?:uses|learns|generates|takes|builds|achieves|performs|improves|extends|combines|employs|relies|adopts|applies|introduces|outperforms|produces|shows|works|runs|trains|leverages|replaces|maps|provides|offers|supports|adds|follows|keeps|reaches|makes|gives|turns|reads|handles|models|encodes|decodes|predicts|reduces|[a-z]{3,}(?:ed|izes|ises|ifies))\b))/u.test(text.slice(end, end + 40));
}
