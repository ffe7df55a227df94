/** The types of BibTeX and BibLaTeX (biblatex manual, 2.1) as CSL 1.0.2 calls them. */
export const CSL_TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'], ['suppperiodical', 'article-journal'], ['newspaper', 'article-newspaper'], ['periodical', 'periodical'],
  ['book', 'book'], ['mvbook', 'book'], ['bookinbook', 'book'], ['booklet', 'book'], ['collection', 'book'], ['mvcollection', 'book'],
  ['proceedings', 'book'], ['mvproceedings', 'book'], ['reference', 'book'], ['mvreference', 'book'], ['commentary', 'book'],
  ['inbook', 'chapter'], ['suppbook', 'chapter'], ['incollection', 'chapter'], ['suppcollection', 'chapter'], ['inreference', 'entry'],
  ['inproceedings', 'paper-conference'], ['conference', 'paper-conference'],
  ['thesis', 'thesis'], ['mastersthesis', 'thesis'], ['phdthesis', 'thesis'], ['report', 'report'], ['techreport', 'report'], ['manual', 'report'],
  ['online', 'webpage'], ['electronic', 'webpage'], ['www', 'webpage'], ['dataset', 'dataset'], ['software', 'software'], ['misc', 'document'], ['unpublished', 'manuscript'],
  ['patent', 'patent'], ['standard', 'standard'], ['review', 'review'], ['legislation', 'legislation'], ['jurisdiction', 'legal_case'], ['legal', 'treaty'],
  ['letter', 'personal_communication'], ['performance', 'performance'], ['artwork', 'graphic'], ['image', 'figure'],
  ['audio', 'song'], ['music', 'musical_score'], ['movie', 'motion_picture'], ['video', 'motion_picture'],
]);

/** What the keys of the field `type` stand for (biblatex manual, 4.9.2.13), and what the old types say by themselves. */
export const GENRES: ReadonlyMap<string, string> = new Map([
  ['bathesis', "Bachelor's thesis"], ['mathesis', "Master's thesis"], ['mastersthesis', "Master's thesis"], ['phdthesis', 'PhD thesis'], ['candthesis', 'Candidate thesis'],
  ['techreport', 'technical report'], ['resreport', 'research report'], ['software', 'computer software'], ['datacd', 'data cd'], ['audiocd', 'audio cd'],
  ['patent', 'patent'], ['patentde', 'German patent'], ['patenteu', 'European patent'], ['patentfr', 'French patent'], ['patentuk', 'British patent'], ['patentus', 'U.S. patent'],
  ['patreq', 'patent request'], ['patreqde', 'German patent request'], ['patreqeu', 'European patent request'], ['patreqfr', 'French patent request'],
  ['patrequk', 'British patent request'], ['patrequs', 'U.S. patent request'],
]);

/** Types whose field `number` counts the issues of a journal or series of proceedings. */
export const NUMBER_IS_ISSUE: ReadonlySet<string> = new Set(['article', 'suppperiodical', 'newspaper', 'periodical', 'inproceedings', 'conference']);

/** What the field `entrysubtype` makes of an `@article`. */
export const ARTICLE_SUBTYPES: ReadonlyMap<string, string> = new Map([['magazine', 'article-magazine'], ['newspaper', 'article-newspaper']]);

/** Types whose field `number` counts the volumes of a series. */
export const NUMBER_IS_SERIES: ReadonlySet<string> = new Set([
  'book', 'mvbook', 'inbook', 'bookinbook', 'suppbook', 'collection', 'mvcollection', 'incollection', 'suppcollection', 'proceedings', 'mvproceedings', 'reference', 'mvreference', 'inreference', 'manual',
]);
