import type { JSX } from 'preact';
import type { Session } from '../state/session.ts';
import { withEnd } from './compared-surveys.ts';

interface Props {
  readonly session: Session;
  readonly pair: readonly [string, string];
}

/** Which two surveys stand side by side. */
export function SurveyChoice({ session, pair }: Props): JSX.Element {
  const words = session.words.value.compare;
  const surveys = session.atlas.graph.getAttribute('surveys');
  const choice = (end: 0 | 1, label: string): JSX.Element => (
    <label>
      <span class="quiet">{label}</span>
      <select value={pair[end]} onChange={({ currentTarget }) => session.change({ compared: withEnd(pair, end, currentTarget.value) })}>
        {surveys.map(({ id, title }) => <option key={id} value={id} selected={id === pair[end]}>{title}</option>)}
      </select>
    </label>
  );
  return (
    <div class="survey-choice">
      {choice(0, words.first)}
      <button type="button" class="tool" aria-label={words.exchange} title={words.exchange} onClick={() => session.change({ compared: [pair[1], pair[0]] })}>⇄</button>
      {choice(1, words.second)}
    </div>
  );
}
