import { UsageError } from '../base/diagnostics.ts';

/** A stretch of an expression: UTF-16 code units from 0, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One value of a field term. `2020..2023` has two parts, `2020..` a second one that is empty, and most values have one. */
export interface FieldValue {
  readonly parts: readonly string[];
  readonly place: Stretch;
}

/** No condition: every node. Only a whole expression can be this. */
export interface Everything {
  readonly type: 'everything';
  readonly place: Stretch;
}

/** Operands joined by *and* or by *or*: at least two, none of them of the same type (`(a b) c` is one *and* of three). */
export interface Combination {
  readonly type: 'and' | 'or';
  readonly operands: readonly Expression[];
  readonly place: Stretch;
}

export interface Negation {
  readonly type: 'not';
  readonly operand: Expression;
  readonly place: Stretch;
}

/** A word or a quoted phrase to be found in titles, names and aliases. */
export interface TextTerm {
  readonly type: 'text';
  readonly text: string;
  readonly place: Stretch;
}

/** `field:value,value`: one of the values holds. */
export interface FieldTerm {
  readonly type: 'field';
  /** In lower case. Whether there is such a field shows when the expression meets a graph, for metrics are fields too. */
  readonly field: string;
  readonly values: readonly FieldValue[];
  readonly place: Stretch;
}

/** A selection as a tree; every part knows its place in the text. */
export type Expression = Everything | Combination | Negation | TextTerm | FieldTerm;

/** An expression that cannot be meant, and where: the message ends with the column, counted from 1. */
export class ExpressionError extends UsageError {
  readonly place: Stretch;
  constructor(message: string, place: Stretch, hint?: string) {
    super(`${message} (column ${place.start + 1})`, hint);
    this.place = place;
  }
}

/** The value as one text: what fields without ranges compare. */
export function valueText(value: FieldValue): string {
  return value.parts.join('..');
}
