import { didYouMean, UsageError } from '../base/diagnostics.ts';
import type { SelectionIndex } from './selection-index.ts';
import { type FieldValue, valueText } from './syntax.ts';

/** A value that could stand after a field's colon. */
export interface Suggestion {
  /** As the field reads it, without quotation marks. */
  readonly value: string;
  /** What it means, where the value does not say it. */
  readonly detail: string;
}

/** A field of the language: what help, documentation, completion and evaluation know of it. */
export interface SelectionField {
  /** As it stands before the colon. */
  readonly name: string;
  readonly group: 'node' | 'claim' | 'walk' | 'metric';
  /** What stands after the colon, in capitals as in help. */
  readonly takes: string;
  /** Which nodes it selects, as a sentence. */
  readonly meaning: string;
  /** An expression that uses it. */
  readonly example: string;
  /** The nodes that one value selects. Throws UsageError for a value that cannot be meant. */
  readonly select: (value: FieldValue, index: SelectionIndex) => Iterable<string>;
  /** Values to offer, the likeliest first. */
  readonly suggest: (index: SelectionIndex) => readonly Suggestion[];
}

/** The value where it is one of these, without regard to case. @throws UsageError where it is not. */
export function oneOf<T extends string>(value: FieldValue, known: readonly T[], what: string): T {
  const text = valueText(value);
  const found = known.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new UsageError(`“${text}” is no ${what}`, didYouMean(text, known) ?? `Known: ${known.join(', ')}.`);
  return found;
}

/** Suggestions that explain themselves. */
export function plainSuggestions(values: readonly string[]): Suggestion[] {
  return values.map((value) => ({ value, detail: '' }));
}
