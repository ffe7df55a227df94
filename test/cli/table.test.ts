import { describe, expect, it } from 'vitest';
import { formatCsv, formatTable } from '../../src/cli/table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const PIPE: Terminal = { out: () => undefined, err: () => undefined, interactive: false, live: false, width: 80 };

interface Row {
  readonly measure: string;
  readonly value: number;
  readonly digits?: number;
}
const COLUMNS = [
  { head: 'measure', cell: ({ measure }: Row) => measure },
  { head: 'value', cell: ({ value }: Row) => value, digits: ({ digits }: Row) => digits },
];

describe('tables', () => {
  it('round a number as its row says, and leave it whole in files', () => {
    const rows: Row[] = [{ measure: 'nodes', value: 12 }, { measure: 'density', value: 0.123456789, digits: 3 }];
    expect(formatTable(PIPE, COLUMNS, rows)).toBe('measure  value\nnodes       12\ndensity  0.123\n');
    expect(formatCsv(COLUMNS, rows)).toBe('measure,value\nnodes,12\ndensity,0.123456789\n');
  });

  it('take any number of rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, value): Row => ({ measure: 'n', value }));
    expect(formatTable(PIPE, COLUMNS, rows).split('\n')).toHaveLength(200_002);
  });
});
