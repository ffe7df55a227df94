import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import type { DatedWork } from './works-in-years.ts';

/** How many works are listed at once. */
const AT_ONCE = 20;

interface Props {
  readonly session: Session;
  /** What the works have in common, and how many they are. */
  readonly title: string;
  readonly works: readonly DatedWork[];
}

/** Works with year and citations; choosing one describes it in the panel. */
export function WorkList({ session, title, works }: Props): JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  const { trends: words } = session.words.value;
  return (
    <div class="work-list" role="group" aria-label={title}>
      <p class="quiet" role="status">{title}</p>
      <ol>
        {works.slice(0, most).map(({ work, year, citations }) => (
          <li key={work}>
            <button type="button" class="name" aria-pressed={session.member('chosen').value === work} onClick={() => session.choose(work, 'about')} onPointerEnter={() => (session.pointed.value = work)} onPointerLeave={() => (session.pointed.value = undefined)}>
              {session.atlas.label(work)}
            </button>
            <span class="quiet"> {year}{citations > 0 && ` · ${words.citedBy(citations)}`}</span>
          </li>
        ))}
      </ol>
      {works.length > most && <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>{words.more(Math.min(AT_ONCE, works.length - most))}</button>}
    </div>
  );
}
