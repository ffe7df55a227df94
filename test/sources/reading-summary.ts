import { expect } from 'vitest';
import { type Draft, type MentionDraft, type Reader, type Reading, type ReferenceDraft, sourceText, type SourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

/** A reading as fixtures hold it: what a person can check by eye, with quotes in place of offsets. */
export function summarise(source: SourceText, reading: Reading): object {
  const quote = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end);
  const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;
  return {
    drafts: reading.drafts.map((draft) => summariseDraft(draft, quote, at)),
    skips: reading.skips.map(({ place, reason }) => ({ at: at(place), quote: quote(place), reason })),
    diagnostics: reading.diagnostics.map(({ code, message, place, hint }) => ({ code, at: place && at(place), message, ...(hint === undefined ? {} : { hint }) })),
    ...(reading.sections.length === 0 ? {} : { sections: reading.sections.map(({ path, level, place }) => ({ path: path.join(' › '), level, at: at(place), ends: source.lines.lineAt(place.end) })) }),
  };
}

function summariseDraft(draft: Draft, quote: (place: { start: number; end: number }) => string, at: (place: { line: number; column: number }) => string): object {
  if (draft.type === 'reference') {
    const { key, number, csl, identifiers, keywords, place, parsed } = draft;
    // What becomes of the words of an entry is tested where they are parsed.
    if (parsed !== undefined) return { ...(key === '' ? {} : { key }), at: at(place), ...(number === undefined ? {} : { number }), words: parsed.words };
    return { key, at: at(place), ...(number === undefined ? {} : { number }), csl, ...(identifiers.length === 0 ? {} : { identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`) }), ...(keywords.length === 0 ? {} : { keywords }) };
  }
  if (draft.type === 'mention') {
    return { marker: quote(draft.place), at: at(draft.place), cited: draft.cited.join(' '), sentence: quote(draft.sentence), section: draft.section.join(' › '), ordinals: `${draft.paragraphOrdinal}.${draft.sentenceOrdinal}` };
  }
  return draft;
}

/** What holds of every reading: places stand in the text, line and column agree with them, and diagnostics name their path and place. */
export function expectSound(source: SourceText, reading: Reading): void {
  const places = [
    ...reading.drafts.flatMap((draft) => (draft.type === 'mention' ? [draft.place, draft.sentence] : [draft.place])),
    ...reading.skips.map(({ place }) => place),
    ...reading.sections.map(({ place }) => place),
    ...reading.diagnostics.flatMap(({ place }) => place ?? []),
  ];
  for (const place of places) {
    if (!(place.start >= 0 && place.start <= place.end && place.end <= source.text.length)) expect.fail(`a place is not in the text: ${JSON.stringify(place)}`);
    const { line, column } = source.lines.place(place.start, place.end);
    if (line !== place.line || column !== place.column) expect.fail(`line and column of ${JSON.stringify(place)} are ${line}:${column}`);
  }
  for (const { path, place } of reading.diagnostics) if (path !== source.path || place === undefined) expect.fail('a diagnostic has no path or place');
  for (const draft of reading.drafts) {
    if (draft.type !== 'mention') continue;
    if (draft.cited.length === 0) expect.fail('a mention cites nothing');
    if (!(draft.sentence.start <= draft.place.start && draft.place.end <= draft.sentence.end)) expect.fail(`a marker stands outside its sentence: ${JSON.stringify(draft)}`);
  }
}

/** What the reader as whose format a source is to be recognised makes of it. */
export function readRecognised(source: SourceText, format: string): Reading {
  const reader = recogniseReader(source);
  expect(reader?.format, source.path).toBe(format);
  if (reader === undefined) throw new Error('no reader');
  const reading = reader.read(source);
  expectSound(source, reading);
  return reading;
}

/** What a reader makes of a survey text, which must be sound: its citations, its list, its sections and what was told. */
export function readSurveyText(reader: Reader, path: string, text: string): {
  mentions: MentionDraft[];
  references: ReferenceDraft[];
  cited: string[];
  markers: string[];
  sentences: string[];
  paths: string[];
  codes: string[];
} {
  const source = sourceText(path, text);
  const reading = reader.read(source);
  expectSound(source, reading);
  const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
  return {
    mentions,
    references: reading.drafts.filter((draft) => draft.type === 'reference'),
    cited: mentions.map(({ cited }) => cited.join(' ')),
    markers: mentions.map(({ place }) => text.slice(place.start, place.end)),
    sentences: mentions.map(({ sentence }) => text.slice(sentence.start, sentence.end)),
    paths: reading.sections.map(({ path: headings }) => headings.join('/')),
    codes: reading.diagnostics.map(({ code }) => code),
  };
}
