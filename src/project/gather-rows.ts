import { NameIndex } from '../records/name-index.ts';
import type { Sourced, StemmaRecord, ThingRecord } from '../records/records.ts';
import { resolveClaimRow, resolveThingRow, type ResolvedRow, type RowContext } from '../records/resolve-rows.ts';
import { mapScopes } from '../records/surveys.ts';
import type { WorkIndex } from '../records/work-index.ts';
import type { ClaimDraft, ThingDraft } from '../sources/drafts.ts';
import type { ReadSource } from './assume.ts';
import type { ClaimAccount } from './claim-account.ts';
import type { ProjectConfig } from './config.ts';

/** Claims what the rows of tables say; a name that no record has becomes a ghost among the records. */
export class RowGathering {
  readonly #context: RowContext;
  readonly #names: NameIndex;
  readonly #records: Map<string, StemmaRecord>;
  readonly #account: ClaimAccount;

  constructor(config: ProjectConfig, sources: readonly ReadSource[], things: readonly ThingRecord[], works: WorkIndex, records: Map<string, StemmaRecord>, account: ClaimAccount) {
    const texts = sources.filter(({ reads }) => reads === 'mention').map(({ source }) => source);
    const scopes = new Map(
      sources.map(({ source, reading }) => {
        const listing = config.sources.find(({ path }) => path === source.path);
        return [source.path, listing?.digest === true ? mapScopes(source.path, listing.scopes ?? [], reading.sections) : undefined];
      }),
    );
    this.#names = new NameIndex(things);
    this.#context = {
      names: this.#names,
      workOf: (reference) => works.find(reference)?.key,
      textOf: (path) => (path === undefined ? (texts.length === 1 ? texts[0] : undefined) : texts.find((text) => text.path === path)),
      retells: (path, line) => scopes.get(path)?.surveyAt(line),
    };
    this.#records = records;
    this.#account = account;
  }

  /** What a row about a thing claims beside describing it. */
  takeThing(row: Sourced<ThingDraft>, key: string): void {
    const resolved = resolveThingRow(row, key, this.#context);
    this.#admit(resolved);
    for (const claim of resolved.claims) this.#account.take(claim);
  }

  takeClaim(row: Sourced<ClaimDraft>): void {
    const resolved = resolveClaimRow(row, this.#context);
    const item = { source: row.source.path, place: row.draft.place, item: 'claim' as const };
    this.#admit(resolved);
    for (const claim of resolved.claims) this.#account.settle(item, claim);
    if (resolved.unresolved !== undefined) this.#account.leave(item, resolved.unresolved);
  }

  #admit({ diagnostics, ghosts }: ResolvedRow): void {
    this.#account.diagnostics.push(...diagnostics);
    for (const ghost of ghosts) {
      if (this.#records.has(ghost.key)) continue;
      this.#records.set(ghost.key, ghost);
      this.#names.add(ghost);
    }
  }
}
