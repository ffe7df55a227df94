import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import type { MentionDraft, ReferenceDraft } from '../sources/drafts.ts';
import type { Claim } from './claims.ts';
import { evidenceAt } from './evidence-at.ts';
import type { Sourced } from './records.ts';

/** A reference list as citations address it: by number and by key. */
export interface ReferenceList {
  readonly source: string;
  readonly byLabel: ReadonlyMap<string, string>;
}

/** What one cited number or key came to. */
export interface ResolvedCitation {
  readonly mention: Sourced<MentionDraft>;
  readonly cited: string;
  readonly claim?: Claim;
}

/** Labels of one list: the numbers its entries state, or else their order in the list, and the citation keys. O(entries). */
export function referenceList(source: string, drafts: readonly ReferenceDraft[], recordOf: ReadonlyMap<ReferenceDraft, string>): ReferenceList {
  const byLabel = new Map<string, string>();
  const numbered = drafts.some((draft) => draft.number !== undefined);
  drafts.forEach((draft, index) => {
    const record = recordOf.get(draft);
    if (record === undefined) return;
    const number = numbered ? draft.number : String(index + 1);
    if (number !== undefined) byLabel.set(number, record);
    if (!byLabel.has(draft.key)) byLabel.set(draft.key, record);
  });
  return { source, byLabel };
}

/** The claim that a survey cites a work because its reference list has it. */
export function listClaim(survey: string, sourced: Sourced<ReferenceDraft>, record: string): Claim {
  const { source, draft } = sourced;
  const inferred = draft.keywords.includes('inferred') || draft.keywords.includes('unidentified');
  return {
    from: survey,
    kind: 'cites',
    to: record,
    evidence: evidenceAt(source, draft.place, {
      rule: 'reference-entry@1',
      how: 'table',
      strength: inferred ? 'implied' : 'stated',
      review: 'accepted',
      ...(inferred ? { caveat: 'Which work stands at this number was inferred; the survey’s own list was not at hand.' } : {}),
    }),
  };
}

/**
 * Follows each cited number into the reference list of the survey that the text speaks for there; a number that the list does not have stays unresolved, with a diagnostic.
 * `scopeOf` answers the survey's id, its node and its list for a line, or undefined where no scope holds.
 */
export function resolveMention(
  mention: Sourced<MentionDraft>,
  scope: { readonly survey: string; readonly node: string; readonly list: ReferenceList } | undefined,
  digest: boolean,
): { readonly resolved: readonly ResolvedCitation[]; readonly diagnostics: readonly Diagnostic[] } {
  const { source, draft } = mention;
  const diagnostics: Diagnostic[] = [];
  const resolved = draft.cited.map((cited): ResolvedCitation => {
    const record = scope?.list.byLabel.get(cited);
    if (scope === undefined || record === undefined) {
      diagnostics.push(
        diagnostic('citation-unresolved', scope === undefined ? `Citation [${cited}] stands where no numbering is known` : `Citation [${cited}] is not in the reference list ${scope.list.source} of ${scope.survey}`, {
          path: source.path,
          place: draft.place,
          hint: scope === undefined ? 'Give the text a scope in stemma.json that names its survey.' : 'Look whether the number is right, whether the list is whole, and whether the scope of this section names the right survey.',
        }),
      );
      return { mention, cited };
    }
    const evidence = evidenceAt(source, draft.sentence, {
      rule: 'citation-marker@1',
      how: 'marker',
      strength: 'stated',
      review: 'accepted',
      mention: { survey: scope.survey, section: draft.section, paragraph: draft.paragraphOrdinal, sentence: draft.sentenceOrdinal },
      ...(digest ? { retells: scope.survey } : {}),
    });
    return { mention, cited, claim: { from: scope.node, kind: 'cites', to: record, evidence } };
  });
  return { resolved, diagnostics };
}
