import type { NodeKind } from '../base/kinds.ts';
import { nameKey } from '../base/names.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import type { Expansion } from './abbreviations.ts';
import type { KnownNames } from './known-names.ts';
import { kindByWords } from './kind-words.ts';
import { nameFeatures, usualWriting } from './name-features.ts';
import { NAME_LABELS, nameLikelihoods } from './name-model.ts';
import { foldedKey, type ReadTokens, type Sighting, type SightedName, sightNames, writtenAt } from './name-sightings.ts';

/** A name that a text uses and no table lists. */
export interface NewName {
  readonly name: string;
  readonly kind: Exclude<NodeKind, 'work'>;
  /** Other ways in which the text writes it: its plural, the words that its abbreviation stands for. */
  readonly aliases: readonly string[];
}

/** How likely a name must be one, by how it is written: what looks like a word of the language is asked for less, since few such words stand where names stand. */
const LIKELY: Readonly<Record<Sighting['form'], number>> = { written: 0.6, phrase: 0.45, han: 0.45, joint: 0.6 };

/** How many words may stand before a name in a longer one. */
const LONGEST_LEAD = 4;

interface Judged {
  readonly sighted: SightedName;
  readonly kind: NewName['kind'];
  readonly likely: number;
}

/**
 * The names that a text uses for models, methods, architectures, data sets, tools and organisations and that `known` does not have: words with capitals or digits, and phrases that end with a noun
 * of the field, told from others by what they look like and by all the places where they stand. Each once, in the order in which they are met; spellings that differ in case, hyphens or number are
 * one name, and so are an abbreviation and its words. O(length).
 */
export function newNames(paragraphs: readonly Paragraph[], known: KnownNames): NewName[] {
  const all = sightNames(paragraphs, known);
  const judged: Judged[] = [];
  for (const sighted of all.names.values()) {
    if (sighted.sightings.some(isPerson)) continue;
    const likelihoods = nameLikelihoods(nameFeatures(sighted, all));
    const likely = 1 - likelihoods[0]!;
    if (likely < LIKELY[sighted.sightings[0]!.form]) continue;
    let best = 1;
    for (let label = 2; label < NAME_LABELS.length; label += 1) if (likelihoods[label]! > likelihoods[best]!) best = label;
    judged.push({ sighted, kind: NAME_LABELS[best] as NewName['kind'], likely });
  }
  const names = prevailing(judged);
  const expansions = new Map(chineseExpansions(names).map((expansion) => [foldedKey(expansion.short), expansion]));
  for (const [key, expansion] of all.expansions) expansions.set(key, expansion);
  return joined(names, expansions);
}

/**
 * Those that are names of their own: not a phrase where a likelier one ends at the same word, as `language modeling` in `masked language modeling`; nor what stands only inside longer names,
 * as `Speech 2` in `Deep Speech 2`.
 */
function prevailing(judged: readonly Judged[]): Judged[] {
  const best = new Map<ReadTokens, Map<number, Judged>>();
  const longest = new Map<ReadTokens, Map<number, number>>();
  for (const one of judged) {
    for (const { form, sentence, first, after } of one.sighted.sightings) {
      if (form !== 'written') {
        const ends = best.get(sentence) ?? new Map<number, Judged>();
        best.set(sentence, ends);
        const other = ends.get(after);
        if (other === undefined || one.likely > other.likely) ends.set(after, one);
      }
      const begins = longest.get(sentence) ?? new Map<number, number>();
      longest.set(sentence, begins);
      begins.set(first, Math.max(after, begins.get(first) ?? 0));
    }
  }
  const stands = (one: Judged, { form, sentence, first, after }: Sighting): boolean => {
    if (form !== 'written') return best.get(sentence)?.get(after) === one;
    const begins = longest.get(sentence);
    for (let start = Math.max(0, first - LONGEST_LEAD); start <= first; start += 1) {
      const end = begins?.get(start) ?? 0;
      if (end > after || (end === after && start < first)) return false;
    }
    return true;
  };
  return judged.filter((one) => one.sighted.sightings.some((sighting) => stands(one, sighting)));
}

/** Chinese words and the abbreviation in parentheses behind them, `区域建议网络(RPN)`. */
function chineseExpansions(judged: readonly Judged[]): Expansion[] {
  return judged.flatMap(({ sighted: { sightings } }) => sightings.flatMap((sighting) => {
    const { form, after, sentence: { tokens } } = sighting;
    const [opens, short, closes] = tokens.slice(after, after + 3);
    if (form !== 'han' || opens === undefined || short === undefined || closes === undefined) return [];
    return /[(（]/.test(opens.text) && /[)）,，]/.test(closes.text) && /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(short.text) ? [{ short: short.text, words: writtenAt(sighting) }] : [];
  }));
}

/** Names of them, an abbreviation and its words as one. */
function joined(judged: readonly Judged[], expansions: ReadonlyMap<string, Expansion>): NewName[] {
  const kept = new Map(judged.map((one) => [one.sighted.key, one]));
  const shortOf = new Map<string, Expansion>();
  for (const expansion of expansions.values()) if (!kept.has(foldedKey(expansion.short)) && !shortOf.has(foldedKey(expansion.words))) shortOf.set(foldedKey(expansion.words), expansion);
  const words = new Set([...expansions].filter(([key]) => kept.has(key)).map(([, expansion]) => foldedKey(expansion.words)));
  return judged.flatMap(({ sighted, kind }): NewName[] => {
    const { key, writings } = sighted;
    if (words.has(key)) return [];
    const name = usualWriting(sighted);
    const spelled = expansions.get(key);
    const aliases = new Map<string, string>();
    for (const alias of [...writings.keys(), ...(spelled === undefined ? [] : [spelled.words]), ...(shortOf.has(key) ? [shortOf.get(key)!.short] : [])]) if (!aliases.has(nameKey(alias))) aliases.set(nameKey(alias), alias);
    aliases.delete(nameKey(name));
    return [{ name, kind: (spelled === undefined ? undefined : kindByWords(spelled.words)) ?? kind, aliases: [...aliases.values()] }];
  });
}

function isPerson({ sentence: { tokens }, after }: Sighting): boolean {
  const next = tokens[after]?.text;
  return (next === 'et' && tokens[after + 1]?.text === 'al') || (next === '等' && tokens[after + 1]?.text === '人');
}
