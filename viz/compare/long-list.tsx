import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How many are listed at first, and how many more at a time. */
const AT_FIRST = 12;
const AT_A_TIME = 100;

interface Props<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly item: (row: Row) => ComponentChildren;
  readonly nothing: string;
  readonly more: (count: number) => string;
}

/** A list under its title and number, of which more is shown when it is asked for; the focus then goes to what is new. */
export function LongList<Row>({ title, rows, keyOf, item, nothing, more }: Props<Row>): JSX.Element {
  const [most, setMost] = useState(AT_FIRST);
  const list = useRef<HTMLUListElement>(null);
  const fresh = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (fresh.current === undefined) return;
    list.current?.children[fresh.current]?.querySelector('button')?.focus();
    fresh.current = undefined;
  }, [most]);
  const left = rows.length - most;
  return (
    <section class="long-list">
      <h4><bdi>{title}</bdi> <span class="count">{rows.length}</span></h4>
      {rows.length === 0 && <p class="quiet">{nothing}</p>}
      <ul ref={list}>{rows.slice(0, most).map((row) => <li key={keyOf(row)}>{item(row)}</li>)}</ul>
      {left > 0 && (
        <button type="button" class="more" onClick={() => {
          fresh.current = most;
          setMost(most + AT_A_TIME);
        }}>
          {more(Math.min(left, AT_A_TIME))}
        </button>
      )}
    </section>
  );
}
