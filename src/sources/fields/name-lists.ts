import type { CslName } from '../csl.ts';

/** The names of one list. */
export interface NameList {
  readonly names: readonly CslName[];
  /** Whether the list said that more names follow. */
  readonly andOthers: boolean;
  /** What is wrong with the list, as sentences. */
  readonly problems: readonly string[];
}

const OTHERS = /^(?:\[?et al\.?\]?|(?:and )?others|等)$/i;

/** Whether what stands in the place of a name says that more names follow. */
export function saysOthers(text: string): boolean {
  return OTHERS.test(text);
}
