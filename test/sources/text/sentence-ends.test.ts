import { describe, expect, it } from 'vitest';
import { findAuthorYears } from '../../../src/sources/text/author-year.ts';
import { findCitationMarkers } from '../../../src/sources/text/citation-markers.ts';
import { findRaisedNumbers } from '../../../src/sources/text/raised-numbers.ts';
import { splitSentences } from '../../../src/sources/text/sentences.ts';

// Where a bar stands, a sentence ends; nowhere else. The bars are taken out before the text is cut.
describe('ends of sentences', () => {
  it.each([
    // abbreviations of scholarship
    'Smith et al. proposed it. | Others followed.',
    'It was shown by Smith et al. The proof is short.',
    'See Fig. 2 for details. | The rest is clear.',
    'Figs. 2 and 3 agree. | They need not.',
    'As in Eq. (4), it holds. | Eqs. (5) and (6) follow.',
    'Cf. the work of Lee. | It is older.',
    'It costs approx. 3 days. | Then it ends.',
    'Models, e.g. BERT, are large. | They grow.',
    'The best one, i.e. GPT-3, won. | It was close.',
    'Cats, dogs, etc. are animals. | Stones are not.',
    'See vol. 3, pp. 4-5, ed. 2. | Read on.',
    'Ref. 12 says so. | Refs. 13 and 14 do not.',
    'Theorem 2 (resp. 3) holds. | Lem. 4 too.',
    'In Proc. ACL it appeared. | In Trans. ASME, too.',
    'Univ. of Ulm and Dept. of Physics. | Both.',
    // titles and initials
    'Dr. A. B. Jones met Mr. Lee. | They agreed.',
    'J. R. R. Tolkien wrote. | So did C. S. Lewis.',
    'The U.S. army and the U.K. navy met. | In vain.',
    'She has a Ph.D. in physics. | He has none.',
    'St. Petersburg is large. | Moscow is larger.',
    // numbers and versions
    'It is 3.5 times faster. | That is much.',
    'Version v 1.4 came in 2022. | Then came v 2.0.',
    'GPT-3.5 beats GPT-3. | GPT-4 beats both.',
    'A loss of .5 is fine. | One of 1. is not.',
    'In Sec. 3.2.1 we see it. | It is brief.',
    'The error fell to 2.1 %. | It rose again.',
    'It has 175 B parameters. | No. 2 has 530.',
    '1. First. | 2. Second.',
    // ellipses, quotations, brackets
    'And so on… and on. | It ended.',
    'It grew ... and grew. | It fell.',
    '“Attention is all you need.” | It said so.',
    'He asked “Why?” and left. | She stayed.',
    '(It was late.) | They slept.',
    'It works (see Sec. 4). | It is fast.',
    '‘Stop.’ | He did.',
    'Really?! | Yes!! | No.',
    'What is AI? a question of taste. | Nobody knows.',
    // addresses and files
    'See https://example.org/a.html for it. | It is long.',
    'Mail a.b@example.org today. | Thanks.',
    'Run main.py first. | Then test.py.',
    // numeric markers
    'It was shown before [3]. | It holds [4, 5].',
    'It was shown before.[3] | It holds.',
    'It was shown before. [3-5] | It holds.',
    'See [3]. | [4] says more.',
    'Brown et al. [3] show it. | Lee et al. [4], too.',
    'GPT [1]. | BERT [2]. | T5 [3].',
    // raised markers
    'It was shown before.¹² | It holds.¹³',
    'It was shown¹² before. | It holds³.',
    // authors and years
    'It was shown (Smith et al., 2017). | It holds.',
    'It was shown (Smith et al., 2017; Lee, 2018, p. 3). | It holds.',
    'Smith et al. (2017) show it. | Lee (2018) does not.',
    'It was shown. | Smith et al. (2017), however, doubt it.',
    'It was shown. | Smith (2017) doubts it. | Lee (2018), too.',
    'So it is. | Van der Berg (1990). | It is true.',
    // Chinese
    '这是第一句。 | 这是第二句！ | 是吗？ | 是。',
    '他说：“不。” | 她走了。',
    '模型很大……但是很快。 | 很好。',
    '见图 3。 | 图 4 更好。',
    '车等人。 [94] 提出了方法。 | 它很快。',
    '车等。[94] 提出了方法。 | 它很快。',
    '使用 v 1.4 版本。 | 使用 GPT-3.5 版本。',
    '张三等（2017）提出了方法。 | 李四（2018）改进了它。',
    '方法很多（张三 等, 2017；Lee et al., 2019）。 | 很好。',
    '它基于 BERT。 | GPT 是 OpenAI 的。',
    '参数为 1.75 亿。 | 速度为 3.5 倍。',
    '由 A. Radford 等人提出 [3]。 | [4] 改进了它。',
    'Transformer 是架构 [1]。 | 它由 Vaswani et al. 提出。',
    '第一句. | 第二句很长。',
  ])('%s', (barred) => {
    const sentences = barred.split('|').map((sentence) => sentence.trim());
    const text = barred.replaceAll(' | ', /\p{Script=Han}[.。！？”]/u.test(barred) ? '' : ' ');
    const markers = [...findCitationMarkers(text), ...findAuthorYears(text), ...findRaisedNumbers(text)].sort((left, right) => left.start - right.start);
    expect(splitSentences(text, markers).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
