import { UsageError } from '../base/diagnostics.ts';
import { type FieldValue, valueText } from './syntax.ts';

/** What a number is held against: the best of a ranking, or bounds; a bound that is open does not hold for itself. */
export type Comparison =
  | { readonly type: 'top'; readonly count: number }
  | { readonly type: 'bounds'; readonly low: number; readonly high: number; readonly open: boolean };

const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const COMPARED = /^(>=|<=|>|<|=)?(.*)$/s;

/**
 * Reads `top20`, `>=5`, `>5`, `<5`, `<=5`, `=5`, `5`, `2..5`, `2..` or `..5`.
 * @throws UsageError for anything else.
 */
export function readComparison(value: FieldValue): Comparison {
  const text = valueText(value);
  const top = /^top(\d+)$/i.exec(text)?.[1];
  if (top !== undefined) {
    if (Number(top) < 1) throw new UsageError(`“${text}” selects nothing`, 'Write `top1` or more.');
    return { type: 'top', count: Number(top) };
  }
  if (value.parts.length === 2) {
    const low = value.parts[0] === '' ? Number.NEGATIVE_INFINITY : readNumber(value.parts[0] ?? '', text);
    const high = value.parts[1] === '' ? Number.POSITIVE_INFINITY : readNumber(value.parts[1] ?? '', text);
    if (low > high) throw new UsageError(`The range ${text} is empty`, `Did you mean \`${high}..${low}\`?`);
    return { type: 'bounds', low, high, open: false };
  }
  const [, sign = '=', bound = ''] = COMPARED.exec(text) ?? [];
  const number = readNumber(bound, text);
  const low = sign.startsWith('<') ? Number.NEGATIVE_INFINITY : number;
  const high = sign.startsWith('>') ? Number.POSITIVE_INFINITY : number;
  return { type: 'bounds', low, high, open: sign === '<' || sign === '>' };
}

/** Whether a number lies within bounds. */
export function isWithin({ low, high, open }: Extract<Comparison, { type: 'bounds' }>, number: number): boolean {
  return open ? number > low && number < high : number >= low && number <= high;
}

function readNumber(text: string, whole: string): number {
  if (!NUMBER.test(text)) throw new UsageError(`“${whole}” is no number to compare with`, 'Write a number, a range such as `2..5`, `2..` or `..5`, or a bound such as `>=5`.');
  return Number(text);
}
