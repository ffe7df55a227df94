import { nameKey } from '../base/names.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import { abbreviationsIn, type Expansion } from './abbreviations.ts';
import { CITATION } from './clauses.ts';
import type { KnownNames } from './known-names.ts';
import { type NameCandidate, nameCandidates } from './name-candidates.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { passagesOf, type Sentence } from './passages.ts';

/** One place where a text has what may be a name. */
export interface Sighting extends NameCandidate {
  readonly sentence: ReadTokens;
}

/** The tokens of a sentence. */
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
const BOUNDARY = /^[\p{P}\p{S}\ue001]$|^[的了和与或及以用对把将由在从是为被等到即如于并而则且又仅只其经过靠按让使给这种个入取出成换代合做作加有进去弃行供导展启改名该含接需称做式类化让经受靠]$/u;

/** Collects what may be names, but for those that are known. O(length). */
export function sightNames(paragraphs: readonly Paragraph[], known: KnownNames): SightedNames {
  const names = new Map<string, { key: string; sightings: Sighting[]; writings: Map<string, number> }>();
  const expansions = new Map<string, Expansion>();
  const words = new Set<string>();
  const keys = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { sentences, titles } of passagesOf(paragraphs)) {
    for (const sentence of sentences) {
      const text = withCitations(sentence);
      const taken = known.find(text);
      const read: ReadTokens = { tokens: nameTokens(text), titles, text };
      for (const token of read.tokens) if (token.is === 'word') words.add(token.text);
      let nextTaken = 0;
      for (const expansion of abbreviationsIn(text)) if (known.find(expansion.words).length === 0 && !expansions.has(foldedKey(expansion.short))) expansions.set(foldedKey(expansion.short), expansion);
      for (const candidate of nameCandidates(read.tokens)) {
        const start = read.tokens[candidate.first]!.start;
        const end = read.tokens[candidate.after - 1]!.end;
        while (nextTaken < taken.length && taken[nextTaken]!.end + 100 < start) nextTaken += 1;
        let overlaps = false;
        for (let index = nextTaken; index < taken.length && taken[index]!.start < end + 100; index += 1) if (taken[index]!.start < end && start < taken[index]!.end) overlaps = true;
        if (overlaps || end - start > 60) continue;
        const written = text.slice(start, end);
        const key = keyOf(written);
        if (key.length < 2) continue;
        if (!names.has(key) && isUnsure(read.tokens, candidate) && !repeated.has(key)) repeated.add(key);
        else take(key, { ...candidate, sentence: read }, written);
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

export function writtenAt({ sentence: { text, tokens }, first, after }: Sighting): string {
  return text.slice(tokens[first]!.start, tokens[after - 1]!.end);
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

function withCitations({ words, markers }: Sentence): string {
  let text = '';
  let done = 0;
  for (const { start, end } of markers) {
    text += words.slice(done, start) + CITATION.repeat(Math.max(0, end - Math.max(done, start)));
    done = Math.max(done, end);
  }
  return text + words.slice(done);
}
