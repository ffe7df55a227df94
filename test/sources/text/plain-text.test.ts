import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MentionDraft, sourceText } from '../../../src/sources/drafts.ts';
import { plainText } from '../../../src/sources/text/plain-text.ts';
import { expectSound } from '../reading-summary.ts';

const read = (text: string): { mentions: MentionDraft[]; cited: string[]; sentences: string[]; within: (string | undefined)[]; paragraphs: number[]; references: string[]; sections: string[] } => {
  const source = sourceText('x.txt', text);
  const reading = plainText.read(source);
  expectSound(source, reading);
  const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
  return {
    mentions,
    cited: mentions.map(({ cited }) => cited.join(' ')),
    sentences: mentions.map(({ sentence }) => text.slice(sentence.start, sentence.end)),
    within: mentions.map(({ place }) => place.within),
    paragraphs: mentions.map(({ paragraphOrdinal }) => paragraphOrdinal),
    references: reading.drafts.flatMap((draft) => (draft.type === 'reference' ? [`${draft.number ?? draft.key}|${draft.parsed?.words ?? ''}`] : [])),
    sections: reading.sections.map(({ path }) => path.join('/')),
  };
};

const LINE = 'Words that fill a line of some length, as those of a page which was printed do';
const LIST = '\nReferences\n[1] A. Ada. Work. 2001.\n[2] B. Babbage. Other work. 2002.\n';

describe('pages', () => {
  const page = (number: number, ...lines: string[]): string => ['J. Surveys 12 (2024)', '', ...lines, '', String(number)].join('\n');
  const text = [page(1, 'Introduction', LINE, 'that go on [1] over'), page(2, 'the edge of the page [2].', LINE), page(3, 'References', '[1] A. Ada. Work.'), page(4, '2001.', '[2] B. Babbage. Other work. 2002.')].join('\n\f');

  it('have running heads and numbers that belong to no sentence and no entry', () => {
    const { cited, sentences, references } = read(text);
    expect([cited, references]).toEqual([['1', '2'], ['1|A. Ada. Work. 2001.', '2|B. Babbage. Other work. 2002.']]);
    expect(sentences[1]).toBe(sentences[0]);
  });
  it('are told with each place', () => expect(read(text).within).toEqual(['Introduction, p. 1', 'Introduction, p. 2']));
  it('may be no more than one', () => expect(read(`A [1].${LIST}`).within).toEqual([undefined]));
  it('keep what stands at their edges but once, and numbers within them', () => expect(read(`Start [1].\n\fb\n2017\nc [2].\n\fd\n${LIST}`).cited).toEqual(['1', '2']));
  it('are told by their numbers alone where no form feed parts them', () => expect(read(`A b c [1]\n\n3\n\nd e.\n\n4\n\nf [2].\n${LIST}`).cited).toEqual(['1', '2']));
});

describe('lines', () => {
  it('join to paragraphs, up to blank lines', () => expect(read(`${LINE}\nand [1].\n\n${LINE} [2].\n${LIST}`).paragraphs).toEqual([0, 1]));
  it('join up to a short line that ends a sentence', () => expect(read(`${LINE}\n${LINE}\nEnd [1].\n${LINE}\n${LINE} [2].\n${LIST}`).paragraphs).toEqual([0, 1]));
  it('join up to one that stands further in', () => expect(read(`${LINE}.\n${LINE} [1].\n   ${LINE}\n${LINE} [2].\n${LIST}`).paragraphs).toEqual([0, 1]));
  it('are paragraphs where they are very long', () => expect(read(`${LINE.repeat(3)} [1].\n${LINE.repeat(3)} [2].\n${LIST}`).paragraphs).toEqual([0, 1]));
  it('broken within a word are quoted as they are and read as one', () => {
    const { cited, sentences } = read(`It was shown before (Itty-\ncheriah et al., 2001; Li and Roth, 2002).\n\nReferences\nA. Ittycheriah and M. Franz. 2001. Question answering. In Proceedings.\nX. Li and D. Roth. 2002. Question classifiers. In Proceedings.\n`);
    expect(cited).toEqual(['Ittycheriah et al. 2001 Li & Roth 2002']);
    expect(sentences[0]).toBe('It was shown before (Itty-\ncheriah et al., 2001; Li and Roth, 2002).');
  });
});

describe('lists', () => {
  it('leave what stands before and behind their entries to the text', () => {
    const text = `A [1].\n\nReferences\nWe cite [2] works.\n[1] A. Ada. Work. 2001.\n[2] B. Babbage. Other work. 2002.\n\nThis came after [1] and is no entry.\n`;
    expect(read(text)).toMatchObject({ cited: ['1', '2', '1'], references: ['1|A. Ada. Work. 2001.', '2|B. Babbage. Other work. 2002.'] });
  });
  it('may be several, one a chapter', () => expect(read(`Chapter 1\nA [1].${LIST}\nChapter 2\nB [2].${LIST}`)).toMatchObject({ cited: ['1', '2'], references: ['1|A. Ada. Work. 2001.', '2|B. Babbage. Other work. 2002.', '1|A. Ada. Work. 2001.', '2|B. Babbage. Other work. 2002.'] }));
});

describe('headings', () => {
  it('are numbered in order, known by their words, in capitals, or short and alone', () => {
    const text = ['A Title of a Survey', LINE, '', '1 Introduction', LINE, '2 Models', '2.1 Large Models', LINE, '7 Dwarfs in a tale', '2.2. Small Models', LINE, '', 'DISCUSSION', `${LINE}.`, 'Conclusion', LINE, '5 of 12 models.', 'Acknowledgments', LINE].join('\n');
    expect(read(text + LIST).sections).toEqual(['A Title of a Survey', '1 Introduction', '2 Models', '2 Models/2.1 Large Models', '2 Models/2.2. Small Models', 'DISCUSSION', 'Conclusion', 'Acknowledgments', 'References']);
  });
  it('may have two lines', () => expect(read(`\nTip 1: Decide whether models are of use for your\nproblem\n${LINE}\n${LINE}\n${LIST}`).sections[0]).toBe('Tip 1: Decide whether models are of use for your problem'));
  it.each([
    ['before a blank line, in a narrow column', 'A Small Survey of Models\n\nModels have grown quickly,\nand so have their names [1].', 'A Small Survey of Models'],
    ['in the middle of a page', `            A Survey\n${LINE} [1].`, 'A Survey'],
    ['over two lines', `A Survey of the Models of\nSeveral Fields and Years\n${LINE} [1].`, 'A Survey of the Models of Several Fields and Years'],
  ])('begin with the title: %s', (_, text, title) => expect(read(`${text}\n${LIST}`).sections[0]).toBe(title));
  it('are not made of the words that a text begins with', () => expect(read(`${LINE}\nand on [1].\n${LIST}`).sections).toEqual(['References']));
  it.each([['一、引言'], ['1 引言'], ['第二章 方法'], ['摘要']])('are known in Chinese: %s', (heading) => expect(read(`${heading}\n语言模型近年来发展迅速 [1]。\n参考文献\n[1] 张三. 模型[J]. 2019.\n`).sections).toEqual([heading, '参考文献']));
  it('are no lines in the middle of a sentence', () => expect(read(`${LINE} and the\nResults\nof others [1].${LIST}`).sections).toEqual(['References']));
});

describe('recognition', () => {
  const score = (text: string): number => plainText.recognise(sourceText('x', text));
  it('takes pages, and text with a bare heading over its references', () => expect([score('Words.\n\fMore.'), score(`Words [1].${LIST}`), score('词语 [1]。\n参考文献\n[1] 张三')]).toEqual([0.7, 0.65, 0.65]));
  it.each(['Words [1].', '# Head\n\nReferences\n', '', '{"a": 1}\f', '\\documentclass{article}\nReferences\n', 'name,kind\nReferences,a', 'See [@key].\nReferences\n'])('leaves %s to others', (text) => expect(score(text)).toBe(0));
});

describe('hostile input', () => {
  const piece = fc.constantFrom('References\n', '参考文献\n', '[1] ', '[2]', '1 Introduction\n', '2. ', 'A. Author', ' (Ada, 2001)', 'Some words', '.', '-\n', 'word', '\n', '\n\n', '\f', '   ', '。', '¹', '12\n', 'Appendix\n', '\r\n', '\u00ad\n');
  it('cut anywhere gives a reading', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), fc.nat(400), (text, cut) => {
        const { mentions } = read(text.slice(0, cut));
        for (const { place, sentence } of mentions) expect(text.slice(sentence.start, sentence.end)).toContain(text.slice(place.start, place.end));
        expect(plainText.recognise(sourceText('x', text))).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });
  it.each(['References\n', '[1] ', '1 Aaa\n', '\f', '1\n', ' ', 'a-\n', 'Aaa\n\n', '. ', '- ', '|', 'i ', '[1]\n\f'])('takes 20,000 times “%s” in its stride', (text) => {
    expect(read(text.repeat(20_000))).toBeDefined();
  });
});
