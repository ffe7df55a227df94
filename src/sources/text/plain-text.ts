import type { Reader, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import { citationsOf } from './citation-style.ts';
import { linesOf } from './markdown-masks.ts';
import { pageStarts } from './page-lines.ts';
import { scanPlain } from './plain-blocks.ts';
import { proseOfLines } from './plain-prose.ts';
import { opensAsOtherFormat } from './prose-opening.ts';
import { readDocument } from './text-reading.ts';

/** Survey texts without markup: the text of a PDF, by pages, or text that was broken at a margin. */
export const plainText: Reader = {
  format: 'plain-text',
  label: 'survey text (plain text, or that of a PDF)',
  reads: 'mention',
  recognise: recognisePlainText,
  read: readPlainText,
};

/** Marks that only Markdown makes of its lines. */
const MARKDOWN = /^ {0,3}(?:#{1,6}[ \t]+\S|`{3}|~{3}|\|?[ :]*-{3,}[ :]*\||\[[^\]]+\]:[ \t]*\S)|\[@[\p{L}\p{N}]|\]\(https?:/mu;

/** Prose by pages, or with a line that says `References` and nothing else, and without the marks of Markdown. */
function recognisePlainText({ text }: SourceText): number {
  if (opensAsOtherFormat(text) || MARKDOWN.test(text)) return 0;
  if (text.includes('\f')) return 0.7;
  return linesOf(text).some(({ start, end }) => end - start < 80 && isReferenceHeading(text.slice(start, end))) ? 0.65 : 0;
}

function readPlainText(source: SourceText): Reading {
  const { text } = source;
  const notes = new ReaderNotes(source);
  const { headings, paragraphs, references } = scanPlain(text);
  const proses = paragraphs.map((paragraph) => ({ ...paragraph, prose: proseOfLines(text, paragraph.start, paragraph.end, paragraph.lines) }));
  const { markers } = citationsOf(proses, references);
  const pages = pageStarts(text);
  return readDocument(
    source,
    {
      headings,
      paragraphs: proses.map(({ lines: _lines, ...paragraph }, index) => ({ ...paragraph, markers: markers[index] ?? [] })),
      references,
      ...(pages.length === 0 ? {} : { pages }),
    },
    notes,
  );
}
