import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { type Call, optionText } from './command.ts';
import { type Column, formatCsv, formatJson, formatTable } from './table.ts';

/** The format asked for, among those that the command has; the first is the default. Throws UsageError for another. */
export function formatOf<Format extends string>(call: Call, formats: readonly [Format, ...Format[]]): Format {
  const asked = optionText(call, 'format') ?? formats[0];
  const found = formats.find((format) => format === asked);
  if (found === undefined) throw new UsageError(`There is no format “${asked}” here`, didYouMean(asked, formats) ?? `Formats: ${formats.join(', ')}.`);
  return found;
}

/** Prints rows as a table, CSV or JSON, as asked. */
export function presentRows<Row>(call: Call, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const format = formatOf(call, ['table', 'json', 'csv']);
  const write = { table: () => formatTable(call.terminal, columns, rows), json: () => formatJson(columns, rows), csv: () => formatCsv(columns, rows) }[format];
  call.terminal.out(write());
}

/** A whole number option from `least` on, or undefined where it is not given. */
export function wholeOption(call: Call, name: string, least: number): number | undefined {
  const text = optionText(call, name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least || !Number.isSafeInteger(Number(text))) throw new UsageError(`--${name} takes a whole number from ${least} on, not “${text}”`);
  return Number(text);
}

/** A number option from 0 on, or undefined where it is not given. */
export function numberOption(call: Call, name: string): number | undefined {
  const text = optionText(call, name);
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--${name} takes a number from 0 on, not “${text}”`);
  return Number(text);
}

/** An option that takes one of some words, or undefined where it is not given. */
export function choiceOption<Value extends string>(call: Call, name: string, values: readonly Value[]): Value | undefined {
  const asked = optionText(call, name);
  if (asked === undefined) return undefined;
  const found = values.find((value) => value === asked);
  if (found === undefined) throw new UsageError(`--${name} does not take “${asked}”`, didYouMean(asked, values) ?? `It takes ${values.join(', ')}.`);
  return found;
}
