import { EDGE_KINDS } from '../base/kinds.ts';
import { evidenceId } from '../evidence/evidence.ts';
import { issuedYear } from '../sources/csl.ts';
import type { LinkDraft, ReferenceDraft } from '../sources/drafts.ts';
import type { Claim } from './claims.ts';
import { evidenceAt } from './evidence-at.ts';
import type { Sourced } from './records.ts';

/** Whether a cited reference says enough to know a work by: an identifier, a title, or an author and a year. */
export function namesAWork({ identifiers, csl }: ReferenceDraft): boolean {
  return identifiers.length > 0 || csl.title !== undefined || (csl.author !== undefined && issuedYear(csl) !== undefined);
}

/** The claim that a source makes by joining two records; a symmetric one runs from the smaller key to the larger. */
export function linkClaim({ source, draft }: Sourced<LinkDraft>, from: string, to: string): Claim {
  const { kind, place, weight } = draft;
  const rule = kind === 'cites' ? 'cited-reference@1' : 'link@1';
  // Links of one line share its words, and differ in weight at most.
  const id = evidenceId(source.path, place, weight === undefined ? rule : `${rule}:${weight}`);
  const evidence = evidenceAt(source, place, {
    rule,
    how: 'table',
    strength: 'stated',
    review: 'accepted',
    ...(weight === undefined ? {} : { weight }),
  }, id);
  const isTurned = EDGE_KINDS[kind].symmetric && to < from;
  return isTurned ? { from: to, kind, to: from, evidence } : { from, kind, to, evidence };
}
