import type { Survey } from '../records/surveys.ts';
import type { Reader, Reading, SourceText } from '../sources/drafts.ts';
import { type CitedLists, citedLists, withoutExtension } from './cited-lists.ts';
import type { ProjectConfig, SourceConfig } from './config.ts';
import { type ListAtHand, listsAtHand } from './lists-at-hand.ts';
import { toldLists, toldScopes } from './told-lists.ts';

/** A source that was read without anybody saying what it is. */
export interface ReadSource {
  readonly source: SourceText;
  readonly format: string;
  readonly reads: Reader['reads'];
  readonly reading: Reading;
}

interface Assumed {
  readonly config: ProjectConfig;
  readonly assumptions: readonly string[];
}

/**
 * How sources without a stemma.json belong together: each text is a survey, which cites the list that resolves most of its citations; or several, where its numbers are those of one list here
 * and of another there. Every assumption is told as a sentence. Independent of the order of the sources.
 */
export function assumeProject(name: string, sources: readonly ReadSource[]): Assumed {
  const assumptions: string[] = [];
  const surveys: Survey[] = [];
  const lists = listsAtHand(sources);
  const configs = sources.map((text): SourceConfig => {
    const { path } = text.source;
    const listing = { path, format: text.format };
    if (text.reads !== 'mention') return listing;
    const cited = citedLists(text, lists);
    const assumed = surveysOf(text, cited, lists, new Set(surveys.map(({ id }) => id)));
    surveys.push(...assumed);
    assumptions.push(toldLists(text, cited, assumed));
    if (assumed.length === 0) return listing;
    const scopes = (cited?.scopes ?? []).flatMap(({ line, list }) => assumed.filter(({ references }) => references === list).map(({ id }) => ({ line, survey: id })));
    return { ...listing, scopes: scopes.length > 0 ? scopes : [{ line: 1, survey: assumed[0]?.id ?? '' }] };
  });
  return { config: { name, title: name, surveys, sources: configs }, assumptions };
}

/** The surveys that a text speaks for: itself, or one for each list where it cites several. None where it neither cites nor lists works. */
function surveysOf({ source: { path }, reading }: ReadSource, cited: CitedLists | undefined, lists: readonly ListAtHand[], taken: ReadonlySet<string>): Survey[] {
  const meant = [...new Set(cited?.scopes.map(({ list }) => list) ?? lists.filter(({ source }) => source === path).map(({ source }) => source))];
  if (cited === undefined && meant.length === 0) return [];
  const title = reading.sections[0]?.heading ?? withoutExtension(path);
  const free = (id: string, otherwise: string): string => (taken.has(id) ? otherwise : id);
  if (meant.length > 1) {
    return meant.map((references): Survey => {
      const id = free(withoutExtension(references), `${path} ${references}`);
      return { id, title: id, work: id, references };
    });
  }
  const id = free(withoutExtension(path), path);
  const [references] = meant;
  return [{ id, title, work: id, ...(references === undefined ? {} : { references }) }];
}

/**
 * The same for texts of a project whose stemma.json gives them no scopes: the lists are those of its surveys. A text that has none of them for its own stays without where they are not plain.
 */
export function assumeScopes(config: ProjectConfig, sources: readonly ReadSource[]): Assumed {
  const assumptions: string[] = [];
  const surveyOf = new Map(config.surveys.flatMap(({ id, references }) => (references === undefined ? [] : [[references, id] as const])));
  const lists = listsAtHand(sources).filter(({ source }) => surveyOf.has(source));
  const configs = config.sources.map((listing): SourceConfig => {
    const text = sources.find(({ source, reads }) => reads === 'mention' && source.path === listing.path);
    const cited = text === undefined || listing.scopes !== undefined ? undefined : citedLists(text, lists);
    if (cited === undefined || cited.scopes.length === 0) return listing;
    const scopes = cited.scopes.map(({ line, list }) => ({ line, survey: surveyOf.get(list) ?? '' }));
    assumptions.push(toldScopes(listing.path, scopes));
    return { ...listing, scopes };
  });
  return { config: { ...config, sources: configs }, assumptions };
}
