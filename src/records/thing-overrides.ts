import { addToSet } from '../base/grouping.ts';
import { nameKey } from '../base/names.ts';
import { by, byText, sorted } from '../base/order.ts';
import type { OverrideDraft, ThingDraft } from '../sources/drafts.ts';
import { contradicted, type Decision, type Named, type OverrideFate, readDecisions } from './overrides.ts';
import { byPlace } from './place-order.ts';
import type { Sourced } from './records.ts';

/** Rows that describe one thing, in order of path and place, and names that overrides give it. */
export interface ThingGroup {
  readonly key: string;
  readonly members: readonly Sourced<ThingDraft>[];
  readonly aliases: readonly string[];
}

interface Overridden {
  readonly groups: readonly ThingGroup[];
  readonly fates: readonly OverrideFate[];
}

/** Joins the groups that overrides say are the same, and gives names that they give, in order of path and place. O(groups, and for each override what it joins). */
export function followOverrides(groups: readonly ThingGroup[], overrides: readonly Sourced<OverrideDraft>[]): Overridden {
  const names = namesOf(groups);
  const { same, different, alias, fates } = readDecisions(overrides, (name): Named<ThingGroup> => {
    const items = names.get(name.trim()) ?? names.get(`name ${nameKey(name)}`) ?? [];
    return { items, records: new Set(items.map(({ key }) => key)) };
  });
  const unions = new Unions();
  const followed = same.map((decision) => join(decision, different, unions));
  for (const { override, one } of alias) for (const group of one) unions.name(group, override.draft.other);
  return {
    groups: unions.of(groups),
    fates: [...fates, ...followed, ...[...different, ...alias].map(({ override }): OverrideFate => ({ override, fate: 'followed' }))],
  };
}

function join({ override, one, other }: Decision<ThingGroup>, different: readonly Decision<ThingGroup>[], unions: Unions): OverrideFate {
  const [left, right] = [one[0], other[0]];
  if (left === undefined || right === undefined) return { override, fate: 'followed' };
  if (kindOf(left) !== kindOf(right)) return { override, fate: 'unfollowed', because: `“${override.draft.one}” and “${override.draft.other}” are of two kinds, ${kindOf(left)} and ${kindOf(right)}`, hint: 'Give both the same kind in their tables.' };
  const apart = different.filter(({ one: [first], other: [second] }) => first !== undefined && second !== undefined && unions.wouldJoin(left, right, first, second));
  if (apart.length > 0) return contradicted(override, apart.map((decision) => decision.override));
  unions.unite(left, right);
  return { override, fate: 'followed' };
}

/** Which groups are one, and what else they are called. */
class Unions {
  readonly #joined = new Map<ThingGroup, Set<ThingGroup>>();
  readonly #names = new Map<ThingGroup, string[]>();

  with(group: ThingGroup): ReadonlySet<ThingGroup> {
    return this.#joined.get(group) ?? new Set([group]);
  }

  unite(one: ThingGroup, other: ThingGroup): void {
    const all = new Set([...this.with(one), ...this.with(other)]);
    for (const group of all) this.#joined.set(group, all);
  }

  /** Whether uniting the first two would make the other two one. */
  wouldJoin(one: ThingGroup, other: ThingGroup, first: ThingGroup, second: ThingGroup): boolean {
    const all = new Set([...this.with(one), ...this.with(other)]);
    return all.has(first) && all.has(second);
  }

  name(group: ThingGroup, name: string): void {
    this.#names.set(group, [...(this.#names.get(group) ?? []), name]);
  }

  of(groups: readonly ThingGroup[]): ThingGroup[] {
    const whole = new Set(groups.map((group) => this.#joined.get(group) ?? group));
    return [...whole].map((joined) => {
      const parts = joined instanceof Set ? [...joined] : [joined];
      const members = sorted(parts.flatMap((part) => part.members), byPlace);
      return { key: parts.find((part) => part.members[0] === members[0])?.key ?? '', members, aliases: sorted(parts.flatMap((part) => this.#names.get(part) ?? []), byText) };
    });
  }
}

/** The groups by node key, by the id of a node in a graph file, and by name; by an alias only where no group has that name. */
function namesOf(groups: readonly ThingGroup[]): ReadonlyMap<string, readonly ThingGroup[]> {
  const names = new Map<string, Set<ThingGroup>>();
  const aliases = new Map<string, Set<ThingGroup>>();
  for (const group of groups) {
    addToSet(names, group.key, group);
    for (const { draft } of group.members) {
      if (draft.id !== undefined) addToSet(names, draft.id, group);
      addToSet(names, `name ${nameKey(draft.name)}`, group);
      for (const alias of draft.aliases) addToSet(aliases, `name ${nameKey(alias)}`, group);
    }
  }
  return new Map(sorted([...aliases, ...names], by(([name]) => name, byText)).map(([name]) => [name, [...(names.get(name) ?? aliases.get(name) ?? [])]]));
}

function kindOf({ members }: ThingGroup): string {
  return members[0]?.draft.kind ?? '';
}
