import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sources/csl.ts';
import { LEAST_SURE, LONGEST_REFERENCE, parseReference } from '../../../src/sources/references/reference-string.ts';

/** What is told of a reference in one line each. */
function told(words: string): Record<string, string> {
  const { csl, mark } = parseReference(words);
  const { type, title, author, editor, issued, 'container-title': container, volume, issue, page, publisher, DOI, archive_location: arxiv, accessed } = csl;
  const texts = { type, title, by: author?.map(formatName).join('; '), editor: editor?.map(formatName).join('; '), year: issued?.['date-parts']?.[0]?.join('-'), accessed: accessed?.['date-parts']?.[0]?.join('-'), in: container, volume, issue, page, publisher, doi: DOI, arxiv, mark };
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

describe('parseReference', () => {
  // Made-up works; the forms are those of the styles.
  it.each([
    ['IEEE', 'J. Doe, A. B. Roe, and K. Poe, “Learning to read reference lists,” in Proc. Int. Conf. Mach. Learn., vol. 12, 2019, pp. 101–110.', { type: 'paper-conference', title: 'Learning to read reference lists', by: 'J. Doe; A. B. Roe; K. Poe', year: '2019', volume: '12', page: '101-110' }],
    ['IEEE, proceedings abbreviated', 'J. Doe and A. Roe, “Adversarial reading lists,” in Adv. Neural Inf. Process. Syst., vol. 27, 2014, pp. 2672–2680.', { type: 'paper-conference', by: 'J. Doe; A. Roe', in: 'Adv. Neural Inf. Process. Syst.', year: '2014', volume: '27', page: '2672-2680' }],
    ['IEEE, a name cut at its abbreviation', 'T. N. Doe and M. Roe, “Semi-supervised reading with graph networks,” in International Conf. Learning Representations, 2017.', { type: 'paper-conference', in: 'International Conf. Learning Representations', year: '2017' }],
    ['IEEE, a year in the name too, and a DOI of the ACL', 'J. Doe, M.-W. Roe, and K. Poe, “DOE: Pre-training of readers for lists,” in Proc. 2019 Conf. North American Chapter of the Association for Computational Linguistics, 2019, pp. 4171–4186, doi: 10.18653/v1/N19-9999.', { year: '2019', doi: '10.18653/v1/n19-9999' }],
    ['Vancouver, whose authors run on into the title', 'Doering OE, Gil Y, Aho DW. On Reproducible Lists: Towards Reproducible Reading, Open Lists, and Digital Scholarship in List Publications. List Magazine. 2018;39: 56–68. doi:10.1000/list.v39i3.2816', { by: 'OE Doering; Y Gil; DW Aho', year: '2018', doi: '10.1000/list.v39i3.2816' }],
    ['APA, initials before the year', 'Ho, J., Jain, A., & Abbeel, P. (2020). Denoising reading lists. In Advances in Neural Information Processing Systems (Vol. 33, pp. 6840–6851).', { by: 'J. Ho; A. Jain; P. Abbeel', year: '2020' }],
    ['a page, visited', 'American Society for Readers and Lists. [cited 30 Nov 2021]. Available: https://example.org/', { accessed: '2021-11-30' }],
    ['IEEE, journal', 'J. Doe and A. Roe, “Graphs of surveys,” IEEE Trans. Neural Netw., vol. 20, no. 3, pp. 61–80, Mar. 2009, doi: 10.1109/TNN.2008.12345.', { type: 'article-journal', title: 'Graphs of surveys', by: 'J. Doe; A. Roe', in: 'IEEE Trans. Neural Netw.', volume: '20', issue: '3', page: '61-80', doi: '10.1109/tnn.2008.12345' }],
    ['ACM', 'Jane Doe, Anna Roe, and Karl Poe. 2021. Attention to references. In Proceedings of the 38th International Conference on Machine Learning, 10–20.', { type: 'paper-conference', title: 'Attention to references', by: 'Jane Doe; Anna Roe; Karl Poe', year: '2021', in: 'Proceedings of the 38th International Conference on Machine Learning' }],
    ['APA', 'Doe, J., Roe, A. B., & Poe, K. (2018). The shape of citations. Journal of Documentation, 74(2), 201–220. https://doi.org/10.1108/JD-01-2018-0001', { type: 'article-journal', title: 'The shape of citations', by: 'J. Doe; A. B. Roe; K. Poe', year: '2018', in: 'Journal of Documentation', volume: '74', issue: '2', page: '201-220', doi: '10.1108/jd-01-2018-0001' }],
    ['APA, book', 'Doe, J., & Roe, A. (2016). Reading surveys. MIT Press.', { type: 'book', title: 'Reading surveys', by: 'J. Doe; A. Roe', year: '2016', publisher: 'MIT Press' }],
    ['Vancouver', 'Doe J, Roe AB, Poe K, et al. Outcomes of reading lists. N Engl J Med. 2015;372(4):331-41.', { type: 'article-journal', title: 'Outcomes of reading lists', by: 'J Doe; AB Roe; K Poe', in: 'N Engl J Med', year: '2015', volume: '372', issue: '4', page: '331-41' }],
    ['Nature', 'Doe, J., Roe, A. & Poe, K. Deep reading. Nature 521, 436–444 (2015).', { type: 'article-journal', title: 'Deep reading', by: 'J. Doe; A. Roe; K. Poe', in: 'Nature', volume: '521', page: '436-444', year: '2015' }],
    ['NeurIPS', 'Jane Doe, Anna Roe, and Karl Poe. Language models read lists. In Advances in Neural Information Processing Systems, volume 33, pages 1877–1901, 2020.', { type: 'paper-conference', title: 'Language models read lists', by: 'Jane Doe; Anna Roe; Karl Poe', in: 'Advances in Neural Information Processing Systems', volume: '33', page: '1877-1901', year: '2020' }],
    ['NeurIPS, preprint', 'Jane Doe and Anna Roe. Scaling laws for lists. arXiv preprint arXiv:2001.08361, 2020.', { type: 'article', title: 'Scaling laws for lists', by: 'Jane Doe; Anna Roe', year: '2020', arxiv: '2001.08361' }],
    ['Chicago', 'Doe, Jane, Anna Roe, and Karl Poe. The Reading of Lists. Cambridge, MA: MIT Press, 2016.', { type: 'book', title: 'The Reading of Lists', by: 'Jane Doe; Anna Roe; Karl Poe', year: '2016', publisher: 'MIT Press' }],
    ['a thesis', 'Doe, J.: Learning many lists. Master’s thesis, University of Toronto (2009)', { type: 'thesis', title: 'Learning many lists', by: 'J. Doe', year: '2009' }],
    ['GB/T 7714-2005', '张三, 李四, 王五, 等. 文献阅读方法综述[J]. 计算机学报, 2008, 31(2): 101-110.', { type: 'article-journal', mark: 'J', title: '文献阅读方法综述', by: '张三; 李四; 王五', in: '计算机学报', year: '2008', volume: '31', issue: '2', page: '101-110' }],
    ['GB/T 7714-2015, full width', '张三，李四．文献阅读［Ｍ］．２版．北京：科学出版社，2015：12－15．', { type: 'book', mark: 'M', title: '文献阅读', by: '张三; 李四', publisher: '科学出版社', year: '2015', page: '12-15' }],
    ['GB/T 7714-2015, in proceedings', 'DOE J, ROE A B. Reading lists[C]//POE K. Proceedings of the 5th Workshop on Lists. Berlin: Springer, 2014: 17-38.', { type: 'paper-conference', mark: 'C', title: 'Reading lists', by: 'J DOE; A B ROE', editor: 'K POE', in: 'Proceedings of the 5th Workshop on Lists', publisher: 'Springer', year: '2014', page: '17-38' }],
    ['GB/T 7714-2015, proceedings without strokes', 'Doe J, Roe A. Attention to lists[C]. NeurIPS, 2017: 5998-6008.', { type: 'paper-conference', mark: 'C', title: 'Attention to lists', by: 'J Doe; A Roe', in: 'NeurIPS', year: '2017', page: '5998-6008' }],
    ['GB/T 7714-2015, on line', 'DOE J. Lists in print[J/OL]. Nature, 2014, 510: 356-362[2014-06-25]. https://example.org/lists. DOI:10.1038/nature00001.', { type: 'article-journal', mark: 'J/OL', title: 'Lists in print', by: 'J DOE', in: 'Nature', year: '2014', volume: '510', page: '356-362', doi: '10.1038/nature00001', accessed: '2014-6-25' }],
    ['GB/T 7714-2015, author and year', '张三, 李四, 2019. 文献阅读[D]. 北京: 北京大学: 16.', { type: 'thesis', mark: 'D', title: '文献阅读', by: '张三; 李四', year: '2019', publisher: '北京大学', page: '16' }],
    ['GB/T 7714-2025, report', '张三研究院. 阅读白皮书：2023：新探索[R/OL]. (2023-12-28)[2025-02-28]. https://example.org/a.pdf.', { type: 'report', mark: 'R/OL', title: '阅读白皮书：2023：新探索', by: '张三研究院', year: '2023-12-28', accessed: '2025-2-28' }],
    ['GB/T 7714, standard', '全国文献委员会. 信息与文献 资源描述: GB/T 3792—2021[S]. 2021.', { type: 'standard', mark: 'S', title: '信息与文献 资源描述', by: '全国文献委员会', year: '2021' }],
    ['GB/T 7714, newspaper', '丁一. 阅读革命[N]. 中国青年报, 2000-11-20(15).', { type: 'article-newspaper', mark: 'N', title: '阅读革命', by: '丁一', in: '中国青年报', year: '2000-11-20', page: '15' }],
    ['Chinese without a mark', '张三, 李四. 文献阅读综述. 计算机学报, 2020, 43(1): 1-20.', { type: 'article-journal', title: '文献阅读综述', by: '张三; 李四', in: '计算机学报', year: '2020', volume: '43', issue: '1', page: '1-20' }],
    ['Chinese humanities', '李四：《论文献》，《文学评论》2020年第3期，第1-5页。', { type: 'article-journal', title: '论文献', by: '李四', in: '文学评论', year: '2020', issue: '3', page: '1-5' }],
    ['Chinese humanities, book', '张三：《论语新读》，北京：中华书局，1980年，第5页。', { type: 'book', title: '论语新读', by: '张三', publisher: '中华书局', year: '1980', page: '5' }],
  ])('%s', (_, words, expected) => {
    const read = told(words);
    expect(read).toMatchObject(expected);
    if (read['mark'] !== undefined) expect(read).toEqual(expected);
  });

  it('says that more authors follow', () => expect(parseReference('Doe J, Roe AB, et al. Outcomes of lists. Lancet. 2015;372(4):331-41.').csl['author-and-others']).toBe(true));

  it('gives each field but the type a confidence, none below the threshold', () => {
    for (const words of ['Doe, J. (2018). The shape of lists. Journal of Documentation, 74(2), 201–220.', '张三. 文献[M]. 北京: 科学出版社, 2015.', 'x y z', 'arXiv:2001.08361']) {
      const { csl, confidence } = parseReference(words);
      expect([...confidence.keys()].sort()).toEqual(Object.keys(csl).filter((field) => field !== 'type').sort());
      for (const sure of confidence.values()) expect(sure >= LEAST_SURE && sure <= 1).toBe(true);
    }
  });

  it.each(['', ' ', '.', '[J]', '[M].', '. [J]. ', '《》', '“”', '[1]', '张', '等', '\u0000\u0001\u202e', '\ud800', '👩‍💻 (2020). 🤖. 📖 1(2), 3–4.', '[J]'.repeat(500), '('.repeat(3000), '，'.repeat(3000), 'A. '.repeat(1000), '《a'.repeat(900), '1999 '.repeat(600), ' '.repeat(3900), 'Smith,'.repeat(600), 'et al. '.repeat(500), ':卷1'.repeat(900), '__proto__', 'constructor[J]. toString, 2020.'])('bears “%s”', (words) => {
    const { csl } = parseReference(words);
    expect(typeof csl.type).toBe('string');
  });

  it('does not take apart what is too long to be one reference, and says so', () => {
    const { csl, confidence, tooLong } = parseReference(`10.1038/nature14539 ${'word '.repeat(40_000)}`);
    expect([tooLong, csl, [...confidence.keys()]]).toEqual([true, { type: 'document', DOI: '10.1038/nature14539' }, ['DOI']]);
    expect(parseReference('a'.repeat(LONGEST_REFERENCE)).tooLong).toBeUndefined();
  });

  it('reads any text, the same each time, with words of the text in its fields', () => {
    const piece = fc.constantFrom('Doe, J.', 'Roe A', ' and ', ', ', '. ', '[J]', '[M/OL]', '//', '2019', '(2020)', '12(3)', ': 1-5', '《书》', '张三', '等', '“Title,”', 'In ', 'Press', 'https://x.org/a', '10.1/a', '\u202e', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 }), (pieces) => {
        const words = pieces.join('');
        const first = parseReference(words);
        expect(parseReference(words)).toEqual(first);
        for (const field of ['title', 'publisher', 'publisher-place', 'note', 'genre'] as const) expect(words.includes(first.csl[field] ?? '')).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
