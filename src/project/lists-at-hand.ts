import { by, byText, sorted } from '../base/order.ts';
import { followCitation, referenceList } from '../records/resolve-citations.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import type { ReadSource } from './assume.ts';

/** A source that lists works, as the citations of a text may call them. */
export interface ListAtHand {
  readonly source: string;
  readonly drafts: readonly ReferenceDraft[];
  /** Whether its entries state their numbers. */
  readonly isNumbered: boolean;
  /** Whether it has what a label of a citation calls. */
  readonly has: (label: string) => boolean;
}

/** Every bibliography, and every list that a text has of its own, by path. O(entries); a list is indexed when it is first asked. */
export function listsAtHand(sources: readonly ReadSource[]): ListAtHand[] {
  const lists = sources.flatMap(({ source, reads, reading }): ListAtHand[] => {
    if (reads !== 'reference' && reads !== 'mention') return [];
    const drafts = reading.drafts.filter((draft): draft is ReferenceDraft => draft.type === 'reference' && draft.cited === undefined);
    // A bibliography without entries is one, too: the text of its name cites it in vain.
    return reads === 'mention' && drafts.length === 0 ? [] : [{ source: source.path, drafts, isNumbered: drafts.some(({ number }) => number !== undefined), has: finder(source.path, drafts) }];
  });
  return sorted(lists, by(({ source }) => source, byText));
}

function finder(path: string, drafts: readonly ReferenceDraft[]): ListAtHand['has'] {
  const found = new Map<string, boolean>();
  let list: ReturnType<typeof referenceList> | undefined;
  return (label) => {
    const known = found.get(label);
    if (known !== undefined) return known;
    list ??= referenceList(path, drafts, new Map(drafts.map((draft, index) => [draft, String(index)])));
    const has = 'record' in followCitation(list, label);
    found.set(label, has);
    return has;
  };
}
