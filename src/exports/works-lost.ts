import type { Diagnostic } from '../base/diagnostics.ts';
import { CSL_NAMES, type CslItem, formatName } from '../sources/csl.ts';
import type { CitedWork } from './cited-works.ts';
import { counted, lost } from './writer.ts';

/** Members that are no data of the work: its key, and what every format says in a way of its own. */
const OF_THE_ENTRY: ReadonlySet<string> = new Set(['id', 'type']);

/** What a format has no field for, as one sentence; `held` tells which members of an item are in what was written of it. */
export function unheldMembers(label: string, works: readonly CitedWork[], held: (work: CitedWork) => ReadonlySet<keyof CslItem>): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const work of works) {
    const kept = held(work);
    for (const [member, value] of Object.entries(work.csl)) {
      if (value !== undefined && value !== '' && !OF_THE_ENTRY.has(member) && !kept.has(member as keyof CslItem)) counts.set(member, (counts.get(member) ?? 0) + 1);
    }
  }
  const members = [...counts].map(([member, count]) => `${member} (of ${counted(count, 'work')})`);
  return members.length === 0 ? [] : [lost(`${label} has no place for ${members.join(', ')}`)];
}

/** All the texts of an item, names as one line each. */
export function textsOf(csl: CslItem): string[] {
  return [...Object.values(csl).filter((value) => typeof value === 'string'), ...CSL_NAMES.flatMap((names) => (csl[names] ?? []).map(formatName))];
}
