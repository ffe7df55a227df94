import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Reader, type Reading, sourceText } from '../../../src/sources/drafts.ts';
import { bbl } from '../../../src/sources/latex/bbl.ts';
import { latex } from '../../../src/sources/latex/latex.ts';
import { expectSound } from '../reading-summary.ts';

const READERS: readonly Reader[] = [latex, bbl];
const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/sources/latex/${name}`, import.meta.url), 'utf8');
const FILES = ['survey.tex', 'natbib.bbl', 'biber.bbl'].map((name) => [name, fixture(name)] as const);

/** Whatever the text, a reading is sound, and each citation stands where it says and holds what it says. */
function expectSafe(reader: Reader, text: string): Reading {
  const source = sourceText('x', text);
  const score = reader.recognise(source);
  if (!(score >= 0 && score <= 1)) expect.fail(`${reader.format} recognises by ${score}`);
  const reading = reader.read(source);
  expectSound(source, reading);
  for (const draft of reading.drafts) {
    const written = text.slice(draft.place.start, draft.place.end);
    if (draft.type === 'mention') {
      if (!/^\\[A-Za-z]*(?:[cC]ite|bibentry)/.test(written)) expect.fail(`“${written}” is no citation`);
      // A key that goes over the end of a line is written in one, and comments in it are none of it.
      const joined = written.replace(/(?<!\\)%[^\n\r]*/g, ' ').replace(/\s+/g, ' ');
      for (const key of draft.cited) if (!joined.includes(key) || key === '') expect.fail(`“${written}” does not hold ${key}`);
    } else if (!/^\\(?:bibitem|entry)/.test(written)) expect.fail(`“${written}” is no entry`);
  }
  return reading;
}

const PIECES = `\\ { } [ ] $ $$ \\( \\) \\[ \\] \\\\ \\% & ~ # % a B . , 中 。 ｘ \\cite{a} \\cite \\cites{a}{b} \\cite[ ]{k} {k} \\nocite{a} \\begin{ \\end{ verbatim} equation} tabular} document} thebibliography} abstract} itemize} comment}
  \\begin{verbatim} \\end{verbatim} \\begin{equation} \\end{equation} \\begin{tabular}{l} \\end{tabular} \\begin{thebibliography}{9} \\end{thebibliography} \\begin{document} \\end{document} \\bibitem{a} \\bibitem \\bibitem[x]{b}
  \\section{ \\title{ \\footnote{ \\caption[ \\caption{ \\emph{ \\newcommand{\\x}{ \\def\\x#1{ \\let\\a\\b \\item \\verb| \\url{ \\href{ \\iffalse \\fi \\else \\input{x} \\par \\label{ \\ref{x} \\'{e} \\" \\documentclass{x}
  \\entry{a}{book}{}{} \\endentry \\field{title}{ \\name{author}{1}{}{ {{hash=0}{family={A}}} \\list{publisher}{1}{ \\verb{url} \\endverb \\keyw{`.trim().split(/\s+/);
const text = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\v') }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('texts of any kind', () => {
  it.each(READERS.map((reader) => [reader.format, reader] as const))('are read as %s', (_, reader) => {
    fc.assert(fc.property(text, (written) => void expectSafe(reader, written)), { seed: 1, numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => void expectSafe(reader, written)), { seed: 2, numRuns: 300 });
  });

  it.each(FILES)('are read wherever %s is cut', (name, whole) => {
    const reader = name.endsWith('.tex') ? latex : bbl;
    const all = expectSafe(reader, whole).drafts;
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), (length) => {
        const { drafts } = expectSafe(reader, whole.slice(0, length));
        // An entry cut off at its end is another one; formulas and braces that the cut leaves open only add to what is read.
        const before = all.filter(({ place, type }) => type === 'mention' && place.end <= length).length;
        if (drafts.filter(({ type }) => type === 'mention').length < before) expect.fail(`${before} citations stand before the cut at ${length}`);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it.each(FILES)('are read whatever happens to %s', (name, whole) => {
    const reader = name.endsWith('.tex') ? latex : bbl;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: 20 }), fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('__proto__', '\u0000', '\ud800', '\r'))), { minLength: 1, maxLength: 6 }), (edits) => {
        let mutated = whole;
        for (const [at, length, insert] of edits) mutated = mutated.slice(0, at) + insert + mutated.slice(at + length);
        expectSafe(reader, mutated);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('repetition', () => {
  // Reading that is not linear takes minutes here.
  it.each(['{', '[', '\\cite{', '\\cite[', '\\cite[a]', '\\footnote{', '\\section{', '\\begin{equation}', '\\begin{verbatim}', '\\iffalse ', '$ ', '\\(', '\\verb|', '\\newcommand{\\a}{', '\\begin{thebibliography}', '\\bibitem{', '\\href{'])('takes 50,000 times “%s” in its stride', (piece) => {
    for (const reader of READERS) reader.read(sourceText('x', piece.repeat(50_000)));
  });
  it('takes 100,000 braces within each other', () => {
    const nested = `\\emph{${'{'.repeat(100_000)}\\cite{a}${'}'.repeat(100_000)}}`;
    expect(latex.read(sourceText('x', nested)).drafts).toHaveLength(1);
  });
  it('takes compiled entries by the thousand', () => {
    expect(bbl.read(sourceText('x', `\\entry{a}{b}{}{}\n${'\\entry{a}{b}{}{}\\endentry\n'.repeat(20_000)}`)).drafts).toHaveLength(1);
  });
});
