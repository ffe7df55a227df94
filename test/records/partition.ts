import { matchWorks, type MatchingOptions } from '../../src/records/match-works.ts';
import type { Sourced } from '../../src/records/records.ts';
import type { ReferenceDraft } from '../../src/sources/drafts.ts';
import { bibliography, type Entry } from './sourced.ts';

/** Which citation keys ended up in one record, as one text a record. */
export function partition(drafts: readonly Sourced<ReferenceDraft>[], options?: MatchingOptions): string[] {
  const { recordOf } = matchWorks(drafts, options);
  const groups = new Map<string, string[]>();
  for (const { draft } of drafts) {
    const record = recordOf.get(draft) ?? '';
    groups.set(record, [...(groups.get(record) ?? []), draft.key].sort());
  }
  return [...groups.values()].map((group) => group.join('+')).sort();
}

/** The same entries, each in a file of its own, the files named so that the entries are met in the order given. */
export function oneFileEach(entries: readonly Entry[]): Sourced<ReferenceDraft>[] {
  return entries.flatMap((entry, index) => bibliography(`${String(index).padStart(3, '0')}.bib`, [entry]));
}

/** What is asked of entries in one file, as `rule: key | key`, by their citation keys. */
export function asked(drafts: readonly Sourced<ReferenceDraft>[], options?: MatchingOptions): string[] {
  const { questions, records } = matchWorks(drafts, options);
  const named = new Map(records.map(({ key, citationKeys }) => [key, citationKeys.join('+')]));
  return questions.map(({ rule, one, other }) => `${rule}: ${[named.get(one), named.get(other)].sort().join(' | ')}`).sort();
}
