import { addToList } from '../base/grouping.ts';
import { by, byText, sorted } from '../base/order.ts';
import type { Cluster } from './work-clusters.ts';
import type { WorkDescription } from './work-descriptions.ts';

/** Works are compared with those in one of their blocks; of a block with more works than this, only its finer blocks are looked at, so that the time stays linear. */
export const LARGEST_BLOCK = 64;
const OPENING = 20;

/** Two works to compare. */
export type Pair = readonly [Cluster, Cluster];

/** Every pair of works that share a block, each once, of which one is among the `fresh` ones. O(n · `LARGEST_BLOCK`) for n works. */
export function* pairsInBlocks(clusters: readonly Cluster[], fresh: ReadonlySet<Cluster>): Generator<Pair> {
  const seen = new Set<number>();
  const most = clusters.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  for (const block of groupsBy(clusters, ({ description }) => blockLabels(description))) {
    if (block.length > LARGEST_BLOCK || !block.some((cluster) => fresh.has(cluster))) continue;
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        if (!fresh.has(one) && !fresh.has(other)) continue;
        const pair = Math.min(one.id, other.id) * most + Math.max(one.id, other.id);
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [one, other];
      }
    }
  }
}

/** The clusters under each of their labels that more than one has, labels in order: the order of the clusters does not show. */
export function groupsBy(clusters: Iterable<Cluster>, labelsOf: (cluster: Cluster) => Iterable<string>): Cluster[][] {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters) for (const label of labelsOf(cluster)) addToList(groups, label, cluster);
  return sorted([...groups].filter(([, group]) => group.length > 1), by(([label]) => label, byText)).map(([, group]) => group);
}

/** What two descriptions of one work share: the title or its beginning, or the first author and the year; and finer, with the place in print. */
function blockLabels({ titles, authors, years, volumes, pages }: WorkDescription): Set<string> {
  const labels = new Set<string>();
  for (const title of titles.keys()) {
    labels.add(`title ${title}`);
    if (title.length >= OPENING) labels.add(`opening ${title.slice(0, OPENING)}`);
  }
  for (const { core } of authors.values()) {
    for (const year of years) {
      const written = `author ${core} ${year}`;
      labels.add(written);
      for (const title of titles.keys()) labels.add(`${written} title ${title.slice(0, OPENING)}`);
      for (const volume of volumes) for (const page of pages) labels.add(`${written} volume ${volume} page ${page}`);
      for (const page of pages) labels.add(`${written} page ${page}`);
    }
  }
  return labels;
}
