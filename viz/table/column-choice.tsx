import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import type { TableColumn } from './table-columns.ts';

interface Props {
  readonly session: Session;
  readonly columns: readonly TableColumn[];
  readonly chosen: ReadonlySet<string>;
}

/** Which columns the table has, listed by what they are about: a list that opens, and closes when one turns elsewhere. */
export function ColumnChoice({ session, columns, chosen }: Props): JSX.Element {
  const words = session.words.value.table;
  const families = [...new Set(columns.map(({ family }) => family))];
  const change = (id: string): void => session.change({ columns: columns.map((column) => column.id).filter((other) => chosen.has(other) !== (other === id)) });
  const list = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (list.current !== null) list.current.open = false;
  };
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && list.current?.contains(target) === false) close();
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, leave);
    return () => {
      for (const event of events) document.removeEventListener(event, leave);
    };
  }, []);
  return (
    <details
      class="column-choice"
      ref={list}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        list.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{words.columns}</summary>
      <div class="column-list">
        {families.map((family) => (
          <fieldset key={family}>
            <legend>{family}</legend>
            {columns.filter((column) => column.family === family).map(({ id, head, explains }) => (
              <label key={id} class="check" title={explains}>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => change(id)} />
                {head}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="button" class="more" onClick={() => session.change({ columns: [] })}>{words.usualColumns}</button>
      </div>
    </details>
  );
}
