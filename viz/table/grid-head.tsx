import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../words/words.ts';
import { columnWidth } from './column-width.ts';
import type { ShownColumn } from './shown-columns.ts';
import type { Sorting } from './sorted-rows.ts';
import type { TableColumn } from './table-columns.ts';

interface Props {
  readonly words: Words;
  readonly columns: readonly ShownColumn[];
  readonly sorting: Sorting;
  readonly sortBy: (column: TableColumn | undefined) => void;
  readonly pickedAll: 'all' | 'some' | 'none';
  readonly pickAll: (pick: boolean) => void;
}

/** The heads of the columns, each a button that sorts, and the box that picks everything. */
export function GridHead({ words: { table }, columns, sorting, sortBy, pickedAll, pickAll }: Props): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = pickedAll === 'some';
  }, [pickedAll]);
  const sign = sorting.descending ? '▾' : '▴';
  const sorted = sorting.descending ? 'descending' : 'ascending';
  const button = (head: string, column: TableColumn | undefined, isSorted: boolean): JSX.Element => (
    <button type="button" onClick={() => sortBy(column)}>
      {head}
      <span class="sign" aria-hidden="true">{isSorted ? sign : ''}</span>
    </button>
  );
  const byName = sorting.column === undefined;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="pick">
          <input ref={box} type="checkbox" checked={pickedAll === 'all'} aria-label={table.pickAll} onClick={() => pickAll(pickedAll !== 'all')} />
        </th>
        <th scope="col" class="named" aria-sort={byName ? sorted : 'none'}>{button(table.name, undefined, byName)}</th>
        {columns.map((column) => ({ ...column, width: `${columnWidth(column)}px` })).map(({ id, head, explains, type, sorts, isSorted, width }) => (
          <th key={id} scope="col" class={`${type} ${isSorted ? 'sorted' : ''}`} style={{ width }} title={explains} aria-sort={sorts === undefined ? undefined : isSorted ? sorted : 'none'}>
            {sorts === undefined ? <span>{head}</span> : button(head, sorts, isSorted)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
