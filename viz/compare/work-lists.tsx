import type { JSX } from 'preact';
import type { SurveyComparison } from '../../src/findings/comparison.ts';
import type { Session } from '../state/session.ts';
import { LongList } from './long-list.tsx';

interface Props {
  readonly session: Session;
  readonly found: SurveyComparison;
}

/** The works that both surveys cite, and those that only one does. */
export function WorkLists({ session, found: { surveys, shared, onlyIn } }: Props): JSX.Element {
  const { atlas } = session;
  const words = session.words.value.compare;
  const row = (work: string, said: string): JSX.Element => {
    const { label, year } = atlas.node(work);
    return (
      <>
        <button type="button" class="name" title={label} onClick={() => session.choose(work, 'about')} onPointerEnter={() => (session.pointed.value = work)} onPointerLeave={() => (session.pointed.value = undefined)}>{label}</button>{' '}
        <span class="quiet">{[year, said].filter((text) => text !== undefined).join(' · ')}</span>
      </>
    );
  };
  const only = (end: 0 | 1): JSX.Element => <LongList title={words.onlyCites(surveys[end].title)} rows={onlyIn[end]} keyOf={({ work }) => work} item={({ work, sentences }) => row(work, words.inSentences(sentences))} nothing={words.nothing} more={words.more} />;
  return (
    <div class="three-lists">
      <LongList title={words.bothCite} rows={shared} keyOf={({ work }) => work} item={({ work, sentences }) => row(work, sentences.map(words.inSentences).join(' / '))} nothing={words.nothing} more={words.more} />
      {only(0)}
      {only(1)}
    </div>
  );
}
