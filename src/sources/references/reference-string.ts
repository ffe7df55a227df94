import type { CslItem } from '../csl.ts';

/** What the words of one reference came to. */
export interface ParsedReference {
  readonly csl: Omit<CslItem, 'id'>;
  /** For each field of `csl` that was read from the words, how sure that is: 0 to 1. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** Takes the words of one entry of a reference list apart. */
export function parseReference(words: string): ParsedReference {
  return { csl: { type: 'document', title: words }, confidence: new Map([['title', 0]]) };
}
