import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlace, LineIndex } from '../../src/base/places.ts';

describe('LineIndex', () => {
  const text = 'one\ntwo\r\nthree\rfour';
  const index = new LineIndex(text);

  it.each([[0, 1], [3, 1], [4, 2], [7, 2], [8, 2], [9, 3], [14, 3], [15, 4], [19, 4]])('puts offset %i on line %i', (offset, line) => expect(index.lineAt(offset)).toBe(line));

  it('counts columns in code units from 1', () => {
    expect(index.place(9, 14)).toEqual({ start: 9, end: 14, line: 3, column: 1 });
    expect(new LineIndex('a😀b').place(3, 4).column).toBe(4);
  });
  it('carries what the place is within', () => expect(index.place(0, 3, 'row 1')).toEqual({ start: 0, end: 3, line: 1, column: 1, within: 'row 1' }));
  it('has one line for an empty text', () => expect(new LineIndex('').place(0, 0)).toEqual({ start: 0, end: 0, line: 1, column: 1 }));

  it('agrees with cutting the text into lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '中') }), (any) => {
        const lines = new LineIndex(any);
        for (let offset = 0; offset <= any.length; offset += 1) {
          // A CR and the LF after it are one end of line; the LF belongs to the line that it ends.
          const before = any.slice(0, offset);
          const cut = before.endsWith('\r') && any[offset] === '\n' ? before.slice(0, -1) : before;
          expect(lines.lineAt(offset)).toBe(cut.split(/\r\n|\r|\n/).length);
        }
      }),
      { seed: 1 },
    );
  });
});

describe('formatPlace', () => {
  it('is what editors understand', () => {
    expect(formatPlace('a.bib', { start: 0, end: 1, line: 3, column: 7 })).toBe('a.bib:3:7');
    expect(formatPlace('a.bib')).toBe('a.bib');
  });
});
