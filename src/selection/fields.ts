import { nearest } from '../base/diagnostics.ts';
import { NODE_KINDS } from '../base/kinds.ts';
import type { SelectionField } from './field.ts';
import { CLAIM_FIELDS } from './fields-of-claims.ts';
import { measuredField, measuredNames, METRIC_FIELDS } from './fields-of-metrics.ts';
import { NODE_FIELDS } from './fields-of-nodes.ts';
import { WALK_FIELDS } from './fields-of-walks.ts';
import { quoteValue } from './format.ts';
import type { SelectionIndex } from './selection-index.ts';
import { ExpressionError, type FieldTerm, valueText } from './syntax.ts';

/** Every field, in the order in which help lists them. Beside these, a graph's measures add any metric of theirs, and `projection/metric`. */
export const SELECTION_FIELDS: readonly SelectionField[] = [...NODE_FIELDS, ...CLAIM_FIELDS, ...WALK_FIELDS, ...METRIC_FIELDS];

const BY_NAME: ReadonlyMap<string, SelectionField> = new Map(SELECTION_FIELDS.map((field) => [field.name, field]));

/** The field of this name, among the fields of the language and the metrics of a graph; undefined where there is none. */
export function fieldNamed(name: string, index: SelectionIndex): SelectionField | undefined {
  return BY_NAME.get(name) ?? measuredField(name, index);
}

/** The field of a term. @throws ExpressionError with the nearest names where there is none. */
export function fieldOf(term: FieldTerm, index: SelectionIndex): SelectionField {
  const found = fieldNamed(term.field, index);
  if (found !== undefined) return found;
  const near = nearest(term.field, [...BY_NAME.keys(), ...measuredNames(index)]);
  const asKey = `${term.field}:${term.values.map(valueText).join(',')}`;
  const meant = (NODE_KINDS as readonly string[]).includes(term.field) ? [`key:${quoteValue(asKey)}`] : near.map((name) => `${name}:`);
  const hint = meant.length === 0 ? `Fields: ${[...BY_NAME.keys()].join(', ')}.` : `Did you mean ${meant.map((text) => `\`${text}\``).join(' or ')}?`;
  throw new ExpressionError(`There is no field “${term.field}”`, { start: term.place.start, end: term.place.start + term.field.length }, `${hint} To search for words with a colon, put them into quotation marks.`);
}
