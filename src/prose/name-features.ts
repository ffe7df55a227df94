import type { NameToken } from './name-tokens.ts';
import { type Sighting, type SightedName, type SightedNames } from './name-sightings.ts';
import { kindByNoun, kindByWords } from './kind-words.ts';

/** What speaks for and against a name: what it looks like, and where it stands. */
export interface NameFeatures {
  readonly shape: readonly string[];
  /** Of each place looked at. */
  readonly places: readonly (readonly string[])[];
}

/** Places beyond these say nothing new. */
const MOST_PLACES = 12;

export function nameFeatures(name: SightedName, all: SightedNames): NameFeatures {
  const usual = usualWriting(name);
  return { shape: shapeOf(name, all), places: name.sightings.slice(0, MOST_PLACES).map((sighting) => placeOf(sighting, formOf(sighting.form, usual))) };
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

function shapeOf(name: SightedName, all: SightedNames): string[] {
  const { sightings } = name;
  const one = sightings.find(({ form }) => form !== 'written') ?? sightings[0]!;
  const usual = usualWriting(name);
  const tokens = one.sentence.tokens.slice(one.first, one.after);
  const form = formOf(one.form, usual);
  const count = sightings.length > 9 ? '9' : sightings.length > 4 ? '5' : sightings.length > 2 ? '3' : String(sightings.length);
  const expansion = all.expansions.get(name.key);
  const features = [`f${form}`, `n${form}${tokens.length}`, `c${form}${count}`, `z${Math.min(usual.length, 16)}${form}`];
  if (one.form === 'han' || one.form === 'joint') {
    const text = tokens.map((token) => token.text).join('');
    features.push(`a${text.slice(0, 1)}`, `a${text.slice(0, 2)}`, `e${text.slice(-1)}`, `e${text.slice(-2)}`, `e${text.slice(-3)}`);
    for (let at = 0; at + 2 <= text.length; at += 1) features.push(`g${text.slice(at, at + 2)}`);
  } else {
    const last = tokens.at(-1)!;
    features.push(`s${form}${signsOf(usual)}`);
    for (const token of tokens) if (token.is === 'word') features.push(`w${token.text.toLowerCase()}`);
    for (const token of tokens.slice(1)) if (token.is === 'name' && /^\p{Lu}\p{Ll}+$/u.test(token.text)) features.push(`w${token.text.toLowerCase()}`);
    const first = tokens[0]!.text.toLowerCase();
    if (one.form === 'phrase') features.push(`b${first}`, `h${last.text.toLowerCase()}`, `p${form}${first.slice(-3)}`);
    else features.push(`t${form}${last.text.slice(-3).toLowerCase()}`, `t${form}${last.text.slice(-2).toLowerCase()}`, ...tokens.length > 1 ? [`m${tokens.map(partOf).join(' ')}`] : []);
    if (tokens.length > 1) features.push(`k${kindByNoun(last.text) ?? ''}`);
    if (tokens.some((token) => token.text === 'of')) features.push('of');
  }
  const small = /^\p{Lu}[\p{Ll}-]+$/u.test(usual) && all.words.has(usual.toLowerCase());
  if (small) features.push(`small${form}`);
  if (tokens.length > 1 && one.form === 'written' && tokens.slice(0, 1).some((token) => all.words.has(token.text.toLowerCase()))) features.push('small1');
  if (expansion !== undefined) features.push('abbr', `abbr${kindByWords(expansion.words) ?? ''}`);
  if (sightings.every(({ first }) => first === 0)) features.push(`bos${form}`);
  if (sightings.length > 1) {
    const left = new Set(sightings.map(({ sentence, first }) => sentence.tokens[first - 1]?.text ?? ''));
    const right = new Set(sightings.map(({ sentence, after }) => sentence.tokens[after]?.text ?? ''));
    if (left.size === 1) features.push(`L1${form}`, `L1${form}${[...left][0] ?? ''}`);
    if (right.size === 1) features.push(`R1${form}`);
    if (left.size > 2) features.push(`L3${form}`);
    const cited = sightings.filter(({ sentence, after }) => sentence.tokens[after]?.is === 'cited').length;
    if (cited > 0) features.push(`cited${form}`);
  }
  return features;
}

function formOf(form: Sighting['form'], written: string): string {
  if (form !== 'written') return form[0]!;
  if (/\s/u.test(written)) return 'R';
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}.*\p{Ll}|\p{L}.*\p{N}|\p{N}\p{L}|\p{L}[-·.]\p{Lu}/u.test(written)) return 'M';
  return /^\p{Lu}+$/u.test(written) ? 'C' : 'W';
}

/** What a word of a name looks like: capitals, small letters, digits, each once however many. */
function signsOf(written: string): string {
  return written.slice(0, 40).replace(/\p{Lu}+/gu, 'X').replace(/\p{Ll}+/gu, 'x').replace(/\p{N}+/gu, '9').slice(0, 12);
}

function partOf(token: NameToken): string {
  return token.is === 'word' || token.text === '&' ? 'w' : signsOf(token.text);
}

function placeOf(sighting: Sighting, exact: string): string[] {
  const { sentence, first, after, form } = sighting;
  const { tokens, titles } = sentence;
  const group = form[0]!;
  const at = (index: number): string => tokens[index]?.context ?? (index < 0 ? '^' : '$');
  const l1 = at(first - 1);
  const l2 = at(first - 2);
  const l3 = at(first - 3);
  const r1 = at(after);
  const r2 = at(after + 1);
  const r3 = at(after + 2);
  const features = [
    `l${group}${l1}`, `l${group}${l2} ${l1}`, `r${group}${r1}`, `r${group}${r1} ${r2}`, `l3${group}${l3} ${l2} ${l1}`, `r3${group}${r1} ${r2} ${r3}`, `lr${group}${l1} ${r1}`,
    ...form === 'written' ? [`xl${exact}${l1}`, `xr${exact}${r1}`] : [],
  ];
  for (let index = Math.max(0, first - 5); index < first - 1; index += 1) if (tokens[index]!.is === 'word') features.push(`bl${group}${at(index)}`);
  for (let index = after + 1; index < Math.min(tokens.length, after + 5); index += 1) if (tokens[index]!.is === 'word') features.push(`br${group}${at(index)}`);
  for (let index = Math.max(1, first - 6); index < first; index += 1) if (tokens[index]!.is === 'han' && tokens[index - 1]!.is === 'han') features.push(`hl${group}${at(index - 1)}${at(index)}`);
  for (let index = after + 1; index < Math.min(tokens.length, after + 6); index += 1) if (tokens[index]!.is === 'han' && tokens[index - 1]!.is === 'han') features.push(`hr${group}${at(index - 1)}${at(index)}`);
  const noun = kindByNoun(tokens[after]?.is === 'han' ? tokens.slice(after, after + 5).filter(({ is }) => is === 'han').map(({ text }) => text).join('') : r1);
  if (noun !== undefined) features.push(`kn${group}${noun}`);
  const said = isWhat(sentence.text, tokens[after - 1]!.end);
  if (said !== undefined) features.push(`is${group}${said}`);
  if (titles) features.push(`title${group}`, ...tokens.length <= after - first + 2 ? [`alone${group}`] : []);
  if (r1 === '-' && r2 === 'N') features.push(`dash${group}`);
  return features;
}

const IS = /^[\s\ue001]*(?:is|was|are|were|,|是|为|：|:)\s*(?:an?|the first|one of the|another|一[种个款类套])\s*([^,.;，。；]{0,80})/iu;

function isWhat(text: string, end: number): string | undefined {
  const found = IS.exec(text.slice(end, end + 120))?.[1];
  return found === undefined ? undefined : kindByWords(found) ?? 'other';
}

