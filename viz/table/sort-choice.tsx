import type { JSX } from 'preact';
import type { Session } from '../state/session.ts';
import { sortAfter, type Sorting } from './sorted-rows.ts';
import type { TableColumn } from './table-columns.ts';

interface Props {
  readonly session: Session;
  readonly columns: readonly TableColumn[];
  readonly sorting: Sorting;
}

/** What the table is sorted by, among all columns: on narrow screens, where heads have no room. */
export function SortChoice({ session, columns, sorting }: Props): JSX.Element {
  const words = session.words.value.table;
  const { column, descending } = sorting;
  return (
    <div class="sort-choice">
      <label>
        {words.sortBy}{' '}
        <select value={column?.id ?? 'name'} onChange={({ currentTarget }) => session.change({ sort: sortAfter(columns.find(({ id }) => id === currentTarget.value), sorting) })}>
          <option value="name" selected={column === undefined}>{words.name}</option>
          {columns.map(({ id, head }) => <option key={id} value={id} selected={id === column?.id}>{head}</option>)}
        </select>
      </label>
      <button type="button" class="tool" onClick={() => session.change({ sort: sortAfter(column, sorting) })}>{descending ? words.descending : words.ascending}</button>
    </div>
  );
}
