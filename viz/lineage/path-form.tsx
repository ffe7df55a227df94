import { useSignal } from '@preact/signals';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { lineageNames } from './lineage-path.ts';

/** Two boxes that name the ends of a path. The names that there are can be chosen from; one that is nearly right is answered with those that are. */
export function PathForm({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const words = session.words.value.lineage;
  const names = useMemo(() => lineageNames(atlas), [atlas]);
  const wrong = useSignal('');
  const id = useId();
  const ends = [session.member('pathFrom').value, session.member('pathTo').value] as const;

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const asked = (['from', 'to'] as const).map((end) => String(given.get(end) ?? ''));
    const found = asked.map((name) => names.index.resolve(name));
    wrong.value = found.map((resolution, end) => (resolution.found === 'none' ? words.unknownName(asked[end] ?? '', resolution.near) : resolution.found === 'several' ? words.ambiguousName(asked[end] ?? '') : '')).filter(Boolean).join(' ');
    const [from, to] = found;
    if (from?.found === 'one' && to?.found === 'one') session.change({ pathFrom: from.key, pathTo: to.key });
  };
  const clear = (): void => {
    wrong.value = '';
    session.change({ pathFrom: undefined, pathTo: undefined });
  };
  return (
    <form class="path-form" onSubmit={submit}>
      {(['from', 'to'] as const).map((end, index) => (
        <label key={`${end} ${ends[index] ?? ''}`}>
          {end === 'from' ? words.pathFrom : words.pathTo}
          <input name={end} type="text" list={`${id}-names`} autocomplete="off" defaultValue={ends[index] === undefined ? '' : atlas.label(ends[index])} />
        </label>
      ))}
      <datalist id={`${id}-names`}>{names.labels.map((label) => <option key={label} value={label} />)}</datalist>
      <button type="submit" class="tool">{words.findPath}</button>
      <button type="button" class="tool" onClick={clear}>{words.clearPath}</button>
      <p class="quiet" role="status">{wrong.value === '' ? words.pathHint : wrong.value}</p>
    </form>
  );
}
