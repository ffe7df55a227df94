import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexText } from '../../src/exports/latex-text.ts';
import { latexToText } from '../../src/sources/bibtex/latex-text.ts';
import { hostileText } from './hostile.ts';

describe('latexText', () => {
  it.each([
    ['Gödel, Łukasiewicz, Ørsted, Åse, Strauß, Œuvre', 'G{\\"o}del, {\\L}ukasiewicz, {\\O}rsted, {\\AA}se, Strau{\\ss}, {\\OE}uvre'],
    ['Štěpán, Şahin, Ștefan, Čapek, Őry, Ąžuolas', '{\\v{S}}t{\\v{e}}p{\\\'a}n, {\\c{S}}ahin, {\\textcommabelow{S}}tefan, {\\v{C}}apek, {\\H{O}}ry, {\\k{A}}{\\v{z}}uolas'],
    ['e\u0301 = é', "{\\'e} = {\\'e}"],
    ['ế ộ ǿ ǣ', "{\\'{\\^e}} {\\^{\\d{o}}} {\\'{\\o}} {\\={\\ae}}"],
    ['Thảo ơ', 'Thảo ơ'],
    ['50% of $5 & #1_a', '50\\% of \\$5 \\& \\#1\\_a'],
    ['{a}\\b~c^d<e>|`', '{\\textbraceleft}a{\\textbraceright}{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d{\\textless}e{\\textgreater}{\\textbar}{\\textasciigrave}'],
    ['“a” ‘b’ 1–2 — …', "``a'' `b' 1--2 --- {\\ldots}"],
    ["''a'' -- ---", "'{}'a'{}' -{}- -{}-{}-"],
    ['“‘a’”', "``{}`a'{}''"],
    ['?‘ !‘', '?{}` !{}`'],
    ['β-VAE, ∞-former, R²', '{$\\beta$}-VAE, {$\\infty$}-former, R{$^{2}$}'],
    ['Ελλάδα', 'Ελλάδα'],
    ['中文 GPT 标题', '中文 GPT 标题'],
    [' a\n b\t\u00a0c ', 'a b ~c'],
    ['a\u0000b\ud800c\u200bd', 'abcd'],
    ['@article{x, a@b.org', '{@}article{\\textbraceleft}x, a@b.org'],
  ])('writes %j as %s', (text, latex) => {
    expect(latexText(text)).toBe(latex);
  });

  it('balances its braces and holds no command of the text’s own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const latex = latexText(text);
        let depth = 0;
        for (const character of latex) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(latex).not.toMatch(/\\(?:input|end)\b/);
        expect(latex).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  it('is read back as what it was by the reader', () => {
    // Without what has no counterpart: unbreakable and optional breaks, and single quotation marks, which BibTeX types as ASCII has them.
    const held = fc.array(fc.constantFrom(...'abcGPT äéłŁßøœçşșěőęđİñ中文Жβ∞²₂“”–—…·«»„§€°&%$#_{}~^\\<>|`\'"-,.:;?!@()[]=+*/0123', ' ', "''", '--', '``'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(held, (text) => {
        expect(latexToText(latexText(text))).toBe(text.normalize('NFC').replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });
});
