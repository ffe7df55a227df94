import type { Draft, Reader, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { openingElements, readXml, type XmlElement } from './xml-elements.ts';
import { mapZoteroItem } from './zotero-rdf-fields.ts';
import { ABOUT, BIBLIO, isItem, itemTypeOf, NO_WORKS, RDF, ZOTERO } from './zotero-rdf-terms.ts';

/** Zotero's RDF, with any prefixes: items, and the journals, books and series that they are part of. */
export const zoteroRdf: Reader = { format: 'zotero-rdf', label: 'Zotero RDF', reads: 'reference', recognise: recogniseZoteroRdf, read: readZoteroRdf };

function recogniseZoteroRdf(source: SourceText): number {
  const elements = openingElements(source);
  const [root] = elements;
  if (root?.local !== 'RDF' || root.uri !== RDF) return 0;
  return elements.some(({ uri }) => uri === ZOTERO) ? 1 : elements.some(({ uri }) => uri === BIBLIO) ? 0.7 : 0;
}

/** Two passes: what items are part of may stand behind them. Only that is held in memory, and the item at hand. */
function readZoteroRdf(source: SourceText): Reading {
  const { lines } = source;
  const notes = new ReaderNotes(source, 'element');
  const drafts: Draft[] = [];
  const isNode = ({ parent }: XmlElement): boolean => parent?.local === 'RDF';
  const containers = new Map<string, XmlElement>();
  readXml(source, isNode, (node) => {
    const about = node.attributes.get(ABOUT);
    if (about !== undefined && !isItem(node)) containers.set(about, node);
  });
  const used = new Set<string>();
  const rest = readXml(source, isNode, (node) => {
    const type = itemTypeOf(node);
    const reason = type === undefined ? undefined : NO_WORKS.get(type);
    if (reason !== undefined) notes.skip(node.place, reason);
    else if (isItem(node)) {
      const { csl, besides } = mapZoteroItem(node, type ?? '', containers, used, notes);
      drafts.push(referenceDraft(notes, node.place, csl, besides));
    }
  });
  for (const [about, { place }] of containers) if (!used.has(about)) notes.skip(lines.place(place.start, place.end), 'no item is part of it');
  notes.add(rest);
  return { drafts, ...notes.rest(), sections: [] };
}
