import { fieldNamed } from '../../src/selection/fields.ts';
import type { SelectionIndex } from '../../src/selection/selection-index.ts';
import { scanTokens } from '../../src/selection/tokens.ts';

/** How a text in the search box may be meant: `name` where nothing in it looks like a field, `field` where one of its fields exists, `either` where something only looks like one. */
export type Meaning = 'name' | 'field' | 'either';

/** `BERT: Pre-training of …` is a title that looks like a field; `kind:model` holds a field. O(length). */
export function meaningOf(text: string, index: SelectionIndex): Meaning {
  const fields = scanTokens(text).filter((token) => token.type === 'field');
  if (fields.length === 0) return 'name';
  return fields.some(({ field }) => fieldNamed(field, index) !== undefined) ? 'field' : 'either';
}
