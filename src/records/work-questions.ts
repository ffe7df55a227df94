import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import type { Doubt } from './fold-works.ts';
import { differingIdentifiers, identifierLabels, IDENTIFYING, isStatedToDiffer } from './identity-marks.ts';
import type { Question, WorkRecord } from './records.ts';
import { groupsBy } from './work-blocks.ts';
import type { Cluster, WorkClusters } from './work-clusters.ts';
import { wordingOf } from './work-descriptions.ts';
import { compareWorks } from './work-likeness.ts';
import { becauseOf, judgeWorks } from './work-rules.ts';

/** How likely works are one that share an identifier, though another one tells them apart; and where their titles do, too, so that the identifier may be a slip. */
const SHARED_AND_DIFFERENT = 0.7;
const SHARED_BY_A_SLIP = 0.3;
/** How likely a work is one of several that it fits and that cannot be one. */
const ONE_OF_SEVERAL = 0.7;

/** What a person should decide, the most likely first: one question for two records, asked by the rule that is surest. O(d log d) for d doubts. */
export function questionsOf(doubts: readonly Doubt[], clusters: WorkClusters, records: ReadonlyMap<Cluster, WorkRecord>): Question[] {
  const questions = new Map<string, Question>();
  const ask = (left: Cluster, right: Cluster, question: Omit<Question, 'one' | 'other'>): void => {
    const [one = '', other = ''] = sorted([left, right].map((cluster) => records.get(cluster)?.key ?? ''), byText);
    const known = questions.get(`${one} ${other}`);
    if (known === undefined || known.score < question.score) questions.set(`${one} ${other}`, { one, other, ...question });
  };
  for (const [left, right, { rule, score, because }] of sharedIdentifiers(records)) ask(left, right, { rule, score, because });
  for (const [one, other] of doubts) {
    const [left, right] = [clusters.of(one), clusters.of(other)];
    const verdict = left === right ? undefined : judgeWorks(left.description, right.description);
    if (verdict === undefined || verdict.outcome === 'different') continue;
    const because = becauseOf(verdict.likeness);
    if (verdict.outcome === 'ask') ask(left, right, { rule: verdict.rule, score: verdict.score, because });
    else ask(left, right, { rule: verdict.rule, score: Number((verdict.score * ONE_OF_SEVERAL).toFixed(2)), because: `${because} But what fits the one fits another work too.` });
  }
  return sorted(questions.values(), firstOf(by(({ score }) => score, reversed(byNumber)), by(({ one }) => one, byText), by(({ other }) => other, byText)));
}

/** Works that share an identifier and were kept apart: each and the next, in an order that only what they say decides. */
function sharedIdentifiers(records: ReadonlyMap<Cluster, WorkRecord>): (readonly [Cluster, Cluster, Omit<Question, 'one' | 'other'>])[] {
  const inOrder = sorted(records.keys(), by(({ description }) => `${[...description.marks].flatMap(([kind, values]) => [...values].map((value) => `${kind}:${value}`)).sort().join()} ${wordingOf(description)}`, byText));
  return IDENTIFYING.flatMap((kind) =>
    groupsBy(inOrder, ({ description }) => identifierLabels(description.marks, kind)).flatMap((group) =>
      group.slice(1).flatMap((cluster, index) => {
        const before = group[index];
        if (before === undefined || isStatedToDiffer(before.description.marks, cluster.description.marks)) return [];
        const differing = differingIdentifiers(before.description.marks, cluster.description.marks);
        const because = `They share their ${kind} identifier${differing.length === 0 ? ' with works that are told apart' : ` and differ in their ${differing.join(' and ')} identifiers`}.`;
        const score = compareWorks(before.description, cluster.description).title === 'different' ? SHARED_BY_A_SLIP : SHARED_AND_DIFFERENT;
        return [[before, cluster, { rule: kind, score, because }] as const];
      }),
    ),
  );
}
