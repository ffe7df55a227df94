import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { LINEAGE_SCOPES } from '../state/view-state.ts';

/** Generations that can be asked for; undefined for all. */
const GENERATIONS: readonly (number | undefined)[] = [1, 2, 3, 4, 5, 6, undefined];

interface Props {
  readonly session: Session;
  readonly title: string;
}

/** What is drawn: whose lineage, and how far. */
export function LineageToolbar({ session, title }: Props): JSX.Element {
  const words = session.words.value.lineage;
  const scope = session.member('lineage').value;
  const generations = session.member('generations').value;
  const id = useId();
  const choices = GENERATIONS.includes(generations) ? GENERATIONS : [generations, ...GENERATIONS];
  return (
    <div class="lineage-toolbar">
      <h2 class="name-heading">{title}</h2>
      <div class="scope-switch" role="group" aria-label={words.scope}>
        {LINEAGE_SCOPES.map((name) => (
          <button key={name} type="button" class="tab" aria-pressed={name === scope} onClick={() => session.change({ lineage: name })}>{words.scopes[name]}</button>
        ))}
      </div>
      {scope === 'chosen' && (
        <p class="depth">
          <label for={id}>{words.generations}</label>
          <select id={id} value={String(generations ?? 'all')} onChange={({ currentTarget: { value } }) => session.change({ generations: value === 'all' ? undefined : Number(value) })}>
            {choices.map((choice) => <option key={String(choice)} value={String(choice ?? 'all')}>{choice ?? words.allGenerations}</option>)}
          </select>
        </p>
      )}
    </div>
  );
}
