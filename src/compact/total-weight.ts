import { UsageError } from '../base/diagnostics.ts';

/** @throws UsageError where weights added up to more than a number can hold. */
export function checkTotalWeight(total: number): void {
  if (total === Infinity) throw new UsageError('edge weights add up to more than a number can hold', 'Divide all of them by the largest.');
}
