import type { Reader, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { findCitationMarkers } from './citation-markers.ts';
import { citationsOf } from './citation-style.ts';
import { scanBlocks } from './markdown-blocks.ts';
import { maskInline, raisedByTags } from './markdown-inline.ts';
import { takeReferences } from './markdown-references.ts';
import { opensAsOtherFormat } from './prose-opening.ts';
import type { Paragraph } from './text-document.ts';
import { readDocument } from './text-reading.ts';

/** Survey texts in Markdown or plain text, whose citations are numbers, keys in brackets, or authors and years. */
export const markdown: Reader = {
  format: 'markdown',
  label: 'survey text (Markdown or plain text)',
  reads: 'mention',
  recognise: recogniseMarkdown,
  read: readMarkdown,
};

/** Prose is what no other format is; headings and citations make it surer. Tables, JSON, XML and the like are no prose. */
function recogniseMarkdown({ text }: SourceText): number {
  if (opensAsOtherFormat(text)) return 0;
  const headed = /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
  const cites = findCitationMarkers(text).length > 0;
  return headed && cites ? 0.6 : headed || cites ? 0.4 : 0.2;
}

/** Paragraphs with their citations; the entries of a list of references are none. */
function readMarkdown(source: SourceText): Reading {
  const { text, lines } = source;
  const notes = new ReaderNotes(source);
  const blocks = scanBlocks(text);
  for (const { start, what } of blocks.unclosed) notes.tell('block-unfinished', lines.place(start, start + 3), `${what} begins here that is never closed; what follows is read as prose`, 'Close it.');
  const { paragraphs, references } = takeReferences(blocks);
  const proses = paragraphs.map((paragraph) => {
    const written = blocks.prose.slice(paragraph.start, paragraph.end);
    return { ...paragraph, prose: maskInline(written, blocks.linkLabels), raised: raisedByTags(written) };
  });
  const { markers } = citationsOf(proses, references);
  return readDocument(source, { headings: blocks.headings, paragraphs: proses.map(({ raised: _raised, ...paragraph }, index): Paragraph => ({ ...paragraph, markers: markers[index] ?? [] })), references }, notes);
}
