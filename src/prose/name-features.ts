import { kindByNoun, kindByWords } from './kind-words.ts';
import { classBefore, classBehind } from './name-neighbours.ts';
import type { SightedName, SightedNames, Sighting } from './name-sightings.ts';
import type { NameToken } from './name-tokens.ts';

/** What speaks for and against a name: what it looks like, and where it stands. */
export interface NameFeatures {
  readonly shape: readonly string[];
  /** Of each place looked at. */
  readonly places: readonly (readonly string[])[];
}

/** Places beyond these say nothing new. */
const MOST_PLACES = 12;
/** Numbers of places that are told apart, by the least. */
const COUNTS = [1, 2, 3, 5, 9];
/** How many words before and behind a name count whatever their order. */
const AROUND = 4;

/** O(places + letters). */
export function nameFeatures(name: SightedName, all: SightedNames): NameFeatures {
  const usual = usualWriting(name);
  return { shape: shapeOf(name, all, usual), places: name.sightings.slice(0, MOST_PLACES).map((sighting) => placeOf(sighting, formOf(sighting.form, usual))) };
}

/** How a name is written most often, the first of equals. */
export function usualWriting({ writings }: SightedName): string {
  let usual = '';
  let most = 0;
  for (const [written, count] of writings) {
    if (count > most) [usual, most] = [written, count];
  }
  return usual;
}

function shapeOf(name: SightedName, all: SightedNames, usual: string): string[] {
  const { sightings } = name;
  const one = sightings.find(({ form }) => form !== 'written') ?? sightings[0]!;
  const tokens = one.sentence.tokens.slice(one.first, one.after);
  const form = formOf(one.form, usual);
  const count = COUNTS.findLast((least) => sightings.length >= least) ?? 1;
  const expansion = all.expansions.get(name.key);
  return [
    `f${form}`, `n${form}${tokens.length}`, `c${form}${count}`, `z${Math.min(usual.length, 16)}${form}`,
    ...(one.form === 'han' || one.form === 'joint' ? signsOf(tokens) : wordsOf(tokens, one.form, form, usual)),
    ...(/^\p{Lu}[\p{Ll}-]+$/u.test(usual) && all.words.has(usual.toLowerCase()) ? [`small${form}`] : []),
    ...(tokens.length > 1 && one.form === 'written' && all.words.has(tokens[0]!.text.toLowerCase()) ? ['small1'] : []),
    ...(expansion === undefined ? [] : ['abbr', `abbr${kindByWords(expansion.words) ?? ''}`]),
    ...(sightings.every(({ first }) => first === 0) ? [`bos${form}`] : []),
    ...(sightings.length > 1 ? repeatsOf(sightings, form) : []),
  ];
}

/** The signs of a Chinese name: how it begins and ends, and each two in it. */
function signsOf(tokens: readonly NameToken[]): string[] {
  const text = tokens.map((token) => token.text).join('');
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => `g${text.slice(at, at + 2)}`);
  return [`a${text.slice(0, 1)}`, `a${text.slice(0, 2)}`, `e${text.slice(-1)}`, `e${text.slice(-2)}`, `e${text.slice(-3)}`, ...pairs];
}

/** The words of a name as far as they are words of the language; of others only what they look like and how they end. */
function wordsOf(tokens: readonly NameToken[], written: Sighting['form'], form: string, usual: string): string[] {
  const first = tokens[0]!.text.toLowerCase();
  const last = tokens.at(-1)!.text;
  const language = tokens.filter(({ is, text }, index) => is === 'word' || (index > 0 && is === 'name' && /^\p{Lu}\p{Ll}+$/u.test(text)));
  const looks = tokens.length > 1 ? [`m${tokens.map(partOf).join(' ')}`] : [];
  return [
    `s${form}${outlineOf(usual)}`, ...language.map(({ text }) => `w${text.toLowerCase()}`),
    ...(written === 'phrase' ? [`b${first}`, `h${last.toLowerCase()}`, `p${form}${first.slice(-3)}`] : [`t${form}${last.slice(-3).toLowerCase()}`, `t${form}${last.slice(-2).toLowerCase()}`, ...looks]),
    ...(tokens.length > 1 ? [`k${kindByNoun(last) ?? ''}`] : []),
    ...(tokens.some(({ text }) => text === 'of') ? ['of'] : []),
  ];
}

/** Whether a name always has the same neighbours, and is then perhaps a part of another; and whether a citation stands on it. */
function repeatsOf(sightings: readonly Sighting[], form: string): string[] {
  const left = new Set(sightings.map(({ sentence, first }) => sentence.tokens[first - 1]?.text ?? ''));
  const right = new Set(sightings.map(({ sentence, after }) => sentence.tokens[after]?.text ?? ''));
  return [
    ...(left.size === 1 ? [`L1${form}`, `L1${form}${[...left][0] ?? ''}`] : []),
    ...(right.size === 1 ? [`R1${form}`] : []),
    ...(left.size > 2 ? [`L3${form}`] : []),
    ...(sightings.some(({ sentence, after }) => sentence.tokens[after]?.is === 'cited') ? [`cited${form}`] : []),
  ];
}

/** What a word looks like as a whole: some phrase, Chinese, several words, made of unlike signs, capitals alone, or a word. */
function formOf(form: Sighting['form'], written: string): string {
  if (form !== 'written') return form[0]!;
  if (/\s/u.test(written)) return 'R';
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}.*\p{Ll}|\p{L}.*\p{N}|\p{N}\p{L}|\p{L}[-·.]\p{Lu}/u.test(written)) return 'M';
  return /^\p{Lu}+$/u.test(written) ? 'C' : 'W';
}

/** The outline of a word: capitals, small letters, digits, each once however many. */
function outlineOf(written: string): string {
  return written.slice(0, 40).replace(/\p{Lu}+/gu, 'X').replace(/\p{Ll}+/gu, 'x').replace(/\p{N}+/gu, '9').slice(0, 12);
}

function partOf(token: NameToken): string {
  return token.is === 'word' || token.text === '&' ? 'w' : outlineOf(token.text);
}

/** The neighbours of a name at one place, in order and by class, and the words around it. */
function placeOf({ sentence, first, after, form }: Sighting, exact: string): string[] {
  const { tokens, titles } = sentence;
  const group = form.charAt(0);
  const at = (index: number): string => tokens[index]?.context ?? (index < 0 ? '^' : '$');
  const [l1, l2, l3] = [at(first - 1), at(first - 2), at(first - 3)];
  const [r1, r2, r3] = [at(after), at(after + 1), at(after + 2)];
  const before = classBefore(tokens, first);
  const behind = classBehind(tokens, after);
  const noun = kindByNoun(tokens[after]?.is === 'han' ? tokens.slice(after, after + 5).filter(({ is }) => is === 'han').map(({ text }) => text).join('') : r1);
  const said = saidKind(sentence.text, tokens[after - 1]!.end);
  return [
    `cl${group}${before}`, `cr${group}${behind}`, `cc${group}${before} ${behind}`, `cn${group}${before} ${behind} ${after - first}`,
    `l${group}${l1}`, `l${group}${l2} ${l1}`, `l3${group}${l3} ${l2} ${l1}`, `r${group}${r1}`, `r${group}${r1} ${r2}`, `r3${group}${r1} ${r2} ${r3}`, `lr${group}${l1} ${r1}`,
    ...(form === 'written' ? [`xl${exact}${l1}`, `xr${exact}${r1}`] : []),
    ...around(tokens, first - AROUND - 1, first - 1, `bl${group}`, `hl${group}`),
    ...around(tokens, after + 1, after + AROUND + 1, `br${group}`, `hr${group}`),
    ...(noun === undefined ? [] : [`kn${group}${noun}`]),
    ...(said === undefined ? [] : [`is${group}${said}`]),
    ...(titles ? [`title${group}`] : []),
    ...(titles && tokens.length <= after - first + 2 ? [`alone${group}`] : []),
  ];
}

/** The words of a stretch, and its pairs of Chinese signs. */
function around(tokens: readonly NameToken[], from: number, to: number, word: string, pair: string): string[] {
  const found: string[] = [];
  for (let index = Math.max(0, from); index < Math.min(tokens.length, to); index += 1) {
    const { is, context } = tokens[index]!;
    if (is === 'word') found.push(`${word}${context}`);
    const next = tokens[index + 1];
    if (is === 'han' && next?.is === 'han') found.push(`${pair}${context}${next.context}`);
  }
  return found;
}

const IS = /^[\s\ue001]*(?:is|was|are|were|,|是|为|：|:)\s*(?:an?|the first|one of the|another|一[种个款类套])\s*([^,.;，。；]{0,80})/iu;

/** The kind that words behind a name tell: `BERT is a model that …`. */
function saidKind(text: string, end: number): string | undefined {
  const found = IS.exec(text.slice(end, end + 120))?.[1];
  return found === undefined ? undefined : (kindByWords(found) ?? 'other');
}
