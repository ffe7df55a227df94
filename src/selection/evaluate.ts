import { UsageError } from '../base/diagnostics.ts';
import { formatIdentifier } from '../base/identifiers.ts';
import { nameKey, titleKey } from '../base/names.ts';
import { fieldOf } from './fields.ts';
import { parseExpression } from './parse.ts';
import { readIdentifiers } from './resolve-name.ts';
import { type SelectionContext, SelectionIndex } from './selection-index.ts';
import { type Expression, ExpressionError, type FieldTerm, type TextTerm } from './syntax.ts';

/**
 * The nodes that an expression selects, by key in key order. An empty expression selects everything.
 * O(terms · (V + E)); the first term that searches names or walks lineages makes the tables for it, which a `SelectionIndex` handed in keeps.
 * @throws ExpressionError (a UsageError) where the text is no expression, or a field, name or value is unknown: message with the column, and a hint.
 */
export function select(expression: string | Expression, context: SelectionContext): Set<string> {
  const index = SelectionIndex.of(context);
  const selected = evaluate(typeof expression === 'string' ? parseExpression(expression) : expression, index);
  return new Set(index.nodesWhere((key) => selected.has(key)));
}

function evaluate(expression: Expression, index: SelectionIndex): ReadonlySet<string> {
  switch (expression.type) {
    case 'everything':
      return new Set(index.keys);
    case 'and': {
      const sets = expression.operands.map((operand) => evaluate(operand, index));
      return new Set(index.nodesWhere((key) => sets.every((set) => set.has(key))));
    }
    case 'or':
      return new Set(expression.operands.flatMap((operand) => [...evaluate(operand, index)]));
    case 'not': {
      const excluded = evaluate(expression.operand, index);
      return new Set(index.nodesWhere((key) => !excluded.has(key)));
    }
    case 'text':
      return new Set(nodesNamed(expression, index));
    case 'field':
      return new Set(nodesOfField(expression, index));
  }
}

function nodesOfField(term: FieldTerm, index: SelectionIndex): string[] {
  const field = fieldOf(term, index);
  return term.values.flatMap((value) => {
    try {
      return [...field.select(value, index)];
    } catch (error) {
      // Fields know values, not where they stand.
      if (error instanceof UsageError) throw new ExpressionError(error.message, value.place, error.hint);
      throw error;
    }
  });
}

/** The text within a title, name or alias, or at the beginning of one without its blanks and hyphens (`dalle2`); a whole identifier or its URL finds the work that has it. */
function nodesNamed({ text, place }: TextTerm, index: SelectionIndex): string[] {
  const title = titleKey(text);
  const name = nameKey(text);
  if (title === '') throw new ExpressionError(`“${text}” has no letter or digit to search for`, place, 'Leave it out.');
  const identifiers = /\s/u.test(text) ? new Set<string>() : new Set(readIdentifiers(text).map(formatIdentifier));
  return index.nodesWhere(
    (key) =>
      index.searched.get(key)?.some((searched) => searched.title.includes(title) || searched.name.startsWith(name)) === true ||
      (identifiers.size > 0 && index.graph.getNodeAttribute(key, 'identifiers')?.some((identifier) => identifiers.has(identifier)) === true),
  );
}
