import type { Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { mapMods } from './mods-fields.ts';
import { openingElements, readXml, type XmlElement } from './xml-elements.ts';

const NAMESPACE = /^https?:\/\/www\.loc\.gov\/mods\b/;

/** Records of the Library of Congress' MODS, one or a collection, with any prefix; relatedItem tells what they stand in. */
export const mods: Reader = { format: 'mods', label: 'MODS (XML)', reads: 'reference', recognise: recogniseMods, read: readMods };

function isMods({ local }: XmlElement): boolean {
  return local === 'mods';
}

function recogniseMods(source: SourceText): number {
  const elements = openingElements(source);
  if (!elements.some(isMods)) return 0;
  return elements.some((element) => isMods(element) && NAMESPACE.test(element.uri)) ? 1 : 0.8;
}

function readMods(source: SourceText): Reading {
  const notes = new ReaderNotes(source, 'element');
  const drafts: ReferenceDraft[] = [];
  notes.add(readXml(source, isMods, (record) => {
    const { csl, besides } = mapMods(record, notes);
    drafts.push(referenceDraft(notes, record.place, csl, besides));
  }));
  return { drafts, ...notes.rest(), sections: [] };
}
