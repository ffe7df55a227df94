import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../src/sources/drafts.ts';
import { markdown } from '../../src/sources/text/markdown.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { expectSound } from './reading-summary.ts';

// Real, messy reading notes and every marker in them, found by hand. Used in place where they are at hand; nothing of them is part of the project.
const folder = new URL('../../../shared/aigc/', import.meta.url);
const notes = new URL('notes.zh.txt', folder);
const contexts = new URL('citation-contexts.csv', folder);
const present = existsSync(notes) && existsSync(contexts);
if (!present) console.log('Notice: ../shared/aigc is not here, so the text reader is not checked against the notes.');

interface Marker {
  readonly line: string;
  readonly column: string;
  readonly marker: string;
  readonly numbers: string;
}

describe.skipIf(!present)('the notes', () => {
  const source = sourceText('notes.zh.txt', present ? readFileSync(notes, 'utf8') : '');
  const reading = markdown.read(source);
  const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
  const sentenceAt = (line: number, marker: string): string | undefined => {
    const found = mentions.find(({ place }) => place.line === line && source.text.slice(place.start, place.end) === marker);
    return found && source.text.slice(found.sentence.start, found.sentence.end);
  };

  it('hold 266 markers and 292 numbers, where they are known to stand', () => {
    const known = present ? Papa.parse<Marker>(readFileSync(contexts, 'utf8'), { header: true, skipEmptyLines: true }).data : [];
    const found = mentions.map(({ place, cited }) => `${place.line}:${place.column} ${source.text.slice(place.start, place.end)} ${cited.join(' ')}`);
    expect(found).toEqual(known.map(({ line, column, marker, numbers }) => `${line}:${column} ${marker} ${numbers}`));
    expect(found).toHaveLength(266);
    expect(mentions.reduce((sum, { cited }) => sum + cited.length, 0)).toBe(292);
    expect([reading.skips, reading.diagnostics]).toEqual([[], []]);
    expectSound(source, reading);
    expect(recogniseReader(source)?.format).toBe('markdown');
  });

  it('have each marker in the sentence that is about it', () => {
    // The subject of its sentence, at the beginning of one.
    for (const [line, marker] of [[154, '[65]'], [164, '[78, 79]'], [166, '[93]'], [166, '[96]'], [168, '[100–102]'], [169, '[105]'], [235, '[156]'], [237, '[157]'], [237, '[160]'], [293, '[230]']] as const) {
      expect(sentenceAt(line, marker)?.startsWith(marker), `${line} ${marker}`).toBe(true);
    }
    // After an author abbreviation, across a full stop that ends nothing.
    for (const [line, marker] of [[166, '[94]'], [171, '[106]'], [172, '[110]'], [172, '[111]'], [175, '[120]'], [241, '[165]'], [164, '[73]'], [241, '[173]'], [243, '[175]']] as const) {
      expect(sentenceAt(line, marker), `${line} ${marker}`).toMatch(new RegExp(`等人?。\\s*\\${marker.slice(0, -1)}\\]`));
    }
    // At the beginning of a line, at the end of a sentence begun above.
    for (const [line, marker] of [[223, '[147]'], [276, '[211]']] as const) expect(sentenceAt(line, marker), `${line} ${marker}`).toMatch(/\S\n\[\d+\]。$/);
  });

  it('are parted line by line', () => {
    expect(Math.max(...mentions.map(({ sentence }) => sentence.end - sentence.start))).toBeLessThan(400);
    expect(new Set(mentions.map(({ paragraphOrdinal }) => paragraphOrdinal)).size).toBeGreaterThan(90);
  });
});
