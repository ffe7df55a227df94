import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fragment, fragmentsOf } from '../../../src/sources/pdf/page-fragments.ts';
import { layOutPage } from '../../../src/sources/pdf/page-layout.ts';

const at = (text: string, left: number, baseline: number, size = 10): Fragment => ({ text, left, right: left + text.length * size * 0.5, baseline, size });
const item = (str: string, left: number, baseline: number, size = 10, width = str.length * size * 0.5): { str: string; transform: number[]; width: number } => ({ str, transform: [size, 0, 0, size, left, baseline], width });

describe('runs of signs', () => {
  const texts = (...items: Parameters<typeof fragmentsOf>[0]): string[] => fragmentsOf(items).upright.map(({ text }) => text);
  it('join where they follow each other', () => expect(texts(item('ab', 0, 0), item('cd', 10, 0), item('ef', 25, 0))).toEqual(['abcd ef']));
  it('join over blanks that are as wide as words are apart', () => expect(texts(item('ab', 0, 0), item(' ', 10, 0), item('cd', 15, 0))).toEqual(['ab cd']));
  it('part at wide blanks, other lines and other sizes', () => expect(texts(item('ab', 0, 0), item(' ', 10, 0, 10, 30), item('cd', 40, 0), item('ef', 0, -12), item('1', 10, -8, 6))).toEqual(['ab', 'cd', 'ef', '1']));
  it('that are turned stand apart', () => expect(fragmentsOf([{ str: 'stamp', transform: [0, 10, -10, 0, 5, 5], width: 25 }, item('a', 0, 0)])).toMatchObject({ upright: [{ text: 'a' }], turned: ['stamp'] }));
});

describe('a page', () => {
  const column = (left: number, name: string): Fragment[] => Array.from({ length: 10 }, (_, index) => at(`${name}${index} words in a line`, left, 700 - index * 12));
  const shuffled = (fragments: readonly Fragment[]): Fragment[] => [...fragments].sort((one, other) => (one.text < other.text ? 1 : -1));

  it('is read from top to bottom, whatever the order of its file', () => expect(layOutPage(shuffled(column(50, 'a')), 400)).toEqual({ lines: column(50, 'a').map(({ text }) => text), columns: 1 }));
  it('in two columns is read one after the other', () => {
    const { lines, columns } = layOutPage(shuffled([...column(50, 'a'), ...column(220, 'b')]), 400);
    expect([lines, columns]).toEqual([[...column(50, 'a'), ...column(220, 'b')].map(({ text }) => text), 2]);
  });
  it('in two columns keeps what crosses both in its place', () => {
    const { lines } = layOutPage(shuffled([...column(50, 'a'), ...column(220, 'b'), at('A title that goes over both of the columns', 80, 740), at('9', 200, 500)]), 400);
    expect([lines[0], lines[1], lines[2], lines.at(-1)?.trim()]).toEqual(['A title that goes over both of the columns', '', 'a0 words in a line', '9']);
  });
  it('in two columns keeps a line that juts out of its own in it', () => {
    const long = at('a5 words in a line that juts out of its column', 50, 640);
    const { lines } = layOutPage(shuffled([...column(50, 'a').filter(({ text }) => !text.startsWith('a5')), long, ...column(220, 'b')]), 400);
    expect(lines.indexOf(long.text)).toBe(5);
  });
  it('shows indents and wider spaces', () => expect(layOutPage([at('a', 50, 700), at('b', 60, 688), at('c', 50, 676), at('d', 50, 640)], 400).lines).toEqual(['a', '  b', 'c', '', 'd']));
  it('raises numbers, and nothing else', () => expect(layOutPage([at('grow', 50, 700), at('1,2', 70, 704, 6), at('x', 84, 700), at('th', 89, 704, 6), at('H', 103, 700), at('2', 108, 697, 6)], 400).lines).toEqual(['grow¹,² xth H2']));
  it('may be empty', () => expect(layOutPage([], 400)).toEqual({ lines: [], columns: 1 }));
  it('loses no sign', () => {
    const fragment = fc.record({ text: fc.constantFrom('a', 'bb', '12', 'c d'), left: fc.integer({ min: -50, max: 500 }), baseline: fc.integer({ min: -50, max: 800 }), size: fc.constantFrom(6, 10, 30) });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (found) => {
        const fragments = found.map(({ text, left, baseline, size }) => at(text, left, baseline, size));
        const signs = (texts: readonly string[]): string => [...texts.join('').normalize('NFKC').replace(/\s/g, '')].sort().join('');
        expect(signs(layOutPage(fragments, 400).lines)).toBe(signs(fragments.map(({ text }) => text)));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
