import type { TrustedRank } from '../../src/findings/trust.ts';
import { numberText } from '../page/number-text.ts';
import type { Words } from '../words/words.ts';
import type { Sorting } from './sorted-rows.ts';
import type { CellValue, TableColumn } from './table-columns.ts';

/** A column as the table shows it. */
export interface ShownColumn {
  readonly id: string;
  readonly head: string;
  readonly explains?: string | undefined;
  readonly type: 'text' | 'number';
  readonly of: (node: string) => CellValue;
  /** The column that its head sorts by; undefined for ranks, which stand beside the column that they are of. */
  readonly sorts: TableColumn | undefined;
  /** Whether the table is sorted by it, or by the column that it ranks by: narrow screens show no others. */
  readonly isSorted: boolean;
}

/** The columns chosen, and the one that the table is sorted by in any case; a measure that it is sorted by is followed by the ranks it gives, and by their intervals where they are known. */
export function shownColumns(columns: readonly TableColumn[], chosen: ReadonlySet<string>, { column: sorted }: Sorting, intervals: ReadonlyMap<string, TrustedRank> | undefined, words: Words): ShownColumn[] {
  return columns
    .filter((column) => chosen.has(column.id) || column === sorted)
    .flatMap((column) => {
      const isSorted = column === sorted;
      return [{ ...column, sorts: column, isSorted }, ...(isSorted ? rankColumns(column, intervals, words) : [])];
    });
}

function rankColumns({ rankOf }: TableColumn, intervals: ReadonlyMap<string, TrustedRank> | undefined, { table, panel }: Words): ShownColumn[] {
  if (rankOf === undefined) return [];
  const beside = { sorts: undefined, isSorted: true } as const;
  const range = (ends: { readonly best: number; readonly worst: number } | undefined): string | undefined => (ends === undefined ? undefined : table.range(numberText(ends.best), numberText(ends.worst)));
  const leavesOut = [...(intervals?.values() ?? [])].some(({ withoutSurvey }) => withoutSurvey !== undefined);
  return [
    { ...beside, id: 'rank', head: panel.rank, type: 'number', of: rankOf },
    ...(intervals === undefined ? [] : [{ ...beside, id: 'rank sampled', head: table.sampled, explains: table.sampledExplained, type: 'number' as const, of: (node: string) => range(intervals.get(node)) }]),
    ...(intervals === undefined || !leavesOut ? [] : [{ ...beside, id: 'rank without a survey', head: table.leftOut, explains: table.leftOutExplained, type: 'number' as const, of: (node: string) => range(intervals.get(node)?.withoutSurvey) }]),
  ];
}
