/** The types of Crossref (api.crossref.org/types) as CSL 1.0.2 calls them. */
export const CROSSREF_TYPES: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'], ['journal', 'periodical'], ['journal-volume', 'periodical'], ['journal-issue', 'periodical'],
  ['proceedings-article', 'paper-conference'], ['proceedings', 'book'], ['proceedings-series', 'book'], ['posted-content', 'article'],
  ['book', 'book'], ['monograph', 'book'], ['edited-book', 'book'], ['reference-book', 'book'], ['book-set', 'book'], ['book-series', 'book'],
  ['book-chapter', 'chapter'], ['book-section', 'chapter'], ['book-part', 'chapter'], ['book-track', 'chapter'], ['reference-entry', 'entry'],
  ['dissertation', 'thesis'], ['report', 'report'], ['report-series', 'report'], ['report-component', 'report'], ['standard', 'standard'], ['standard-series', 'standard'],
  ['dataset', 'dataset'], ['database', 'dataset'], ['peer-review', 'review'], ['component', 'document'], ['grant', 'document'], ['other', 'document'],
]);
