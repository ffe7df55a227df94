import { didYouMean, UsageError } from '../base/diagnostics.ts';

/** @throws UsageError unless the option is a whole number from `least` up. */
export function checkWhole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) throw new UsageError(`${name} is ${String(value)}; expected a whole number from ${least} up`);
}

/** @throws UsageError unless the option is one of the words it can be. */
export function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) throw new UsageError(`${name} is \`${String(value)}\`; expected one of ${choices.join(', ')}`, didYouMean(String(value), choices));
}
