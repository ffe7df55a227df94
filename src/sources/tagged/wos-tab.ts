import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { Reader, Reading, SourceText } from '../drafts.ts';
import { type TextLine, textLines } from '../fields/text-lines.ts';
import { draftTagged } from './tagged-drafts.ts';
import { partedAtSemicolons, type TaggedField, type TaggedLine, type TaggedRecord } from './tagged-lines.ts';
import { mapWos } from './wos-fields.ts';

/** The tab-delimited export of Web of Science: the tags of its plain text as the header, lists parted by semicolons. */
export const wosTab: Reader = { format: 'wos-tab', label: 'Web of Science table (tab-delimited)', reads: 'reference', recognise: recogniseWosTab, read: readWosTab };

/** Columns that hold a list, and so what plain text has one a line of. */
const LISTS: ReadonlySet<string> = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'ED', 'CA', 'GP', 'CR']);
const TELLING = ['PT', 'AU', 'TI', 'SO', 'UT', 'PY'];

function recogniseWosTab({ text }: SourceText): number {
  const columns = columnsOf(text.slice(0, 4096).split(/[\r\n]/, 1)[0] ?? '');
  if (columns.length < 3 || !columns.every((column) => /^[A-Z][A-Z0-9]$/.test(column))) return 0;
  return Math.min(1, TELLING.filter((column) => columns.includes(column)).length / 4);
}

function readWosTab(source: SourceText): Reading {
  const [header, ...rows] = textLines(source.text);
  const columns = columnsOf(header?.text ?? '');
  const diagnostics: Diagnostic[] = [];
  const records = rows.filter(({ text }) => text.trim() !== '').map((row) => {
    const { record, beyond } = recordOf(row, columns);
    if (beyond > 0) diagnostics.push(diagnostic('row-malformed', `The row has cells beyond the last tag of the header (${beyond} of them not empty); they are not read`, { path: source.path, place: source.lines.place(record.start, record.end), hint: 'Look for a tab inside a cell.' }));
    return record;
  });
  const reading = draftTagged(source, { records, outside: [], map: mapWos });
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

function columnsOf(header: string): string[] {
  return header.trimEnd().split('\t').map((column) => column.trim());
}

/** A row as a record of plain text, and how many cells with something in them have no column. */
function recordOf({ text, start }: TextLine, columns: readonly string[]): { readonly record: TaggedRecord; readonly beyond: number } {
  const fields: TaggedField[] = [];
  let at = start;
  let beyond = 0;
  text.split('\t').forEach((cell, index) => {
    const tag = columns[index];
    const lines = linesOf(cell, at, LISTS.has(tag ?? ''));
    if (tag !== undefined) fields.push({ tag, start: at, lines });
    else if (lines.length > 0) beyond += 1;
    at += cell.length + 1;
  });
  return { record: { fields, start, end: start + text.trimEnd().length, opened: true, closed: true, attached: false }, beyond };
}

function linesOf(cell: string, start: number, isList: boolean): readonly TaggedLine[] {
  const text = cell.trim();
  const line = { text, start: start + cell.length - cell.trimStart().length };
  return text === '' ? [] : isList ? partedAtSemicolons(line) : [line];
}
