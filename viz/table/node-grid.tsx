import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { leastWidth } from './column-width.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, ROW_HEIGHT } from './grid-row.tsx';
import { ALL_ROWS, between, type Picks } from './picking.ts';
import { rowWindow } from './row-window.ts';
import type { ShownColumn } from './shown-columns.ts';
import { sortAfter, type Sorting } from './sorted-rows.ts';

interface Props {
  readonly session: Session;
  readonly nodes: readonly string[];
  readonly columns: readonly ShownColumn[];
  readonly sorting: Sorting;
  readonly picks: Picks;
  /** How many of the rows are picked. */
  readonly picked: number;
  readonly copy: () => void;
}

/** The control of a row that the keyboard stands on. */
type Control = 'input' | 'button.name';

/**
 * The rows of a table of any length: those in view are on the page, and say which of how many they are. Tab reaches one row, arrow keys, Page Up and Down, Home and End the others.
 */
export function NodeGrid({ session, nodes, columns, sorting, picks, picked, copy }: Props): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [at, setAt] = useState(0);
  /** Where a range begins. */
  const anchor = useRef(0);
  /** The control that gets the focus once its row is on the page. */
  const wanted = useRef<Control | undefined>(undefined);
  const held = useRef(false);
  const current = Math.min(at, Math.max(0, nodes.length - 1));
  const { from, to, above, below } = rowWindow(nodes.length, ROW_HEIGHT, scrolled, height);
  /** The row that Tab reaches: the one the keyboard stood on last, or the first in view where that is scrolled away. */
  const reached = current >= from && current < to ? current : Math.ceil(scrolled / ROW_HEIGHT);

  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const measure = (): void => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    setAt(0);
    anchor.current = 0;
    if (room.current !== null) room.current.scrollTop = 0;
  }, [sorting.column, sorting.descending]);
  /** Gives the focus to the control that is waiting for it, where its row is on the page. */
  const focusWanted = (row: number): void => {
    const control = wanted.current === undefined ? undefined : room.current?.querySelector<HTMLElement>(`tr[data-index="${row}"] ${wanted.current}`);
    if (control === undefined || control === null) return;
    wanted.current = undefined;
    control.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    focusWanted(current);
    // The row that had the focus was scrolled away: keys go on from it.
    if (held.current && document.activeElement === document.body && (current < from || current >= to)) room.current?.focus({ preventScroll: true });
  });

  const pick = (index: number, range: boolean): void => {
    const node = nodes[index];
    if (node === undefined) return;
    session.change({ picked: range ? picks.with(between(nodes, anchor.current, index), picks.has(nodes[anchor.current] ?? node)) : picks.with([node], !picks.has(node)) });
    if (!range) anchor.current = index;
    setAt(index);
  };
  const choose = (index: number): void => {
    const node = nodes[index];
    setAt(index);
    if (node !== undefined) session.choose(node);
  };
  const go = (index: number, control: Control, range: boolean): void => {
    const next = Math.max(0, Math.min(nodes.length - 1, index));
    const element = room.current;
    if (element === null) return;
    wanted.current = control;
    // The heads stay on top and cover what is scrolled beneath them.
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    element.scrollTop = Math.min(next * ROW_HEIGHT, Math.max(element.scrollTop, (next + 1) * ROW_HEIGHT + head - element.clientHeight));
    setScrolled(element.scrollTop);
    setAt(next);
    focusWanted(next);
    if (range) session.change({ picked: picks.with(between(nodes, anchor.current, next), true) });
    else anchor.current = next;
  };
  const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
  const moves: Readonly<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0, End: nodes.length - 1 };
  const listen = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as Element;
    const command = event.ctrlKey || event.metaKey;
    const control: Control = target.matches('button.name') ? 'button.name' : 'input';
    const next = moves[event.key];
    if (target.closest('thead') !== null || event.altKey) return;
    if (next !== undefined && !command) go(next, control, event.shiftKey && event.key.startsWith('Arrow'));
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') go(current, event.key === 'ArrowRight' ? 'button.name' : 'input', false);
    else if (event.key === ' ' && event.shiftKey) pick(current, true);
    else if (event.key === 'a' && command) session.change({ picked: [ALL_ROWS] });
    else if (event.key === 'c' && command && (getSelection()?.isCollapsed ?? true)) copy();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="grid-room"
      ref={room}
      tabIndex={-1}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
      onKeyDown={listen}
      onFocusIn={({ target }) => {
        held.current = true;
        const index = Number((target as Element).closest('tr')?.getAttribute('data-index') ?? Number.NaN);
        if (!Number.isNaN(index)) setAt(index);
      }}
      onFocusOut={({ relatedTarget }) => {
        // A row that leaves the page tells of no next place; one that is left for another does.
        if (relatedTarget !== null) held.current = (relatedTarget as Element).closest('.grid-room') !== null;
      }}
    >
      <table role="grid" style={{ '--least': `${leastWidth(columns)}px` }} aria-label={session.words.value.table.table} aria-describedby="grid-keys" aria-multiselectable="true" aria-rowcount={nodes.length + 1}>
        <GridHead
          words={session.words.value}
          columns={columns}
          sorting={sorting}
          sortBy={(column) => session.change({ sort: sortAfter(column, sorting) })}
          pickedAll={picked === 0 ? 'none' : picked === nodes.length ? 'all' : 'some'}
          pickAll={(all) => session.change({ picked: all ? [ALL_ROWS] : [] })}
        />
        <tbody aria-hidden="true"><tr style={{ height: `${above}px` }} /></tbody>
        <tbody>
          {nodes.slice(from, to).map((node, offset) => (
            <GridRow key={node} session={session} node={node} index={from + offset} columns={columns} isPicked={picks.has(node)} isChosen={session.member('chosen').value === node} isReached={from + offset === reached} pick={pick} choose={choose} />
          ))}
        </tbody>
        <tbody aria-hidden="true"><tr style={{ height: `${below}px` }} /></tbody>
      </table>
    </div>
  );
}
