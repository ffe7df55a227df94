import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/sources/decode-source.ts';
import { sourceText } from '../../../src/sources/drafts.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { plainText } from '../../../src/sources/text/plain-text.ts';
import { expectSound } from '../reading-summary.ts';

// Each PDF was printed by Chromium from the HTML beside it.
const folder = new URL('../../fixtures/sources/pdf/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));

describe('the text of a PDF', () => {
  it.each([
    ['two-columns.pdf', '1 page, 1 of them in two columns'],
    ['chinese.pdf', '1 page, 0 of them in two columns'],
    ['pages.pdf', '2 pages, 0 of them in two columns'],
  ])('%s stands in the order in which it is read', async (name, counted) => {
    const decoded = await decodeSource(name, bytesOf(name));
    expect(decoded.text).toBe(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
    expect(decoded.encoding).toBe('pdf');
    expect(decoded.diagnostics.map(({ code, message }) => [code, message])).toEqual([['text-extracted', `The text of ${name} was taken from ${counted}; 0 had no text, and 0.0 % of the signs are unknown`]]);
  });

  it('is the same each time, and the bytes stay as they are', async () => {
    const bytes = bytesOf('pages.pdf');
    const [first, second] = [await decodeSource('a.pdf', bytes), await decodeSource('a.pdf', bytes)];
    expect(first).toEqual(second);
    expect(bytes).toEqual(bytesOf('pages.pdf'));
  });

  it('is taken from a Buffer too', async () => expect((await decodeSource('a.pdf', readFileSync(new URL('pages.pdf', folder)))).encoding).toBe('pdf'));

  it.each([
    ['two-columns.pdf', ['1', '2 3', '4 5 6', '5', '1 6', '3', '2 3 4'], 6],
    ['chinese.pdf', ['1', '2 3'], 3],
    ['pages.pdf', ['1', '2 3', '1 2 3', '2', '3'], 3],
  ])('%s is read as a survey with its own list', async (name, cited, references) => {
    const source = sourceText(name, (await decodeSource(name, bytesOf(name))).text);
    expect(recogniseReader(source)?.format).toBe('plain-text');
    const reading = plainText.read(source);
    expectSound(source, reading);
    expect(reading.drafts.flatMap((draft) => (draft.type === 'mention' ? [draft.cited.join(' ')] : []))).toEqual(cited);
    const numbers = reading.drafts.flatMap((draft) => (draft.type === 'reference' ? [draft.number] : []));
    expect(numbers).toEqual(Array.from({ length: references }, (_, index) => String(index + 1)));
  });
});

describe('a PDF that cannot be read', () => {
  it.each([
    ['has no text', bytesOf('picture.pdf'), 'x.pdf is a PDF of 1 page without any text, as scanned pages are'],
    ['is cut', bytesOf('pages.pdf').slice(0, 5000), 'x.pdf is a PDF that is damaged: its pages cannot be read'],
    ['is no more than its first bytes', new TextEncoder().encode('%PDF-1.7'), 'x.pdf is a PDF that is damaged: its pages cannot be read'],
    ['is encrypted', encrypted(), 'x.pdf is a PDF that asks for a password'],
  ])('says so where it %s', async (_, bytes, message) => {
    const { text, encoding, diagnostics } = await decodeSource('x.pdf', bytes);
    expect([text, encoding, diagnostics.map(({ code }) => code), diagnostics[0]?.message]).toEqual(['', undefined, ['file-unreadable'], message]);
  });
  it('is told from text', async () => expect((await decodeSource('x.pdf', new TextEncoder().encode('words'))).text).toBe('words'));
});

/** A page whose file says that it is encrypted, with a password that is not the empty one. */
function encrypted(): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>', `<</Filter/Standard/V 1/R 2/P -4/O<${'01'.repeat(32)}>/U<${'02'.repeat(32)}>>>`];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(`${file}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${file.length}\n%%EOF`);
}
