import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupToText, tagsToText } from '../../../src/sources/fields/markup-text.ts';

describe('markupToText', () => {
  it.each([
    ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
    ['<p>Abstract art</p>', 'Abstract art'],
    ['Abstract Art', 'Abstract Art'],
    ['H<sub>2</sub>O and 10<sup>-6</sup> m<sup>th</sup>', 'H₂O and 10⁻⁶ mth'],
    ['<i>Quercus</i> &amp; <scp>RNA</scp> &#233;&#xE9;', 'Quercus & RNA éé'],
    ['p < 0.05 and x > 3, a<b>c', 'p < 0.05 and x > 3, ac'],
    ['&lt;i&gt; stays', '<i> stays'],
    ['<mml:math><mml:mi>x</mml:mi></mml:math><tex-math>\\(x\\)</tex-math>', 'x'],
    ['line\none', 'line one'],
    ['List&lt;int&gt;, <T>, <a href="x">link</a>', 'List<int>, <T>, link'],
    ['<sub>open', 'open'],
    ['', ''],
  ])('%s', (markup, text) => expect(markupToText(markup)).toBe(text));

  it('leaves text without markup alone but for its blanks', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      fc.pre(!/[<&]/.test(text));
      expect(tagsToText(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }), { seed: 1, numRuns: 200 });
  });
});
