/** How a command that is no word of the text is read: what of it the text shows, and what its arguments are. */
export interface CommandRule {
  /** Whether something stands in its place in print (a number, a picture, a formula), or nothing. */
  readonly shows: boolean;
  /** One letter for each argument: `x` in braces, left out; `t` in braces, text; `b` bare, a length or columns in parentheses, left out. Optional arguments before and after them are left out; `o` stands for one where there is no other. */
  readonly args: string;
}

const NOTHING = `
  vskip:b hskip:b kern:b parskip:b parindent:b baselineskip:b label:x index:x glossary:x vspace:x hspace:x addvspace:x setlength:xx addtolength:xx setcounter:xx addtocounter:xx stepcounter:x refstepcounter:x addcontentsline:xxx
  documentclass:x documentstyle:x usepackage:x RequirePackage:x PassOptionsToPackage:xx LoadClass:x hypersetup:x geometry:x lstset:x lstdefinestyle:xx tikzset:x usetikzlibrary:x pgfplotsset:x
  bibliographystyle:x bibliography:x addbibresource:x printbibliography:o printbibheading: nobibliography:x bibdata:x bibstyle:x newtheorem:xx theoremstyle:x newcounter:x newlength:x newif:
  pagestyle:x thispagestyle:x pagenumbering:x markboth:xx markright:x hyphenation:x graphicspath:x DeclareGraphicsExtensions:x captionsetup:x setlist:x enlargethispage:x selectlanguage:x fontsize:xx
  author:x date:x affil:x affiliation:x address:x email:x institute:x institution:x orcid:x authorrunning:x titlerunning:x keywords:t thanksref:x corref:x fntext:xx cortext:x
  ccsdesc:x acmConference:xxx acmBooktitle:x acmDOI:x acmISBN:x acmYear:x acmPrice:x acmJournal:x acmVolume:x acmNumber:x acmArticle:x acmMonth:x copyrightyear:x setcopyright:x received:x icmltitlerunning:x icmlauthor:xx icmlaffiliation:xx icmlcorrespondingauthor:xx icmlsetsymbol:xx
  color:x rowcolor:x cellcolor:x columncolor:x arrayrulecolor:x rowcolors:xxx definecolor:xxx cline:x cmidrule:bx hline: toprule:o midrule:o bottomrule:o addlinespace:o endhead: endfirsthead: endfoot: endlastfoot: centering: raggedright: raggedleft:
  noindent: indent: newpage: clearpage: cleardoublepage: pagebreak:o nopagebreak:o linebreak:o nolinebreak:o newline: maketitle: tableofcontents: listoffigures: listoftables: appendix: onecolumn: twocolumn: frontmatter: mainmatter: backmatter: balance:
  hfill: vfill: smallskip: medskip: bigskip: protect: relax: allowbreak: sloppy: fussy: IEEEpeerreviewmaketitle: ignorespaces: unskip: xspace: null: strut: makeatletter: makeatother: phantomsection: bgroup: egroup: begingroup: endgroup: else: fi:
`;
const SOMETHING = `
  ref:x eqref:x pageref:x autoref:x cref:x Cref:x crefrange:xx Crefrange:xx nameref:x vref:x subref:x labelcref:x fullref:x prettyref:x hyperref:t hyperlink:xt hypertarget:xt
  url:x nolinkurl:x path:x href:xt includegraphics:x includesvg:x includepdf:x ensuremath:x SI:xx si:x num:x qty:xx unit:x rule:xx footnotemark:o textcolor:xt colorbox:xt fcolorbox:xxt
  multicolumn:xxt multirow:xxt resizebox:xxt scalebox:xt rotatebox:xt parbox:xt raisebox:xt makebox:t framebox:t adjustbox:xt foreignlanguage:xt fontspec:x texorpdfstring:tx lstinputlisting:x verbatiminput:x inputminted:xx
`;

/** Commands that are no words of the text, by name. */
export const COMMAND_RULES: ReadonlyMap<string, CommandRule> = new Map([...rules(NOTHING, false), ...rules(SOMETHING, true)]);

/** Commands whose argument is a text of its own: it stands apart from the sentence around it. */
export const APART: ReadonlySet<string> = new Set('footnote footnotetext endnote thanks caption captionof subcaption sidenote marginpar marginnote todo tablefootnote blfootnote'.split(' '));

/** Commands that begin a section, the outermost first. */
export const SECTIONS: readonly string[] = ['title', 'part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'];

/** Commands that end a paragraph. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set('par item tabularnewline newpage clearpage endgraf bigskip medskip smallskip maketitle'.split(' '));

/** Commands that read another file. */
export const INPUTS: ReadonlyMap<string, number> = new Map([['input', 1], ['include', 1], ['subfile', 1], ['subfileinclude', 1], ['import', 2], ['subimport', 2]]);

/** Accents: what they stand on is part of a word. */
export const ACCENT_SIGNS: ReadonlySet<string> = new Set([...`'\`^"~=.-`]);

function rules(list: string, shows: boolean): [string, CommandRule][] {
  return list.trim().split(/\s+/).map((rule) => {
    const [name = '', args = ''] = rule.split(':');
    return [name, { shows, args }];
  });
}
