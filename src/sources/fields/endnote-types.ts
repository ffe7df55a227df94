/** The reference types of EndNote, by their name in lower case and by their number, as CSL 1.0.2 calls them. Where JabRef's numbers differ, its names tell. */
export const ENDNOTE_TYPES: ReadonlyMap<string, string> = new Map([
  ['generic', 'document'], ['13', 'document'], ['unused 1', 'document'], ['unused 2', 'document'], ['unused 3', 'document'], ['ancient text', 'classic'], ['51', 'classic'], ['classical work', 'classic'], ['49', 'classic'],
  ['journal article', 'article-journal'], ['17', 'article-journal'], ['electronic article', 'article-journal'], ['43', 'article-journal'], ['magazine article', 'article-magazine'], ['19', 'article-magazine'],
  ['newspaper article', 'article-newspaper'], ['23', 'article-newspaper'], ['press release', 'article-newspaper'], ['preprint', 'article'],
  ['book', 'book'], ['6', 'book'], ['edited book', 'book'], ['28', 'book'], ['electronic book', 'book'], ['44', 'book'], ['serial', 'periodical'], ['57', 'periodical'], ['catalog', 'book'], ['8', 'book'],
  ['book section', 'chapter'], ['5', 'chapter'], ['electronic book section', 'chapter'], ['60', 'chapter'], ['encyclopedia', 'entry-encyclopedia'], ['53', 'entry-encyclopedia'], ['dictionary', 'entry-dictionary'], ['52', 'entry-dictionary'],
  ['conference proceedings', 'paper-conference'], ['10', 'paper-conference'], ['conference paper', 'paper-conference'], ['47', 'paper-conference'], ['conference', 'paper-conference'], ['11', 'paper-conference'],
  ['thesis', 'thesis'], ['32', 'thesis'], ['report', 'report'], ['27', 'report'], ['government document', 'report'], ['46', 'report'], ['grant', 'document'], ['54', 'document'], ['standard', 'standard'], ['58', 'standard'],
  ['manuscript', 'manuscript'], ['36', 'manuscript'], ['unpublished work', 'manuscript'], ['34', 'manuscript'], ['pamphlet', 'pamphlet'], ['24', 'pamphlet'], ['personal communication', 'personal_communication'], ['26', 'personal_communication'],
  ['patent', 'patent'], ['25', 'patent'], ['bill', 'bill'], ['4', 'bill'], ['case', 'legal_case'], ['7', 'legal_case'], ['hearing', 'hearing'], ['14', 'hearing'], ['statute', 'legislation'], ['31', 'legislation'],
  ['legal rule or regulation', 'regulation'], ['50', 'regulation'], ['web page', 'webpage'], ['12', 'webpage'], ['blog', 'post-weblog'], ['56', 'post-weblog'], ['discussion forum', 'post'], ['social media', 'post'],
  ['online database', 'dataset'], ['45', 'dataset'], ['aggregated database', 'dataset'], ['55', 'dataset'], ['dataset', 'dataset'], ['59', 'dataset'], ['computer program', 'software'], ['9', 'software'],
  ['map', 'map'], ['20', 'map'], ['figure', 'figure'], ['37', 'figure'], ['chart or table', 'figure'], ['38', 'figure'], ['equation', 'figure'], ['39', 'figure'], ['artwork', 'graphic'], ['2', 'graphic'],
  ['audiovisual material', 'motion_picture'], ['3', 'motion_picture'], ['film or broadcast', 'motion_picture'], ['21', 'motion_picture'], ['online multimedia', 'motion_picture'], ['48', 'motion_picture'], ['multimedia application', 'software'],
  ['television episode', 'broadcast'], ['podcast', 'broadcast'], ['music', 'song'], ['61', 'song'], ['interview', 'interview'],
]);
