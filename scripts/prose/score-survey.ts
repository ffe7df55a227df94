import { fillShuffled } from '../../src/base/shuffle.ts';
import { seededRandom } from '../../src/base/random.ts';
import { KnownNames } from '../../src/prose/known-names.ts';
import { newNames } from '../../src/prose/new-names.ts';
import { type ProseRelation, readLineage, readSentences } from '../../src/prose/read-lineage.ts';
import { cuesIn, relationsOf } from '../../src/prose/sentence-relations.ts';
import type { ToldRelation, ToldSurvey } from './told-survey.ts';

/** How a reading compares with what a survey is told to state. Pairs of child and parent are counted once each. */
export interface Score {
  readonly found: number;
  /** Of the pairs found those that are told, as stated or implied. */
  readonly precision: number;
  /** Of the pairs told as stated those that are found. */
  readonly recall: number;
  /** Of the pairs rightly found those with a right kind. */
  readonly kinds: number;
  readonly falseFinds: readonly ProseRelation[];
  readonly misses: readonly ToldRelation[];
}

/** The lines of a text that nobody looks at but for the final score: a twentieth, by a fixed seed. */
export function heldBack(lines: number, seed = 20): ReadonlySet<number> {
  const order = new Uint32Array(lines);
  fillShuffled(order, lines, seededRandom(seed));
  return new Set([...order.subarray(0, Math.floor(lines / 20))].map((line) => line + 1));
}

/** What is read of a survey, with its table of names or, where it is to do without, with the names that the text itself gives. */
export function readSurvey({ prose, names }: ToldSurvey, withNames: boolean): ProseRelation[] {
  if (withNames) return readLineage(prose, names);
  const own = new KnownNames();
  for (const { name, kind, aliases } of newNames(prose, own)) own.add({ key: name, kind, label: name, aliases });
  return readLineage(prose, own);
}

/** What the cues alone read of a survey, without the learned model: what it is compared with. */
export function readByCues({ prose, names }: ToldSurvey): ProseRelation[] {
  return [...readSentences(prose, names, () => undefined)].flatMap(({ sentence, clauses, antecedent }) => relationsOf(clauses, cuesIn(clauses), antecedent).map((relation) => ({ ...relation, sentence: { start: sentence.start, end: sentence.end } })));
}

/** The score of a reading on the lines that `counts` takes. */
export function scoreOf({ source, told, keyOf }: ToldSurvey, read: readonly ProseRelation[], counts: (line: number) => boolean): Score {
  const pairOf = (child: string, parent: string): string => `${keyOf(child)} > ${keyOf(parent)}`;
  const kinds = new Map<string, Set<string>>();
  for (const { child, kind, parent } of told) kinds.set(pairOf(child, parent), new Set([...(kinds.get(pairOf(child, parent)) ?? []), kind]));
  const finds = read.filter(({ sentence }) => counts(source.lines.lineAt(sentence.start)));
  const found = new Map<string, ProseRelation[]>();
  for (const relation of finds) found.set(pairOf(relation.child.label, relation.parent.label), [...(found.get(pairOf(relation.child.label, relation.parent.label)) ?? []), relation]);
  const right = [...found].filter(([pair]) => kinds.has(pair));
  const stated = new Map(told.filter(({ line, strength }) => strength === 'stated' && counts(line)).map((relation) => [pairOf(relation.child, relation.parent), relation]));
  const misses = [...stated].filter(([pair]) => !found.has(pair)).map(([, relation]) => relation);
  return {
    found: found.size,
    precision: right.length / found.size,
    recall: 1 - misses.length / stated.size,
    kinds: right.filter(([pair, relations]) => relations.some(({ kind }) => kinds.get(pair)?.has(kind) === true)).length / right.length,
    falseFinds: finds.filter((relation) => !kinds.has(pairOf(relation.child.label, relation.parent.label))),
    misses,
  };
}
