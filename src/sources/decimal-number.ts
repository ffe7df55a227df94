/** A text as a finite decimal number; undefined for any other text, hexadecimal and infinite numbers among them. O(length). */
export function readDecimal(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
