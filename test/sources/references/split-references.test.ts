import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReferences } from '../../../src/sources/references/split-references.ts';
import { linesOf } from '../../../src/sources/text/markdown-masks.ts';

const split = (text: string): string[] => splitReferences(text, linesOf(text)).map(({ number, key, words }) => `${number ?? key ?? ''}|${words}`);

describe('numbered lists', () => {
  it.each(['[%]', '［%］', '【%】', '(%)', '（%）', '%.', '%)', '%．', '[%]:', '\\[%\\]', ' [ % ]', '% '])('are split at %s', (label) => {
    const text = [1, 2, 3].map((number) => `${label.replace('%', String(number))} A. Author. Work\n   with two lines. 200${number}.\n`).join('');
    expect(split(text)).toEqual(['1|A. Author. Work with two lines. 2001.', '2|A. Author. Work with two lines. 2002.', '3|A. Author. Work with two lines. 2003.']);
  });
  it('have numbers that rise: others at the beginning of a line are volumes, pages and years', () => {
    expect(split('1. A. Work. Volume\n2. Cambridge, 2001, pages\n12. B.\n2. C. Work.\n2010. D.\n3. E. Work.')).toEqual(['1|A. Work. Volume 2. Cambridge, 2001, pages 12. B.', '2|C. Work. 2010. D.', '3|E. Work.']);
  });
  it('may begin anywhere and have gaps', () => expect(split('[17] A.\n[18] B.\n[21] C.')).toEqual(['17|A.', '18|B.', '21|C.']));
  it('may stand on one line', () => expect(split('[1] A. Author. A work of words. 2001. [2] B. Author. See also [3]. Another work. 2002. [3] C. Author. A third work.')).toEqual(['1|A. Author. A work of words. 2001.', '2|B. Author. See also [3]. Another work. 2002.', '3|C. Author. A third work.']));
  it('have their numbers on lines of their own', () => expect(split('[1]\nA. Work. 2001.\n\n[2]\nB. Work. 2002.')).toEqual(['1|A. Work. 2001.', '2|B. Work. 2002.']));
  it('have titles that begin with a number', () => expect(split('1. 2016 report. Body.\n2. 2017 report. Body.')).toEqual(['1|2016 report. Body.', '2|2017 report. Body.']));
  it('are over after a blank line behind the last entry', () => expect(split('[1] A. Work. 2001.\n\n[2] B. Work,\n\nin parts. 2002.\n\nThis work was paid for.')).toEqual(['1|A. Work. 2001.', '2|B. Work, in parts. 2002.']));
  it('hold the whole entry, its number included', () => {
    const text = ' [1] A.\n  a\n [2] B.\n';
    expect(splitReferences(text, linesOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['[1] A.\n  a', '[2] B.']);
  });
});

describe('lists with keys or bullets', () => {
  it('are split at keys', () => expect(split('[Vas17] A. Vaswani. Attention.\nNIPS, 2017.\n[ABC+20] B. Brown. Models. 2020.')).toEqual(['Vas17|A. Vaswani. Attention. NIPS, 2017.', 'ABC+20|B. Brown. Models. 2020.']));
  it('are split at bullets', () => expect(split('• A. Work. 2001.\n  Press.\n• B. Work. 2002.')).toEqual(['|A. Work. 2001. Press.', '|B. Work. 2002.']));
});

describe('lists without labels', () => {
  it.each([
    ['hanging indents', 'Ada, A. (2001). Work on\n   Babbage, B. and engines. Press.\nBody of Authors (2002). Other work.\n   Press.\nCurie, C. (2003). Third work. Press.', 3],
    ['blank lines', 'Ada, A. (2001). Work on\nwords. Press.\n\nCurie, C. (2003). Third\nwork. Press.', 2],
    ['ragged lines', 'A. Ada and B. Babbage. 2001. A work of so many words that they do not fit\non one line. Press.\nC. Curie. 2003. A third work, the words of which are as many as in the first\none. Press.', 2],
    ['full lines', 'Blasi P., Colafrancesco S., 1999, APh, 12, 169\nBlasi P., 2000, ApJ, 532L, 9\nMarkevitch M., Vikhlinin A., 2007, PhR, 443, 1', 3],
    ['names in full', 'Ada Lovelace, Charles Babbage, and Others. Engines that compute. In Proceedings of\nEngines, 2001.\nMarie Curie and Pierre Curie. Elements. Annals,\n12:1–20, 2002.', 2],
    ['a dash for the same author', 'Anderson, Elizabeth. “Values.” Ethics 108 (1998).\n———. “What Is the Point of Equality?” Ethics 109 (1999).', 2],
    ['small particles', 'Vaes, P., Duquet, W., 2002. Peroneal Reaction Times. J. Athl. Train. 37, 475–480.\nvan der Wees, P.J., Lenssen, A.F., 2006. Other Times. J. Athl. Train. 41, 1–8.', 2],
    ['Chinese', '张三, 李四. 模型与硬件的增长[J]. 机器学报, 2019, 12(3): 1-20.\n王五. 没有循环的结构[C]//小型会议\n论文集. 北京: 小出版社, 2017: 33-40.', 2],
    ['a line drawn for the same author', 'Sweeting, A. (2007): “Repositioning,” NBER.\n\n         (2008): “The Effects of Mergers,” Duke.', 2],
  ])('are split by %s', (_, text, entries) => expect(split(text)).toHaveLength(entries));
});

describe('hostile input', () => {
  const piece = fc.constantFrom('[1]', '[2] ', '1. ', '2. ', '(3) ', '[Ab1] ', '- ', 'A. Author', 'Author, A.', ' 2001', '. ', ', ', '-', '\n', '\n\n', '   ', '“', 'https://a/', '张三', '\f', 'in ', '[[', '\\');
  it('gives entries that stand in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join('')), (text) => {
        let end = 0;
        for (const entry of splitReferences(text, linesOf(text))) {
          expect(entry.start).toBeGreaterThanOrEqual(end);
          expect(entry.end).toBeGreaterThanOrEqual(entry.start);
          end = entry.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
  it.each(['[1] ', '1. a\n', '\n', ' ', 'A.', 'A. B', 'Ab, ', '////', '“', 'a\n', '[a1] \n', '-\n', 'Van '])('takes 20,000 times “%s” in its stride', (text) => expect(splitReferences(text.repeat(20_000), linesOf(text.repeat(20_000)))).toBeDefined());
});
