import { addToList } from '../base/grouping.ts';

/** What hangs together by links, each a pair; what is linked with nothing but itself stands alone. Bunches and their members in the order in which links name them first. O(links). */
export function hangingTogether<Item>(links: Iterable<readonly [Item, Item]>): Set<Item>[] {
  const neighbours = new Map<Item, Item[]>();
  for (const [one, other] of links) {
    addToList(neighbours, one, other);
    addToList(neighbours, other, one);
  }
  const bunches: Set<Item>[] = [];
  const seen = new Set<Item>();
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const bunch = new Set([start]);
    for (const item of bunch) for (const next of neighbours.get(item) ?? []) bunch.add(next);
    for (const item of bunch) seen.add(item);
    bunches.push(bunch);
  }
  return bunches;
}
