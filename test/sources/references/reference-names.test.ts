import { describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sources/csl.ts';
import { readReferenceNames } from '../../../src/sources/references/reference-names.ts';

/** Names as `family|given`, or as the text that is not taken apart. */
const read = (text: string): string[] => readReferenceNames(text).names.map(({ literal, family, given, suffix, ...rest }) => literal ?? [[rest['non-dropping-particle'], family].filter((part) => part !== undefined).join(' '), given, suffix].filter((part) => part !== undefined).join('|'));

describe('readReferenceNames', () => {
  it.each([
    ['Bergk, V., Haefeli, W. E. & Martin-Facklam, M.', ['Bergk|V.', 'Haefeli|W. E.', 'Martin-Facklam|M.']],
    ['Lillicrap TP, Santoro A.', ['Lillicrap|TP', 'Santoro|A']],
    ['A. Vaswani and N. Shazeer,', ['Vaswani|A.', 'Shazeer|N.']],
    ['A. N. Gomez, Ł. Kaiser, and I. Polosukhin.', ['Gomez|A. N.', 'Kaiser|Ł.', 'Polosukhin|I.']],
    ['Stravinsky, Igor, and Robert Craft.', ['Stravinsky|Igor', 'Craft|Robert']],
    ['Goodman, Judith C.; McDonough, Laraine; & Brown, Natasha B.', ['Goodman|Judith C.', 'McDonough|Laraine', 'Brown|Natasha B.']],
    ['Jennifer Lees-Marshment, Brian Conley, and Kenneth Cosgrove.', ['Lees-Marshment|Jennifer', 'Conley|Brian', 'Cosgrove|Kenneth']],
    ['Krizhevsky, A., Sutskever, I., Hinton, G.E.:', ['Krizhevsky|A.', 'Sutskever|I.', 'Hinton|G.E.']],
    ['VEEN P H van der, MULLER M', ['van der VEEN|P H', 'MULLER|M']],
    ['PEEBLES P Z Jr', ['PEEBLES|P Z|Jr']],
    ['Hershey, Robert D., Jr.', ['Hershey|Robert D.|Jr.']],
    ['BAI, Yuntao, JONES, Andy and HENIGHAN, Tom,', ['BAI|Yuntao', 'JONES|Andy', 'HENIGHAN|Tom']],
    ['Lambert, N., Werra, L. von & Havrilla, A.', ['Lambert|N.', 'Werra|L. von', 'Havrilla|A.']],
    ['Hu, Jian, Xibin Wu, Xianyu, Weixun Wang, and Yu Cao.', ['Hu|Jian', 'Wu|Xibin', 'Xianyu', 'Wang|Weixun', 'Cao|Yu']],
    ['Layla El Asri and Nicolas Le Roux', ['El Asri|Layla', 'Le Roux|Nicolas']],
    ['Mistral AI.', ['Mistral AI']],
    ['张三, 李四', ['张三', '李四']],
    ['张三、李四、王五', ['张三', '李四', '王五']],
    ['工业和信息化部', ['工业和信息化部']],
    ['United Nations Department of Economic and Social Affairs.', ['United Nations Department of Economic and Social Affairs']],
    ['OpenAI.', ['OpenAI']],
    // Words of a title are no names.
    ['Doering OE, Gil Y, Aho DW. On Reproducible Lists: Towards Reproducible Reading, Open Lists, and', ['Doering|OE', 'Gil|Y', 'Aho|DW']],
    ['A. Doering, Towards the reproducible reading of lists that are long', []],
    ['Lists: a reader', []],
    ['In R. N. Campbell & P. T. Smith (eds.),', ['Campbell|R. N.', 'Smith|P. T.']],
    ['edited by Wolfdietrich Rasch.', ['Rasch|Wolfdietrich']],
    ['Anon', []],
    ['———.', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
    expect(readReferenceNames(text).andOthers).toBe(false);
  });

  it.each(['Vaswani A, Shazeer N, et al.', 'Vaswani, A., Shazeer, N., et al', 'Vaswani, Ashish, Noam Shazeer, and others', 'A. Vaswani, N. Shazeer, … I. Polosukhin', '张三, 李四, 等', '张三，李四，等.'])('%s: more follow', (text) => expect(readReferenceNames(text).andOthers).toBe(true));

  it('keeps the names apart from the words that say that more follow', () => expect(readReferenceNames('张三, 李四, 等').names.map(formatName)).toEqual(['张三', '李四']));
});
