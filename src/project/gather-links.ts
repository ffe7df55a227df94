import { diagnostic } from '../base/diagnostics.ts';
import { findIdentifiers } from '../base/identifiers.ts';
import { EDGE_KINDS, type NodeKind } from '../base/kinds.ts';
import type { Place } from '../base/places.ts';
import type { Ledger } from '../evidence/ledger.ts';
import type { Sourced, StemmaRecord } from '../records/records.ts';
import { linkClaim, namesAWork } from '../records/resolve-links.ts';
import type { LinkDraft, ReferenceDraft, ThingDraft, ValueDraft } from '../sources/drafts.ts';
import type { ClaimAccount } from './claim-account.ts';

/** What links join: drafts of entries and nodes. */
type EndDraft = ReferenceDraft | ThingDraft;

/**
 * The links of sources whose ids no graph file lists, with ends in place of the ids: the entry that has the id as its citation key, else a node that is
 * described by nothing but its id, of the kind that such links join. O(links).
 */
export function withEnds(links: readonly Sourced<LinkDraft>[], companions: ReadonlyMap<string, string>, drafted: readonly Sourced<EndDraft>[]): Sourced<LinkDraft>[] {
  const describing = new Set(drafted.flatMap(({ source, draft }) => (draft.type === 'reference' || draft.id !== undefined ? [source.path] : [])));
  const keyed = new Map([...drafted].reverse().flatMap(({ draft }) => (draft.type === 'reference' ? [[draft.key, draft] as const] : [])));
  const made = new Map<string, EndDraft>();
  return links.map((link) => {
    const { source, draft } = link;
    if (companions.has(source.path) || describing.has(source.path)) return link;
    const { from, ghost } = EDGE_KINDS[draft.kind];
    const ended = (end: EndDraft | string, kind: NodeKind): EndDraft => {
      if (typeof end !== 'string') return end;
      const known = keyed.get(end);
      if (known !== undefined) return known;
      const name = `${source.path} ${end}`;
      const node = made.get(name) ?? nodeOfId(end, draft.place, kind);
      made.set(name, node);
      return node;
    };
    return { source, draft: { ...draft, from: ended(draft.from, from.includes('item') ? 'item' : (from[0] ?? ghost)), to: ended(draft.to, ghost) } };
  });
}

function nodeOfId(id: string, place: Place, kind: NodeKind): EndDraft {
  if (kind === 'work') return { type: 'reference', place, key: id, csl: { id, type: 'document' }, identifiers: findIdentifiers(id), keywords: [] };
  return { type: 'thing', place, kind, id, name: id, aliases: [], developers: [], introducedBy: [] };
}

/** What only links describe; a cited reference that names no work is left out. */
export function endsOnlyLinked(links: readonly Sourced<LinkDraft>[], drafted: readonly Sourced<EndDraft>[]): { references: Sourced<ReferenceDraft>[]; things: Sourced<ThingDraft>[] } {
  const known = new Set<EndDraft>(drafted.map(({ draft }) => draft));
  const references: Sourced<ReferenceDraft>[] = [];
  const things: Sourced<ThingDraft>[] = [];
  for (const { source, draft } of links) {
    for (const end of [draft.from, draft.to]) {
      if (typeof end === 'string' || known.has(end)) continue;
      known.add(end);
      if (end.type === 'thing') things.push({ source, draft: end });
      else if (end.cited !== true || namesAWork(end)) references.push({ source, draft: end });
    }
  }
  return { references, things };
}

/** The records of the nodes of graph files: by source and id, and by source and ordinal. */
export class NodesBySource {
  readonly #keys = new Map<EndDraft, string>();
  readonly #nodes = new Map<string, { readonly ids: Map<string, string>; readonly ordinals: string[] }>();
  readonly #companions: ReadonlyMap<string, string>;

  /** `keyOf`: the record of a draft. `companions`: which graph file a source speaks of. */
  constructor(nodes: readonly Sourced<EndDraft>[], keyOf: (draft: EndDraft) => string | undefined, companions: ReadonlyMap<string, string>) {
    this.#companions = companions;
    for (const { source, draft } of nodes) {
      const key = keyOf(draft);
      const id = draft.type === 'reference' ? draft.key : draft.id;
      if (key === undefined) continue;
      this.#keys.set(draft, key);
      if (id === undefined) continue;
      const { ids, ordinals } = this.#nodes.get(source.path) ?? { ids: new Map<string, string>(), ordinals: [] };
      if (!ids.has(id)) ids.set(id, key);
      ordinals.push(key);
      this.#nodes.set(source.path, { ids, ordinals });
    }
  }

  /** The record that an end of a link means: the draft's, or that of the id in the source or its companion. */
  atEnd(path: string, end: EndDraft | string): string | undefined {
    if (typeof end !== 'string') return this.#keys.get(end);
    return this.#nodes.get(path)?.ids.get(end) ?? this.#nodes.get(this.companionOf(path))?.ids.get(end);
  }

  /** The record of the node at this ordinal of the companion, or of the source itself where it has none. */
  atOrdinal(path: string, ordinal: number): string | undefined {
    return this.#nodes.get(this.companionOf(path))?.ordinals[ordinal];
  }

  companionOf(path: string): string {
    return this.#companions.get(path) ?? path;
  }
}

/** Claims what sources join: cited references, and links of graph files. */
export function gatherLinks(links: readonly Sourced<LinkDraft>[], nodes: NodesBySource, account: ClaimAccount): void {
  const tooShort = new Map<string, { first: Place; count: number }>();
  for (const link of links) {
    const { source, draft } = link;
    const from = nodes.atEnd(source.path, draft.from);
    const to = nodes.atEnd(source.path, draft.to);
    const item = { source: source.path, place: draft.place, item: 'link' as const };
    if (from !== undefined && to !== undefined) {
      account.settle(item, linkClaim(link, from, to));
      continue;
    }
    const unknown = [draft.from, draft.to].filter((end) => typeof end === 'string' && nodes.atEnd(source.path, end) === undefined);
    if (unknown.length > 0) {
      account.leave(item, 'no graph file at hand has its nodes');
      const message = `No node of ${nodes.companionOf(source.path)} has the id ${unknown.map((end) => `“${String(end)}”`).join(' or ')}`;
      account.diagnostics.push(diagnostic('name-unknown', message, { path: source.path, place: draft.place, hint: 'Give the file that lists the nodes too, and name it in stemma.json as “of” of this one.' }));
    } else {
      account.leave(item, 'says too little to know a work by');
      const known = tooShort.get(source.path);
      tooShort.set(source.path, { first: known?.first ?? draft.place, count: (known?.count ?? 0) + 1 });
    }
  }
  for (const [path, { first, count }] of tooShort) {
    const message = count === 1 ? 'A cited reference says too little to know a work by' : `${count} cited references say too little to know a work by; the first stands here`;
    account.diagnostics.push(diagnostic('citation-unresolved', message, { path, place: first, hint: 'An identifier, a title, or an author and a year would do.' }));
  }
}

/** Adds to the records of nodes what partitions and vectors say of them. */
export function giveValues(values: readonly Sourced<ValueDraft>[], nodes: NodesBySource, records: Map<string, StemmaRecord>, ledger: Ledger): void {
  for (const { source, draft } of values) {
    const record = records.get(nodes.atOrdinal(source.path, draft.ordinal) ?? '');
    const item = { source: source.path, place: draft.place, item: 'value' as const };
    if (record === undefined) ledger.record({ ...item, fate: 'unresolved', because: `${nodes.companionOf(source.path)} has no node ${draft.ordinal + 1}` });
    else {
      records.set(record.key, { ...record, given: { ...record.given, [draft.name]: draft.value } });
      ledger.record({ ...item, fate: 'kept', into: record.key });
    }
  }
}
