import { diagnostic } from '../base/diagnostics.ts';
import { addAll, addToList } from '../base/grouping.ts';
import { slug } from '../base/names.ts';
import type { Sourced, WorkRecord } from '../records/records.ts';
import { type ReferenceChapter, referenceChapters } from '../records/reference-chapters.ts';
import { listClaim, type ReferenceList, referenceList, type ResolvedCitation, resolveMention } from '../records/resolve-citations.ts';
import { mapScopes, type Survey } from '../records/surveys.ts';
import type { WorkIndex } from '../records/work-index.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import { bbl } from '../sources/latex/bbl.ts';
import type { ReadSource } from './assume.ts';
import type { ClaimAccount } from './claim-account.ts';
import { CONFIG_FILE, type ProjectConfig } from './config.ts';

/** The works that the surveys of a project are, by survey id: those they are said to be, or works made from their titles. */
export function surveyWorks(surveys: readonly Survey[], works: WorkIndex, account: ClaimAccount): Map<string, WorkRecord> {
  return new Map(
    surveys.map((survey) => {
      const known = works.find(survey.work);
      if (known === undefined && survey.work !== survey.id) {
        const near = works.near(survey.work);
        const hint = near === undefined ? 'Give a citation key of one of the bibliographies, or an identifier such as arxiv:2005.14165.' : `Did you mean \`${near}\`?`;
        account.diagnostics.push(diagnostic('name-unknown', `No bibliography lists the work “${survey.work}” that survey ${survey.id} is; a work was made from its title`, { path: CONFIG_FILE, hint }));
      }
      return [survey.id, known ?? workFromTitle(survey)];
    }),
  );
}

/**
 * Claims what surveys cite: every citation in the texts that speak for them, and every entry of their reference lists. A bibliography that a text calls by keys, or by authors and year, is no
 * reference list: it may serve many texts, and what is cited of it only the citations tell. Answers which works the citations mean.
 */
export function gatherCitations(
  config: ProjectConfig,
  sources: readonly ReadSource[],
  references: readonly Sourced<ReferenceDraft>[],
  recordOf: ReadonlyMap<ReferenceDraft, string>,
  surveys: ReadonlyMap<string, WorkRecord>,
  account: ClaimAccount,
): CitedWorks {
  const lists = new Map<string, SurveyList>();
  for (const survey of config.surveys) {
    if (survey.references === undefined) continue;
    const listed = references.filter(({ source }) => source.path === survey.references);
    lists.set(survey.id, new SurveyList(survey.references, listed, recordOf));
    if (listed.length === 0) account.diagnostics.push(diagnostic('file-missing', `The reference list ${survey.references} of ${survey.id} is not among the sources or holds no entry`, { path: CONFIG_FILE, hint: 'List it under “sources”.' }));
  }
  const citations = citationsOf(config, sources, surveys, lists, account);
  const calledByName = new Set(citations.filter(({ claim, cited }) => claim !== undefined && !/^\d+$/.test(cited)).map(({ survey }) => survey));
  const bibliographies = new Set(sources.filter(({ reads, format }) => reads === 'reference' && format !== bbl.format).map(({ source }) => source.path));
  for (const [survey, { source, entries }] of lists) {
    const work = surveys.get(survey);
    if (work === undefined || (calledByName.has(survey) && bibliographies.has(source))) continue;
    for (const entry of entries) {
      const record = recordOf.get(entry.draft);
      if (record !== undefined) account.take(listClaim(work.key, entry, record));
    }
  }
  for (const { mention, claim } of citations) {
    const item = { source: mention.source.path, place: mention.draft.place, item: 'mention' as const };
    if (claim === undefined) account.leave(item, 'no entry of a known reference list is plainly meant');
    else account.settle(item, claim);
  }
  return new CitedWorks(citations);
}

/** The works that the citations of texts mean. */
export class CitedWorks {
  readonly #works = new Map<string, string[]>();

  constructor(citations: readonly ResolvedCitation[]) {
    for (const { mention, claim } of citations) if (claim !== undefined) addToList(this.#works, `${mention.source.path} ${mention.draft.place.start}`, claim.to);
  }

  /** The node keys of the works cited by the marker that begins at an offset; empty where none is known. */
  at(path: string, offset: number): readonly string[] {
    return this.#works.get(`${path} ${offset}`) ?? [];
  }
}

/** Every citation of the texts, followed into the list of the survey that the text speaks for there. */
function citationsOf(
  config: ProjectConfig,
  sources: readonly ReadSource[],
  surveys: ReadonlyMap<string, WorkRecord>,
  lists: ReadonlyMap<string, SurveyList>,
  account: ClaimAccount,
): (ResolvedCitation & { readonly survey: string })[] {
  return sources.flatMap(({ source, reading }) => {
    const listing = config.sources.find(({ path }) => path === source.path);
    const scopes = mapScopes(source.path, listing?.scopes ?? [], reading.sections);
    addAll(account.diagnostics, scopes.diagnostics);
    return reading.drafts.flatMap((draft) => {
      if (draft.type !== 'mention') return [];
      // All citations of a sentence speak for one survey, even where a line given in stemma.json cuts it.
      const survey = scopes.surveyAt(draft.sentence.line) ?? '';
      const [work, list] = [surveys.get(survey), lists.get(survey)?.at(source.path, draft.place.start)];
      const scope = work === undefined || list === undefined ? undefined : { survey, node: work.key, list };
      const { resolved, diagnostics } = resolveMention({ source, draft }, scope, listing?.digest === true);
      addAll(account.diagnostics, diagnostics);
      return resolved.map((citation) => ({ ...citation, survey }));
    });
  });
}

/** The reference list of a survey, or its lists, where the text has one a chapter. */
class SurveyList {
  readonly source: string;
  readonly entries: readonly Sourced<ReferenceDraft>[];
  readonly #whole: ReferenceList;
  readonly #chapters: readonly (Pick<ReferenceChapter, 'end'> & { readonly list: ReferenceList })[];

  constructor(source: string, entries: readonly Sourced<ReferenceDraft>[], recordOf: ReadonlyMap<ReferenceDraft, string>) {
    const drafts = entries.map(({ draft }) => draft);
    const chapters = referenceChapters(drafts);
    this.source = source;
    this.entries = entries;
    this.#whole = referenceList(source, drafts, recordOf);
    this.#chapters = chapters.length < 2 ? [] : chapters.map(({ drafts: own, end }) => ({ end, list: referenceList(source, own, recordOf) }));
  }

  /** The list for a place of a text: in the text that the list stands in, that of the place's chapter, which it closes. */
  at(path: string, offset: number): ReferenceList {
    if (path !== this.source || this.#chapters.length === 0) return this.#whole;
    return (this.#chapters.find(({ end }) => end >= offset) ?? this.#chapters.at(-1))?.list ?? this.#whole;
  }
}

function workFromTitle({ id, title }: Survey): WorkRecord {
  return { key: `work:title:${slug(title)}`, kind: 'work', label: title, aliases: [], origins: [], disagreements: [], csl: { id, type: 'document', title }, identifiers: [], citationKeys: [], keywords: [] };
}
