import { CSL_ITEM_TYPES } from './csl-types.ts';

/** What databases call the types of works, in lower case and without punctuation, and how CSL calls them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'], ['journal article', 'article-journal'], ['journal', 'article-journal'], ['research article', 'article-journal'], ['original paper', 'article-journal'],
  ['magazine article', 'article-magazine'], ['newspaper article', 'article-newspaper'], ['news item', 'article-newspaper'],
  ['review', 'article-journal'], ['review article', 'article-journal'], ['conference review', 'article-journal'], ['short survey', 'article-journal'], ['editorial', 'article-journal'],
  ['editorial material', 'article-journal'], ['letter', 'article-journal'], ['note', 'article-journal'], ['erratum', 'article-journal'], ['correction', 'article-journal'],
  ['retracted', 'article-journal'], ['retraction', 'article-journal'], ['article in press', 'article-journal'], ['early access articles', 'article-journal'], ['early access', 'article-journal'],
  ['data paper', 'article-journal'], ['brief communication', 'article-journal'], ['meeting abstract', 'paper-conference'], ['abstract report', 'paper-conference'],
  ['ieee journals', 'article-journal'], ['ieee magazines', 'article-magazine'], ['ieee conferences', 'paper-conference'], ['iet conferences', 'paper-conference'], ['iet journals', 'article-journal'],
  ['ieee standards', 'standard'], ['standard', 'standard'], ['standards', 'standard'],
  ['conference paper', 'paper-conference'], ['proceedings paper', 'paper-conference'], ['conference proceedings article', 'paper-conference'], ['proceedings article', 'paper-conference'],
  ['proceeding', 'paper-conference'], ['proceedings', 'paper-conference'], ['conference', 'paper-conference'], ['conference proceedings', 'paper-conference'], ['inproceedings', 'paper-conference'], ['paper', 'paper-conference'],
  ['conference abstract', 'paper-conference'], ['book chapter', 'chapter'], ['chapter', 'chapter'], ['book section', 'chapter'], ['incollection', 'chapter'], ['inbook', 'chapter'],
  ['book', 'book'], ['monograph', 'book'], ['edited book', 'book'], ['reference book', 'book'], ['proceedings book', 'book'], ['book review', 'review-book'], ['book series', 'book'],
  ['reference work entry', 'entry'], ['reference entry', 'entry'], ['thesis', 'thesis'], ['dissertation', 'thesis'], ['phd thesis', 'thesis'], ['phdthesis', 'thesis'], ['mastersthesis', 'thesis'],
  ['report', 'report'], ['techreport', 'report'], ['technical report', 'report'], ['working paper', 'report'], ['preprint', 'article'], ['posted content', 'article'], ['dataset', 'dataset'], ['data set', 'dataset'],
  ['patent', 'patent'], ['software', 'software'], ['computer program', 'software'], ['web page', 'webpage'], ['webpage', 'webpage'], ['website', 'webpage'], ['online', 'webpage'], ['blog post', 'post-weblog'],
  ['presentation', 'speech'], ['map', 'map'], ['manuscript', 'manuscript'], ['unpublished', 'manuscript'], ['misc', 'document'], ['other', 'document'], ['generic', 'document'], ['unknown', 'document'],
  // As RIS abbreviates them.
  ['jour', 'article-journal'], ['jfull', 'periodical'], ['mgzn', 'article-magazine'], ['news', 'article-newspaper'], ['conf', 'paper-conference'], ['cpaper', 'paper-conference'], ['chap', 'chapter'],
  ['edbook', 'book'], ['thes', 'thesis'], ['rprt', 'report'], ['unpb', 'manuscript'], ['elec', 'webpage'], ['blog', 'post-weblog'], ['comp', 'software'], ['data', 'dataset'], ['pat', 'patent'], ['stand', 'standard'], ['gen', 'document'],
]);

/** Words after which nothing is left to say once the CSL type is known. */
const TELLS_NO_MORE = new RegExp(`^(?:${['article', 'journal article', 'journal', 'magazine article', 'newspaper article', 'conference paper', 'conference', 'proceedings paper', 'proceedings article', 'book chapter', 'book section', 'chapter', 'book', 'thesis', 'report', 'dataset', 'data set', 'patent', 'software', 'webpage', 'web page', 'website', 'preprint', 'standard', 'map', 'manuscript', 'misc', 'other', 'generic', 'unknown', 'ieee journals', 'ieee magazines', 'ieee conferences', 'inproceedings', 'incollection', 'inbook', 'jour', 'mgzn', 'news', 'conf', 'cpaper', 'chap', 'thes', 'rprt', 'elec', 'blog', 'comp', 'data', 'pat', 'stand', 'gen'].join('|')})$`);

/** A type of work in CSL, and what the word that it is told by says beyond that. */
export interface ReferenceType {
  readonly type: string;
  readonly genre?: string;
}

/** The type that a word of a table means: a name of CSL itself, or what databases and RIS call it; undefined for other words. */
export function referenceType(word: string): ReferenceType | undefined {
  const plain = word.trim().toLowerCase();
  if (CSL_ITEM_TYPES.has(plain) && plain !== 'article' && plain !== 'review' && plain !== 'collection') return { type: plain };
  // Of several (`Article; Early Access`), the first.
  const [first = ''] = plain.split(';');
  const key = first.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const type = WORDS.get(key);
  if (type === undefined) return undefined;
  return first === plain && TELLS_NO_MORE.test(key) ? { type } : { type, genre: word.trim() };
}
