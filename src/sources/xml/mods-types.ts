import type { XmlElement } from './xml-elements.ts';

/** Genres as bibutils, MARC, JabRef (types of BibTeX) and Zotero write them, in lower case without punctuation. */
const GENRES: ReadonlyMap<string, string> = new Map([
  ['journal article', 'article-journal'], ['journalarticle', 'article-journal'], ['article', 'article-journal'], ['magazine article', 'article-magazine'], ['magazinearticle', 'article-magazine'],
  ['newspaper article', 'article-newspaper'], ['newspaperarticle', 'article-newspaper'], ['preprint', 'article'], ['review', 'article-journal'],
  ['book', 'book'], ['booklet', 'book'], ['collection', 'book'], ['proceedings', 'book'], ['book chapter', 'chapter'], ['booksection', 'chapter'], ['inbook', 'chapter'], ['incollection', 'chapter'], ['chapter', 'chapter'],
  ['conference publication', 'paper-conference'], ['conference paper', 'paper-conference'], ['conferencepaper', 'paper-conference'], ['inproceedings', 'paper-conference'], ['conference', 'paper-conference'],
  ['thesis', 'thesis'], ['theses', 'thesis'], ['phd thesis', 'thesis'], ['ph d thesis', 'thesis'], ['doctoral thesis', 'thesis'], ['masters thesis', 'thesis'], ['diploma thesis', 'thesis'], ['habilitation thesis', 'thesis'],
  ['licentiate thesis', 'thesis'], ['phdthesis', 'thesis'], ['mastersthesis', 'thesis'], ['academic thesis', 'thesis'], ['dissertation', 'thesis'], ['report', 'report'], ['technical report', 'report'], ['techreport', 'report'],
  ['manual', 'report'], ['instruction', 'report'], ['web page', 'webpage'], ['webpage', 'webpage'], ['web site', 'webpage'], ['electronic', 'webpage'], ['online', 'webpage'], ['blog', 'post-weblog'], ['blogpost', 'post-weblog'],
  ['patent', 'patent'], ['dataset', 'dataset'], ['data set', 'dataset'], ['database', 'dataset'], ['computer program', 'software'], ['computerprogram', 'software'], ['software', 'software'],
  ['manuscript', 'manuscript'], ['unpublished', 'manuscript'], ['encyclopedia', 'entry-encyclopedia'], ['encyclopediaarticle', 'entry-encyclopedia'], ['dictionary', 'entry-dictionary'], ['dictionaryentry', 'entry-dictionary'],
  ['letter', 'personal_communication'], ['interview', 'interview'], ['legislation', 'legislation'], ['statute', 'legislation'], ['legal case and case notes', 'legal_case'], ['case', 'legal_case'], ['bill', 'bill'], ['hearing', 'hearing'],
  ['map', 'map'], ['presentation', 'speech'], ['speech', 'speech'], ['film', 'motion_picture'], ['motion picture', 'motion_picture'], ['periodical', 'periodical'], ['standard', 'standard'], ['misc', 'document'], ['pamphlet', 'pamphlet'],
]);
/** Genres of the host that say what stands in it. */
const IN_HOST: ReadonlyMap<string, string> = new Map([
  ['academic journal', 'article-journal'], ['periodical', 'article-journal'], ['journal', 'article-journal'], ['magazine', 'article-magazine'], ['newspaper', 'article-newspaper'], ['conference publication', 'paper-conference'], ['book', 'chapter'], ['collection', 'chapter'],
]);
const RESOURCES: ReadonlyMap<string, string> = new Map([
  ['software, multimedia', 'software'], ['still image', 'graphic'], ['moving image', 'motion_picture'], ['cartographic', 'map'], ['sound recording', 'song'], ['sound recording-musical', 'song'], ['sound recording-nonmusical', 'song'], ['notated music', 'musical_score'],
]);
/** Genres that say no more than the type of CSL. */
const DEGREE = /thesis|dissertation/;

/** The CSL type of a record and the genre that it does not tell: by the genres of the record, then those of what it stands in, then the kind of resource. */
export function modsType(record: XmlElement, host: XmlElement | undefined): { readonly type: string; readonly genre?: string } {
  const genres = record.children('genre').map(({ words }) => words).filter((words) => words !== '');
  const plain = (genre: string): string => genre.toLowerCase().replace(/[.']/g, ' ').replace(/\s+/g, ' ').replace(/(?<=master) s/, 's').trim();
  const told = genres.find((genre) => GENRES.has(plain(genre)));
  const type = GENRES.get(plain(told ?? '')) ?? (host === undefined ? undefined : typeInHost(host)) ?? RESOURCES.get(record.child('typeOfResource')?.words ?? '') ?? (host !== undefined ? 'chapter' : record.child('originInfo', 'issuance')?.words === 'monographic' ? 'book' : 'document');
  const genre = genres.find((one) => DEGREE.test(plain(one)) && plain(one) !== 'thesis' && plain(one) !== 'theses') ?? genres.find((one) => !GENRES.has(plain(one)));
  return genre === undefined ? { type } : { type, genre };
}

function typeInHost(host: XmlElement): string | undefined {
  const genre = host.children('genre').map(({ words }) => IN_HOST.get(words.toLowerCase())).find((type) => type !== undefined);
  return genre ?? (host.child('originInfo', 'issuance')?.words === 'continuing' ? 'article-journal' : undefined);
}
