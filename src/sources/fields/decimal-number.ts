/** A text as a finite decimal number; undefined for any other text, hexadecimal and infinite numbers among them. O(length). */
export function readDecimal(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A text as a number that says the same: undefined also for a whole number with more digits than a number holds, such as a long id. */
export function readExactDecimal(text: string): number | undefined {
  const number = readDecimal(text);
  return number !== undefined && Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}
