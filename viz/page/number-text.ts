/** A number as tables show it: whole ones as they are, others to three significant digits, from 100 up to one decimal. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(1) : Number(value.toPrecision(3)).toString();
}
