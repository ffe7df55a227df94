import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/sources/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => Uint8Array.from([...text].flatMap((char) => [...new Array<undefined>(char.length)].flatMap((_, index) => {
  const unit = char.charCodeAt(index);
  return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
})));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('naïve 中文 😀\r\n'), 'utf-8'],
    ['UTF-8 with a mark', join(bytes(0xef, 0xbb, 0xbf), utf8('naïve 中文 😀\r\n')), 'utf-8'],
    ['UTF-16 LE', join(bytes(0xff, 0xfe), utf16('naïve 中文 😀\r\n', true)), 'utf-16le'],
    ['UTF-16 BE', join(bytes(0xfe, 0xff), utf16('naïve 中文 😀\r\n', false)), 'utf-16be'],
  ])('reads %s', (_, file, encoding) => expect(decodeText('a.bib', file)).toEqual({ text: 'naïve 中文 😀\r\n', encoding, diagnostics: [] }));

  it('takes off one mark only, and reads an empty file', () => {
    expect(decodeText('a', join(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), utf8('x'))).text).toBe('\ufeffx');
    expect(decodeText('a', bytes())).toEqual({ text: '', encoding: 'utf-8', diagnostics: [] });
    expect(decodeText('a', bytes(0xef, 0xbb, 0xbf)).text).toBe('');
  });

  it('reads what is not UTF-8 as Windows-1252, and says where', () => {
    const { text, encoding, diagnostics } = decodeText('old.bib', join(utf8('title = {ok},\r\nauthor = {M'), bytes(0xfc), utf8('ller '), bytes(0x96, 0x20, 0x80), utf8('}')));
    expect(text).toBe('title = {ok},\r\nauthor = {Müller – €}');
    expect(encoding).toBe('windows-1252');
    expect(diagnostics).toEqual([
      {
        code: 'encoding-guessed',
        severity: 'warning',
        message: 'The byte FC at line 2, column 12 is not UTF-8; the file is read as Windows-1252',
        path: 'old.bib',
        place: { start: 26, end: 27, line: 2, column: 12 },
        hint: 'Save the file as UTF-8.',
      },
    ]);
  });

  it.each([
    ['a sequence cut off at the end', [0x61, 0xe4, 0xb8], 1],
    ['an overlong sequence', [0x61, 0x62, 0xc0, 0x80], 2],
    ['an overlong sequence of three', [0xe0, 0x80, 0x80], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a lone continuation', [0xc3, 0xa9, 0x80], 2],
  ])('finds the first byte that is wrong: %s', (_, values, start) => expect(decodeText('a', bytes(...values)).diagnostics[0]?.place?.start).toBe(start));

  it.each([
    ['little end first', '@book{a, title = {naïve 中文 😀}}\r\n', true, 'utf-16le'],
    ['big end first', '@book{a, title = {naïve 中文 😀}}\r\n', false, 'utf-16be'],
    ['hardly any ASCII', '[1] 人工智能生成内容综述与展望，关于大规模语言模型的研究进展。\n', true, 'utf-16le'],
  ])('reads UTF-16 without a mark, and says so: %s', (_, text, littleEndian, encoding) => {
    const decoded = decodeText('a', utf16(text, littleEndian));
    expect(decoded).toMatchObject({ text, encoding, diagnostics: [{ code: 'encoding-guessed', place: { line: 1, column: 1 } }] });
  });

  it('says when UTF-16 is broken', () => {
    const { text, diagnostics } = decodeText('a', bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00));
    expect(text).toBe('a\ufffdb');
    expect(diagnostics[0]).toMatchObject({ code: 'encoding-guessed', place: { line: 1, column: 2 } });
  });

  it.each([
    ['PDF', utf8('%PDF-1.7\n…')],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['ZIP', bytes(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['gzip', bytes(0x1f, 0x8b, 0x08)],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['NULs here and there', utf8('te\0xt\0\0')],
    ['NULs', bytes(...new Array<number>(100).fill(0))],
    ['control characters', bytes(...Array.from({ length: 200 }, (_, index) => (index * 37) % 256).filter((byte) => byte !== 0))],
  ])('refuses %s', (_, file) => {
    const { text, encoding, diagnostics } = decodeText('x.bib', file);
    expect([text, encoding]).toEqual(['', undefined]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'file-unreadable', severity: 'error', path: 'x.bib' });
    expect(diagnostics[0]?.hint).toBeTruthy();
  });

  it('keeps a stray NUL in a long text', () => expect(decodeText('a', utf8(`${'text '.repeat(300)}\0`)).text).toHaveLength(1501));

  it('reads back whatever UTF-8 holds, and never throws on bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && !text.startsWith('\ufeff')), (text) => decodeText('a', utf8(text)).text === text), { seed: 1 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        const { text, encoding, diagnostics } = decodeText('a', file);
        if (encoding === 'windows-1252') expect(text).toHaveLength(file.length - (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0));
        for (const { place } of diagnostics) if (place !== undefined) expect(place.end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
