import { addToList } from '../base/grouping.ts';
import type { NodeKind } from '../base/kinds.ts';
import { nameKey, slug } from '../base/names.ts';
import { sorted, sortedSet } from '../base/order.ts';
import type { OverrideDraft, ThingDraft } from '../sources/drafts.ts';
import { FreeKeys } from './free-keys.ts';
import type { OverrideFate } from './overrides.ts';
import { byPlace } from './place-order.ts';
import type { Disagreement, Merge, Sourced, ThingRecord } from './records.ts';
import { followOverrides, type ThingGroup } from './thing-overrides.ts';

/** One record a thing, and which row became part of which. */
export interface MatchedThings {
  readonly records: readonly ThingRecord[];
  readonly merges: readonly Merge[];
  readonly recordOf: ReadonlyMap<ThingDraft, string>;
  /** What became of each override; those not followed as diagnostics: see `unfollowedOverrides`. */
  readonly overrides: readonly OverrideFate[];
}

/** The node key of a thing. */
export function thingKey(kind: NodeKind, name: string): string {
  return `${kind}:${slug(name)}`;
}

/**
 * Folds rows of one kind that bear the same name, and what overrides say is the same; an alias alone never merges two rows. Independent of the order of the sources.
 * O(n log n).
 */
export function matchThings(drafts: readonly Sourced<ThingDraft>[], overrides: readonly Sourced<OverrideDraft>[] = []): MatchedThings {
  const named = new Map<string, Sourced<ThingDraft>[]>();
  for (const sourced of sorted(drafts, byPlace)) addToList(named, identityOf(sourced), sourced);
  const keys = new FreeKeys();
  const { groups, fates } = followOverrides([...named.values()].flatMap((members) => groupOf(members, keys)), overrides);
  const merges: Merge[] = [];
  const recordOf = new Map<ThingDraft, string>();
  const records = groups.flatMap(({ key, members, aliases }) => {
    const first = members[0];
    if (first === undefined) return [];
    members.forEach((sourced, index) => {
      recordOf.set(sourced.draft, key);
      const rule = identityOf(sourced) === identityOf(first) ? 'name' : 'override';
      if (index > 0) merges.push({ into: key, origin: { source: sourced.source.path, place: sourced.draft.place }, rule, score: 1 });
    });
    return [describe(key, first.draft, members, aliases)];
  });
  return { records, merges, recordOf, overrides: fates };
}

/** Two names that differ in more than their slug shows get keys that differ. */
function groupOf(members: readonly Sourced<ThingDraft>[], keys: FreeKeys): ThingGroup[] {
  const first = members[0]?.draft;
  return first === undefined ? [] : [{ key: keys.take(thingKey(first.kind, first.name)), members, aliases: [] }];
}

/** What things of one name are one by: their kind; and an item of a graph file is the node it is there, since nothing says that its name means the same elsewhere. */
function identityOf({ source, draft: { kind, name, id } }: Sourced<ThingDraft>): string {
  return kind === 'item' && id !== undefined ? `item ${id} of ${source.path}` : `${kind} ${nameKey(name) || name}`;
}

/** A thing that a claim names and no source describes. */
export function ghostThing(kind: Exclude<NodeKind, 'work'>, name: string, aliases: readonly string[] = []): ThingRecord {
  return { key: thingKey(kind, name), kind, label: name, aliases, origins: [], disagreements: [], ghost: true };
}

function describe(key: string, first: ThingDraft, members: readonly Sourced<ThingDraft>[], further: readonly string[]): ThingRecord {
  const pick = <T>(of: (draft: ThingDraft) => T | undefined): T | undefined => members.map(({ draft }) => of(draft)).find((value) => value !== undefined);
  const year = pick((draft) => draft.year);
  // A month belongs to the year that stands beside it.
  const month = pick((draft) => (draft.year === year ? draft.month : undefined));
  const modality = pick((draft) => draft.modality);
  const notes = sortedSet(members.flatMap(({ draft }) => (draft.note === undefined ? [] : [draft.note]))).join(' ');
  const given = pick((draft) => draft.given);
  const spellings = [...members.flatMap(({ draft }) => [draft.name, ...draft.aliases]), ...further];
  return {
    key,
    kind: first.kind,
    label: first.name,
    aliases: sortedSet(spellings.filter((name) => name !== first.name)),
    origins: members.map(({ source, draft }) => ({ source: source.path, place: draft.place })),
    disagreements: disagreements(members),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(modality === undefined ? {} : { modality }),
    ...(notes === '' ? {} : { note: notes }),
    ...(given === undefined ? {} : { given }),
  };
}

function disagreements(members: readonly Sourced<ThingDraft>[]): Disagreement[] {
  const fields: readonly [string, (draft: ThingDraft) => string | undefined][] = [['year', (draft) => draft.year?.toString()], ['month', (draft) => draft.month?.toString()], ['modality', (draft) => draft.modality]];
  return fields.flatMap(([field, pick]) => {
    const values = members.flatMap(({ source, draft }) => {
      const value = pick(draft);
      return value === undefined ? [] : [{ value, source: source.path, line: draft.place.line }];
    });
    return new Set(values.map(({ value }) => value)).size > 1 ? [{ field, values }] : [];
  });
}
