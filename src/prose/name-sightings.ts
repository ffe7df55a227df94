import { nameKey } from '../base/names.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import { abbreviationsIn, type Expansion } from './abbreviations.ts';
import { CITATION } from './clauses.ts';
import type { KnownNames, NameMention } from './known-names.ts';
import { maskSpans } from './mask-spans.ts';
import { type NameCandidate, nameCandidates } from './name-candidates.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { passagesOf } from './passages.ts';

/** One place where a text has what may be a name. */
export interface Sighting extends NameCandidate {
  readonly sentence: ReadTokens;
}

/** A sentence cut into tokens; its citations are masked. */
export interface ReadTokens {
  readonly tokens: readonly NameToken[];
  readonly titles: boolean;
  readonly text: string;
}

/** What may be a name, with every place where it stands. */
export interface SightedName {
  readonly key: string;
  readonly sightings: readonly Sighting[];
  /** The ways in which it is written, with how often, in order of the first place. */
  readonly writings: ReadonlyMap<string, number>;
}

/** What a text has that may be names. */
export interface SightedNames {
  readonly names: ReadonlyMap<string, SightedName>;
  /** The words that abbreviations stand for, by the key of each. */
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Words that stand in small letters somewhere. */
  readonly words: ReadonlySet<string>;
}

/** Stretches of Chinese are looked at only where they begin at a boundary or are repeated: Chinese has no blanks, and nearly every stretch of it is none. */
const BOUNDARY = /^[\p{P}\p{S}\ue001]$|^[的了和与或及以用对把将由在从是为被等到即如于并而则且又仅只其经过靠按让使给这种个入取出成换代合做作加有进去弃行供导展启改名该含接需称式类化受]$/u;

/** Names are no longer, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** Collects what may be names, but for those that are known. O(length). */
export function sightNames(paragraphs: readonly Paragraph[], known: KnownNames): SightedNames {
  const names = new Map<string, { key: string; sightings: Sighting[]; writings: Map<string, number> }>();
  const expansions = new Map<string, Expansion>();
  const words = new Set<string>();
  const keys = new Map<string, string>();
  const unsure = new Set<string>();
  for (const { sentences, titles } of passagesOf(paragraphs)) {
    for (const sentence of sentences) {
      const text = maskSpans(sentence.words, sentence.markers, () => CITATION);
      const sentenceRead: ReadTokens = { tokens: nameTokens(text), titles, text };
      const { tokens } = sentenceRead;
      for (const token of tokens) if (token.is === 'word') words.add(token.text);
      for (const expansion of abbreviationsIn(text)) {
        if (known.find(expansion.words).length === 0 && !expansions.has(foldedKey(expansion.short))) expansions.set(foldedKey(expansion.short), expansion);
      }
      const taken = tokensTaken(tokens, known.find(text));
      for (const candidate of nameCandidates(tokens)) {
        if (lengthOf(tokens, candidate) > LONGEST_NAME || isTaken(taken, candidate)) continue;
        const sighting: Sighting = { ...candidate, sentence: sentenceRead };
        const written = writtenAt(sighting);
        const key = keyOf(written);
        if (key.length < 2) continue;
        if (!names.has(key) && isUnsure(tokens, candidate) && !unsure.has(key)) unsure.add(key);
        else take(key, sighting, written);
      }
    }
  }
  return { names, expansions, words };

  function keyOf(written: string): string {
    let key = keys.get(written);
    if (key === undefined) keys.set(written, (key = foldedKey(written)));
    return key;
  }

  function take(key: string, sighting: Sighting, written: string): void {
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = { key, sightings: [], writings: new Map() }));
    name.sightings.push(sighting);
    name.writings.set(written, (name.writings.get(written) ?? 0) + 1);
  }
}

/** Of each token whether a known name stands on it. */
function tokensTaken(tokens: readonly NameToken[], mentions: readonly NameMention[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  let next = 0;
  for (const [index, { start, end }] of tokens.entries()) {
    while (next < mentions.length && mentions[next]!.end <= start) next += 1;
    if (next < mentions.length && mentions[next]!.start < end) taken[index] = 1;
  }
  return taken;
}

function isTaken(taken: Uint8Array, { first, after }: NameCandidate): boolean {
  for (let index = first; index < after; index += 1) if (taken[index] === 1) return true;
  return false;
}

function lengthOf(tokens: readonly NameToken[], { first, after }: NameCandidate): number {
  return tokens[after - 1]!.end - tokens[first]!.start;
}

/** A name as it is written at a place, with blanks for breaks of lines. */
export function writtenAt({ sentence: { text, tokens }, first, after }: Sighting): string {
  return text.slice(tokens[first]!.start, tokens[after - 1]!.end).replace(/\s/gu, ' ');
}

/** Whether Chinese goes on before a stretch of it, and nothing tells that it begins there. */
function isUnsure(tokens: readonly NameToken[], { form, first }: NameCandidate): boolean {
  if (form !== 'han' && form !== 'joint') return false;
  const before = tokens[first - 1];
  return before?.is === 'han' && tokens[first]!.is === 'han' && !BOUNDARY.test(before.text);
}

/** The key of a name, the same for its plural. */
export function foldedKey(name: string): string {
  const key = nameKey(name);
  return /(?:\p{Lu}|[a-z][a-hj-rtv-z])s$/u.test(name) && key.length > 4 - Number(/\p{Lu}s$/u.test(name)) ? key.slice(0, -1) : key;
}
