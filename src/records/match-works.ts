import { UsageError } from '../base/diagnostics.ts';
import { sorted, sortedSet } from '../base/order.ts';
import type { OverrideDraft, ReferenceDraft } from '../sources/drafts.ts';
import { describeWorks } from './describe-works.ts';
import { type Doubt, foldByDescriptions, foldByIdentifiers } from './fold-works.ts';
import { isOverridden, overriding, type Versions } from './identity-marks.ts';
import { contradicted, type Decision, type Decisions, type OverrideFate, readDecisions } from './overrides.ts';
import type { Merge, Question, Sourced, WorkRecord } from './records.ts';
import { byDescription, type Cluster, type Entry, inConflict, markCluster, WorkClusters } from './work-clusters.ts';
import { WorkNames } from './work-names.ts';
import { questionsOf } from './work-questions.ts';

/** One record a work, which entry became part of which, and what is left to decide. */
export interface MatchedWorks {
  readonly records: readonly WorkRecord[];
  readonly merges: readonly Merge[];
  /** The key of the record that an entry belongs to. */
  readonly recordOf: ReadonlyMap<ReferenceDraft, string>;
  /** Pairs of records that may be one, the most likely first. */
  readonly questions: readonly Question[];
  /** What became of each override; those not followed as diagnostics: see `unfollowedOverrides`. */
  readonly overrides: readonly OverrideFate[];
}

export interface MatchingOptions {
  /** What a person has decided: it beats every rule. */
  readonly overrides?: readonly Sourced<OverrideDraft>[];
  /** Whether a preprint and what was published of it are one work (`together`, the default) or two. */
  readonly versions?: Versions;
}

const NOTHING_DECIDED: Decisions<Entry> = { same: [], different: [], alias: [], fates: [] };

/**
 * Folds entries that describe the same work: what overrides say; then by a shared identifier; then by the rules on title, first author, year and place in print (see
 * `work-rules.ts`). Works that bear different DOIs, arXiv or ACL ids never fold, unless an override says so or one entry bears both; a work that fits two such works
 * stays apart, and is asked about. Which entries come together depends neither on the order of the sources nor on their names. O(n log n) for n entries.
 * @throws UsageError for a value of `versions` that is none.
 */
export function matchWorks(drafts: readonly Entry[], { overrides = [], versions = 'together' }: MatchingOptions = {}): MatchedWorks {
  if (versions !== 'together' && versions !== 'apart') throw new UsageError(`versions cannot be “${String(versions)}”`, 'It is `together` or `apart`.');
  const decisions = overrides.length === 0 ? NOTHING_DECIDED : readUndecided(drafts, overrides, versions);
  const clusters = new WorkClusters(drafts, versions);
  const fates = [...decisions.fates, ...follow(decisions, clusters)];
  const doubts = foldAll(clusters);
  const records = withAliases(describeWorks(clusters.all()), decisions.alias, clusters);
  return {
    records: [...records.values()],
    merges: [...records].flatMap(([cluster, { key }]) => mergesInto(key, cluster, clusters)),
    recordOf: new Map([...records].flatMap(([{ members }, { key }]) => members.map(({ draft }): [ReferenceDraft, string] => [draft, key]))),
    questions: questionsOf(doubts, clusters, records),
    overrides: fates,
  };
}

function foldAll(clusters: WorkClusters): Doubt[] {
  foldByIdentifiers(clusters);
  return foldByDescriptions(clusters);
}

/** What the names in overrides mean is asked of the works as they are without any override. */
function readUndecided(drafts: readonly Entry[], overrides: readonly Sourced<OverrideDraft>[], versions: Versions): Decisions<Entry> {
  const clusters = new WorkClusters(drafts, versions);
  foldAll(clusters);
  const names = new WorkNames(describeWorks(clusters.all()));
  return readDecisions(overrides, (name) => names.meant(name));
}

/** Marks what is to stay apart, folds what is one, and answers what became of each. */
function follow({ same, different, alias }: Decisions<Entry>, clusters: WorkClusters): OverrideFate[] {
  different.forEach(({ one, other }, index) => {
    for (const [side, entries] of [['one', one], ['other', other]] as const) for (const entry of entries) markCluster(clusters.of(entry), overriding(index), side);
  });
  const fates = same.map(({ override, one, other }): OverrideFate => {
    const meant = clusters.among([...one, ...other]);
    if (inConflict(meant, isOverridden).size > 0) return contradicted(override, keepingApart(meant, different));
    clusters.fold(meant, { rule: 'override', score: 1 });
    return { override, fate: 'followed' };
  });
  return [...fates, ...[...different, ...alias].map(({ override }): OverrideFate => ({ override, fate: 'followed' }))];
}

function keepingApart(meant: readonly Cluster[], different: readonly Decision<Entry>[]): Sourced<OverrideDraft>[] {
  return different.filter((_decision, index) => inConflict(meant, (kind) => kind === overriding(index)).size > 0).map(({ override }) => override);
}

function withAliases(records: ReadonlyMap<Cluster, WorkRecord>, aliases: readonly Decision<Entry>[], clusters: WorkClusters): ReadonlyMap<Cluster, WorkRecord> {
  const named = new Map(records);
  for (const { override, one } of aliases) {
    for (const cluster of clusters.among(one)) {
      const record = named.get(cluster);
      if (record !== undefined && record.label !== override.draft.other) named.set(cluster, { ...record, aliases: sortedSet([...record.aliases, override.draft.other]) });
    }
  }
  return named;
}

function mergesInto(key: string, { members }: Cluster, clusters: WorkClusters): Merge[] {
  return sorted(members, byDescription).flatMap((entry) => {
    const reason = clusters.reasonOf(entry);
    return reason === undefined ? [] : [{ into: key, origin: { source: entry.source.path, place: entry.draft.place }, rule: reason.rule, score: reason.score }];
  });
}
