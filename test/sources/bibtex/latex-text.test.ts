import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCENTS, FORMATTING, SYMBOLS } from '../../../src/sources/bibtex/latex-symbols.ts';
import { latexToText, verbatimText } from '../../../src/sources/bibtex/latex-text.ts';

describe('latexToText', () => {
  it.each([
    // accents, in all the ways in which they are written
    ["{\\'E}tienne", 'Étienne'],
    ["\\'Etienne", 'Étienne'],
    ["\\'{E}tienne", 'Étienne'],
    ["Mart{\\'\\i}n Mart{\\'{\\i}}n Mart\\'in", 'Martín Martín Martín'],
    ['{\\AA}ngstr{\\"o}m \\aa', 'Ångström å'],
    ['\\v{c} {\\v c} \\v c {\\v R}eh{\\r u}', 'č č č Řehů'],
    ['\\c{c}a Fran\\c cois', 'ça François'],
    ['\\H{o} \\u{g} \\k{a} \\d{s} \\=a \\.z \\b{d}', 'ő ğ ą ṣ ā ż ḏ'],
    ["Nguy{\\~{\\^e}}n \\'\\^e", 'Nguyễn ế'],
    ['na{\\"\\i}ve', 'naïve'],
    ['\\t{oo}', 'o͡o'],
    ['\\~{} \\^{} \\"{}', '~ ^ "'],
    // letters
    ['{\\o}re \\o re \\O{} \\l{} \\L{} \\ss{} \\ae{} \\OE{} \\dh{} \\th{}', 'øre øre Ø ł Ł ß æ Œ ð þ'],
    ['Stra\\ss e', 'Straße'],
    // signs, dashes, quotation marks, blanks
    ['a---b--c-d', 'a—b–c-d'],
    ["``quoted'' don't ?`que? !`no!", '“quoted” don\'t ¿que? ¡no!'],
    ['A~B\\ C\\,D\\;E\\quad F', 'A B C D E F'],
    ['R\\&D 100\\% \\$5 \\#1 a\\_b \\{c\\}', 'R&D 100% $5 #1 a_b {c}'],
    ['hy\\-phen\\-ate, f\\/f', 'hyphenate, ff'],
    ['two\\\\lines  and \n\t blanks ', 'two lines and blanks'],
    ['costs $5', 'costs $5'],
    ['50\\% of \\$', '50% of $'],
    // type
    ['\\emph{a} {\\em b} \\textbf{c \\textit{d}} {\\sc e} \\mbox{f}', 'a b c d e f'],
    ['{{Double} {Braces}} for {C}ase', 'Double Braces for Case'],
    ['\\enquote{said} \\mkbibquote{so}', '“said” “so”'],
    ['1\\textsuperscript{st} x\\textsuperscript{2} H\\textsubscript{2}O', '1st x² H₂O'],
    ['{\\noopsort{1973a}}1973', '1973'],
    ['\\LaTeX{} and \\TeX', 'LaTeX and TeX'],
    // formulas
    ['$\\alpha$-level, Cu$_2$O, mm$^2$, $x^{10}$, $O(n^2)$', 'α-level, Cu₂O, mm², x¹⁰, O(n²)'],
    ['$x^{ab}$ $\\frac{1}{2}$ $a \\times b \\leq \\infty$', 'x^ab 1/2 a ×b ≤∞'],
    ['$\\langle{}00\\overline{1}\\rangle$', '⟨001\u0305⟩'],
    ['200\\,{\\mbox{$\\mu$}}{J}', '200 μJ'],
    // links
    ['\\url{https://x.org/a_b~c}', 'https://x.org/a_b~c'],
    ['\\href{https://x.org}{text} \\href{https://x.org}{https://x.org}', 'text (https://x.org) https://x.org'],
    // nothing to do
    ['', ''],
    ['普通文字，李四', '普通文字，李四'],
    ['\\', '\\'],
    ['a } b { c', 'a b c'],
  ])('reads %s', (latex, text) => {
    const unknown: string[] = [];
    expect(latexToText(latex, (command) => unknown.push(command))).toBe(text);
    expect(unknown).toEqual([]);
  });

  it('tells of commands it does not know, and keeps what is in their braces', () => {
    const unknown: string[] = [];
    expect(latexToText('A \\strange{word}, \\apj, \\strange x', (command) => unknown.push(command))).toBe('A word, \\apj, \\strange x');
    expect(unknown).toEqual(['\\strange', '\\apj', '\\strange']);
  });

  it('never throws, and leaves no doubled blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\{}$~^_\'"`-ab é中'.split(''), '\\emph', '\\frac', '\\v ', '\\url', '\\href', '\\begin', '😀'), maxLength: 80 }), (latex) => {
        expect(latexToText(latex)).not.toMatch(/^\s|\s\s|\s$/);
        expect(typeof verbatimText(latex)).toBe('string');
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('leaves text without LaTeX as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !/[\\{}$~`'?!-]/.test(text)), (text) => latexToText(text) === text.replace(/\s+/g, ' ').trim()), { seed: 1 });
  });

  it.each(['{', '}', "\\'", "\\'{", '\\frac{', '\\enquote{', '$', '$^', '\\href{}{'])('takes 100,000 times “%s” in its stride', (piece) => {
    const started = Date.now();
    latexToText(piece.repeat(100_000));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

describe('verbatimText', () => {
  it.each([
    ['10.1007/978-3-642-15939-8\\_3', '10.1007/978-3-642-15939-8_3'],
    ['10.1002/(SICI)1097\\%3E1', '10.1002/(SICI)1097%3E1'],
    ['\\url{https://x.org/a--b~c}', 'https://x.org/a--b~c'],
    ['https://x.org/\\~{}me/$\\sim$you', 'https://x.org/~me/~you'],
    ['10.1002/1$<$2$>$3', '10.1002/1<2>3'],
    [' {10.1000/182} ', '10.1000/182'],
  ])('reads %s', (latex, text) => expect(verbatimText(latex)).toBe(text));
});

describe('the tables', () => {
  it('name each command once', () => {
    for (const name of FORMATTING) expect(SYMBOLS.has(name), name).toBe(false);
    for (const name of ACCENTS.keys()) expect(SYMBOLS.has(name), name).toBe(false);
  });
  it('have a sign for each symbol', () => {
    for (const [name, sign] of SYMBOLS) expect(/^[A-Za-z]+$/.test(name) && !/^[a-z]{3,}$/.test(sign.replace(/^(log|exp|sin|cos|tan|min|max|lim|sup|inf|det|arg|mod)$/, '')), `${name} ${sign}`).toBe(true);
  });
});
