import Papa from 'papaparse';
import type { Reader, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { delimiterOf } from '../tables/delimiter.ts';
import { findCitationMarkers } from './citation-markers.ts';
import { scanBlocks } from './markdown-blocks.ts';
import { maskInline } from './markdown-inline.ts';
import type { Paragraph } from './text-document.ts';
import { readDocument } from './text-reading.ts';

/** Survey texts in Markdown or plain text, whose citations are numbers or keys in brackets. */
export const markdown: Reader = {
  format: 'markdown',
  label: 'survey text (Markdown or plain text)',
  reads: 'mention',
  recognise: recogniseMarkdown,
  read: readMarkdown,
};

const OTHER_FORMATS = /^\s*(?:<\?xml|<!doctype|<html|\{\s*"|\[\s*\{\s*"|TY {2}- |%0 |FN Clarivate|PMID- ?\d|\\documentclass|%PDF)/i;

/** Prose is what no other format is; headings and citations make it surer. Tables, JSON, XML and the like are no prose. */
function recogniseMarkdown({ text }: SourceText): number {
  if (!/\p{L}/u.test(text) || OTHER_FORMATS.test(text) || looksDelimited(text)) return 0;
  const headed = /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
  const cites = findCitationMarkers(text).length > 0;
  return headed && cites ? 0.6 : headed || cites ? 0.4 : 0.2;
}

/** Rows of the same number of cells, with a header of short names. */
function looksDelimited(text: string): boolean {
  const { data } = Papa.parse<string[]>(text, { preview: 6, skipEmptyLines: true, delimiter: delimiterOf(text) });
  const [header = [], ...rows] = data;
  if (header.length < 2 || header.some((cell) => cell.length > 40 || /[.。!?！？]/.test(cell) || cell.trim() === '')) return false;
  return rows.every((row) => row.length === header.length) && (rows.length > 0 || header.every((cell) => /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(cell.trim())));
}

/** Paragraphs with their citations; the entries of a list of references are none. */
function readMarkdown(source: SourceText): Reading {
  const { text, lines } = source;
  const notes = new ReaderNotes(source);
  const blocks = scanBlocks(text);
  for (const { start, what } of blocks.unclosed) notes.tell('block-unfinished', lines.place(start, start + 3), `${what} begins here that is never closed; what follows is read as prose`, 'Close it.');
  const paragraphs = blocks.paragraphs.map((paragraph): Paragraph => {
    const prose = maskInline(blocks.prose.slice(paragraph.start, paragraph.end), blocks.linkLabels);
    return { ...paragraph, prose, markers: findCitationMarkers(prose) };
  });
  return readDocument(source, { headings: blocks.headings, paragraphs, references: [] }, notes);
}
