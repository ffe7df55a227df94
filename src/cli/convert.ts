import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Diagnostic, diagnostic, didYouMean, UsageError } from '../base/diagnostics.ts';
import { draftedWorks } from '../exports/drafted-works.ts';
import type { WorksWriter } from '../exports/works-writer.ts';
import { worksWriters } from '../exports/writers.ts';
import { writeWhole } from '../node.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { type SourceText, sourceText } from '../sources/drafts.ts';
import { emptyReading } from '../sources/empty-reading.ts';
import { type ReaderRow, readerOf, readers, recogniseReader } from '../sources/readers.ts';
import { type Call, optionText } from './command.ts';
import { reportDiagnostics, reportLost } from './diagnostics.ts';
import { printable } from './terminal.ts';

/** `stemma convert IN OUT [--from FORMAT] [--to FORMAT]`: OUT is `-` for standard output. */
export async function convert(call: Call): Promise<number> {
  const [input = '', output = ''] = call.args;
  const asked = askedReader(call);
  const writer = writerFor(call, output);
  const opened = await open(input);
  const reader = asked ?? (opened.source === undefined ? undefined : recogniseReader(opened.source));
  const diagnostics = [...opened.diagnostics, ...(opened.source === undefined ? [] : unfit(opened.source, reader))];
  if (opened.source === undefined || reader === undefined || !mayList(reader)) return reportDiagnostics(call.terminal, diagnostics, call.quiet, '');

  const reading = reader.read(opened.source);
  if (reader.reads === 'mention' && !reading.drafts.some(({ type }) => type === 'reference')) return reportDiagnostics(call.terminal, [...diagnostics, ...reading.diagnostics, listless(opened.source, reader)], call.quiet, '');
  const drafted = draftedWorks(reading.drafts);
  const { text, lost } = writer.writeWorks(drafted.works);
  if (output === '-') call.terminal.out(text);
  else await writeWhole(new Map([[output, text]]));
  const code = reportDiagnostics(call.terminal, [...diagnostics, ...reading.diagnostics, ...emptyReading(opened.source, reader, reading)], call.quiet, '');
  if (!call.quiet) {
    for (const { message } of reading.diagnostics.filter((told) => told.code === 'field-unheld')) call.terminal.err(`not read: ${printable(message)}.\n`);
    reportLost(call.terminal, writer.label, [...drafted.lost, ...lost]);
    const skipped = reading.skips.length === 0 ? '' : `, ${reading.skips.length} skipped`;
    call.terminal.err(`${printable(input)}: ${drafted.works.length} works read as ${reader.label}${skipped}; written as ${writer.label}${output === '-' ? '' : ` to ${printable(output)}`}\n`);
  }
  return code;
}

async function open(path: string): Promise<{ readonly source?: SourceText; readonly diagnostics: readonly Diagnostic[] }> {
  try {
    const { text, encoding, diagnostics } = await decodeSource(path, await readFile(path));
    return encoding === undefined ? { diagnostics } : { source: sourceText(path, text), diagnostics };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const missing = code === 'ENOENT';
    return { diagnostics: [diagnostic(missing ? 'file-missing' : 'file-unreadable', missing ? `There is no file ${path}` : `${path} cannot be read (${code ?? 'unknown error'})`, { path, hint: missing ? 'Look at the spelling of its path.' : 'Give one file that may be read.' })] };
  }
}

/** What is told where the content is no bibliography that is known. */
function unfit(source: SourceText, reader: ReaderRow | undefined): Diagnostic[] {
  if (reader !== undefined && mayList(reader)) return [];
  const what = reader === undefined ? 'is in no format that is known' : `is read as ${reader.label}, which is no bibliography`;
  return [diagnostic('format-unknown', `${source.path} ${what}`, { path: source.path, hint: `If it is one, say which: --from ${bibliographies().join('|')}.` })];
}

/** What is told of a text without a reference list. */
function listless({ path }: SourceText, { label }: ReaderRow): Diagnostic {
  return diagnostic('format-unknown', `${path} is read as ${label}, and no reference list is found in it`, { path, hint: `Convert the bibliography that it cites from; or if this is one, say which: --from ${bibliographies().join('|')}.` });
}

/** Bibliographies, and texts, which may end in a reference list. */
function mayList({ reads }: ReaderRow): boolean {
  return reads === 'reference' || reads === 'mention';
}

function bibliographies(): string[] {
  return readers.filter(mayList).map(({ format }) => format);
}

function askedReader(call: Call): ReaderRow | undefined {
  const format = optionText(call, 'from');
  if (format === undefined) return undefined;
  const reader = readerOf(format);
  if (reader !== undefined && mayList(reader)) return reader;
  throw new UsageError(`There is no bibliography format “${format}” to read`, didYouMean(format, bibliographies()) ?? `Formats: ${bibliographies().join(', ')}.`);
}

function writerFor(call: Call, output: string): WorksWriter {
  const formats = worksWriters.map(({ format }) => format);
  const asked = optionText(call, 'to');
  const extension = extname(output).slice(1).toLowerCase();
  const writer = worksWriters.find((known) => (asked === undefined ? known.extension === extension : known.format === asked));
  if (writer !== undefined) return writer;
  if (asked !== undefined) throw new UsageError(`There is no bibliography format “${asked}” to write`, didYouMean(asked, formats) ?? `Formats: ${formats.join(', ')}.`);
  throw new UsageError(`The name ${output} does not tell in which format to write`, `Say it: --to ${formats.join('|')}.`);
}
