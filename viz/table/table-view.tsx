import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { copyText } from '../page/copy-text.ts';
import type { Session } from '../state/session.ts';
import { ColumnChoice } from './column-choice.tsx';
import { copiedText } from './copied-text.ts';
import { NodeGrid } from './node-grid.tsx';
import { Picks } from './picking.ts';
import { type Intervals, RankIntervals } from './rank-intervals.tsx';
import { shownColumns } from './shown-columns.ts';
import { SortChoice } from './sort-choice.tsx';
import { sortedRows, sortingOf } from './sorted-rows.ts';
import './table.css';
import { tableColumns, usualColumns, usualSort } from './table-columns.ts';
import { TakeAway } from './take-away.tsx';

/** Every node of the selection as a row: what it is, what was measured, how firm its rank is; to be sorted, picked, copied and taken home. */
export function TableView({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const words = session.words.value;
  const shown = session.shown.value;
  const listed = session.member('picked').value;
  const wanted = session.member('columns').value;
  const sort = session.member('sort').value;
  const [intervals, setIntervals] = useState<ReadonlyMap<string, Intervals>>(new Map());
  const [copying, setCopying] = useState('');
  const columns = useMemo(() => tableColumns(atlas, words), [atlas, words]);
  const sorting = useMemo(() => sortingOf(sort, columns, usualSort(columns)), [sort, columns]);
  const nodes = useMemo(() => sortedRows(shown, (node) => atlas.label(node), sorting), [shown, sorting]);
  const picks = useMemo(() => new Picks(listed), [listed]);
  const chosen = useMemo(() => new Set(wanted.length === 0 ? usualColumns(atlas, columns) : wanted), [wanted, columns]);
  const own = sorting.column === undefined ? undefined : intervals.get(sorting.column.id);
  const heads = useMemo(() => shownColumns(columns, chosen, sorting, own, words), [columns, chosen, sorting, own]);
  // What is picked and hidden by now stays picked, but is not taken.
  const pickedHere = useMemo(() => nodes.filter((node) => picks.has(node)), [nodes, picks]);
  const taken = pickedHere.length > 0 ? pickedHere : nodes;
  const copy = async (): Promise<void> => {
    const text = copiedText([{ head: words.table.name, of: (node) => atlas.label(node) }, ...heads], taken);
    setCopying((await copyText(text)) ? words.table.copied(taken.length) : words.table.notCopied);
  };
  return (
    <section class="table-view" aria-label={words.table.table}>
      <header>
        <p role="status" class="row-counts">{words.table.counts(words.graph.counted(nodes.length, words.graph.node), pickedHere.length)}</p>
        <ColumnChoice session={session} columns={columns} chosen={chosen} />
        <SortChoice session={session} columns={columns} sorting={sorting} />
        {sorting.column !== undefined && own === undefined && <RankIntervals key={sorting.column.id} session={session} column={sorting.column} tell={(column, found) => setIntervals((known) => new Map(known).set(column, found))} />}
        {pickedHere.length > 0 && <button type="button" class="tool" onClick={() => session.change({ picked: [] })}>{words.table.pickNone}</button>}
        <TakeAway session={session} taken={taken} picked={pickedHere.length} copy={() => void copy()} />
        <p role="status" class="quiet">{copying}</p>
        <p id="grid-keys" class="off-screen">{words.table.keys}</p>
      </header>
      {nodes.length === 0 ? <p class="table-empty">{words.table.empty}</p> : <NodeGrid session={session} nodes={nodes} columns={heads} sorting={sorting} picks={picks} picked={pickedHere.length} copy={() => void copy()} />}
    </section>
  );
}
