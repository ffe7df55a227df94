import { ENDNOTE_TYPES } from '../fields/endnote-types.ts';

/** The types of RIS (EndNote's list, which holds those of the first specification) and the CSL type that comes nearest. Where several have one CSL type, the first is written for it. */
const TYPES: readonly (readonly [ris: string, csl: string])[] = [
  ['JOUR', 'article-journal'], ['EJOUR', 'article-journal'], ['INPR', 'article-journal'], ['ABST', 'article-journal'], ['MGZN', 'article-magazine'], ['NEWS', 'article-newspaper'], ['PRESS', 'article-newspaper'],
  ['BOOK', 'book'], ['EBOOK', 'book'], ['EDBOOK', 'book'], ['CTLG', 'book'], ['CHAP', 'chapter'], ['ECHAP', 'chapter'], ['JFULL', 'periodical'], ['SER', 'periodical'],
  ['CPAPER', 'paper-conference'], ['CONF', 'paper-conference'], ['THES', 'thesis'], ['RPRT', 'report'], ['GOVDOC', 'report'], ['STAND', 'standard'], ['STD', 'standard'], ['PAT', 'patent'],
  ['DICT', 'entry-dictionary'], ['ENCYC', 'entry-encyclopedia'], ['DATA', 'dataset'], ['DBASE', 'dataset'], ['AGGR', 'dataset'], ['COMP', 'software'], ['WEB', 'webpage'], ['ELEC', 'webpage'], ['BLOG', 'post-weblog'], ['ICOMM', 'post'],
  ['MANSCPT', 'manuscript'], ['UNPB', 'manuscript'], ['UNPD', 'manuscript'], ['CLSWK', 'classic'], ['ANCIENT', 'classic'], ['PAMP', 'pamphlet'], ['PCOMM', 'personal_communication'], ['INTV', 'interview'], ['SLIDE', 'speech'],
  ['BILL', 'bill'], ['UNBILL', 'bill'], ['CASE', 'legal_case'], ['STAT', 'legislation'], ['LEGAL', 'regulation'], ['HEAR', 'hearing'],
  ['MAP', 'map'], ['ART', 'graphic'], ['FIGURE', 'figure'], ['CHART', 'figure'], ['EQUA', 'figure'], ['MUSIC', 'musical_score'], ['SOUND', 'song'], ['POD', 'broadcast'],
  ['VIDEO', 'motion_picture'], ['MPCT', 'motion_picture'], ['ADVS', 'motion_picture'], ['MULTI', 'motion_picture'], ['GEN', 'document'], ['GRNT', 'document'],
];

const BY_CODE: ReadonlyMap<string, string> = new Map(TYPES);
const BY_CSL: ReadonlyMap<string, string> = new Map([...TYPES].reverse().map(([ris, csl]) => [csl, ris]));

/** The CSL type of a type of RIS by its code, or by the name that EndNote has for it, in any case; undefined for an unknown one. */
export function cslTypeOf(type: string): string | undefined {
  return BY_CODE.get(type.toUpperCase()) ?? ENDNOTE_TYPES.get(type.toLowerCase());
}

/** The type of RIS for a CSL type; undefined where RIS has none. */
export function risTypeOf(csl: string): string | undefined {
  return BY_CSL.get(csl);
}
