import { formatIdentifier, type Identifier, schemeRank } from '../base/identifiers.ts';
import { slug, titleKey } from '../base/names.ts';
import { by, byNumber, byText, firstOf, sorted, sortedSet } from '../base/order.ts';
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

interface Cluster {
  readonly members: Sourced<ReferenceDraft>[];
  readonly identifiers: Map<string, Identifier>;
  readonly rules: (string | undefined)[];
}

/**
 * Folds entries that describe the same work: by a shared arXiv id, DOI or other identifier, then by the same normalised title and year,
 * unless two identifiers of one scheme differ. The outcome does not depend on the order of the sources. O(n log n) for n entries.
 */
export function matchWorks(drafts: readonly Sourced<ReferenceDraft>[]): MatchedWorks {
  const clusters = new Set<Cluster>();
  const byIdentifier = new Map<string, Cluster>();
  const byTitle = new Map<string, Cluster[]>();
  // Entries with identifiers go first, so that an entry without one joins a work whose identifiers are all known.
  const ordered = sorted(
    drafts,
    firstOf(by(({ draft }) => (draft.identifiers.length === 0 ? 1 : 0), byNumber), by(({ source }) => source.path, byText), by(({ draft }) => draft.place.start, byNumber)),
  );
  for (const sourced of ordered) {
    const { draft } = sourced;
    const known = draft.identifiers.map((identifier) => byIdentifier.get(formatIdentifier(identifier))).find((cluster) => cluster !== undefined);
    const title = titleAndYear(draft);
    const titled = known === undefined && title !== undefined ? (byTitle.get(title) ?? []).find((cluster) => agree(cluster, draft)) : undefined;
    const cluster: Cluster = known ?? titled ?? { members: [], identifiers: new Map(), rules: [] };
    clusters.add(cluster);
    cluster.rules.push(known !== undefined ? sharedScheme(known, draft) : titled !== undefined ? 'title-and-year' : undefined);
    cluster.members.push(sourced);
    for (const identifier of draft.identifiers) {
      cluster.identifiers.set(formatIdentifier(identifier), identifier);
      const other = byIdentifier.get(formatIdentifier(identifier));
      if (other !== undefined && other !== cluster) absorb(cluster, other, clusters, byIdentifier, byTitle);
      byIdentifier.set(formatIdentifier(identifier), cluster);
    }
    if (title !== undefined && !(byTitle.get(title) ?? []).includes(cluster)) byTitle.set(title, [...(byTitle.get(title) ?? []), cluster]);
  }
  return describe(clusters);
}

/** Two clusters that one entry proves to be the same work become one. */
function absorb(into: Cluster, other: Cluster, clusters: Set<Cluster>, byIdentifier: Map<string, Cluster>, byTitle: Map<string, Cluster[]>): void {
  other.members.forEach((member, index) => {
    into.members.push(member);
    into.rules.push(other.rules[index] ?? 'shared-identifier');
  });
  for (const [text, identifier] of other.identifiers) {
    into.identifiers.set(text, identifier);
    byIdentifier.set(text, into);
  }
  for (const [title, list] of byTitle) byTitle.set(title, [...new Set(list.map((cluster) => (cluster === other ? into : cluster)))]);
  clusters.delete(other);
}

function titleAndYear(draft: ReferenceDraft): string | undefined {
  const title = titleKey(draft.csl.title ?? '');
  return title === '' ? undefined : `${title} ${issuedYear(draft.csl) ?? ''}`;
}

/** No scheme in which the two are known by different values. */
function agree(cluster: Cluster, draft: ReferenceDraft): boolean {
  return draft.identifiers.every((identifier) => [...cluster.identifiers.values()].every((known) => known.scheme !== identifier.scheme || known.value === identifier.value));
}

function sharedScheme(cluster: Cluster, draft: ReferenceDraft): string {
  return draft.identifiers.find((identifier) => cluster.identifiers.has(formatIdentifier(identifier)))?.scheme ?? 'shared-identifier';
}

function describe(clusters: ReadonlySet<Cluster>): MatchedWorks {
  const merges: Merge[] = [];
  const recordOf = new Map<ReferenceDraft, string>();
  const taken = new Set<string>();
  const firstPlace = firstOf<Cluster>(by((cluster) => cluster.members[0]?.source.path ?? '', byText), by((cluster) => cluster.members[0]?.draft.place.start ?? 0, byNumber));
  const records = sorted(clusters, firstPlace).map((cluster): WorkRecord => {
    const members = sorted(cluster.members.map((member, index) => ({ member, rule: cluster.rules[index] })), firstOf(by(({ member }) => member.source.path, byText), by(({ member }) => member.draft.place.start, byNumber)));
    const drafts = members.map(({ member }) => member.draft);
    const identifiers = sorted(cluster.identifiers.values(), firstOf(by(({ scheme }) => schemeRank(scheme), byNumber), by(({ value }) => value, byText)));
    const csl = mergeItems(drafts.map((draft) => draft.csl));
    const key = workKey(csl, identifiers, members[0]?.member, taken);
    taken.add(key);
    members.forEach(({ member, rule }, index) => {
      recordOf.set(member.draft, key);
      if (index > 0) merges.push({ into: key, origin: { source: member.source.path, place: member.draft.place }, rule: rule ?? members[0]?.rule ?? 'shared-identifier' });
    });
    const label = csl.title ?? drafts[0]?.key ?? key;
    return {
      key,
      kind: 'work',
      label,
      aliases: sortedSet(drafts.flatMap((draft) => (draft.csl.title === undefined || titleKey(draft.csl.title) === titleKey(label) ? [] : [draft.csl.title]))),
      origins: members.map(({ member }) => ({ source: member.source.path, place: member.draft.place })),
      disagreements: disagreements(members.map(({ member }) => member)),
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
