import { nameKey, titleKey } from '../base/names.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { fieldNamed, SELECTION_FIELDS } from './fields.ts';
import { measuredNames } from './fields-of-metrics.ts';
import { quoteValue } from './format.ts';
import { type SelectionContext, SelectionIndex } from './selection-index.ts';
import type { Stretch } from './syntax.ts';
import { type Field, scanTokens, type Text } from './tokens.ts';

/** One way to go on with a half-typed expression. */
export interface Completion {
  readonly type: 'field' | 'value' | 'node';
  /** What it replaces: from the beginning of the word up to the cursor. */
  readonly place: Stretch;
  /** What goes there, with quotation marks where they are needed. */
  readonly insert: string;
  /** How it is shown. */
  readonly label: string;
  /** What it means; may be empty. */
  readonly detail: string;
  /** The node it stands for, where it is one. */
  readonly node?: string;
}

/**
 * What could stand at the cursor: fields; after a field's colon its values; for a bare word also the nodes with such a name, which complete to their key.
 * Best first: what begins with the word, then what has a word that does, then what holds it; among nodes names before titles, then the better connected. Never throws: text that is no expression yet is what this is for.
 * O(length + names); every keystroke, so hand in a `SelectionIndex`.
 * @param cursor In UTF-16 code units from 0; beyond the text counts as its end.
 * @param limit The most completions to answer with.
 */
export function complete(text: string, cursor: number, context: SelectionContext, limit = 12): Completion[] {
  const index = SelectionIndex.of(context);
  const before = text.slice(0, Math.max(0, cursor));
  const last = scanTokens(before).at(-1);
  const typed = last?.place.end === before.length ? last : undefined;
  const here: Stretch = { start: before.length, end: before.length };
  if (typed?.type === 'field') return completeValue(typed, index).slice(0, limit);
  if (typed?.type !== 'text') return typed?.type === ')' ? [] : completeField('', here, index).slice(0, limit);
  const isQuoted = before[typed.place.start] === '"';
  if (isQuoted && typed.unclosed === undefined) return [];
  return [...(isQuoted ? [] : completeField(typed.text, typed.place, index)), ...completeNode(typed, index)].slice(0, limit);
}

function completeField(typed: string, place: Stretch, index: SelectionIndex): Completion[] {
  const asked = typed.toLowerCase();
  const known = new Set(SELECTION_FIELDS.map(({ name }) => name));
  const measured = asked === '' ? [] : measuredNames(index).filter((name) => !known.has(name)).map((name) => ({ name, meaning: '' }));
  return [...SELECTION_FIELDS, ...measured]
    .filter(({ name }) => name.startsWith(asked))
    .map(({ name, meaning }): Completion => ({ type: 'field', place, insert: `${name}:`, label: `${name}:`, detail: meaning }));
}

function completeValue({ field, values }: Field, index: SelectionIndex): Completion[] {
  const part = values.at(-1)?.at(-1);
  const row = fieldNamed(field, index);
  if (part === undefined || row === undefined) return [];
  const suggestions = row.suggest(index).filter(({ value }) => value !== part.text);
  const rated = suggestions.map((suggestion) => ({ suggestion, closeness: closenessOf(part.text, suggestion.value, suggestion.detail) }));
  return sorted(rated.filter(({ closeness }) => closeness < NOT_CLOSE), by(({ closeness }) => closeness, byNumber)).map(
    ({ suggestion: { value, detail } }): Completion => ({ type: 'value', place: part.place, insert: quoteValue(value), label: value, detail }),
  );
}

function completeNode({ text, place }: Text, index: SelectionIndex): Completion[] {
  const rated = index.keys.flatMap((key) => {
    const { label, aliases = [] } = index.graph.getNodeAttributes(key);
    const closeness = Math.min(...[label, ...aliases].map((name) => closenessOf(text, name, '')));
    return closeness < NOT_CLOSE ? [{ key, label, closeness, degree: index.graph.degree(key), isTitle: index.kindOf(key) === 'work' ? 1 : 0 }] : [];
  });
  return sorted(rated, firstOf(by((row) => row.closeness, byNumber), by((row) => row.isTitle, byNumber), by((row) => row.degree, reversed(byNumber)), by((row) => row.key, byText))).map(({ key, label }): Completion => {
    const { kind, year } = index.graph.getNodeAttributes(key);
    return { type: 'node', place, insert: `key:${quoteValue(key)}`, label, detail: [kind, year].filter((part) => part !== undefined).join(', '), node: key };
  });
}

const NOT_CLOSE = 4;

/** 0 where the value begins with what was typed, 1 where one of its words does, 2 where it holds it, 3 where only the detail does, or else 4. */
function closenessOf(typed: string, value: string, detail: string): number {
  const name = nameKey(typed);
  const title = titleKey(typed);
  if (typed === '' || value.toLowerCase().startsWith(typed.toLowerCase()) || (name !== '' && nameKey(value).startsWith(name))) return 0;
  if (title === '') return NOT_CLOSE;
  const words = titleKey(value);
  if (` ${words}`.includes(` ${title}`)) return 1;
  if (words.includes(title)) return 2;
  return titleKey(detail).includes(title) ? 3 : NOT_CLOSE;
}
