import { byNumber, reversed, sorted } from '../base/order.ts';
import { hangingTogether } from './hanging-together.ts';
import { differingIdentifiers, identifierLabels, IDENTIFYING, isDecisive, isStatedToDiffer } from './identity-marks.ts';
import { groupsBy, LARGEST_BLOCK, type Pair, pairsInBlocks } from './work-blocks.ts';
import { type Cluster, type Entry, inConflict, WorkClusters } from './work-clusters.ts';
import { type WorkDescription, wordingOf } from './work-descriptions.ts';
import { judgeWorks, type Verdict } from './work-rules.ts';

/** Two entries that may describe one work, of two clusters. */
export type Doubt = readonly [Entry, Entry];

/** ISBNs are printed wrongly, and on several volumes, more often than the other identifiers are. */
const IDENTIFIER_SCORES: ReadonlyMap<string, number> = new Map([['isbn', 0.95]]);

/**
 * Folds the clusters whose entries share an identifier, the most decisive scheme first. Of works that share one and differ in a decisive other, none is folded:
 * those without the other come together.
 */
export function foldByIdentifiers(clusters: WorkClusters): void {
  const borne = new Set(clusters.all().flatMap(({ description }) => [...description.marks.keys()]));
  for (const kind of IDENTIFYING.filter((one) => borne.has(one))) {
    for (const group of groupsBy(clusters.all(), ({ description }) => identifierLabels(description.marks, kind))) {
      const current = clusters.among(group.map(({ lead }) => lead));
      const torn = inConflict(current, (other) => other !== kind && isDecisive(other));
      clusters.fold(current.filter((cluster) => !torn.has(cluster)), { rule: kind === 'preprint-doi' ? 'doi' : kind, score: IDENTIFIER_SCORES.get(kind) ?? 1 });
    }
  }
}

/**
 * Folds the clusters whose descriptions the rules take for one work, the surest first, until nothing folds any more; what is gained by one fold may tell more.
 * Where a work fits two that cannot be one, it is left apart. Answers the pairs that are in doubt.
 */
export function foldByDescriptions(clusters: WorkClusters): Doubt[] {
  const doubts: Doubt[] = [];
  let fresh = new Set(clusters.all());
  while (fresh.size > 0) {
    const grown = new Set<Entry>();
    foldSameWording(clusters, fresh, grown);
    const current = clusters.all();
    const likely: { readonly pair: Pair; readonly verdict: Verdict }[] = [];
    const stillFresh = new Set(current.filter((cluster) => fresh.has(cluster)));
    for (const pair of pairsInBlocks(current, stillFresh)) {
      const verdict = judgeWorks(pair[0].description, pair[1].description);
      if (verdict === undefined || verdict.outcome === 'different') continue;
      doubts.push([pair[0].lead, pair[1].lead]);
      if (verdict.outcome === 'same') likely.push({ pair, verdict });
    }
    for (const score of sorted(new Set(likely.map(({ verdict }) => verdict.score)), reversed(byNumber))) {
      foldLikely(clusters, likely.filter(({ verdict }) => verdict.score === score), grown);
    }
    fresh = new Set(clusters.among(grown));
  }
  return doubts;
}

/** Entries that say the very same of their work come together at once, if saying that makes them one work: there may be thousands of them. */
function foldSameWording(clusters: WorkClusters, fresh: ReadonlySet<Cluster>, grown: Set<Entry>): void {
  const wordings = new Map<WorkDescription, string>();
  for (const { description } of fresh) if (!wordings.has(description)) wordings.set(description, wordingOf(description));
  for (const group of groupsBy(fresh, ({ description }) => [wordings.get(description) ?? ''])) {
    const torn = inConflict(group, () => true);
    const [one, other] = group.filter((cluster) => !torn.has(cluster));
    if (one === undefined || other === undefined) continue;
    const verdict = judgeWorks(one.description, other.description);
    if (verdict?.outcome !== 'same') continue;
    const folded = clusters.fold(group.filter((cluster) => !torn.has(cluster)), verdict);
    if (folded !== undefined) grown.add(folded.lead);
  }
}

/** Folds what hangs together by pairs that are equally sure, leaving out what cannot be one work with another of the same bunch. */
function foldLikely(clusters: WorkClusters, likely: readonly { readonly pair: Pair; readonly verdict: Verdict }[], grown: Set<Entry>): void {
  const links = likely.map(({ pair: [one, other], verdict }) => ({ one: clusters.of(one.lead), other: clusters.of(other.lead), verdict })).filter(({ one, other }) => one !== other);
  for (const bunch of hangingTogether(links.map(({ one, other }) => [one, other] as const))) {
    const torn = tornIn(bunch);
    const left = torn.size === 0 ? [bunch] : hangingTogether(links.filter(({ one, other }) => bunch.has(one) && !torn.has(one) && !torn.has(other)).map(({ one, other }) => [one, other] as const));
    for (const part of left) {
      const reason = links.find(({ one, other }) => part.has(one) && part.has(other))?.verdict;
      const folded = reason === undefined ? undefined : clusters.fold([...part], reason);
      if (folded !== undefined) grown.add(folded.lead);
    }
  }
}

/** Those of a bunch that some other of it cannot be one with; all of them where there are too many to look at. */
function tornIn(bunch: ReadonlySet<Cluster>): ReadonlySet<Cluster> {
  if (bunch.size > 2 * LARGEST_BLOCK) return bunch;
  const torn = new Set<Cluster>();
  const all = [...bunch];
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      const verdict = judgeWorks(one.description, other.description);
      if (verdict === undefined ? differ(one, other) : verdict.outcome !== 'same') for (const cluster of [one, other]) torn.add(cluster);
    }
  }
  return torn;
}

function differ({ description: { marks: one } }: Cluster, { description: { marks: other } }: Cluster): boolean {
  return isStatedToDiffer(one, other) || differingIdentifiers(one, other).length > 0;
}
