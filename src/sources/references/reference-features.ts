import { MONTH_NAMES } from '../fields/months.ts';
import type { ReferenceToken } from './reference-tokens.ts';

/** What is seen of the tokens of a reference. */
export interface SeenTokens {
  /** The features of the tokens, as many of each, as 32-bit hashes: of itself, of its neighbours, and of where it stands. */
  readonly features: Uint32Array;
  /** What ends each token: its index in `BOUNDARIES`. */
  readonly boundaries: readonly number[];
}

/** Looks at the tokens of a reference. O(length). */
export function seeTokens(tokens: readonly ReferenceToken[]): SeenTokens {
  const views = tokens.map(({ text }) => viewOf(text));
  return { features: featuresOf(views), boundaries: views.map(({ boundary }) => boundary) };
}

function featuresOf(views: readonly View[]): Uint32Array {
  const count = views.length;
  const features: number[] = [];
  const editors = views.findIndex(({ text }) => EDITORS.test(text));
  let yearSeen = 0;
  let inQuotes = 0;
  let quotesEnded = 0;
  let depth = 0;
  let sinceStop = 0;
  let hostSeen = 0;
  views.forEach((view, index) => {
    const before = views[index - 1] ?? EDGE;
    const twoBefore = views[index - 2] ?? EDGE;
    const after = views[index + 1] ?? EDGE;
    const twoAfter = views[index + 2] ?? EDGE;
    if (view.opensQuotes) inQuotes = 1;
    if (view.opensBrackets) depth = 1;
    const { form, shape, word, last } = view;
    const editing = editors === -1 ? 0 : index > editors ? 3 : 1 + yearSeen;
    const around = [
      // Of its neighbours.
      before.word, after.word, twoBefore.word, before.form, after.form, twoBefore.form, twoAfter.form, before.last,
      mixed(before.form, form), mixed(form, after.form), mixed(mixed(before.form, form), after.shape), mixed(mixed(form, after.form), twoAfter.form), mixed(mixed(twoBefore.form, before.form), shape),
      mixed(before.word, word), mixed(before.last, word), mixed(after.first, last),
      // Of where it stands.
      Math.floor((10 * index) / count), Math.min(index, 6), Math.min(count - 1 - index, 6),
      4 * inQuotes + 2 * quotesEnded + yearSeen, depth, mixed(Math.min(sinceStop, 4), shape), mixed(2 * hostSeen + quotesEnded, shape), mixed(4 * yearSeen + Math.min(index, 3), shape), mixed(editing, shape), mixed(count < 12 ? 0 : count < 25 ? 1 : 2, shape),
    ];
    if (view.closesQuotes) {
      quotesEnded = quotesEnded === 1 ? 1 : inQuotes;
      inQuotes = 0;
    }
    if (view.closesBrackets) depth = 0;
    if (view.isYear) yearSeen = 1;
    if (view.isIn) hostSeen = 1;
    sinceStop = view.stops ? 0 : sinceStop + 1;
    // The same value means another thing at another place of the lists.
    const { own } = view;
    for (let at = 0; at < own.length; at += 1) features.push(mixed(own[at]!, at + 1));
    for (let at = 0; at < around.length; at += 1) features.push(mixed(around[at]!, own.length + at + 1));
  });
  return new Uint32Array(features);
}

/** What mixing adds. Signed, as all hashes are until they are handed on: engines keep such numbers without an object for each. */
const GOLDEN = 0x9e3779b9 | 0;

/** Two hashes as one. Source: the mixing steps of MurmurHash3 by Austin Appleby (public domain). */
function mixed(left: number, right: number): number {
  let hash = (Math.imul(left ^ (left >>> 16), 0x85ebca6b) + Math.imul(right + GOLDEN, 0xc2b2ae35)) | 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over the code units of a stretch: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** What stands between two tokens, as far as it tells whether a field ends there: the class of the sign that ends the first. */
export const BOUNDARIES = ['-', ',', '.', ';', ':', ')', '"', '?', 'i'] as const;

/** What tells that the names before it, or behind it, are those of editors. */
const EDITORS = /^[([]?(?:eds?|hrsg|editors?|edited)\b/i;

interface View {
  readonly text: string;
  /** Hashes: of its letters in small letters, digits as noughts; of its shape; of the classes of its first and last sign; of shape and last sign together. */
  readonly word: number;
  readonly shape: number;
  readonly first: number;
  readonly last: number;
  readonly form: number;
  /** What is seen of the token alone: the hashes above, and those of its beginnings and ends. */
  readonly own: readonly number[];
  readonly boundary: number;
  readonly opensQuotes: boolean;
  readonly closesQuotes: boolean;
  readonly opensBrackets: boolean;
  readonly closesBrackets: boolean;
  readonly isYear: boolean;
  readonly isIn: boolean;
  /** Whether it ends a sentence: an initial does not. */
  readonly stops: boolean;
}

function viewOf(text: string): View {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const small = bare.slice(0, 40).toLowerCase();
  const shape = shapeOf(text, bare, small);
  const last = lastClass(text);
  const letters = small.replace(/\d/g, '0');
  const isInitial = shape === 'initial' || shape === 'initials';
  const hashes = { word: hashOf(letters), shape: hashOf(shape), first: hashOf(signClass(text.slice(0, 1))), last: hashOf(last), form: mixed(hashOf(shape), hashOf(last)) };
  const end = text.length;
  return {
    text,
    ...hashes,
    own: [
      hashes.word, hashes.shape,
      hashOf(text, 0, 1), hashOf(text, 0, 2), hashOf(text, 0, 3), hashOf(text, 0, 4), hashOf(text, end - 1), hashOf(text, end - 2), hashOf(text, end - 3), hashOf(letters, letters.length - 3),
      hashes.last, hashes.first, hashes.form,
    ],
    boundary: last === '.' && isInitial ? BOUNDARIES.length - 1 : Math.max(0, (BOUNDARIES as readonly string[]).indexOf(last)),
    opensQuotes: /^[([]*["“«„‘`]|^['(["“‘«]*["“«„]/.test(text),
    closesQuotes: /["”»“’'][’')\].,;:?!]*$/.test(text),
    opensBrackets: /^[^)\]]*[([]/.test(text),
    closesBrackets: /[)\]][^([]*$/.test(text),
    isYear: shape === 'year',
    isIn: /^[“"(]?In:?$/.test(text),
    stops: (last === '.' || last === '?') && !isInitial,
  };
}

function lastClass(text: string): string {
  const last = text.slice(-1);
  const sign = signClass(last);
  // What ends a quotation ends a field, on whatever side of the quotation marks the point stands.
  return sign !== '-' && /["”»’'][.,;:]$|[.,;:?!]["”»’']$/.test(text) ? '"' : sign;
}

const CLASSES: ReadonlyMap<string, string> = new Map([
  [',', ','], ['，', ','], ['、', ','], ['.', '.'], ['。', '.'], ['．', '.'], [';', ';'], ['；', ';'], [':', ':'], ['：', ':'], ['(', '('], ['（', '('], [')', ')'], ['）', ')'], ['[', '['], [']', ')'], ['"', '"'], ['“', '"'], ['”', '"'], ['«', '"'], ['»', '"'], ['„', '"'], ['‘', '"'], ['’', '"'], ["'", '"'], ['`', '"'], ['?', '?'], ['!', '?'], ['&', '&'],
]);

function signClass(sign: string): string {
  return CLASSES.get(sign) ?? '-';
}

type Shape = readonly [string, RegExp];

const ADDRESS: Shape = ['url', /https?:|^www\./i];
const ARXIV: Shape = ['arxiv', /arxiv/i];
/** Forms of tokens that say what they are; the first that fits. Of tokens with digits, and of those without. */
const WITH_DIGITS: readonly Shape[] = [
  ADDRESS,
  ['doi', /\b10\.\d{4,9}\//],
  ARXIV,
  ['year', /^[^\p{L}\p{N}]*(?:1[5-9]|20)\d\d(?:[a-z]|[-–/]\d{2,4})?[^\p{L}\p{N}]*$/u],
  ['range', /^[^\p{L}\p{N}]*(?:pp?\.?)?[A-Za-z]{0,2}\d+\s*[-–—−]+[A-Za-z]{0,2}\d+[^\p{L}\p{N}]*$/u],
  ['issue', /^\W*\d+\s?\([^()]*\)[,.:;]*$/],
  ['paren', /^\(\d+(?:[-–/]\d+)?\)[,.:;]*$/],
  ['number1', /^\W*\d{1,2}\W*$/],
  ['number3', /^\W*\d{3,4}\W*$/],
  ['number5', /^\W*\d{5,}\W*$/],
  ['ordinal', /^\W*\d+(?:st|nd|rd|th|\.ª|e|ème)\W*$/i],
];
const WITHOUT_DIGITS: readonly Shape[] = [
  ADDRESS,
  ARXIV,
  ['initial', /^[^\p{L}]*\p{Lu}\.[,;:]?$/u],
  ['initials', /^[^\p{L}]*(?:\p{Lu}\.?[-‐]?){2,4}[,;:]?$/u],
  ['letter', /^[^\p{L}]*\p{L}[^\p{L}]*$/u],
  ['capitals', /^[^\p{L}]*\p{Lu}{4,}[^\p{L}]*$/u],
  ['capital', /^[^\p{L}]*\p{Lu}[\p{Ll}\p{M}’'-]+[^\p{L}]*$/u],
  ['inner', /^[^\p{L}]*\p{Lu}\S*\p{Lu}/u],
  ['small', /^[^\p{L}]*\p{Ll}/u],
  ['sign', /^[^\p{L}\p{N}]+$/u],
];

const MONTH = new RegExp(`^(?:${MONTH_NAMES})$`);

function shapeOf(text: string, bare: string, small: string): string {
  if (/^\p{Lu}/u.test(bare) && MONTH.test(small)) return 'month';
  return /\d/.test(text) ? (WITH_DIGITS.find(([, form]) => form.test(text))?.[0] ?? 'mixed') : (WITHOUT_DIGITS.find(([, form]) => form.test(text))?.[0] ?? 'other');
}

/** What stands before the first token and behind the last. */
const EDGE: View = viewOf('');
