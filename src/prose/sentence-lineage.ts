import { addToList } from '../base/grouping.ts';
import type { EdgeKind } from '../base/kinds.ts';
import type { Clauses } from './clauses.ts';
import { edgeKindOf } from './edge-kind-of.ts';
import { type Candidate, candidatesOf } from './pair-features.ts';
import { likelihoods, PAIR_LABELS } from './pair-model.ts';
import { type Antecedent, cuesIn, relationsOf, type SaidRelation } from './sentence-relations.ts';

/** How likely a pair must be that a cue relates too; and one whose words state it rather than suggest it. */
const WITH_CUE = 0.05;
const STATED = 0.9;
/** Of several children of one parent, those are dropped that are less likely than this share of the likeliest, but for one that a cue relates and that is likely enough; and those that no cue relates where one does, but for the certain. */
const RIVAL = 0.9;
const TRUSTED = 0.3;
const CERTAIN = 0.95;

/** A candidate as the model sees it. */
interface Weighed extends Candidate {
  /** How likely there is a relation at all. */
  readonly likely: number;
  readonly kind: EdgeKind;
  readonly cue: SaidRelation | undefined;
}

/**
 * The relations that a sentence states: what a cue says and the learned model does not gainsay, and what the model is sure of without one. Of two children that compete for a parent the likelier is taken,
 * and of a pair read both ways the likelier way. O(length · cues + pairs).
 */
export function lineageOf(clauses: Clauses, antecedent: Antecedent): SaidRelation[] {
  if (clauses.groups.length === 0 || /[?？]\s*$/.test(clauses.masked)) return [];
  const cues = cuesIn(clauses);
  const said = relationsOf(clauses, cues, antecedent);
  const weighed = withoutRivals(weigh(candidatesOf(clauses, cues, said, antecedent), said));
  const seen = new Set(weighed.map(keyOf));
  const taken = weighed.flatMap(({ child, parent, likely, kind, cue }): SaidRelation[] => {
    if (cue !== undefined && likely >= WITH_CUE) return [{ ...cue, confidence: rounded((cue.confidence + likely) / 2) }];
    if (likely < clauses.language.sureness || edgeKindOf('varies', child.kind) === undefined) return [];
    return [{ child, kind, parent, rule: 'pair-model', strength: likely >= STATED ? 'stated' : 'implied', confidence: rounded(likely) }];
  });
  // What a cue joins over a distance at which the model does not look.
  return [...taken, ...said.filter((relation) => !seen.has(keyOf(relation)))];
}

function weigh(candidates: readonly Candidate[], said: readonly SaidRelation[]): Weighed[] {
  const cues = new Map(said.map((relation) => [keyOf(relation), relation]));
  const best = new Map<string, Weighed>();
  for (const candidate of candidates) {
    const shares = likelihoods(candidate.features);
    let label = 1;
    for (let other = 2; other < shares.length; other += 1) if (shares[other]! > shares[label]!) label = other;
    const one = { ...candidate, likely: 1 - shares[0]!, kind: PAIR_LABELS[label] as EdgeKind, cue: cues.get(keyOf(candidate)) };
    if ((best.get(keyOf(one))?.likely ?? -1) < one.likely) best.set(keyOf(one), one);
  }
  return [...best.values()];
}

function withoutRivals(weighed: readonly Weighed[]): Weighed[] {
  const ofParent = new Map<string, Weighed[]>();
  for (const one of weighed) addToList(ofParent, one.parent.key, one);
  const byPair = new Map(weighed.map((one) => [keyOf(one), one]));
  return weighed.filter((one) => {
    const rivals = ofParent.get(one.parent.key) ?? [];
    const most = Math.max(...rivals.map(({ likely }) => likely));
    const back = byPair.get(keyOf({ child: one.parent, parent: one.child }));
    if (back !== undefined && back.likely > one.likely) return false;
    if (one.cue !== undefined) return one.likely >= most * RIVAL || one.likely > TRUSTED;
    return one.likely >= most * RIVAL && (one.likely > CERTAIN || !rivals.some(({ cue, likely }) => cue !== undefined && likely >= WITH_CUE));
  });
}

function keyOf({ child, parent }: Pick<Candidate, 'child' | 'parent'>): string {
  return `${child.key} > ${parent.key}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
