import type { Reader, Reading, SourceText } from '../drafts.ts';
import { asHeading, type HtmlParagraph } from '../html/html-paragraph.ts';
import { withMarkers } from '../html/paragraph-markers.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { citationStyleOf } from '../text/citation-style.ts';
import { readDocument } from '../text/text-reading.ts';
import { readBiblStruct } from './tei-references.ts';
import { readTeiParagraph } from './tei-text.ts';
import { openingElements, readXml, type XmlElement } from './xml-elements.ts';

/** Texts in TEI as GROBID makes them from PDFs: paragraphs with the references in them, and a reference list field by field. */
export const tei: Reader = { format: 'tei', label: 'survey text (TEI, GROBID)', reads: 'mention', recognise: recogniseTei, read: readTei };

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
/** Elements that are a paragraph within the text. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['head', 'p', 'figDesc', 'note', 'row', 'item', 'quote']);
const TEXT: ReadonlySet<string> = new Set(['abstract', 'body', 'back', 'front']);

function recogniseTei(source: SourceText): number {
  const elements = openingElements(source);
  const root = elements[0];
  if (root?.local !== 'TEI' && root?.local !== 'teiCorpus') return 0;
  return root.uri === NAMESPACE ? 1 : elements.some(({ local }) => local === 'teiHeader') ? 0.8 : 0.5;
}

function isPiece(element: XmlElement): boolean {
  const { local, parent } = element;
  if (local === 'biblStruct') return isWithin(element, (around) => around.local === 'listBibl');
  if (local === 'title') return parent?.local === 'titleStmt' && parent.parent?.local === 'fileDesc';
  return PARAGRAPHS.has(local) && isWithin(element, (around) => TEXT.has(around.local));
}

/** The paragraphs and entries of the text, one by one: of a file that is cut, all that stand before the cut. */
function readTei(source: SourceText): Reading {
  const { text } = source;
  const notes = new ReaderNotes(source, 'element');
  const pieces: XmlElement[] = [];
  const entries: XmlElement[] = [];
  notes.add(readXml(source, isPiece, (piece) => void (piece.local === 'biblStruct' ? entries : pieces).push(piece)));
  const references = entries.map((entry) => readBiblStruct(entry, notes));
  const keys = references.map(({ key }) => key ?? '');
  const ordinals = new Map(keys.map((key, ordinal) => [key, ordinal]));
  const isTitled = pieces.some(({ local }) => local === 'title');
  const paragraphs = pieces.flatMap((piece): HtmlParagraph[] => {
    const paragraph = readTeiParagraph(text, piece, ordinals);
    const level = levelOf(piece, isTitled);
    return paragraph === undefined ? [] : [level === undefined ? paragraph : asHeading(paragraph, piece.place, level)];
  });
  const style = paragraphs.some(({ marked }) => marked.length > 0) ? 'bracketed' : citationStyleOf(paragraphs, references);
  const headings = paragraphs.flatMap(({ heading }) => heading ?? []);
  return readDocument(source, { headings, paragraphs: paragraphs.map((paragraph) => withMarkers(text, paragraph, style, keys)), references }, notes);
}

/** The level of a heading: 1 for the title of the text, below it by the parts of its number (`n="2.1"`), else by how deep its section stands. Undefined for what heads no section. */
function levelOf({ local, attributes, parent }: XmlElement, isTitled: boolean): number | undefined {
  if (local === 'title') return 1;
  if (local !== 'head' || parent?.local !== 'div') return undefined;
  const top = isTitled ? 1 : 0;
  const numbered = /^[\dA-Z]+(?:\.\d+)*/.exec(attributes.get('n') ?? '')?.[0];
  if (numbered !== undefined) return top + numbered.split('.').length;
  // What groups the sections of the back matter has no heading.
  return top + Math.max(1, depthOf(parent, (around) => around.local === 'div' && !around.attributes.has('type')));
}

function depthOf(element: XmlElement, counts: (element: XmlElement) => boolean): number {
  let depth = 0;
  for (let around: XmlElement | undefined = element; around !== undefined; around = around.parent) if (counts(around)) depth += 1;
  return depth;
}

function isWithin(element: XmlElement, isAround: (element: XmlElement) => boolean): boolean {
  for (let around = element.parent; around !== undefined; around = around.parent) if (isAround(around)) return true;
  return false;
}
