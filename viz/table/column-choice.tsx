import type { JSX } from 'preact';
import type { Session } from '../state/session.ts';
import type { TableColumn } from './table-columns.ts';

interface Props {
  readonly session: Session;
  readonly columns: readonly TableColumn[];
  readonly chosen: ReadonlySet<string>;
}

/** Which columns the table has, listed by what they are about. */
export function ColumnChoice({ session, columns, chosen }: Props): JSX.Element {
  const words = session.words.value.table;
  const families = [...new Set(columns.map(({ family }) => family))];
  const change = (id: string): void => session.change({ columns: columns.map((column) => column.id).filter((other) => chosen.has(other) !== (other === id)) });
  return (
    <details class="column-choice">
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
