import type { Expression } from './syntax.ts';
import { looksLikeField } from './tokens.ts';

/** The expression as text, with no more parentheses and quotation marks than it needs: parsing it gives the same tree, places apart. O(size). */
export function formatExpression(expression: Expression): string {
  switch (expression.type) {
    case 'everything':
      return '';
    case 'text':
      return quoteText(expression.text);
    case 'field':
      return `${expression.field}:${expression.values.map(({ parts }) => quoteParts(parts)).join(',')}`;
    case 'not':
      return `-${formatOperand(expression.operand, ['and', 'or'])}`;
    case 'and':
      return expression.operands.map((operand) => formatOperand(operand, ['or'])).join(' ');
    case 'or':
      return expression.operands.map(formatExpression).join(' | ');
  }
}

/** A value as it must be written after a colon, so that it is read as this one text. (A colon and two strokes would make a URL.) */
export function quoteValue(text: string): string {
  return /^(?!\/\/)[^\s"()|,]+$/u.test(text) && !text.includes('..') ? text : quote(text);
}

/** A word or phrase as it must be written to be searched for. */
export function quoteText(text: string): string {
  return /^[^\s"()|-][^\s"()|]*$/u.test(text) && !looksLikeField(text) ? text : quote(text);
}

function formatOperand(operand: Expression, grouped: readonly Expression['type'][]): string {
  const text = formatExpression(operand);
  return grouped.includes(operand.type) ? `(${text})` : text;
}

function quoteParts(parts: readonly string[]): string {
  if (parts.length === 1) return quoteValue(parts[0] ?? '');
  // A point beside the two that part a range would be read as one of them.
  return parts.map((part) => (part === '' ? '' : /^\.|\.$/.test(part) ? quote(part) : quoteValue(part))).join('..');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
