import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/sources/references/joined-lines.ts';

describe('lines of an entry', () => {
  it.each([
    ['a word that the line end broke', 'Question Answer-\ning from your Desktop', 'Question Answering from your Desktop'],
    ['a ligature behind it', 'unspeci-\nﬁed', 'unspecified'],
    ['a soft hyphen', 'Answer\u00ad\ning', 'Answering'],
    ['a compound', 'for self-\nsupervised learning', 'for self-supervised learning'],
    ['a compound with another hyphen', 'the state-of-the-\nart', 'the state-of-the-art'],
    ['a hyphen that hangs', 'two-\nand three-way', 'two-and three-way'],
    ['a name with a hyphen', 'Kedar-\nCabelli', 'Kedar-Cabelli'],
    ['pages', 'pages 2016-\n2027', 'pages 2016-2027'],
    ['pages with a dash', '1072–\n1085', '1072–1085'],
    ['a proceedings volume', 'SIGIR-\n92', 'SIGIR-92'],
    ['a dash between words', 'Models –\nan overview', 'Models – an overview'],
    ['a DOI', 'doi:10.1038/s41591-018-\n0279-0', 'doi:10.1038/s41591-018-0279-0'],
    ['a DOI on a line of its own', '2019. doi:\n10.1000/a', '2019. doi: 10.1000/a'],
    ['a DOI before words', 'doi:10.1000/a.\nAccessed', 'doi:10.1000/a. Accessed'],
    ['a DOI before a year', 'doi:10.1000/a.\n2019', 'doi:10.1000/a. 2019'],
    ['an address', 'http://dl.acm.org/citation.cfm?\nid=2986916.2987033', 'http://dl.acm.org/citation.cfm?id=2986916.2987033'],
    ['an address on three lines', 'https://example.org/a/\nb/\nc.html', 'https://example.org/a/b/c.html'],
    ['an address cut before its end', 'https://example.org/a\n/b.pdf', 'https://example.org/a/b.pdf'],
    ['an address that is whole', 'https://example.org/a.pdf,\n2019', 'https://example.org/a.pdf, 2019'],
    ['Chinese', '没有循环的\n结构[C]//论文集. 北京：\n小出版社', '没有循环的结构[C]//论文集. 北京：小出版社'],
    ['Chinese and English', '北京: 小出版社,\n2017: 33-40', '北京: 小出版社, 2017: 33-40'],
    ['radicals in place of Chinese signs', '⽂献的增⻓', '文献的增长'],
    ['blank lines and many blanks', 'a  b\n\n   c\t d', 'a b c d'],
    ['nothing', '', ''],
  ])('join at %s', (_, lines, words) => expect(joinLines(lines.split('\n'))).toBe(words));

  it('keep full-width signs and raised numbers', () => expect(joinLines(['ＡＢ（１）x²'])).toBe('ＡＢ（１）x²'));
  it('are joined in their stride', () => expect(joinLines(Array.from({ length: 100_000 }, () => 'https://x/-')).length).toBe(1_100_000));
});
