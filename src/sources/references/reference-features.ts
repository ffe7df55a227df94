import { monthNumber, MONTHS } from '../fields/months.ts';
import type { ReferenceToken } from './reference-tokens.ts';

/** What is seen of the tokens of a reference. */
export interface SeenTokens {
  /** Of each token its features: of itself, of its neighbours, and of where it stands. Their names are those of the model. */
  readonly features: readonly (readonly string[])[];
  /** What ends each token: its index in `BOUNDARIES`. */
  readonly boundaries: readonly number[];
}

/** Looks at the tokens of a reference. O(length). */
export function seeTokens(tokens: readonly ReferenceToken[]): SeenTokens {
  const views = tokens.map(({ text }) => viewOf(text));
  return { features: featuresOf(views), boundaries: views.map(boundaryOf) };
}

function featuresOf(views: readonly View[]): string[][] {
  const count = views.length;
  const editors = views.findIndex(({ text }) => EDITORS.test(text));
  let yearSeen = 0;
  let inQuotes = false;
  let quotesEnded = false;
  let depth = 0;
  let sinceStop = 0;
  let hostSeen = false;
  return views.map((view, index) => {
    const before = views[index - 1] ?? EDGE;
    const twoBefore = views[index - 2] ?? EDGE;
    const after = views[index + 1] ?? EDGE;
    const twoAfter = views[index + 2] ?? EDGE;
    if (/^[(["'“‘«]*["“«„]/.test(view.text) || /^[‘`]/.test(view.text)) inQuotes = true;
    if (/^[^)\]]*[([]/.test(view.text)) depth = 1;
    const sought = `${view.shape}${view.last}`;
    const found = [
      `w${view.word}`, `h${view.shape}`, `a${view.text.slice(0, 1)}`, `b${view.text.slice(0, 2)}`, `c${view.text.slice(0, 3)}`, `d${view.text.slice(0, 4)}`, `y${view.text.slice(-1)}`, `z${view.text.slice(-2)}`, `x${view.text.slice(-3)}`, `v${view.word.slice(-3)}`,
      `l${view.last}`, `f${view.first}`, `hl${sought}`,
      `w-${before.word}`, `w+${after.word}`, `W-${twoBefore.word}`, `h-${before.shape}${before.last}`, `h+${after.shape}${after.last}`, `H-${twoBefore.shape}${twoBefore.last}`, `H+${twoAfter.shape}${twoAfter.last}`, `l-${before.last}`,
      `hh-${before.shape}${before.last}|${sought}`, `hh+${sought}|${after.shape}${after.last}`, `hhh${before.shape}${before.last}|${sought}|${after.shape}`, `HH+${sought}|${after.shape}${after.last}|${twoAfter.shape}${twoAfter.last}`, `HH-${twoBefore.shape}${twoBefore.last}|${before.shape}${before.last}|${view.shape}`,
      `ww-${before.word}|${view.word}`, `wl-${before.last}|${view.word}`, `f+${after.first}${view.last}`,
      `p${Math.floor((10 * index) / count)}`, `P${Math.min(index, 6)}`, `e${Math.min(count - 1 - index, 6)}`,
      `q${inQuotes ? 1 : 0}${quotesEnded ? 1 : 0}${yearSeen}`, `k${depth}`, `s${Math.min(sinceStop, 4)}${view.shape}`, `i${hostSeen ? 1 : 0}${quotesEnded ? 1 : 0}${view.shape}`, `hq${view.shape}${yearSeen}${Math.min(index, 3)}`,
      `E${editors === -1 ? '-' : index <= editors ? (yearSeen === 0 ? 'a' : 'b') : 'c'}${view.shape}`,
      `n${/\d/.test(view.text) ? 1 : 0}${count < 12 ? 0 : count < 25 ? 1 : 2}${view.shape}`,
    ];
    if (/["”»“]['’)\].,;:?!]*$/.test(view.text) || /[’'][.,;:?!]*$/.test(view.text)) {
      quotesEnded = quotesEnded || inQuotes;
      inQuotes = false;
    }
    if (/[)\]][^([]*$/.test(view.text)) depth = 0;
    if (view.shape === 'year') yearSeen = 1;
    if (view.word === 'in' && /^[“"(]?In:?$/.test(view.text)) hostSeen = true;
    const stops = (view.last === '.' || view.last === '?' || view.last === '!') && view.shape !== 'initial' && view.shape !== 'initials';
    sinceStop = stops ? 0 : sinceStop + 1;
    return found;
  });
}

/** What stands between two tokens, as far as it tells whether a field ends there: the class of the sign that ends the first. */
export const BOUNDARIES = ['-', ',', '.', ';', ':', ')', '"', '?', 'i'] as const;

function boundaryOf({ last, shape }: View): number {
  if (last === '.' && (shape === 'initial' || shape === 'initials')) return BOUNDARIES.length - 1;
  return Math.max(0, (BOUNDARIES as readonly string[]).indexOf(last));
}

/** What tells that the names before it, or behind it, are those of editors. */
const EDITORS = /^[([]?(?:eds?|hrsg|editors?|edited)\b/i;

interface View {
  readonly text: string;
  /** Its letters and digits in small letters; digits by how many there are. */
  readonly word: string;
  readonly shape: string;
  /** The class of its first and last sign. */
  readonly first: string;
  readonly last: string;
}

const EDGE: View = { text: '', word: '', shape: '', first: '', last: '' };

function viewOf(text: string): View {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const small = bare.slice(0, 40).toLowerCase();
  return { text, word: small.replace(/\d/g, '0'), shape: shapeOf(text, bare, small), first: signClass(text.slice(0, 1)), last: lastClass(text) };
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

/** Forms of tokens that say what they are; the first that fits. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['url', /https?:|^www\./i],
  ['doi', /\b10\.\d{4,9}\//],
  ['arxiv', /arxiv/i],
  ['year', /^[^\p{L}\p{N}]*(?:1[5-9]|20)\d\d(?:[a-z]|[-–/]\d{2,4})?[^\p{L}\p{N}]*$/u],
  ['range', /^[^\p{L}\p{N}]*(?:pp?\.?)?[A-Za-z]{0,2}\d+\s*[-–—−]+[A-Za-z]{0,2}\d+[^\p{L}\p{N}]*$/u],
  ['issue', /^\W*\d+\s?\([^()]*\)[,.:;]*$/],
  ['paren', /^\(\d+(?:[-–/]\d+)?\)[,.:;]*$/],
  ['number1', /^\W*\d{1,2}\W*$/],
  ['number3', /^\W*\d{3,4}\W*$/],
  ['number5', /^\W*\d{5,}\W*$/],
  ['ordinal', /^\W*\d+(?:st|nd|rd|th|\.ª|e|ème)\W*$/i],
  ['mixed', /\d/],
  ['initial', /^[^\p{L}]*\p{Lu}\.[,;:]?$/u],
  ['initials', /^[^\p{L}]*(?:\p{Lu}\.?[-‐]?){2,4}[,;:]?$/u],
  ['letter', /^[^\p{L}]*\p{L}[^\p{L}]*$/u],
  ['capitals', /^[^\p{L}]*\p{Lu}{4,}[^\p{L}]*$/u],
  ['capital', /^[^\p{L}]*\p{Lu}[\p{Ll}\p{M}’'-]+[^\p{L}]*$/u],
  ['inner', /^[^\p{L}]*\p{Lu}\S*\p{Lu}/u],
  ['small', /^[^\p{L}]*\p{Ll}/u],
  ['sign', /^[^\p{L}\p{N}]+$/u],
];

function shapeOf(text: string, bare: string, small: string): string {
  if (bare.length >= 3 && bare.length <= 9 && MONTHS.includes(small.slice(0, 3)) && /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(small) && monthNumber(small) > 0 && /^\p{Lu}/u.test(bare)) return 'month';
  return SHAPES.find(([, form]) => form.test(text))?.[0] ?? 'other';
}
