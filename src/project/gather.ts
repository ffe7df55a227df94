import { type Diagnostic, diagnostic, nearest } from '../base/diagnostics.ts';
import { findIdentifiers, formatIdentifier } from '../base/identifiers.ts';
import { slug } from '../base/names.ts';
import type { Ledger } from '../evidence/ledger.ts';
import type { GraphSurvey } from '../graph/knowledge-graph.ts';
import { type Claim, edgeKey } from '../records/claims.ts';
import { matchThings } from '../records/match-things.ts';
import { matchWorks, type MatchedWorks } from '../records/match-works.ts';
import { NameIndex } from '../records/name-index.ts';
import type { Merge, Sourced, StemmaRecord, ThingRecord, WorkRecord } from '../records/records.ts';
import { listClaim, referenceList, resolveMention } from '../records/resolve-citations.ts';
import { resolveClaimRow, resolveThingRow, type ResolvedRow, type RowContext } from '../records/resolve-rows.ts';
import { mapScopes, type Survey } from '../records/surveys.ts';
import type { ClaimDraft, Draft, MentionDraft, ReferenceDraft, ThingDraft } from '../sources/drafts.ts';
import type { ReadSource } from './assume.ts';
import type { ProjectConfig } from './config.ts';

export interface Gathered {
  readonly records: readonly StemmaRecord[];
  readonly claims: readonly Claim[];
  readonly surveys: readonly GraphSurvey[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Drafts to records and claims, across all sources, with the fate of every item written into the ledger. */
export function gatherClaims(config: ProjectConfig, sources: readonly ReadSource[], ledger: Ledger): Gathered {
  const gathering = new Gathering(config, sources, ledger);
  return gathering.run();
}

class Gathering {
  readonly #config: ProjectConfig;
  readonly #sources: readonly ReadSource[];
  readonly #ledger: Ledger;
  readonly #records = new Map<string, StemmaRecord>();
  readonly #claims: Claim[] = [];
  readonly #edges = new Set<string>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(config: ProjectConfig, sources: readonly ReadSource[], ledger: Ledger) {
    this.#config = config;
    this.#sources = sources;
    this.#ledger = ledger;
  }

  run(): Gathered {
    const references = this.#drafts('reference');
    const things = this.#drafts('thing');
    const works = matchWorks(references);
    const matched = matchThings(things);
    for (const record of [...works.records, ...matched.records]) this.#records.set(record.key, record);
    this.#expectItems();
    const merged = new Map([...works.merges, ...matched.merges].map((merge) => [merge.origin.place, merge]));
    for (const { source, draft } of references) this.#recordFate('reference', source.path, draft, works.recordOf.get(draft), merged.get(draft.place));
    for (const { source, draft } of things) this.#recordFate('thing', source.path, draft, matched.recordOf.get(draft), merged.get(draft.place));

    const surveys = this.#surveyWorks(works);
    this.#claimReferenceLists(references, works, surveys);
    this.#claimMentions(references, works, surveys);
    const context = this.#rowContext(matched.records, works);
    for (const row of things) this.#takeRow(resolveThingRow(row, matched.recordOf.get(row.draft) ?? '', context), context);
    for (const row of this.#drafts('claim')) this.#takeClaimRow(row, context);
    return {
      records: [...this.#records.values()],
      claims: this.#claims,
      surveys: this.#config.surveys.flatMap(({ id, title }) => {
        const work = surveys.get(id);
        return work === undefined ? [] : [{ id, title, work }];
      }),
      diagnostics: this.#diagnostics,
    };
  }

  #drafts<T extends Draft['type']>(type: T): Sourced<Extract<Draft, { type: T }>>[] {
    return this.#sources.flatMap(({ source, reading }) => reading.drafts.filter((draft): draft is Extract<Draft, { type: T }> => draft.type === type).map((draft) => ({ source, draft })));
  }

  /** What the readers saw, counted before anything is decided, and what they left out. */
  #expectItems(): void {
    for (const { source, reads, reading } of this.#sources) {
      const items = reading.drafts.reduce((sum, draft) => sum + (draft.type === 'mention' ? draft.cited.length : 1), 0);
      this.#ledger.expect(source.path, items + reading.skips.length);
      for (const { place, reason } of reading.skips) this.#ledger.record({ source: source.path, place, item: reads, fate: 'skipped', because: reason });
    }
  }

  #recordFate(item: 'reference' | 'thing', source: string, draft: ReferenceDraft | ThingDraft, into: string | undefined, merge: Merge | undefined): void {
    this.#ledger.record({ source, place: draft.place, item, fate: merge === undefined ? 'kept' : 'merged', ...(into === undefined ? {} : { into }), ...(merge === undefined ? {} : { because: merge.rule }) });
  }

  /** The node of each survey: the work it is said to be, or a work made from its title. */
  #surveyWorks(works: MatchedWorks): Map<string, string> {
    const nodes = new Map<string, string>();
    for (const survey of this.#config.surveys) {
      const known = workOf(works.records, survey.work);
      const record = known ?? surveyRecord(survey);
      if (known === undefined && survey.work !== survey.id) {
        this.#diagnostics.push(
          diagnostic('name-unknown', `No bibliography lists the work “${survey.work}” that survey ${survey.id} is; a work was made from its title`, { path: 'stemma.json', hint: nearHint(survey.work, works.records) }),
        );
      }
      this.#records.set(record.key, record);
      nodes.set(survey.id, record.key);
    }
    return nodes;
  }

  #claimReferenceLists(references: readonly Sourced<ReferenceDraft>[], works: MatchedWorks, surveys: ReadonlyMap<string, string>): void {
    for (const survey of this.#config.surveys) {
      const node = surveys.get(survey.id);
      if (node === undefined || survey.references === undefined) continue;
      const listed = references.filter(({ source }) => source.path === survey.references);
      if (listed.length === 0) this.#diagnostics.push(diagnostic('file-missing', `The reference list ${survey.references} of ${survey.id} is not among the sources or holds no entry`, { path: 'stemma.json', hint: 'List it under “sources”.' }));
      for (const sourced of listed) {
        const record = works.recordOf.get(sourced.draft);
        if (record !== undefined) this.#take(listClaim(node, sourced, record));
      }
    }
  }

  #claimMentions(references: readonly Sourced<ReferenceDraft>[], works: MatchedWorks, surveys: ReadonlyMap<string, string>): void {
    const lists = new Map(
      this.#config.surveys.map((survey) => {
        const drafts = references.filter(({ source }) => source.path === survey.references).map(({ draft }) => draft);
        return [survey.id, referenceList(survey.references ?? '(no list)', drafts, works.recordOf)];
      }),
    );
    for (const { source, reading } of this.#sources) {
      const config = this.#config.sources.find(({ path }) => path === source.path);
      const scopes = mapScopes(source.path, config?.scopes ?? [], reading.sections);
      this.#diagnostics.push(...scopes.diagnostics);
      for (const draft of reading.drafts) {
        if (draft.type !== 'mention') continue;
        const survey = scopes.surveyAt(draft.place.line);
        const node = survey === undefined ? undefined : surveys.get(survey);
        const list = survey === undefined ? undefined : lists.get(survey);
        const scope = survey === undefined || node === undefined || list === undefined ? undefined : { survey, node, list };
        this.#takeMention({ source, draft }, scope, config?.digest === true);
      }
    }
  }

  #takeMention(mention: Sourced<MentionDraft>, scope: Parameters<typeof resolveMention>[1], digest: boolean): void {
    const { resolved, diagnostics } = resolveMention(mention, scope, digest);
    this.#diagnostics.push(...diagnostics);
    for (const { claim } of resolved) {
      const fate = claim === undefined ? 'unresolved' : this.#take(claim);
      this.#ledger.record({
        source: mention.source.path,
        place: mention.draft.place,
        item: 'mention',
        fate,
        ...(claim === undefined ? { because: 'the number is in no known reference list' } : { into: edgeKey(claim.kind, claim.from, claim.to) }),
      });
    }
  }

  #rowContext(things: readonly ThingRecord[], works: MatchedWorks): RowContext {
    const texts = this.#sources.filter(({ reads }) => reads === 'mention').map(({ source }) => source);
    const scopes = new Map(
      this.#sources.map(({ source, reading }) => {
        const config = this.#config.sources.find(({ path }) => path === source.path);
        return [source.path, config?.digest === true ? mapScopes(source.path, config.scopes ?? [], reading.sections) : undefined];
      }),
    );
    return {
      names: new NameIndex(things),
      workOf: (reference) => workOf(works.records, reference)?.key,
      textOf: (path) => (path === undefined ? (texts.length === 1 ? texts[0] : undefined) : texts.find((text) => text.path === path)),
      retells: (path, line) => scopes.get(path)?.surveyAt(line),
    };
  }

  #takeClaimRow(row: Sourced<ClaimDraft>, context: RowContext): void {
    const resolved = resolveClaimRow(row, context);
    const claim = resolved.claims[0];
    const known = claim !== undefined && this.#edges.has(edgeKey(claim.kind, claim.from, claim.to));
    this.#takeRow(resolved, context);
    this.#ledger.record({
      source: row.source.path,
      place: row.draft.place,
      item: 'claim',
      fate: claim === undefined ? 'unresolved' : known ? 'merged' : 'kept',
      ...(claim === undefined ? {} : { into: edgeKey(claim.kind, claim.from, claim.to) }),
      ...(resolved.unresolved !== undefined ? { because: resolved.unresolved } : known ? { because: 'adds evidence to an edge' } : {}),
    });
  }

  #takeRow(resolved: ResolvedRow, context: RowContext): void {
    this.#diagnostics.push(...resolved.diagnostics);
    for (const ghost of resolved.ghosts) {
      if (this.#records.has(ghost.key)) continue;
      this.#records.set(ghost.key, ghost);
      context.names.add(ghost);
    }
    for (const claim of resolved.claims) this.#take(claim);
  }

  /** Adds a claim, and says whether it made an edge or added evidence to one. */
  #take(claim: Claim): 'kept' | 'merged' {
    const key = edgeKey(claim.kind, claim.from, claim.to);
    const known = this.#edges.has(key);
    this.#edges.add(key);
    this.#claims.push(claim);
    return known ? 'merged' : 'kept';
  }
}

function workOf(works: readonly WorkRecord[], reference: string): WorkRecord | undefined {
  const keyed = works.find((work) => work.citationKeys.includes(reference) || work.key === reference || work.key === `work:${reference}`);
  if (keyed !== undefined) return keyed;
  const identifiers = findIdentifiers(reference).map(formatIdentifier);
  return works.find((work) => work.identifiers.some((identifier) => identifiers.includes(formatIdentifier(identifier))));
}

function surveyRecord({ id, title }: Survey): WorkRecord {
  return { key: `work:title:${slug(title)}`, kind: 'work', label: title, aliases: [], origins: [], disagreements: [], csl: { id, type: 'document', title }, identifiers: [], citationKeys: [], keywords: [] };
}

function nearHint(asked: string, works: readonly WorkRecord[]): string {
  const near = nearest(asked, works.flatMap((work) => work.citationKeys))[0];
  return near === undefined ? 'Give a citation key of one of the bibliographies, or an identifier such as arxiv:2005.14165.' : `Did you mean \`${near}\`?`;
}

