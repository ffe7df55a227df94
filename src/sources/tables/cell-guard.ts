/** What spreadsheets take for the beginning of a formula, wide forms included, also behind apostrophes. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** Whether a spreadsheet would run a text, or has it behind the apostrophe of a guard. */
export function beginsFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** The text that a cell stood for before it was guarded against spreadsheets by an apostrophe. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
