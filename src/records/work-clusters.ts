import { addToList, addToSet } from '../base/grouping.ts';
import { by, byNumber, firstOf, type Order, sorted } from '../base/order.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import { hangingTogether } from './hanging-together.ts';
import type { Versions } from './identity-marks.ts';
import { byPlace } from './place-order.ts';
import type { Sourced } from './records.ts';
import { absorb, copyDescription, describeEntry, spelling, type WorkDescription } from './work-descriptions.ts';

export type Entry = Sourced<ReferenceDraft>;

/** Why entries are taken for the same work: the rule, and from 0 to 1 how sure it is. */
export interface Reason {
  readonly rule: string;
  readonly score: number;
}

/** Entries that describe one work. */
export interface Cluster {
  readonly id: number;
  readonly members: Entry[];
  /** Shared with clusters whose entries are spelt the same, until the cluster grows by other words. */
  description: WorkDescription;
  shared: boolean;
  /** The entry that describes the work first, and its place among all. */
  lead: Entry;
  rank: number;
}

/** Entries that describe a work stand before those that only cite it. */
export const byDescription: Order<Entry> = firstOf(by((entry: Entry) => (entry.draft.cited === true ? 1 : 0), byNumber), byPlace);

const byRank: Order<Cluster> = by(({ rank }) => rank, byNumber);

/** A division of entries into works, which grow together and say why. Folding all of n entries takes O(n log n). */
export class WorkClusters {
  readonly #clusterOf = new Map<Entry, Cluster>();
  readonly #reasonOf = new Map<Entry, Reason>();

  constructor(entries: readonly Entry[], versions: Versions) {
    const known = new Map<string, WorkDescription>();
    sorted(entries, byDescription).forEach((entry, id) => {
      const spelt = spelling(entry.draft);
      const description = known.get(spelt) ?? describeEntry(entry.draft, versions);
      known.set(spelt, description);
      this.#clusterOf.set(entry, { id, members: [entry], description, shared: true, lead: entry, rank: id });
    });
  }

  /** The cluster an entry is in now. */
  of(entry: Entry): Cluster {
    const cluster = this.#clusterOf.get(entry);
    if (cluster === undefined) throw new RangeError('The entry is none of those that were given');
    return cluster;
  }

  /** All clusters, in the order of the entries that describe them first. */
  all(): Cluster[] {
    return sorted(new Set(this.#clusterOf.values()), byRank);
  }

  /** The clusters that these entries are in, each once. */
  among(entries: Iterable<Entry>): Cluster[] {
    return [...new Set([...entries].map((entry) => this.of(entry)))];
  }

  /** Makes one cluster of these; answers it, or undefined where there are not two to fold. */
  fold(clusters: readonly Cluster[], reason: Reason): Cluster | undefined {
    if (clusters.length < 2) return undefined;
    const [first, ...others] = sorted(clusters, by(({ members }) => -members.length, byNumber));
    if (first === undefined) return undefined;
    const [leading, ...led] = sorted(clusters, byRank);
    for (const { lead } of led) this.#reasonOf.set(lead, reason);
    const { lead, rank } = leading ?? first;
    for (const { members, description } of others) {
      if (description !== first.description) absorb(ownDescription(first), description);
      for (const member of members) {
        first.members.push(member);
        this.#clusterOf.set(member, first);
      }
    }
    first.lead = lead;
    first.rank = rank;
    return first;
  }

  /** Why an entry belongs to a work that another entry describes first; undefined for that other entry. */
  reasonOf(entry: Entry): Reason | undefined {
    return this.#reasonOf.get(entry);
  }
}

/** Marks a work beside what its entries say. */
export function markCluster(cluster: Cluster, kind: string, value: string): void {
  addToSet(ownDescription(cluster).marks, kind, value);
}

/** The description of a cluster, for it alone from here on. */
function ownDescription(cluster: Cluster): WorkDescription {
  if (cluster.shared) cluster.description = copyDescription(cluster.description);
  cluster.shared = false;
  return cluster.description;
}

/**
 * Those of the clusters that cannot be one work with some other of them, since they bear different marks of one of these kinds. Marks that one cluster bears together
 * are marks of one work. O(marks).
 */
export function inConflict(clusters: readonly Cluster[], counts: (kind: string) => boolean): Set<Cluster> {
  const bearers = new Map<string, Cluster[]>();
  for (const cluster of clusters) for (const kind of cluster.description.marks.keys()) if (counts(kind)) addToList(bearers, kind, cluster);
  return new Set([...bearers].flatMap(([kind, bearing]) => (bearing.length > 1 && differ(bearing.map(({ description }) => [...(description.marks.get(kind) ?? [])])) ? bearing : [])));
}

/** Whether these sets of values do not all hang together by what they share. */
function differ(sets: readonly (readonly string[])[]): boolean {
  return hangingTogether(sets.flatMap(([first, ...others]) => (first === undefined ? [] : [first, ...others].map((other) => [first, other] as const)))).length > 1;
}
