import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { EDGE_KINDS, type NodeKind } from '../base/kinds.ts';
import { type Evidence, evidenceId } from '../evidence/evidence.ts';
import type { ClaimDraft, SourceText, ThingDraft } from '../sources/drafts.ts';
import type { Claim } from './claims.ts';
import { evidenceAt } from './evidence-at.ts';
import { ghostThing, thingKey } from './match-things.ts';
import type { NameIndex } from './name-index.ts';
import type { Sourced, ThingRecord } from './records.ts';

const WORK_HINT = 'Give a citation key of one of the bibliographies, or an identifier such as arxiv:2005.14165.';

/** What resolving rows needs of the project around them. */
export interface RowContext {
  readonly names: NameIndex;
  /** The record that a citation key or identifier means. */
  readonly workOf: (reference: string) => string | undefined;
  /** The text that a quote is looked for in: by path, or the only text where no path is given. */
  readonly textOf: (path: string | undefined) => SourceText | undefined;
  /** The survey that a line of a digest retells; undefined where the text is no digest. */
  readonly retells: (path: string, line: number) => string | undefined;
}

export interface ResolvedRow {
  readonly claims: readonly Claim[];
  readonly ghosts: readonly ThingRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the row made no claim; absent where it made one. */
  readonly unresolved?: string;
}

/**
 * Turns a row that claims `from kind to` into a claim: both names resolved, a name without a record made a ghost, the quote found in its text.
 * A quote that is not there is a diagnostic and makes no claim: no evidence, no edge.
 */
export function resolveClaimRow(row: Sourced<ClaimDraft>, context: RowContext): ResolvedRow {
  const { source, draft } = row;
  const rules = EDGE_KINDS[draft.kind];
  const diagnostics: Diagnostic[] = [];
  const ghosts: ThingRecord[] = [];
  const complain = (code: 'name-ambiguous' | 'name-unknown' | 'value-unknown', message: string, hint: string): undefined => {
    diagnostics.push(diagnostic(code, message, { path: source.path, place: draft.place, hint }));
    return undefined;
  };
  const end = (name: string, kinds: readonly NodeKind[], ghostKind: NodeKind): string | undefined => {
    if (kinds.includes('work')) return context.workOf(name) ?? complain('name-unknown', `No source lists the work “${name}”`, WORK_HINT);
    const resolution = context.names.resolve(name, kinds);
    if (resolution.found === 'one') return resolution.key;
    if (resolution.found === 'several') return complain('name-ambiguous', `“${name}” is the name of ${resolution.keys.join(' and ')}`, 'Write the node key in place of the name.');
    if (!kinds.includes(ghostKind) || ghostKind === 'work') return complain('value-unknown', `A ${ghostKind} cannot be at this end of ${draft.kind}`, `It can be ${kinds.join(', ')}.`);
    const ghost = ghostThing(ghostKind, name);
    ghosts.push(ghost);
    return ghost.key;
  };
  const from = end(draft.from, rules.from, rules.from[0] ?? 'model');
  const to = end(draft.to, rules.to, draft.ghostKind ?? rules.ghost);
  if (from === undefined || to === undefined) return { claims: [], ghosts: [], diagnostics, unresolved: 'a name of the row means no single record' };
  if (from === to) {
    complain('value-unknown', `“${draft.from}” and “${draft.to}” are one and the same`, 'A thing has no relation to itself: look at the names and aliases.');
    return { claims: [], ghosts: [], diagnostics, unresolved: 'both names mean the same record' };
  }
  const found = evidenceOf(row, context);
  if ('code' in found) return { claims: [], ghosts: [], diagnostics: [...diagnostics, found], unresolved: found.message };
  if (found.repeated !== undefined) diagnostics.push(found.repeated);
  return { claims: [{ from, kind: draft.kind, to, evidence: found.evidence }], ghosts, diagnostics };
}

/** What a row about a thing claims beside describing it: the works that introduce it, the organisations that developed it. */
export function resolveThingRow(row: Sourced<ThingDraft>, key: string, context: RowContext): ResolvedRow {
  const { source, draft } = row;
  const diagnostics: Diagnostic[] = [];
  const ghosts: ThingRecord[] = [];
  const claims: Claim[] = [];
  for (const reference of draft.introducedBy) {
    const work = context.workOf(reference);
    if (work === undefined) {
      diagnostics.push(diagnostic('name-unknown', `No source lists the work “${reference}” that is said to introduce ${draft.name}`, { path: source.path, place: draft.place, hint: WORK_HINT }));
    } else claims.push({ from: work, kind: 'introduces', to: key, evidence: rowEvidence(row, 'introducing-work@1', 'The table’s curators name this work as the one that introduces it.') });
  }
  draft.developers.forEach(({ organisations, basis }, index) => {
    for (const name of organisations) {
      const resolution = context.names.resolve(name, ['organisation']);
      if (resolution.found === 'several') {
        diagnostics.push(diagnostic('name-ambiguous', `“${name}”, said to have developed ${draft.name}, is the name of ${resolution.keys.join(' and ')}`, { path: source.path, place: draft.place, hint: 'Write the node key in place of the name.' }));
        continue;
      }
      const organisation = resolution.found === 'one' ? resolution.key : thingKey('organisation', name);
      if (resolution.found === 'none') ghosts.push(namedMaker(row, name));
      // Alternatives contradict each other, so each is a statement with evidence of its own.
      const rule = draft.developers.length > 1 ? `developers@1:${index + 1}` : 'developers@1';
      claims.push({ from: organisation, kind: 'developed', to: key, evidence: rowEvidence(row, rule, basis === '' ? 'The table names it as the developer and gives no basis.' : `The table names it as the developer; basis: ${basis}.`) });
    }
  });
  return { claims, ghosts, diagnostics };
}

/** An organisation that is named only as a maker: the row that names it is where it comes from. */
function namedMaker(row: Sourced<ThingDraft>, name: string): ThingRecord {
  return { key: thingKey('organisation', name), kind: 'organisation', label: name, aliases: [], origins: [{ source: row.source.path, place: row.draft.place }], disagreements: [] };
}

function rowEvidence({ source, draft }: Sourced<ThingDraft>, rule: string, reason: string): Evidence {
  return evidenceAt(source, draft.place, { rule, how: 'table', strength: 'asserted', review: 'accepted', reason });
}

function evidenceOf(row: Sourced<ClaimDraft>, context: RowContext): Diagnostic | { readonly evidence: Evidence; readonly repeated?: Diagnostic } {
  const { source, draft } = row;
  const shared = {
    rule: 'claim-row@1',
    how: 'table' as const,
    strength: draft.strength,
    review: 'accepted' as const,
    ...(draft.reason === undefined ? {} : { reason: draft.reason }),
    ...(draft.caveat === undefined ? {} : { caveat: draft.caveat }),
    ...(draft.role === undefined ? {} : { role: draft.role }),
  };
  if (draft.quote === undefined) {
    return { evidence: evidenceAt(source, draft.place, shared) };
  }
  const text = context.textOf(draft.quotedFrom);
  const claim = `${draft.from} ${draft.kind} ${draft.to}`;
  if (text === undefined) {
    return diagnostic('quote-missing', `The row “${claim}” quotes ${draft.quotedFrom ?? 'a text'}, which is not among the sources`, { path: source.path, place: draft.place, hint: 'Name the quoted source in the column `quoted_from`.' });
  }
  const start = text.text.indexOf(draft.quote);
  if (start < 0) {
    return diagnostic('quote-missing', `The quote of “${claim}” does not stand in ${text.path}`, { path: source.path, place: draft.place, hint: 'Copy the sentence from the text, character for character.' });
  }
  const place = text.lines.place(start, start + draft.quote.length);
  const again = text.text.indexOf(draft.quote, start + 1);
  const retells = context.retells(text.path, place.line);
  const at = { source: source.path, place: draft.place };
  return {
    evidence: evidenceAt(text, place, { ...shared, row: at, ...(retells === undefined ? {} : { retells }) }, evidenceId(text.path, place, shared.rule, at)),
    ...(again < 0 ? {} : { repeated: diagnostic('quote-repeated', `The quote of “${claim}” stands more than once in ${text.path}; the first place was taken`, { path: source.path, place: draft.place, hint: 'Quote more of the sentence.' }) }),
  };
}
