import { formatIdentifier, type Identifier, schemeRank } from '../base/identifiers.ts';
import { slug, titleKey } from '../base/names.ts';
import { by, byNumber, byText, firstOf, type Order, sorted, sortedSet } from '../base/order.ts';
import { type CslItem, formatName, issuedYear } from '../sources/csl.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import type { Disagreement, Merge, Sourced, WorkRecord } from './records.ts';

/** One record a work, and which entry became part of which. */
export interface MatchedWorks {
  readonly records: readonly WorkRecord[];
  readonly merges: readonly Merge[];
  /** The key of the record that an entry belongs to. */
  readonly recordOf: ReadonlyMap<ReferenceDraft, string>;
}

type Entry = Sourced<ReferenceDraft>;

/** Entries that describe one work, by path and place, and every identifier that one of them gives. */
interface Cluster {
  readonly members: readonly Entry[];
  readonly identifiers: ReadonlyMap<string, Identifier>;
}

const byPlace: Order<Entry> = firstOf(by(({ source }) => source.path, byText), by(({ draft }) => draft.place.start, byNumber));

/**
 * Folds entries that describe the same work: first by a shared arXiv id, DOI or other identifier, then by the same normalised title and year, unless
 * works of that title and year are known by two different identifiers of one scheme: then nothing tells which of them an entry without identifiers is,
 * and it stays apart. Which entries come together depends neither on the order of the sources nor on their names. O(n log n) for n entries.
 */
export function matchWorks(drafts: readonly Sourced<ReferenceDraft>[]): MatchedWorks {
  const clusterOf = new Map<Entry, Cluster>();
  for (const entry of drafts) clusterOf.set(entry, clusterFrom([entry]));
  for (const [, entries] of groupsOf(drafts, ({ draft }) => draft.identifiers.map(formatIdentifier))) fold(entries, clusterOf);
  for (const [, entries] of groupsOf(drafts, ({ draft }) => titleAndYear(draft))) {
    const nameless = entries.filter((entry) => clusterOf.get(entry)?.identifiers.size === 0);
    fold(agree(entries, clusterOf) ? entries : nameless, clusterOf);
  }
  return describe(new Set(clusterOf.values()));
}

/** The entries under each of their labels, labels in order: the order of the entries does not show. */
function groupsOf(entries: readonly Entry[], labelsOf: (entry: Entry) => readonly string[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const label of labelsOf(entry)) {
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [entry]);
      else group.push(entry);
    }
  }
  return sorted(groups, by(([label]) => label, byText));
}

/** Makes one cluster of the clusters that these entries are in. */
function fold(entries: readonly Entry[], clusterOf: Map<Entry, Cluster>): void {
  const clusters = clustersOf(entries, clusterOf);
  if (clusters.length < 2) return;
  const folded = clusterFrom(clusters.flatMap(({ members }) => members));
  for (const member of folded.members) clusterOf.set(member, folded);
}

function clustersOf(entries: readonly Entry[], clusterOf: ReadonlyMap<Entry, Cluster>): Cluster[] {
  return [...new Set(entries.flatMap((entry) => clusterOf.get(entry) ?? []))];
}

function clusterFrom(members: readonly Entry[]): Cluster {
  return { members: sorted(members, byPlace), identifiers: new Map(members.flatMap(({ draft }) => draft.identifiers.map((identifier) => [formatIdentifier(identifier), identifier]))) };
}

/** Whether no two of the works that these entries are known as bear identifiers of one scheme: they would differ, since works that share one are one already. */
function agree(entries: readonly Entry[], clusterOf: ReadonlyMap<Entry, Cluster>): boolean {
  const schemes = clustersOf(entries, clusterOf).flatMap(({ identifiers }) => [...new Set([...identifiers.values()].map(({ scheme }) => scheme))]);
  return new Set(schemes).size === schemes.length;
}

function titleAndYear({ csl }: ReferenceDraft): string[] {
  const title = titleKey(csl.title ?? '');
  return title === '' ? [] : [`${title} ${issuedYear(csl) ?? ''}`];
}

/** Why each entry is the same work as the others: the scheme of an identifier that another one shares, or the title, or what a third one proves. */
function rulesOf(drafts: readonly ReferenceDraft[]): string[] {
  const identifiers = timesOf(drafts.flatMap((draft) => [...new Set(draft.identifiers.map(formatIdentifier))]));
  const titles = timesOf(drafts.flatMap(titleAndYear));
  return drafts.map((draft) => {
    const shared = draft.identifiers.find((identifier) => (identifiers.get(formatIdentifier(identifier)) ?? 0) > 1);
    if (shared !== undefined) return shared.scheme;
    return titleAndYear(draft).some((title) => (titles.get(title) ?? 0) > 1) ? 'title-and-year' : 'shared-identifier';
  });
}

function timesOf(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

function describe(clusters: ReadonlySet<Cluster>): MatchedWorks {
  const merges: Merge[] = [];
  const recordOf = new Map<ReferenceDraft, string>();
  const taken = new Set<string>();
  const records = sorted(clusters, by(({ members }) => members[0], (left, right) => (left === undefined || right === undefined ? 0 : byPlace(left, right)))).map(({ members, identifiers: known }): WorkRecord => {
    const drafts = members.map(({ draft }) => draft);
    const identifiers = sorted(known.values(), firstOf(by(({ scheme }) => schemeRank(scheme), byNumber), by(({ value }) => value, byText)));
    const csl = mergeItems(drafts.map((draft) => draft.csl));
    const key = workKey(csl, identifiers, members[0], taken);
    taken.add(key);
    const rules = rulesOf(drafts);
    members.forEach((member, index) => {
      recordOf.set(member.draft, key);
      if (index > 0) merges.push({ into: key, origin: { source: member.source.path, place: member.draft.place }, rule: rules[index] ?? 'shared-identifier' });
    });
    const label = csl.title ?? drafts[0]?.key ?? key;
    return {
      key,
      kind: 'work',
      label,
      aliases: sortedSet(drafts.flatMap((draft) => (draft.csl.title === undefined || titleKey(draft.csl.title) === titleKey(label) ? [] : [draft.csl.title]))),
      origins: members.map(({ source, draft }) => ({ source: source.path, place: draft.place })),
      disagreements: disagreements(members),
      csl,
      identifiers,
      citationKeys: sortedSet(drafts.map((draft) => draft.key)),
      keywords: sortedSet(drafts.flatMap((draft) => draft.keywords)),
    };
  });
  return { records, merges, recordOf };
}

/** The first description wins field by field and the others fill what it leaves out; but a full list of authors wins over one cut short. */
function mergeItems(items: readonly CslItem[]): CslItem {
  const merged = Object.assign({}, ...[...items].reverse()) as CslItem;
  const authors = items.find((item) => item.author !== undefined && item['author-and-others'] !== true) ?? items.find((item) => item.author !== undefined);
  const { author: _author, 'author-and-others': _andOthers, ...rest } = merged;
  if (authors?.author === undefined) return rest;
  return { ...rest, author: authors.author, ...(authors['author-and-others'] === true ? { 'author-and-others': true } : {}) };
}

function workKey(csl: CslItem, identifiers: readonly Identifier[], first: Sourced<ReferenceDraft> | undefined, taken: ReadonlySet<string>): string {
  const best = identifiers[0];
  if (best !== undefined) return `work:${formatIdentifier(best)}`;
  const year = issuedYear(csl);
  const title = slug(csl.title ?? '');
  const plain = title === '' ? `work:entry:${first?.source.path ?? ''}:${first?.draft.key ?? ''}` : `work:title:${title}${year === undefined ? '' : `-${year}`}`;
  let key = plain;
  for (let copy = 2; taken.has(key); copy += 1) key = `${plain}~${copy}`;
  return key;
}

function disagreements(members: readonly Sourced<ReferenceDraft>[]): Disagreement[] {
  const fields: readonly [string, (draft: ReferenceDraft) => string | undefined, (value: string) => string][] = [
    ['title', (draft) => draft.csl.title, titleKey],
    ['year', (draft) => issuedYear(draft.csl)?.toString(), (value) => value],
    ['first author', (draft) => (draft.csl.author?.[0] === undefined ? undefined : formatName(draft.csl.author[0])), (value) => titleKey(value).split(' ').at(-1) ?? ''],
  ];
  return fields.flatMap(([field, pick, same]) => {
    const values = members.flatMap(({ source, draft }) => {
      const value = pick(draft);
      return value === undefined ? [] : [{ value, source: source.path, line: draft.place.line }];
    });
    return new Set(values.map(({ value }) => same(value))).size > 1 ? [{ field, values }] : [];
  });
}
