import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly heads: readonly string[];
  /** Made when the table is first opened. */
  readonly rows: () => readonly (readonly (string | number)[])[];
}

/** What a chart shows, as a table that opens beneath it. */
export function ChartTable({ title, heads, rows }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <div class="chart-table-room" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead><tr>{heads.map((head, column) => <th key={column} scope="col">{head}</th>)}</tr></thead>
            <tbody>{rows().map((cells, row) => <tr key={row}>{cells.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}</tr>)}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}
