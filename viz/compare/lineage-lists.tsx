import type { JSX } from 'preact';
import type { SurveyComparison } from '../../src/findings/comparison.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';
import { ReviewBadge } from '../panel/evidence-card.tsx';
import type { Session } from '../state/session.ts';
import { LongList } from './long-list.tsx';

interface Props {
  readonly session: Session;
  readonly found: SurveyComparison;
}

/** What descends from what by one survey, by both, by the other; each claim opens its quotes in the panel. */
export function LineageLists({ session, found: { surveys, lineage } }: Props): JSX.Element {
  const { atlas } = session;
  const words = session.words.value;
  const open = session.member('edge').value;
  const hop = ({ edge, child, kind, parent, strength, evidence }: Hop): JSX.Element => {
    const sentence = `${atlas.label(child)} ${words.graph.reads[kind]} ${atlas.label(parent)}`;
    return (
      <button type="button" class="name claim" aria-label={words.compare.quotes(sentence, evidence.length)} aria-pressed={open === edge} onClick={() => session.change({ edge, chosen: child })}>
        <bdi>{atlas.label(child)}</bdi> <span class="quiet">{words.graph.reads[kind]}</span> <bdi>{atlas.label(parent)}</bdi> <span class={`badge ${strength}`}>{words.graph.strengths[strength].label}</span> <ReviewBadge session={session} edge={edge} /> <span class="count">{words.compare.evidence(evidence.length)}</span>
      </button>
    );
  };
  const list = (title: string, hops: readonly Hop[]): JSX.Element => <LongList title={title} rows={hops} keyOf={({ edge }) => edge} item={hop} nothing={words.compare.nothing} more={words.compare.more} />;
  return (
    <div class="three-lists">
      {list(words.compare.bothState, lineage.shared)}
      {list(words.compare.onlyStates(surveys[0].title), lineage.onlyIn[0])}
      {list(words.compare.onlyStates(surveys[1].title), lineage.onlyIn[1])}
    </div>
  );
}
