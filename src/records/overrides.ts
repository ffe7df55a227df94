import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { by, byText, sorted } from '../base/order.ts';
import { formatPlace } from '../base/places.ts';
import type { OverrideDraft } from '../sources/drafts.ts';
import { byPlace } from './place-order.ts';
import type { Sourced } from './records.ts';

/** What became of an override: followed, or why not. `unknown` where a name of it is none of the things matched here; it may be one of others. */
export type OverrideFate =
  | { readonly override: Sourced<OverrideDraft>; readonly fate: 'followed' }
  | { readonly override: Sourced<OverrideDraft>; readonly fate: 'unknown' | 'unfollowed'; readonly because: string; readonly hint: string };

/** What a name means: the items (entries, rows) that bear it, and the records that they are in where no override is followed. */
export interface Named<I> {
  readonly items: readonly I[];
  readonly records: ReadonlySet<string>;
}

/** An override whose names are understood. */
export interface Decision<I> {
  readonly override: Sourced<OverrideDraft>;
  readonly one: readonly I[];
  /** Empty for an alias. */
  readonly other: readonly I[];
}

/** Overrides by what they decide, in order of path and place, and the fate of those whose names decide nothing. */
export interface Decisions<I> {
  readonly same: readonly Decision<I>[];
  readonly different: readonly Decision<I>[];
  readonly alias: readonly Decision<I>[];
  readonly fates: readonly OverrideFate[];
}

/** Looks up the names of overrides. O(n log n) for n overrides. */
export function readDecisions<I>(overrides: readonly Sourced<OverrideDraft>[], meant: (name: string) => Named<I>): Decisions<I> {
  const decisions = { same: [] as Decision<I>[], different: [] as Decision<I>[], alias: [] as Decision<I>[] };
  const fates: OverrideFate[] = [];
  for (const override of sorted(overrides, byPlace)) {
    const { decision, one, other } = override.draft;
    const names = decision === 'alias' ? [one] : [one, other];
    const ends = names.map(meant);
    const unknown = names.find((_name, index) => ends[index]?.items.length === 0);
    const several = names.find((_name, index) => (ends[index]?.records.size ?? 0) > 1);
    const first = ends[0]?.items ?? [];
    const second = new Set(ends[1]?.items);
    if (unknown !== undefined) fates.push({ override, fate: 'unknown', because: `“${unknown}” names nothing`, hint: 'Give a citation key, an identifier, a node key, or the whole title or name.' });
    else if (several !== undefined) fates.push({ override, fate: 'unfollowed', because: `“${several}” names several: ${sorted(ends.flatMap(({ records }) => (records.size > 1 ? [...records] : [])), byText).slice(0, 4).join(', ')}`, hint: 'Give the node key or an identifier of the one that is meant.' });
    else if (decision === 'different' && first.some((item) => second.has(item))) fates.push({ override, fate: 'unfollowed', because: `“${one}” and “${other}” name the same entry`, hint: 'Name each by what only it has: a citation key, or an identifier.' });
    else decisions[decision].push({ override, one: first, other: [...second] });
  }
  return { ...decisions, fates };
}

/** Why an override that would join what another keeps apart is not followed. */
export function contradicted(override: Sourced<OverrideDraft>, by: readonly Sourced<OverrideDraft>[]): OverrideFate {
  const where = by.map(({ source, draft }) => formatPlace(source.path, draft.place)).slice(0, 3).join(' and ');
  return { override, fate: 'unfollowed', because: `“${override.draft.one}” and “${override.draft.other}” are kept apart${where === '' ? '' : ` at ${where}`}`, hint: 'Strike one of the overrides that contradict each other.' };
}

/**
 * The overrides that were not followed, as diagnostics: those that neither of the two, works and things, could follow. Both have the same overrides.
 * O(n log n).
 */
export function unfollowedOverrides(works: readonly OverrideFate[], things: readonly OverrideFate[]): Diagnostic[] {
  const settled = new Set([...works, ...things].filter(({ fate }) => fate !== 'unknown').map(({ override }) => override.draft));
  const unfollowed = [...works, ...things.filter(({ fate }) => fate === 'unfollowed')].filter((fate) => fate.fate === 'unfollowed' || (fate.fate === 'unknown' && !settled.has(fate.override.draft)));
  return sorted(unfollowed, by(({ override }) => override, byPlace)).flatMap((fate) =>
    fate.fate === 'followed' ? [] : [diagnostic('override-unfollowed', `The override “${fate.override.draft.decision}” is not followed: ${fate.because}`, { path: fate.override.source.path, place: fate.override.draft.place, hint: fate.hint })],
  );
}
