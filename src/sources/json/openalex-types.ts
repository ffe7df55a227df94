import { CROSSREF_TYPES } from './crossref-types.ts';

/** The types of OpenAlex, and those of Crossref that it hands on as `type_crossref`, as CSL 1.0.2 calls them. */
export const OPENALEX_TYPES: ReadonlyMap<string, string> = new Map([
  ...CROSSREF_TYPES,
  ['article', 'article-journal'], ['review', 'article-journal'], ['editorial', 'article-journal'], ['letter', 'article-journal'], ['erratum', 'article-journal'], ['retraction', 'article-journal'],
  ['conference-paper', 'paper-conference'], ['conference-abstract', 'paper-conference'], ['preprint', 'article'], ['book-review', 'review-book'], ['software', 'software'], ['software-paper', 'article-journal'], ['data-paper', 'article-journal'],
  ['paratext', 'document'], ['libguides', 'document'], ['supplementary-materials', 'document'],
]);
