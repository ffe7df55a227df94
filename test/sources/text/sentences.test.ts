import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitationMarkers } from '../../../src/sources/text/citation-markers.ts';
import { splitSentences } from '../../../src/sources/text/sentences.ts';

const split = (text: string): string[] => splitSentences(text, findCitationMarkers(text)).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    // English
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['As Brown et al. show, it works. Next.', ['As Brown et al. show, it works.', 'Next.']],
    ['Brown et al. [3] show it. Next.', ['Brown et al. [3] show it.', 'Next.']],
    ['See Fig. 3 and Eq. (4) in Sec. A. Then J. K. Rowling wrote.', ['See Fig. 3 and Eq. (4) in Sec. A. Then J. K. Rowling wrote.']],
    ['It grew, e.g. GPT-3.5, i.e. Much. It ended.', ['It grew, e.g. GPT-3.5, i.e. Much.', 'It ended.']],
    ['Version 2.0 is No. 5. Say no. Then go.', ['Version 2.0 is No. 5.', 'Say no.', 'Then go.']],
    ['Dr. Smith met Prof. Jones. They spoke.', ['Dr. Smith met Prof. Jones.', 'They spoke.']],
    ['He said “Stop.” She did (not.) So.', ['He said “Stop.”', 'She did (not.)', 'So.']],
    ['Wait... what? Yes... No.', ['Wait... what?', 'Yes...', 'No.']],
    ['See example.org/a.b? c=1 and file.txt. Done.', ['See example.org/a.b? c=1 and file.txt.', 'Done.']],
    ['A line\nbreaks here. Another\nline.', ['A line\nbreaks here.', 'Another\nline.']],
    ['1. First things. 2. Second things.', ['1. First things.', '2. Second things.']],
    // markers after an English full stop
    ['Shown.[3] Next.', ['Shown.[3]', 'Next.']],
    ['Shown. [3] Next.', ['Shown. [3]', 'Next.']],
    ['Shown. [3] proposes it.', ['Shown.', '[3] proposes it.']],
    ['Shown. [3], [4] propose it.', ['Shown.', '[3], [4] propose it.']],
    ['Shown. [3]', ['Shown. [3]']],
    ['Shown [3]. Next.', ['Shown [3].', 'Next.']],
    // Chinese
    ['第一句。第二句!第三句?第四句', ['第一句。', '第二句!', '第三句?', '第四句']],
    ['“引文。”他说。', ['“引文。”', '他说。']],
    ['依赖关系。 [65] 提出了。', ['依赖关系。', '[65] 提出了。']],
    ['依赖关系。[65]提出了。', ['依赖关系。', '[65]提出了。']],
    ['依赖关系。 [93] [96] 提出了。', ['依赖关系。', '[93] [96] 提出了。']],
    ['车等。 [94] 正则化目标。下一句。', ['车等。 [94] 正则化目标。', '下一句。']],
    ['Hoogeboom 等人。 [111] 提供了。', ['Hoogeboom 等人。 [111] 提供了。']],
    ['例如 GPT 等。下一句。', ['例如 GPT 等。', '下一句。']],
    ['最后一句。[4]', ['最后一句。[4]']],
    ['利用 GPT-3.5 和图 8。A. Radford 提出。', ['利用 GPT-3.5 和图 8。', 'A. Radford 提出。']],
    ['半角句号.下一句.', ['半角句号.', '下一句.']],
    // nothing
    ['', []],
    [' \n ', []],
  ])('cuts “%s”', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('covers all but the blanks between, in order, and never cuts a marker', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', ' ', '\n', '.', '。', '?', '!', '[3]', '[4, 5]', '等', '人', 'et al', '“', '”', ')', '中', '3', '\ufffc'), maxLength: 60 }), (text) => {
        const markers = findCitationMarkers(text);
        const sentences = splitSentences(text, markers);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
        for (const marker of markers) expect(sentences.some(({ start, end }) => start <= marker.start && marker.end <= end)).toBe(true);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it.each(['.', '. ', '。', '。[3]', '. [3] ', '.)', 'a.', '等。 [3] ', '. \n'])('takes 50,000 times “%s” in its stride', (piece) => {
    const started = Date.now();
    split(piece.repeat(50_000));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
