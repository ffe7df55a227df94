import type { SourceText } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import type { ListedReference } from '../references/reference-list.ts';
import type { Span } from '../text/sentences.ts';
import { bibitemWords } from './bibitem-words.ts';
import type { LatexArguments } from './latex-arguments.ts';

const BOUNDARY = /\\(?:(bibitem)(?![A-Za-z@])|end\s*\{thebibliography\})/g;

/**
 * The entries of the lists (`thebibliography`) in a stretch of LaTeX without comments. Each has its key, and the number that its label gives or its order; where keys are numbers themselves, as in
 * lists typed by hand, an entry has its key for its number, since that is what citations say. An entry without a key is told and kept. O(length).
 */
export function readBibitems(source: SourceText, code: string, args: LatexArguments, span: Span, notes: ReaderNotes): ListedReference[] {
  const boundaries = [...code.slice(span.start, span.end).matchAll(BOUNDARY)].map((found) => ({ at: span.start + found.index, begins: found[1] !== undefined }));
  const entries = boundaries.flatMap(({ at, begins }, index) => (begins ? [readBibitem(source, code, args, { start: at, end: boundaries[index + 1]?.at ?? span.end }, notes)] : []));
  const keysAreNumbers = entries.some(({ key }) => isNumber(key));
  return entries.map(({ label, ...entry }, index) => {
    const number = keysAreNumbers ? entry.key : (label ?? String(index + 1));
    return { ...entry, ...(isNumber(number) ? { number } : {}) };
  });
}

type Bibitem = Omit<ListedReference, 'number'> & { readonly label?: string };

function readBibitem(source: SourceText, code: string, args: LatexArguments, { start, end }: Span, notes: ReaderNotes): Bibitem {
  const afterName = start + '\\bibitem'.length;
  const afterLabel = args.after('[', afterName);
  const label = afterLabel === undefined ? '' : code.slice(args.opening('[', afterName), afterLabel).slice(1, -1).trim();
  const open = args.opening('{', afterLabel ?? afterName);
  const close = open === undefined ? undefined : args.closing(open);
  const hasKey = open !== undefined && close !== undefined && close < end;
  const key = hasKey ? code.slice(open + 1, close).trim() : '';
  const words = hasKey ? close + 1 : afterName;
  if (key === '') notes.tell('entry-malformed', source.lines.place(start, words), 'The entry has no citation key', 'Write a key in braces after \\bibitem.');
  const written = code.slice(words, end);
  return {
    start,
    end: words + written.trimEnd().length,
    ...(isNumber(label) ? { label } : {}),
    ...(key === '' ? {} : { key }),
    ...bibitemWords(written),
  };
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text);
}
