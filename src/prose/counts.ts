const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,6})?)';
/** A number with its unit, as the sizes of models are written. */
export const SIZE: string = `${DIGITS}(?:\\s?[-‐‑]?\\s?(?:thousand|million|billion|trillion)|\\s?[KMBT](?![\\p{L}\\p{N}])|\\s*(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万))`;
/** The same, or a number in digits alone. */
export const COUNT: string = `(?:${SIZE}|${DIGITS})`;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1], ['k', 1e3], ['thousand', 1e3], ['m', 1e6], ['million', 1e6], ['b', 1e9], ['billion', 1e9], ['t', 1e12], ['trillion', 1e12],
  ['万', 1e4], ['十万', 1e5], ['百万', 1e6], ['千万', 1e7], ['亿', 1e8], ['十亿', 1e9], ['百亿', 1e10], ['千亿', 1e11], ['万亿', 1e12],
]);
/** No model has fewer parameters, nor more. */
const FEWEST = 1e3;
const MOST = 1e15;

/**
 * The size of a model as a whole number in digits: `175 billion`, `175B` and `1750亿` are `175000000000`. `unit` is that of a number without one of its own. Undefined where it is no
 * size that a model has.
 */
export function parameterCount(written: string, unit = ''): string | undefined {
  const [, digits = '', own = ''] = /^([\d,]+(?:\.\d+)?)\s*[-‐‑]?\s*(\p{L}*)$/u.exec(written.trim()) ?? [];
  const factor = UNITS.get((own === '' ? unit : own).toLowerCase());
  if (digits === '' || factor === undefined) return undefined;
  const count = Math.round(Number(digits.replaceAll(',', '')) * factor);
  return count >= FEWEST && count <= MOST ? String(count) : undefined;
}

/** The unit that the head of a column gives its numbers: `Params (B)`, `参数量（亿）`; empty where it gives none. */
export function unitOfColumn(head: string): string {
  const unit = /[(（[,，/]\s*(?:in\s+)?([\p{L}]+?)s?\s*[)）\]]?\s*$/u.exec(head)?.[1]?.toLowerCase() ?? '';
  return UNITS.has(unit) ? unit : '';
}
