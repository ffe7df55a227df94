import type { CslItem } from '../csl.ts';
import { readMarkedReference } from './gb7714.ts';

/** What the words of one reference came to. */
export interface ParsedReference {
  readonly csl: Omit<CslItem, 'id'>;
  /** For each field of `csl` that was read from the words, how sure that is: 0 to 1. */
  readonly confidence: ReadonlyMap<string, number>;
  /** The type mark of GB/T 7714, where the reference bears one: `J/OL`. */
  readonly mark?: string;
}

/** Takes the words of one entry of a reference list apart. */
export function parseReference(words: string): ParsedReference {
  const marked = readMarkedReference(words);
  if (marked !== undefined) return { ...marked, confidence: new Map(Object.keys(marked.csl).map((field) => [field, 0.95])) };
  return { csl: { type: 'document', title: words }, confidence: new Map([['title', 0]]) };
}
