import type { EdgeKind } from '../../src/base/kinds.ts';
import { candidatesOf } from '../../src/prose/pair-features.ts';
import { readSentences } from '../../src/prose/read-lineage.ts';
import { cuesIn, relationsOf } from '../../src/prose/sentence-relations.ts';
import type { ToldSurvey } from './told-survey.ts';

/** A pair of names of one sentence, with its features and the relation that the survey is told to state between them. */
export interface ToldPair {
  readonly features: readonly number[];
  readonly label: 'none' | EdgeKind;
}

/** Every candidate pair of a survey. Sentences on lines of which nothing may be learnt are left out. */
export function toldPairs({ prose, names, source, told, keyOf }: ToldSurvey, spared: ReadonlySet<number> = new Set()): ToldPair[] {
  const labels = new Map(told.map(({ line, child, kind, parent }) => [`${line} ${keyOf(child)} ${keyOf(parent)}`, kind]));
  return [...readSentences(prose, names, () => undefined)].flatMap(({ sentence, clauses, antecedent }) => {
    const first = source.lines.lineAt(sentence.start);
    const lines = Array.from({ length: source.lines.lineAt(sentence.end - 1) - first + 1 }, (_, index) => first + index);
    if (lines.some((line) => spared.has(line))) return [];
    const cues = cuesIn(clauses);
    return candidatesOf(clauses, cues, relationsOf(clauses, cues, antecedent), antecedent).map(({ child, parent, features }) => ({
      features,
      label: lines.map((line) => labels.get(`${line} ${child.key} ${parent.key}`)).find((kind) => kind !== undefined) ?? 'none',
    }));
  });
}
