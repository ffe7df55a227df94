import type { Span } from '../sources/text/sentences.ts';
import type { Clauses } from './clauses.ts';

/** How far before a cue its negation is looked for, in code units. */
const LOOK_BACK = 60;

/** Whether a sentence asserts what a cue in it says, or passes it on as hearsay; undefined where it denies or supposes it. O(length). */
export function assertionOf(clauses: Clauses, { start, end }: Span): 'asserted' | 'hearsay' | undefined {
  const { language, masked } = clauses;
  const before = masked.slice(Math.max(clauses.startOf(start), start - LOOK_BACK), start);
  if (language.negates.test(before) || language.supposes.test(before) || language.supposes.test(masked.slice(start, end))) return undefined;
  return language.reports.test(masked.slice(0, start)) ? 'hearsay' : 'asserted';
}
