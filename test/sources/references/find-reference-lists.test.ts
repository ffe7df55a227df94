import { describe, expect, it } from 'vitest';
import { findReferenceLists } from '../../../src/sources/references/find-reference-lists.ts';
import { endsReferences, isReferenceHeading } from '../../../src/sources/references/reference-heading.ts';
import { linesOf } from '../../../src/sources/text/markdown-masks.ts';

const find = (text: string): string[] => {
  const lines = linesOf(text).map(({ start, end }) => ({ start, end, words: text.slice(start, end).trim() }));
  return findReferenceLists(lines).map(({ from, to }) => text.slice(lines[from]?.start, lines[to - 1]?.end).trim());
};

describe('headings', () => {
  it.each(['References', 'REFERENCES', '7 References', '7. Bibliography', 'VII. References', '**References**', 'Works Cited', 'References and Notes', '参考文献', '参 考 文 献', '五、参考文献：', 'Literature cited'])('“%s” opens a list', (words) => expect(isReferenceHeading(words)).toBe(true));
  it.each(['References to pages', 'Reference models', 'Preferences', 'See References', '参考文献的数量', ''])('“%s” opens none', (words) => expect(isReferenceHeading(words)).toBe(false));
  it.each(['Appendix', 'Appendix A', 'A Appendix', 'Acknowledgements', 'Supplementary Material', 'Chapter 4', '附录', '第三章 方法'])('“%s” ends one', (words) => expect(endsReferences(words)).toBe(true));
  it.each(['Indexing of works', 'Tables of words. 2001.', 'Funding, B. (2001). Work.', 'A. Author'])('“%s” ends none', (words) => expect(endsReferences(words)).toBe(false));
});

describe('lists', () => {
  it('reach from their heading to the end', () => expect(find('Text.\nReferences\n[1] A.\n[2] B.')).toEqual(['[1] A.\n[2] B.']));
  it('reach to the next heading', () => expect(find('References\n[1] A.\n\nAppendix A\nMore.')).toEqual(['[1] A.']));
  it('are several where chapters have their own', () => expect(find('References\n[1] A.\nChapter 2\nText.\nReferences\n[1] B.')).toEqual(['[1] A.', '[1] B.']));
  it('do not begin in a table of contents', () => expect(find('Contents\nReferences\n\nIntroduction begins here.\nText.\nReferences\nAda, A. 2001. Work.')).toEqual(['Ada, A. 2001. Work.']));
  it('are known without a heading by many numbers with years', () => {
    const list = [1, 2, 3, 4, 5].map((number) => `${number}. A. Author. Work. 200${number}.`).join('\n');
    expect(find(`1. Do this.\n2. Do that.\nText.\n${list}`)).toEqual([list]);
  });
  it('are no steps', () => expect(find(['a', 'b', 'c', 'd', 'e', 'f'].map((step, index) => `${index + 1}. Do ${step}.`).join('\n'))).toEqual([]));
});
