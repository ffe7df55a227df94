import type { Diagnostic } from '../base/diagnostics.ts';
import { formatIdentifier } from '../base/identifiers.ts';
import type { Ledger } from '../evidence/ledger.ts';
import type { GraphSurvey } from '../graph/knowledge-graph.ts';
import type { Claim } from '../records/claims.ts';
import { matchThings } from '../records/match-things.ts';
import { matchWorks } from '../records/match-works.ts';
import { type Named, NameIndex } from '../records/name-index.ts';
import { unfollowedOverrides } from '../records/overrides.ts';
import type { Merge, Question, Sourced, StemmaRecord } from '../records/records.ts';
import { unfollowedReviews } from '../records/review-claims.ts';
import { WorkIndex } from '../records/work-index.ts';
import type { Draft, OverrideDraft, Reading, ReferenceDraft, ReviewDraft, ThingDraft } from '../sources/drafts.ts';
import type { ReadSource } from './assume.ts';
import { ClaimAccount } from './claim-account.ts';
import type { ProjectConfig } from './config.ts';
import { gatherCitations, surveyWorks } from './gather-citations.ts';
import { endsOnlyLinked, gatherLinks, giveValues, NodesBySource, withEnds } from './gather-links.ts';
import { gatherProse } from './gather-prose.ts';
import { RowGathering } from './gather-rows.ts';

export interface Gathered {
  readonly records: readonly StemmaRecord[];
  readonly claims: readonly Claim[];
  readonly surveys: readonly GraphSurvey[];
  /** Pairs of works that may be one, for a person to decide. */
  readonly questions: readonly Question[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Drafts to records and claims, across all sources, with the fate of every item written into the ledger.
 * `companions`: which graph file a source speaks of.
 */
export function gather(config: ProjectConfig, sources: readonly ReadSource[], companions: ReadonlyMap<string, string>, ledger: Ledger): Gathered {
  const references = draftsOf(sources, 'reference');
  const things = draftsOf(sources, 'thing');
  const links = withEnds(draftsOf(sources, 'link'), companions, [...references, ...things]);
  const overrides = draftsOf(sources, 'override');
  const linked = endsOnlyLinked(links, [...references, ...things]);
  const works = matchWorks([...references, ...linked.references], { overrides, ...(config.versions === undefined ? {} : { versions: config.versions }) });
  const matched = matchThings([...things, ...linked.things], overrides);
  const keyOf = (draft: ReferenceDraft | ThingDraft): string | undefined => (draft.type === 'reference' ? works.recordOf.get(draft) : matched.recordOf.get(draft));
  expectItems(sources, ledger);
  recordFates([...references, ...things], keyOf, [...works.merges, ...matched.merges], ledger);
  const unfollowed = unfollowedOverrides(works.overrides, matched.overrides);
  recordDecisions(overrides, unfollowed, ledger);

  const records = new Map<string, StemmaRecord>([...works.records, ...matched.records].map((record) => [record.key, record]));
  const account = new ClaimAccount(ledger);
  const index = new WorkIndex(works.records);
  const surveys = surveyWorks(config.surveys, index, account);
  for (const work of surveys.values()) records.set(work.key, work);
  const cited = gatherCitations(config, sources, references, works.recordOf, surveys, account);
  const nodes = new NodesBySource([...references, ...things, ...linked.references, ...linked.things], keyOf, companions);
  gatherLinks(links, nodes, account);
  giveValues(draftsOf(sources, 'value'), nodes, records, ledger);
  const rows = new RowGathering(config, sources, matched.records, index, records, account);
  for (const row of things) rows.takeThing(row, keyOf(row.draft) ?? '');
  for (const row of draftsOf(sources, 'claim')) rows.takeClaim(row);
  gatherProse(config, sources, cited, records, account);
  const unfollowedOnClaims = followReviews(sources, records, account, ledger);
  return {
    records: [...records.values()],
    claims: account.claims,
    surveys: config.surveys.flatMap(({ id, title }) => {
      const work = surveys.get(id);
      return work === undefined ? [] : [{ id, title, work: work.key }];
    }),
    questions: works.questions,
    diagnostics: [...unfollowed, ...unfollowedOnClaims, ...account.diagnostics],
  };
}

function draftsOf<T extends Draft['type']>(sources: readonly ReadSource[], type: T): Sourced<Extract<Draft, { type: T }>>[] {
  return sources.flatMap(({ source, reading }) => reading.drafts.filter((draft): draft is Extract<Draft, { type: T }> => draft.type === type).map((draft) => ({ source, draft })));
}

/** How many items a reader saw: what it read and what it left out. */
export function itemsOf({ drafts, skips }: Reading): number {
  return drafts.reduce((sum, draft) => sum + (draft.type === 'mention' ? draft.cited.length : 1), skips.length);
}

/** What the readers saw, counted before anything is decided, and what they left out. */
function expectItems(sources: readonly ReadSource[], ledger: Ledger): void {
  for (const { source, reads, reading } of sources) {
    ledger.expect(source.path, itemsOf(reading));
    for (const { place, reason } of reading.skips) ledger.record({ source: source.path, place, item: reads, fate: 'skipped', because: reason });
  }
}

/** Which entries and rows became records, and which were folded into one. */
function recordFates(drafts: readonly Sourced<ReferenceDraft | ThingDraft>[], keyOf: (draft: ReferenceDraft | ThingDraft) => string | undefined, merges: readonly Merge[], ledger: Ledger): void {
  const merged = new Map(merges.map((merge) => [merge.origin.place, merge]));
  for (const { source, draft } of drafts) {
    const into = keyOf(draft);
    const merge = merged.get(draft.place);
    ledger.record({ source: source.path, place: draft.place, item: draft.type, fate: merge === undefined ? 'kept' : 'merged', ...(into === undefined ? {} : { into }), ...(merge === undefined ? {} : { because: merge.rule }) });
  }
}

/**
 * Follows decisions on what texts propose; a ghost that only rejected claims name goes with them. Answers what could not be followed; where the prose of no text is read, nothing can, and only
 * the ledger tells. O(records + claims) where something was decided.
 */
function followReviews(sources: readonly ReadSource[], records: Map<string, StemmaRecord>, account: ClaimAccount, ledger: Ledger): Diagnostic[] {
  const reviews = draftsOf(sources, 'review');
  if (reviews.length === 0) return [];
  if (sources.every(({ reading }) => reading.prose === undefined)) {
    for (const { source, draft } of reviews) ledger.record({ source: source.path, place: draft.place, item: 'review', fate: 'unresolved', because: 'the prose of no text is read' });
    return [];
  }
  const { rejected, fates } = account.review(reviews, new NameIndex([...records.values()].map(underAllNames)));
  const named = new Set(account.claims.flatMap(({ from, to }) => [from, to]));
  for (const key of rejected) if (!named.has(key) && isBareGhost(records.get(key))) records.delete(key);
  const unfollowed = unfollowedReviews(fates);
  recordDecisions(reviews, unfollowed, ledger);
  return unfollowed;
}

/** Whether nothing but claims made a record: a text states no fact of it. */
function isBareGhost(record: StemmaRecord | undefined): boolean {
  return record?.ghost === true && (record.kind === 'work' || record.facts === undefined);
}

/** A work is called by its citation keys and identifiers, too. */
function underAllNames(record: StemmaRecord): Named {
  if (record.kind !== 'work') return record;
  return { ...record, aliases: [...record.aliases, ...record.citationKeys, ...record.identifiers.map(formatIdentifier)] };
}

/** Which decisions were followed; each that was not has a diagnostic at its place. */
function recordDecisions(decisions: readonly Sourced<OverrideDraft | ReviewDraft>[], unfollowed: readonly Diagnostic[], ledger: Ledger): void {
  const because = new Map(unfollowed.map(({ place, message }) => [place, message]));
  for (const { source, draft } of decisions) {
    const reason = because.get(draft.place);
    ledger.record({ source: source.path, place: draft.place, item: draft.type, ...(reason === undefined ? { fate: 'kept' } : { fate: 'unresolved', because: reason }) });
  }
}
