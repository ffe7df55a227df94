import { describe, expect, it } from 'vitest';
import { type MentionDraft, type Reading, type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { latex } from '../../../src/sources/latex/latex.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { expectSound } from '../reading-summary.ts';

const reading = (text: string): Reading => {
  const source = sourceText('x.tex', text);
  const found = latex.read(source);
  expectSound(source, found);
  return found;
};
const mentions = (text: string): MentionDraft[] => reading(text).drafts.filter((draft) => draft.type === 'mention');
const references = (text: string): ReferenceDraft[] => reading(text).drafts.filter((draft) => draft.type === 'reference');
const cited = (text: string): string[] => mentions(text).map((mention) => mention.cited.join(' '));
const markers = (text: string): string[] => mentions(text).map(({ place }) => text.slice(place.start, place.end));
const sentences = (text: string): string[] => mentions(text).map(({ sentence }) => text.slice(sentence.start, sentence.end));
const codes = (text: string): string[] => reading(text).diagnostics.map(({ code }) => code);
const skips = (text: string): string[] => reading(text).skips.map(({ place }) => text.slice(place.start, place.end));

describe('citations', () => {
  // The manuals: natbib 8.31 (2.3), biblatex 3.19 (3.9), apacite 6.03 (4.1).
  it.each([
    ['\\cite{a}', ['a']],
    ['\\cite{a, b,c}', ['a b c']],
    ['\\cite {a}', ['a']],
    ['\\cite\n  {a}', ['a']],
    ['\\cite%\n{a, b, % why\n c}', ['a b c']],
    ['\\cite[p.~3]{a}', ['a']],
    ['\\citep[see][{chap. [2]}]{a}', ['a']],
    ['\\citep[see \\emph{also}][]{a}', ['a']],
    ['\\citet*{a} \\Citet{b} \\citealt*{c} \\citealp{d} \\citeauthor{e} \\citeyear{f} \\citeyearpar{g} \\citenum{h} \\citetalias{i}', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']],
    ['\\parencite{a} \\textcite{b} \\autocite*{c} \\footcite{d} \\smartcite{e} \\supercite{f} \\fullcite{g} \\Parencite{h} \\footfullcite{i} \\citetitle{j}', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']],
    ['\\cites(pre)(post)[see][3]{a}[][4]{b, c}{d} and', ['a b c d']],
    ['\\parencites{a}[2]{b} \\Textcites{c}{d}', ['a b', 'c d']],
    ['\\cites{a}{b} {\\em no}', ['a b']],
    ['\\volcite[see]{2}[25]{a}', ['a']],
    ['\\citefield{a}{year}', ['a']],
    ['\\onlinecite{a} \\shortcite{b} \\citeA{c} \\shortciteNP<e.g.>[p. 2]{d} \\newcite{e} \\bibentry{f}', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['\\citejz{庄子·天下}', ['庄子·天下']],
    ['\\cite{a:b_c-d.e/f+2020}', ['a:b_c-d.e/f+2020']],
    ['\\cite{a}\\cite{b}', ['a', 'b']],
    ['\\citetext{see \\citealp{a}}', ['a']],
  ])('%s', (text, keys) => expect(cited(text)).toEqual(keys));

  it('span the whole command', () => {
    expect(markers('A \\cite[see][p. 3]{a} b \\cites(x)[y]{c}%\n[z]{d}. \\citefield{a}{year} \\cite\n{e}')).toEqual(['\\cite[see][p. 3]{a}', '\\cites(x)[y]{c}%\n[z]{d}', '\\citefield{a}{year}', '\\cite\n{e}']);
  });
  it.each(['\\citestyle{a}', '\\setcitestyle{numbers}', '\\defcitealias{a}{Paper I}', '\\usepackage{cite}', '\\AtEveryCite{a}', '\\excite{a}', '\\cited', 'cite{a}'])('are none: %s', (text) => expect([cited(text), codes(text)]).toEqual([[], []]));

  it('that are not whole are told, and what is left of them is read', () => {
    expect([cited('\\cite{}'), codes('\\cite{}'), skips('\\cite{}')]).toEqual([[], ['citation-malformed'], ['']]);
    expect([cited('\\cite{a,,b, }'), codes('\\cite{a,,b, }'), skips('\\cite{a,,b, }')]).toEqual([['a b'], ['citation-malformed', 'citation-malformed'], ['', ' ']]);
    expect([cited('\\cite{a\n\nb \\cite{c}'), codes('\\cite{a\n\nb \\cite{c}'), skips('\\cite{a\n\nb \\cite{c}')]).toEqual([['c'], ['citation-malformed'], ['\\cite{']]);
    expect([cited('\\cite{a \\emph{b} \\cite{c}'), codes('\\cite{a \\emph{b} \\cite{c}')]).toEqual([['c'], ['citation-malformed']]);
    expect([cited('See \\cite'), codes('See \\cite'), skips('See \\cite')]).toEqual([[], ['citation-malformed'], ['\\cite']]);
    expect([cited('\\cite{\\key, a}'), codes('\\cite{\\key, a}')]).toEqual([['a'], ['citation-malformed']]);
  });
  it('that only put a work on the list are skipped with the reason', () => {
    const { drafts, skips: left, diagnostics } = reading('Words \\nocite{a, b}\\nocite{*} go on.');
    expect([drafts, diagnostics, left.map(({ reason }) => reason)]).toEqual([[], [], Array(2).fill('put on the list of references without being cited in the text')]);
  });
  it('stand in formulas, headings, footnotes, captions, tables and diagrams too', () => {
    const text = '\\section{H \\cite{a}}\n$x \\cite{b}$ \\begin{equation}\\tag{\\cite{c}}\\end{equation}\\footnote{\\cite{d}}\\begin{table}\\caption{\\cite{e}}\\begin{tabular}{l}\\cite{f}\\\\\\cite{g}\\end{tabular}\\end{table}\\begin{forest}[A~\\cite{h}]\n[B~\\cite{i}]\\end{forest}';
    expect(cited(text).sort()).toEqual([...'abcdefghi']);
    expect(codes(text)).toEqual([]);
  });
});

describe('macros', () => {
  const hint = 'Write the citation out where the macro is used.';
  it('that cite are told, not followed', () => {
    const { diagnostics, drafts, skips: left } = reading('\\newcommand{\\gpt}{GPT~\\cite{brown2020, radford}}\n\\gpt{} is large.');
    expect([drafts, diagnostics.map(({ message, hint: mended }) => [message, mended]), left.length]).toEqual([[], [['The macro gpt cites brown2020, radford in its definition; where it is used, no citation is read', hint]], 1]);
    expect(reading('\\def\\see#1{(see \\cite{#1})}\n\\see{a}').diagnostics.map(({ message }) => message)).toEqual(['The macro see cites what it is given; where it is used, no citation is read']);
  });
  it('whose name says that they cite do, where they do', () => {
    expect(cited('\\newcommand{\\mycite}[1]{[\\cite{#1}]}\\mycite{a}')).toEqual(['a']);
    expect(cited('\\renewcommand{\\cite}{\\citep}\\cite{a} \\let\\oldcite\\cite \\oldcite{b}')).toEqual(['a', 'b']);
    expect(cited('\\DeclareCiteCommand{\\hiscite}[\\mkbibparens]{\\usebibmacro{prenote}}{\\usebibmacro{cite}}{;}{}\\hiscite{a}')).toEqual(['a']);
    expect([cited('\\newcommand{\\tocite}[1]{\\textcolor{red}{[CITE #1]}} \\tocite{something}'), codes('\\newcommand{\\tocite}[1]{\\textcolor{red}{[CITE #1]}} \\tocite{something}')]).toEqual([[], []]);
  });
  it.each([
    '\\newcommand{\\a}{b. C.}', '\\newcommand*\\a[1][x]{b. C.}', '\\def\\a#1#2{b. C.}', '\\NewDocumentCommand{\\a}{m o}{b. C.}', '\\newenvironment{a}[1]{b.}{C.}', '\\providecommand{\\a}{b. C.}', '\\let\\a=\\b', '\\DeclareMathOperator{\\a}{b. C.}',
  ])('are no prose: %s', (definition) => expect(sentences(`${definition}\nWords \\cite{k}.`)).toEqual(['Words \\cite{k}.']));
});

describe('sections', () => {
  const paths = (text: string): string[] => reading(text).sections.map(({ path, level }) => `${level} ${path.join('/')}`);
  it('nest by their commands, the outermost that is used being 1', () => {
    expect(paths('\\section{A}\n\\subsection*{B}\\label{b}\n\\paragraph{C.} c\n\\section[short]{D}\n\\subsubsection{E}')).toEqual(['1 A', '2 A/B', '4 A/B/C.', '1 D', '3 D/E']);
    expect(paths('\\part{P}\\chapter{Q}\\section{R}')).toEqual(['1 P', '2 P/Q', '3 P/Q/R']);
  });
  it('begin with the title, wherever it stands, and have the abstract among them', () => {
    expect(paths('\\documentclass{article}\n\\title{On \\emph{Everything}\\thanks{We thank.}}\n\\begin{document}\\maketitle\n\\begin{abstract}We.\\end{abstract}\n\\section{A}')).toEqual(['1 On Everything', '2 On Everything/abstract', '2 On Everything/A']);
  });
  it.each([
    ['\\section{The \\emph{best} of~all \\& more\\label{x}}', 'The best of all & more'],
    ['\\section{Sch\\"odinger and \\\'{E}va}', 'Schödinger and Éva'],
    ['\\section{Models \\cite{a}\\footnote{Some.} now}', 'Models now'],
    ['\\section[Short]{Long\n title}', 'Long title'],
    ['\\section{$A^*$ search}', 'A^* search'],
    ['\\section{}', ''],
  ])('have plain words: %s', (text, words) => expect(reading(text).sections.map(({ heading }) => heading)).toEqual([words]));
  it('are those of the mentions, and their places', () => {
    const text = '\\section{A}\\cite{a}\n\\subsection{B}\n\\cite{b}\n\\section{C \\cite{c}}';
    expect(mentions(text).map(({ section, place }) => [section.join('/'), place.within])).toEqual([['A', 'A'], ['A/B', 'A › B'], ['C', 'C']]);
    expect(reading(text).sections.map(({ place }) => text.slice(place.start, place.end))).toEqual([text.slice(0, text.indexOf('\\section{C')), '\\subsection{B}\n\\cite{b}\n', '\\section{C \\cite{c}}']);
  });
  it('do not begin in braces that close too late', () => expect(paths('\\section{A\n\nb} \\section{C')).toEqual([]));
});

describe('prose', () => {
  it.each([
    ['comments', '% \\cite{a}\nx \\cite{b} %\\cite{c}\n50\\% \\cite{d} \\\\% \\cite{e}', ['b', 'd']],
    ['listings', '\\begin{verbatim}\\cite{a}\\end{verbatim}\\begin{lstlisting}[language=TeX]\n\\cite{b}\n\\end{lstlisting}\\begin{minted}{tex}\\cite{c}\\end{minted}\\begin{Verbatim*}\\cite{d}\\end{Verbatim*}\\cite{e}', ['e']],
    ['verbatim text in a line', '\\verb|\\cite{a}| \\verb*+\\cite{b}+ \\lstinline[x]!\\cite{c}! \\lstinline{\\cite} \\mintinline{tex}|\\cite{d}| \\cite{e}', ['e']],
    ['what is commented out in blocks', '\\begin{comment}\\cite{a}\\end{comment}\\iffalse \\cite{b} \\ifx\\x\\y\\cite{c}\\fi \\cite{d} \\else \\cite{e} \\fi \\iff \\cite{f}', ['e', 'f']],
    ['other files', '\\begin{filecontents*}{x.bib}\\cite{a}\\end{filecontents*} \\cite{b}', ['b']],
    ['% in addresses', '\\url{http://a.b/c%20d} \\cite{a} \\href{http://a.b/%7Ec}{text \\cite{b}}', ['a', 'b']],
  ])('is told from %s', (_, text, keys) => expect([cited(text), codes(text)]).toEqual([keys, []]));

  it('goes on over comments, formulas, footnotes and references', () => {
    expect(sentences('As\n% no\nfound~\\cite{a},\n\\begin{equation} a. B \\end{equation}\nit is\\footnote{Not so. Or is it?} $x. Y$ so in Fig.~\\ref{f}. Next.')).toEqual(['As\n% no\nfound~\\cite{a},\n\\begin{equation} a. B \\end{equation}\nit is\\footnote{Not so. Or is it?} $x. Y$ so in Fig.~\\ref{f}.']);
  });
  it('keeps markup in the quotes', () => expect(sentences('One. \\emph{Two} \\textbf{is} {\\em three} \\cite{a} Onta\\~{n}\\\'on \\"{u}. \\textit{Four.}')).toEqual(['\\emph{Two} \\textbf{is} {\\em three} \\cite{a} Onta\\~{n}\\\'on \\"{u}.']));
  it('does not end sentences at abbreviations', () => expect(sentences('Vaswani et~al.\\ \\cite{a} show, e.g.\\ in Sec.~\\ref{x}, i.e.\\ here. More.')).toEqual(['Vaswani et~al.\\ \\cite{a} show, e.g.\\ in Sec.~\\ref{x}, i.e.\\ here.']));
  it('has citations after the full stop with the sentence before', () => expect(sentences('One.\\cite{a} Two. \\cite{b} Three. \\cite{c} shows four.')).toEqual(['One.\\cite{a}', 'Two. \\cite{b}', '\\cite{c} shows four.']));

  it('is parted into paragraphs: blank lines, \\par, items, rows, captions, footnotes, environments', () => {
    const text = [
      'a \\cite{a}\nb \\cite{a}\n\nc \\cite{b}\\par d \\cite{c}', '\\begin{itemize}\\item e \\cite{d}\\item[x] f \\cite{e}\\end{itemize}g \\cite{f}\\footnote{h \\cite{g}} i \\cite{f}',
      '\\begin{table}\\caption{j \\cite{h}}\\begin{tabular}{l|l}k & l \\cite{i}\\\\[2pt] m & n \\cite{j}\\\\\\hline\\end{tabular}\\end{table}', '\\begin{theorem}[o \\cite{k}]p \\cite{k}\\end{theorem}',
    ].join('\n\n');
    const ordinals = new Map<string, Set<number>>();
    for (const mention of mentions(text)) ordinals.set(mention.cited.join(), (ordinals.get(mention.cited.join()) ?? new Set()).add(mention.paragraphOrdinal));
    expect([...ordinals].map(([key, numbers]) => [key, ...numbers])).toEqual([...'abcdefghijk'].map((key, index) => [key, index]));
  });
  it('does not end at a line of nothing but a comment', () => expect(mentions('a \\cite{a}\n   % b\nc \\cite{b}').map(({ paragraphOrdinal }) => paragraphOrdinal)).toEqual([0, 0]));
  it('does end at a blank line after a comment', () => expect(mentions('a \\cite{a} % b\n\nc \\cite{b}').map(({ paragraphOrdinal }) => paragraphOrdinal)).toEqual([0, 1]));
  it('begins with the document', () => {
    const text = '\\documentclass{x}\n\\usepackage[a=b]{c}\n\\author{Someone. \\thanks{Else \\cite{n}.}}\nStray words.\n\\begin{document}\nWords \\cite{a}.\n\\end{document}\n';
    expect([cited(text), sentences(text), mentions(text)[0]?.paragraphOrdinal, skips(text)]).toEqual([['a'], ['Words \\cite{a}.'], 0, ['\\cite{n}']]);
  });
  it('after the end of the document is read and told', () => expect([cited('\\begin{document}a \\cite{a}\\end{document}\nb \\cite{b}'), codes('\\begin{document}a\\end{document}\nb')]).toEqual([['a', 'b'], ['text-unprinted']]));
  it('in other files is named', () => {
    expect(reading('\\begin{document}\\input{intro}\\include{sec/models}\\import{x/}{y.tex}\\end{document}').diagnostics.map(({ code, message }) => `${code}: ${/file, (\S+)/.exec(message)?.[1]}`)).toEqual(['input-unread: intro', 'input-unread: sec/models', 'input-unread: x/y.tex']);
  });
  it('is what follows something that is never closed, with a word about it', () => {
    for (const text of ['\\begin{verbatim} \\cite{a}', '\\begin{equation} \\cite{a}', '\\iffalse \\cite{a}', 'costs $5 \\cite{a}', '\\[ \\cite{a}', '\\begin{comment} \\cite{a}']) expect([text, cited(text), codes(text)]).toEqual([text, ['a'], ['block-unfinished']]);
  });
  it('ends lines in every manner', () => expect(sentences('a \\cite{a}.\r\n\r\nb\r\nc \\cite{b}.\r\rd \\cite{c}.')).toEqual(['a \\cite{a}.', 'b\r\nc \\cite{b}.', 'd \\cite{c}.']));
  it('takes brackets after commands without arguments for words', () => expect([sentences('\\noindent [Note] by \\cite{a}. \\footnotemark[3] And \\cite{b}.'), sentences('\\toprule[1pt] By \\cite{a}.')]).toEqual([['[Note] by \\cite{a}.', '\\footnotemark[3] And \\cite{b}.'], ['By \\cite{a}.']]));
  it('leaves out arguments that are no text, and tells what they cite', () => expect([cited('\\caption[short \\cite{a}]{Long \\cite{b}} \\multicolumn{2}{c}{\\cite{c}} \\textcolor{red}{\\cite{d}}'), reading('\\markboth{A \\cite{a}}{B}').skips.map(({ reason }) => reason)]).toEqual([['b', 'c', 'd'], ['cites a in an argument of \\markboth, which is no text']]));
});

describe('lists of the text itself', () => {
  const list = (body: string): ReferenceDraft[] => references(`Words \\cite{a}.\n\\begin{thebibliography}{9}\n${body}\n\\end{thebibliography}\n`);
  it('have keys, numbers by order, and words in Unicode', () => {
    const drafts = list('\\bibitem{a} M.~M\\"uller, ``On {GPT}-3,\'\' \\emph{J. Ex.}, % why\n  pp.~1--3, 2020.\n\\bibitem[Ex(2021)]{b}\nÉ. Ex \\& al.\\newblock {\\em Two}.\\newblock 2021.');
    expect(drafts.map(({ key, number, parsed }) => [key, number, parsed?.words])).toEqual([['a', '1', 'M. Müller, “On GPT-3,” J. Ex., pp. 1–3, 2020.'], ['b', '2', 'É. Ex & al. Two. 2021.']]);
  });
  it('number by their labels, or by keys that are numbers', () => {
    expect(list('\\bibitem[12]{a} A.\\bibitem[7]{b} B.').map(({ number }) => number)).toEqual(['12', '7']);
    expect(list('\\bibitem{7} A.\\bibitem{3} B.\\bibitem{c} C.').map(({ key, number }) => [key, number])).toEqual([['7', '7'], ['3', '3'], ['c', undefined]]);
  });
  it('are no prose, and cite nothing', () => expect(reading('\\begin{thebibliography}{1}\\bibitem{a} In \\cite{b}. C.\\end{thebibliography}').drafts.map(({ type }) => type)).toEqual(['reference']));
  it('hold places of whole entries', () => {
    const text = 'A.\n\\begin{thebibliography}{1}\n\\bibitem{a} A.\n\n\\bibitem{b} B.\n\\end{thebibliography}\nC \\cite{c}.';
    expect(references(text).map(({ place }) => [text.slice(place.start, place.end), place.within])).toEqual([['\\bibitem{a} A.', 'reference 1'], ['\\bibitem{b} B.', 'reference 2']]);
    expect(sentences(text)).toEqual(['C \\cite{c}.']);
  });
  it('lose nothing where a key is missing or the list is cut', () => {
    const text = '\\begin{thebibliography}{1}\\bibitem A.\\bibitem{b} B';
    expect([references(text).map(({ key, parsed }) => [key, parsed?.words]), codes(text).sort()]).toEqual([[['', 'A.'], ['b', 'B']], ['block-unfinished', 'entry-malformed']]);
  });
});

describe('recognition', () => {
  const format = (text: string): string | undefined => recogniseReader(sourceText('x', text))?.format;
  it.each([
    ['a document', '% !TEX root\n\\documentclass{article}\n\\begin{document}\nA.\n\\end{document}', 'latex'],
    ['a document with more before it', '\\PassOptionsToPackage{a}{b}\n\\documentclass{article}', 'latex'],
    ['a document that holds its bibliography', '\\documentclass{article}\\begin{filecontents}{x.bib}\n@book{a,title={A}}\n@book{b,title={B}}\n@book{c,title={C}}\\end{filecontents}', 'latex'],
    ['a chapter', '\\section{A}\nWords.', 'latex'],
    ['a chapter that begins with words', 'Some words.\n\n\\section{A}\n\nMore words \\cite{a}.', 'latex'],
    ['a paragraph that cites', 'Some words \\citep[see][]{a} that are many, \\citet{b}.', 'latex'],
    ['a document with a list', '\\documentclass{article}\\begin{document}\\begin{thebibliography}{1}\\bibitem{a} A\\end{thebibliography}\\end{document}', 'latex'],
    ['a list', '\\begin{thebibliography}{1}\\bibitem{a} A\\end{thebibliography}', 'bbl'],
    ['macros', '% ours\n\\newcommand{\\x}{a}\n\\newcommand{\\y}{b}', 'latex'],
    ['Markdown with formulas', '# A\n\nWords $x$ [1].\n\n\\begin{equation}x\\end{equation}\n\n$$\\text{a}$$', 'markdown'],
    ['Markdown about LaTeX', `# How to cite\n\nWrite \`\\cite{a}\` [1].\n\n\`\`\`latex\n\\documentclass{article}\n\\cite{a}\n\`\`\`\n${'Words and words. '.repeat(500)}`, 'markdown'],
    ['a bibliography with LaTeX in it', '@article{a, title = {A \\cite{b}}}\n@comment{\n\\documentclass{x}\n}', 'bibtex'],
    ['prose', 'Plain words.', 'markdown'],
  ])('knows %s', (_, text, expected) => expect(format(text)).toBe(expected));
});
