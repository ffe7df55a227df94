import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAuthorYears } from '../../../src/sources/text/author-year.ts';
import { authorYearLabel, readAuthorYearLabel } from '../../../src/sources/text/author-year-label.ts';

/** Each marker as written, and what it cites. */
const found = (text: string): [string, ...string[]][] => findAuthorYears(text).map(({ start, end, cited }) => [text.slice(start, end), ...cited]);

describe('findAuthorYears', () => {
  it.each<[string, string, ...string[]]>([
    // within brackets
    ['(Vaswani et al., 2017)', '(Vaswani et al., 2017)', 'Vaswani et al. 2017'],
    ['(Vaswani et al., 2017; Devlin et al., 2019a,b)', '(Vaswani et al., 2017; Devlin et al., 2019a,b)', 'Vaswani et al. 2017', 'Devlin et al. 2019a', 'Devlin et al. 2019b'],
    ['(see Brown & Lee, 2020, p. 3; cf. van der Berg 2019)', '(see Brown & Lee, 2020, p. 3; cf. van der Berg 2019)', 'Brown & Lee 2020', 'van der Berg 2019'],
    ['[Vaswani et al., 2017]', '[Vaswani et al., 2017]', 'Vaswani et al. 2017'],
    ['(Edeline et al., 2002a, 2002b, 2005)', '(Edeline et al., 2002a, 2002b, 2005)', 'Edeline et al. 2002a', 'Edeline et al. 2002b', 'Edeline et al. 2005'],
    ['(Allen, 1980, Cohen 1979)', '(Allen, 1980, Cohen 1979)', 'Allen 1980', 'Cohen 1979'],
    ['(Mitchell, Kedar-Cabelli, and Keller, 1986)', '(Mitchell, Kedar-Cabelli, and Keller, 1986)', 'Mitchell & Kedar-Cabelli & Keller 1986'],
    ['(Mooney and\nBennett, 1986)', '(Mooney and\nBennett, 1986)', 'Mooney & Bennett 1986'],
    ['(World Health Organization, 2020)', '(World Health Organization, 2020)', 'World Health Organization 2020'],
    ['(OpenAI 2023)', '(OpenAI 2023)', 'OpenAI 2023'],
    ['(ACL, 2012)', '(ACL, 2012)', 'ACL 2012'],
    ['(Smith, J., 2015)', '(Smith, J., 2015)', 'Smith 2015'],
    ['(J. Smith, 2015)', '(J. Smith, 2015)', 'Smith 2015'],
    ['(Smith, May 2015)', '(Smith, May 2015)', 'Smith 2015'],
    ['(Smith 2015: 12)', '(Smith 2015: 12)', 'Smith 2015'],
    ['(Smith, 2015, pp. 1980-1999)', '(Smith, 2015, pp. 1980-1999)', 'Smith 2015'],
    ['(Smith, in press; Lee, n.d.)', '(Smith, in press; Lee, n.d.)', 'Smith in press', 'Lee n.d.'],
    ['(this was first shown by Austin and Lee, 1962)', '(this was first shown by Austin and Lee, 1962)', 'Austin & Lee 1962'],
    ['(García-Márquez & d’Alembert, 1990)', '(García-Márquez & d’Alembert, 1990)', 'García-Márquez & d’Alembert 1990'],
    ['(Vaswani *et al.*, 2017)', '(Vaswani *et al.*, 2017)', 'Vaswani et al. 2017'],
    ['(Vas\ufffc\ufffcwani et al., 2017)', '(Vas\ufffc\ufffcwani et al., 2017)', 'Vaswani et al. 2017'],
    // the prose names the authors
    ['As Vaswani et al. (2017) said', 'Vaswani et al. (2017)', 'Vaswani et al. 2017'],
    ['In Smith and Jones [2015] we read', 'Smith and Jones [2015]', 'Smith & Jones 2015'],
    ['By Smith’s (2015) account', 'Smith’s (2015)', 'Smith 2015'],
    ['By Smith (2015, 2017a; Lee 2018)', 'Smith (2015, 2017a; Lee 2018)', 'Smith 2015', 'Smith 2017a', 'Lee 2018'],
    ['In Toronto, Smith (2015, p. 2) saw', 'Smith (2015, p. 2)', 'Smith 2015'],
    ['Noam Chomsky (1957) wrote', 'Chomsky (1957)', 'Chomsky 1957'],
    ['from von Neumann and Morgenstern (1944) on', 'von Neumann and Morgenstern (1944)', 'von Neumann & Morgenstern 1944'],
    ['by Smith, Jones, and Lee (2015)', 'Smith, Jones, and Lee (2015)', 'Smith & Jones & Lee 2015'],
    ['Ittycheriah, et al. (2001) claim', 'Ittycheriah, et al. (2001)', 'Ittycheriah et al. 2001'],
    // Chinese
    ['(张三等, 2017；李四, 2019)', '(张三等, 2017；李四, 2019)', '张三 et al. 2017', '李四 2019'],
    ['（扬奎斯特 等，2010）', '（扬奎斯特 等，2010）', '扬奎斯特 et al. 2010'],
    ['(赵一 等, 2008a; Wolchik et al., 2009a)', '(赵一 等, 2008a; Wolchik et al., 2009a)', '赵一 et al. 2008a', 'Wolchik et al. 2009a'],
    ['正如张三等（2017）所说', '张三等（2017）', '张三 et al. 2017'],
    ['张三和李四（2017）认为', '张三和李四（2017）', '张三 & 李四 2017'],
    ['根据欧阳修 (1060) 与王小明 (2008)', '王小明 (2008)', '王小明 2008'],
  ])('finds %s', (text, marker, ...cited) => {
    for (const around of [text, `x ${text} y`, `句。${text}。`.replace(/^句。(?=\p{Ll}|\p{Lu})/u, '句。 ')]) expect(found(around)).toEqual([[marker, ...cited]]);
  });

  it.each([
    '(in 2017)', '(2017)', '(Figure 2, 2017)', '(version 2017)', 'May (2017)', '(January 2017)', '(May 5, 2017)', '(Spring 2017)', '(WMT 2014)', '(see 2018)', 'in 2017 (see also 2018)', 'the Act (2010)',
    '(GPT-3, 2020)', '（截至2017）', '（截至 2017年）', '（2017 年）', '(Smith)', '(Smith, 20175)', '(Smith, 3017)', '(Smith, 2017-03-04)', '[12]', '[2017]', '(12)', '(Smith, 2017', 'Smith, 2017)', '(Smith, 2017]', '()', '(, 2017)', '(et al., 2017)',
  ])('takes %s for no citation', (text) => expect(found(text)).toEqual([]));

  it('gives each marker its own names, not those of the one before', () => {
    expect(found('(Smith, 2015) (2016)')).toEqual([['(Smith, 2015)', 'Smith 2015']]);
    expect(found('Smith (2015) and Lee (2016)')).toEqual([['Smith (2015)', 'Smith 2015'], ['Lee (2016)', 'Lee 2016']]);
  });

  it('finds markers in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('(', ')', '[', ']', '（', '）', 'Smith', 'Lee', ' ', ', ', '; ', ' and ', ' et al.', '2017', '2018a', '张三', '等', '\ufffc', '.', '’s'), maxLength: 40 }), (text) => {
        let at = 0;
        for (const { start, end, cited } of findAuthorYears(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toMatch(/[)\]）]$/);
          for (const label of cited) expect(authorYearLabel(readAuthorYearLabel(label) ?? { names: [], others: false, year: '', letter: '' })).toBe(label);
          at = end;
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it.each(['(', '(Smith, ', '(Smith and ', '(Smith, 2017', '(2017)', 'Smith, ', '张三、', '\ufffc', 'A. ', '(A. B. C. ', 'Aa(2017; '])('takes 50,000 times “%s” in its stride', (piece) => {
    expect(() => findAuthorYears(piece.repeat(50_000))).not.toThrow();
  });
});

describe('lists of names without end', () => {
  it.each(['Dd, A. B., ', 'A. B. C. Dd, ', 'De La Aa, ', 'de la Aa and ', 'D’Aa, ', 'Aa of the Bb, ', '张三和', '张三、李四和', 'Aa  & '])('“%s” is tried in one way only', (piece) => {
    for (const end of ['x 2017)', ' 2017)', '? (2017)']) expect(() => findAuthorYears(`(${piece.repeat(50)}${end}`.repeat(20))).not.toThrow();
  });
});

describe('readAuthorYearLabel', () => {
  it('reads what authorYearLabel writes', () => {
    for (const cited of [
      { names: ['Vaswani'], others: true, year: '2017', letter: '' },
      { names: ['van der Berg', 'Lee'], others: false, year: '2019', letter: 'b' },
      { names: ['张三'], others: true, year: 'n.d.', letter: '' },
    ])
      expect(readAuthorYearLabel(authorYearLabel(cited))).toEqual(cited);
  });

  it.each(['12', 'key2017', 'doi:10.1/x', '', ' 2017', '2017'])('takes “%s” for no such label', (label) => expect(readAuthorYearLabel(label)).toBeUndefined());
});
