import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MentionDraft, sourceText } from '../../../src/sources/drafts.ts';
import { markdown } from '../../../src/sources/text/markdown.ts';
import { expectSound } from '../reading-summary.ts';

const read = (text: string): { mentions: MentionDraft[]; references: string[]; cited: string[]; sentences: string[]; paths: string[]; codes: string[]; skips: string[]; sections: [string, string][] } => {
  const source = sourceText('x.md', text);
  const reading = markdown.read(source);
  expectSound(source, reading);
  const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
  return {
    mentions,
    references: reading.drafts.flatMap((draft) => (draft.type === 'reference' ? [`${draft.number ?? draft.key} ${draft.parsed?.words ?? ''}`] : [])),
    cited: mentions.map(({ cited }) => cited.join(' ')),
    sentences: mentions.map(({ sentence }) => text.slice(sentence.start, sentence.end)),
    paths: mentions.map(({ section }) => section.join('/')),
    codes: reading.diagnostics.map(({ code }) => code),
    skips: reading.skips.map(({ place }) => text.slice(place.start, place.end)),
    sections: reading.sections.map(({ path, place }) => [path.join('/'), text.slice(place.start, place.end)]),
  };
};

describe('sections', () => {
  it('reach to the next heading of the same or a higher level', () => {
    expect(read('# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\ne').sections).toEqual([
      ['A', '# A\na\n## B\nb\n### C\nc\n## D\nd\n'],
      ['A/B', '## B\nb\n### C\nc\n'],
      ['A/B/C', '### C\nc\n'],
      ['A/D', '## D\nd\n'],
      ['E', '# E\ne'],
    ]);
  });
  it('know both manners of headings, without their marks', () => expect(read('A ##\n===\n\n ## B *b* ##\n\nC\nc\n---\n#D\n\n####### E').sections.map(([path]) => path)).toEqual(['A', 'A/B *b*', 'A/C c']));
  it('do not begin in code, comments or front matter', () => expect(read('---\n# a\n---\n```\n# b\n```\n<!--\n# c\n-->\n# D').sections.map(([path]) => path)).toEqual(['D']));
  it('know a rule from a heading', () => expect(read('a [1]\n\n---\n\nb [2]\n***\nc [3]').sections).toEqual([]));
  it('are those of the mentions', () => expect(read('[1] a\n\n# A\n\nb [2]\n\n## B [3]\n\n- c [4]\n\n# C\n\n| [5] |\n').paths).toEqual(['', 'A', 'A/B [3]', 'A/B [3]', 'C']));
});

describe('prose', () => {
  it.each([
    ['front matter', '---\nx: [1]\n---\n[2]', ['2']],
    ['front matter with points', '---\nx: [1]\n...\n[2]', ['2']],
    ['a rule at the beginning that opens no front matter', '---\n\n[1]\n', ['1']],
    ['fenced code', '```\n[1]\n```\n~~~~ js\n[2]\n~~~\n[3]\n~~~~\n[4]', ['4']],
    ['fenced code in a list and a quotation', '- ```\n  [1]\n  ```\n> ```\n> [2]\n> ```\n[3]', ['3']],
    ['inline code that looks like a fence', '```[1]``` [2]', ['2']],
    ['comments', '<!-- [1] --> [2] <!--\n\n[3]\n--> [4]', ['2', '4']],
    ['raw HTML', '<script>\nx[1]\n</script>\n<pre class="[9]">[2]</pre> [3] <b title="[4]">[5]</b>', ['3', '5']],
    ['link definitions', '[1]: https://x.org "Title"\n[a]: <b>\n[2] cites', ['2']],
    ['code spans', '`[1]` ``[2] ` [3]`` [4] ` [5]', ['4', '5']],
    ['formulas', '$[1]$ and $$\n[2]\n$$ and \\([3]\\) and $ [4] $ and $5 [5], $6', ['4', '5']],
    ['images', '![a [1]](b.png) ![2](c.png "t") ![d][e] [3]\n\n[e]: /x', ['3']],
    ['links', '[1](https://x.org) [text [2]](/a) [3](#b) [4](b.html) [5](<a b>) [6](x "title") [7](38GB) [8](a b)', ['2', '7', '8']],
    ['links by name', '[1][name] [2][] [3][4] [5] [name]\n\n[name]: https://x.org\n[4]: https://y.org', ['2', '3', '4', '5']],
    ['footnotes', 'a[^1] [2]\n\n[^1]: Note [3].', ['2', '3']],
    ['autolinks', '<https://x.org/[1]> [2]', ['2']],
    ['comparisons', 'a<b [1] and c>d', ['1']],
    ['divs of pandoc', '::: {.note [1]}\n[2]\n:::', ['2']],
    ['escaped brackets', '\\[1\\] and \\[x_{[2]} = 1\\] and \\\\[3]', ['1', '3']],
  ])('is told from %s', (_, text, cited) => expect(read(text).cited).toEqual(cited));

  it('is what follows an unclosed fence, comment or element, with a word about it', () => {
    expect(read('```\na [1]')).toMatchObject({ cited: ['1'], codes: ['block-unfinished'] });
    expect(read('a <!-- b [1]')).toMatchObject({ cited: ['1'], codes: ['block-unfinished'] });
    expect(read('<pre>[1]')).toMatchObject({ cited: ['1'], codes: ['block-unfinished'] });
  });

  it('is parted into paragraphs: blank lines, items, quotations, rows, notes', () => {
    const text = 'a [1]\nb [2]\n\nc [3]\n- d [4]\n  e [5]\n\n- f [6]\n1. g [7]\n2) h [8]\n> i [9]\n> j [10]\n>\n> k [11]\nl [12]\n\n| a | b |\n|---|---|\n| m [13] | n [14] |\n| o [15] |\n\n[^1]: p [16]\n';
    expect(read(text).mentions.map(({ paragraphOrdinal }) => paragraphOrdinal)).toEqual([0, 0, 1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 10, 10, 11, 12]);
  });
  it('does not begin a list at a year at the beginning of a line', () => expect(read('It came in\n2017. Then [1].').mentions.map(({ paragraphOrdinal }) => paragraphOrdinal)).toEqual([0]));
  it('counts sentences through the whole text', () => expect(read('Aa. Bb [1]. Cc.\n\nDd [2].\n\n# Hh\n\nEe. Ff [3].').mentions.map(({ sentenceOrdinal }) => sentenceOrdinal)).toEqual([1, 3, 5]));
  it('keeps markup in the quotes', () => expect(read('> **A** `b.` c\n> d [1](x.html) [2]. E.').sentences).toEqual(['**A** `b.` c\n> d [1](x.html) [2].']));
  it('ends lines in every manner', () => expect(read('a [1].\r\n\r\nb\r\nc [2].\r\rd [3].').sentences).toEqual(['a [1].', 'b\r\nc [2].', 'd [3].']));
});

describe('references', () => {
  it.each(['## References', '# 参考文献', 'References\n----', '## 7. Bibliography', '**References**\n---'])('under “%s” are the list of the text, and cite nothing', (heading) => {
    const { cited, references, skips } = read(`Text [1].\n\n${heading}\n\n[1] A. Author. See also [2].\n[2] B. Author.\n\n[3] C. Author.\n`);
    expect([cited, references, skips]).toEqual([['1'], ['1 A. Author. See also [2].', '2 B. Author.', '3 C. Author.'], []]);
  });
  it('are over at the next section', () => expect(read('# References\n[1] A.\n# Appendix\n[2] proposes.')).toMatchObject({ cited: ['2'], references: ['1 A.'] }));
  it('may have sections of their own', () => expect(read('# References\n## Papers\n[1] A.\n[2] B.\n## Books\n[1] C.\n# Appendix\nd [1]')).toMatchObject({ cited: ['1'], references: ['1 A.', '2 B.', '1 C.'] }));
  it('are known by a colon anywhere', () => expect(read('[1]: A. Author, A work with many words.\n\n[2] proposes.')).toMatchObject({ cited: ['2'], references: ['1 A. Author, A work with many words.'] }));
  it('are known without a heading where many follow each other', () => {
    const list = [1, 2, 3, 4, 5, 6].map((number) => `[${number}] B. Author. Work ${number}. ${2000 + number}.`);
    expect(read(`A [1].\n\n${list.join('\n')}\n`)).toMatchObject({ cited: ['1'], references: list.map((entry) => entry.slice(1).replace(']', '')) });
  });
  it.each([
    ['items with numbers', '1. A. Author. *Work*. 2001.\n2. B. Author.\n   Second __work__, 2002.\n', ['1 A. Author. Work. 2001.', '2 B. Author. Second work, 2002.']],
    ['items without', '- A. Author. Work. 2001.\n- B. Author. Other. 2002.\n', [' A. Author. Work. 2001.', ' B. Author. Other. 2002.']],
    ['paragraphs', 'Author, A. (2001). Work.\nPress.\n\nBody of Authors. 2002. Other.\n', [' Author, A. (2001). Work. Press.', ' Body of Authors. 2002. Other.']],
    ['elements', '<div>[1]</div><div>A. Author &#38; B. Work. 2001.</div>\n<div>[2]</div><div>C. Other. 2002.</div>\n', ['1 A. Author & B. Work. 2001.', '2 C. Other. 2002.']],
    ['escaped numbers', '\\[1\\] A. Work. 2001.\n\n\\[2\\] B. Other\\_work. 2002.\n', ['1 A. Work. 2001.', '2 B. Other_work. 2002.']],
  ])('are read from %s', (_, list, references) => expect(read(`# References\n\n${list}`)).toMatchObject({ cited: [], references }));
  it('are known by the elements that citation processors put around them', () => {
    const list = (one: string, other: string): string => `# Works\n\n<div class="csl-bib-body">\n<div class="csl-entry">${one}</div>\n<div class="csl-entry">\n${other}\n</div>\n</div>\n\nSee [2].\n\n# End\n\nC [1].`;
    expect(read(list('[1] A. Work. 2001.', '[2] B. Other. 2002.'))).toMatchObject({ cited: ['2', '1'], references: ['1 A. Work. 2001.', '2 B. Other. 2002.'] });
    expect(read(list('Body of Authors. Work. 2001.', 'Other Body. Work. 2002.'))).toMatchObject({ cited: ['2', '1'], references: [' Body of Authors. Work. 2001.', ' Other Body. Work. 2002.'] });
  });
  it('are no prose under their heading', () => expect(read('# References\n\nSee the file beside, and [1].')).toMatchObject({ cited: ['1'], references: [] }));
});

describe('markers', () => {
  it('are one draft each, and none is lost', () => {
    expect(read('[1, 3-5] and [2].').mentions).toHaveLength(2);
    const { cited, codes, skips } = read('[7, 9-8] and [12-10].');
    expect([cited, codes, skips]).toEqual([['7'], ['citation-malformed', 'citation-malformed'], [' 9-8', '12-10']]);
  });
  it('say where they are in the terms of the text', () => expect(read('# A\n## B\nx [1]').mentions[0]?.place.within).toBe('A › B'));
});

describe('recognition', () => {
  const score = (text: string): number => markdown.recognise(sourceText('x', text));
  it('takes prose for prose, the surer with headings and citations', () => {
    expect([score('Plain words.'), score('Words [1].'), score('# Head'), score('# Head\n\nWords [1].')]).toEqual([0.2, 0.4, 0.4, 0.6]);
  });
  it.each(['', '  \n', '123', 'name,kind\nGPT,model', 'a\tb\n1\t2', '{"a": 1}', '[{"a": 1}]', '<?xml version="1.0"?><a/>', '<!DOCTYPE html><p>x</p>', 'TY  - JOUR\n', '%0 Journal Article', '\\documentclass{article}'])('refuses %s', (text) => expect(score(text)).toBe(0));
});

describe('hostile input', () => {
  const piece = fc.constantFrom('# ', '---', '```', '~~~', '> ', '- ', '1. ', '|', '|-|-|', '<!--', '-->', '<pre>', '</pre>', '[1]', '[2](', 'x.html)', ')', '![', ']', '[a]: /b', '[^1]: ', '`', '$', '\\[', '\\]', '\\(', '\\)', '<b ', '>', '。', '. ', 'a', '中', ' ', '\n', '\n\n', '\r\n', '@k', '[@k]');
  it('never throws, and every marker and sentence stands in the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (text) => {
        const { mentions } = read(text);
        for (const { place, sentence, cited } of mentions) {
          expect(text.slice(place.start, place.end)).toMatch(/^\\?\[/);
          expect(text.slice(sentence.start, sentence.end)).toContain(text.slice(place.start, place.end));
          expect(cited.every((item) => /^(?:\d+|k)$/.test(item))).toBe(true);
        }
        expect(markdown.recognise(sourceText('x', text))).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it.each(['`', '$', '[', '![', '](', '<', '<b ', '\\[', '\\(', '<!--', '<pre>', '```\n', '```x\n', '> ', '# x\n', '- a\n', '|a|\n', '[1]', '[1](a', '. [1] ', '[a]: /b\n', '“', '[^1]: '])('takes 20,000 times “%s” in its stride', (text) => {
    const started = Date.now();
    read(text.repeat(20_000));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
