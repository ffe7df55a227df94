import type { XmlElement } from './xml-elements.ts';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const ZOTERO = 'http://www.zotero.org/namespaces/export#';
export const BIBLIO = 'http://purl.org/net/biblio#';
export const ABOUT: string = `{${RDF}}about`;
export const RESOURCE: string = `{${RDF}}resource`;

/** Zotero's item types as its own mapping to CSL has them. */
export const ITEM_TYPES: ReadonlyMap<string, string> = new Map([
  ['journalArticle', 'article-journal'], ['magazineArticle', 'article-magazine'], ['newspaperArticle', 'article-newspaper'], ['preprint', 'article'], ['conferencePaper', 'paper-conference'], ['book', 'book'], ['bookSection', 'chapter'],
  ['thesis', 'thesis'], ['report', 'report'], ['webpage', 'webpage'], ['blogPost', 'post-weblog'], ['forumPost', 'post'], ['encyclopediaArticle', 'entry-encyclopedia'], ['dictionaryEntry', 'entry-dictionary'], ['document', 'document'],
  ['manuscript', 'manuscript'], ['letter', 'personal_communication'], ['email', 'personal_communication'], ['instantMessage', 'personal_communication'], ['interview', 'interview'], ['presentation', 'speech'], ['patent', 'patent'], ['standard', 'standard'],
  ['dataset', 'dataset'], ['computerProgram', 'software'], ['map', 'map'], ['artwork', 'graphic'], ['film', 'motion_picture'], ['videoRecording', 'motion_picture'], ['tvBroadcast', 'broadcast'], ['radioBroadcast', 'broadcast'], ['podcast', 'song'],
  ['audioRecording', 'song'], ['bill', 'bill'], ['case', 'legal_case'], ['hearing', 'hearing'], ['statute', 'legislation'],
]);

/** What other nodes of the vocabulary are, where no item type is said. */
const TYPES_OF_NODES: ReadonlyMap<string, string> = new Map([
  ['Article', 'journalArticle'], ['Book', 'book'], ['BookSection', 'bookSection'], ['Thesis', 'thesis'], ['Report', 'report'], ['Document', 'document'], ['Manuscript', 'manuscript'], ['Letter', 'letter'], ['Interview', 'interview'],
  ['Patent', 'patent'], ['Legislation', 'statute'], ['Image', 'artwork'], ['Illustration', 'artwork'], ['Recording', 'audioRecording'], ['MotionPicture', 'film'], ['Memo', 'note'], ['Data', 'dataset'], ['ConferenceProceedings', 'book'],
]);

/** What stands beside the works, and why it is none. */
export const NO_WORKS: ReadonlyMap<string, string> = new Map([
  ['attachment', 'a file attached to an item; no work of its own'], ['note', 'a note on an item; no work of its own'], ['annotation', 'an annotation; no work of its own'], ['collection', 'a collection of items; no work of its own'],
  ['tag', 'a tag; no work of its own'], ['user item', 'an item of the program; no work'],
]);

/** Whether a node is an item of the library, not what an item is part of. Books may be either, so it is the item type that tells. */
export function isItem(node: XmlElement): boolean {
  return node.child('itemType') !== undefined || NO_WORKS.has(itemTypeOf(node) ?? '') || (node.uri === BIBLIO && (node.local === 'Article' || node.local === 'BookSection' || node.local === 'Thesis' || node.local === 'Report'));
}

/** The item type that a node says or that its name tells. */
export function itemTypeOf(node: XmlElement): string | undefined {
  if (node.uri === ZOTERO && (node.local === 'Attachment' || node.local === 'Collection')) return node.local.toLowerCase();
  return node.child('itemType')?.words ?? TYPES_OF_NODES.get(node.local);
}
