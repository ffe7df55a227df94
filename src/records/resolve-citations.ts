import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { issuedYear } from '../sources/csl.ts';
import { findIdentifiers, formatIdentifier } from '../base/identifiers.ts';
import type { MentionDraft, ReferenceDraft } from '../sources/drafts.ts';
import { readAuthorYearLabel } from '../sources/text/author-year-label.ts';
import { AuthorYearIndex } from './author-year-index.ts';
import type { Claim } from './claims.ts';
import { evidenceAt } from './evidence-at.ts';
import type { Sourced } from './records.ts';

/** A reference list as citations address it: by number, by key, or by authors and year. */
export interface ReferenceList {
  readonly source: string;
  readonly byLabel: ReadonlyMap<string, string>;
  readonly byAuthorYear: AuthorYearIndex;
}

/** What one cited number or key came to. */
export interface ResolvedCitation {
  readonly mention: Sourced<MentionDraft>;
  readonly cited: string;
  readonly claim?: Claim;
}

/** Labels of one list: the numbers its entries state, or else their order in the list, the citation keys, the identifiers and the addresses. O(entries). */
export function referenceList(source: string, drafts: readonly ReferenceDraft[], recordOf: ReadonlyMap<ReferenceDraft, string>): ReferenceList {
  const byLabel = new Map<string, string>();
  const numbered = drafts.some((draft) => draft.number !== undefined);
  drafts.forEach((draft, index) => {
    const record = recordOf.get(draft);
    if (record === undefined) return;
    const number = numbered ? draft.number : String(index + 1);
    if (number !== undefined) byLabel.set(number, record);
    for (const name of [draft.key, ...draft.identifiers.map(formatIdentifier), draft.csl.URL ?? '']) if (name !== '' && !byLabel.has(name)) byLabel.set(name, record);
  });
  return { source, byLabel, byAuthorYear: new AuthorYearIndex(drafts, recordOf) };
}

/** Where a citation leads in a list: to the node of a work; or why to none, and what would help. */
type Followed = { readonly record: string } | { readonly because: string; readonly hint: string };

const NO_LIST: Followed = { because: 'stands where no reference list is known', hint: 'Give the text a scope in stemma.json that names its survey, and the survey its list, as “references”.' };

/** Follows a cited number, key, identifier, address, or label of authors and year in a list. */
export function followCitation({ source, byLabel, byAuthorYear }: ReferenceList, cited: string): Followed {
  const names = cited.includes(':') ? [cited, cited.replace(/^url:/, ''), ...findIdentifiers(cited).map(formatIdentifier)] : [cited];
  const record = names.map((name) => byLabel.get(name)).find((found) => found !== undefined);
  if (record !== undefined) return { record };
  const authorYear = readAuthorYearLabel(cited);
  if (authorYear === undefined) return { because: `is not in the reference list ${source}`, hint: 'Look whether the number is right, whether the list is whole, and whether the scope of this section names the right survey.' };
  const called = byAuthorYear.find(authorYear);
  if (called.is === 'one') return { record: called.record };
  if (called.is === 'several') return { because: `fits ${called.entries.length} entries of the reference list ${source}: ${called.entries.map(described).join('; ')}`, hint: 'Give the letters that tell them apart in the list too, or cite by key.' };
  return {
    because: `is not in the reference list ${source}`,
    hint: called.near === undefined ? 'Look whether name and year are right, and whether the list is whole.' : `Did the text mean ${described(called.near)}? Then give both the same year.`,
  };
}

function described({ key, number, csl }: ReferenceDraft): string {
  const year = issuedYear(csl);
  return `“${csl.title ?? (key === '' ? (number ?? 'without a title') : key)}” (${year ?? 'no year'})`;
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
    const followed = scope === undefined ? NO_LIST : followCitation(scope.list, cited);
    if (scope === undefined || !('record' in followed)) {
      if (!('record' in followed)) diagnostics.push(diagnostic('citation-unresolved', `Citation [${cited}] ${followed.because}`, { path: source.path, place: draft.place, hint: followed.hint }));
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
    return { mention, cited, claim: { from: scope.node, kind: 'cites', to: followed.record, evidence } };
  });
  return { resolved, diagnostics };
}
