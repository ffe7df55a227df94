/** Accent commands and the combining mark each puts on the letter after it. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'], ["'", '\u0301'], ['^', '\u0302'], ['~', '\u0303'], ['=', '\u0304'], ['.', '\u0307'], ['"', '\u0308'],
  ['u', '\u0306'], ['v', '\u030c'], ['H', '\u030b'], ['c', '\u0327'], ['d', '\u0323'], ['b', '\u0331'], ['k', '\u0328'], ['r', '\u030a'], ['t', '\u0361'],
  ['G', '\u030f'], ['U', '\u030e'], ['h', '\u0309'], ['textcommabelow', '\u0326'], ['textogonekcentered', '\u0328'],
  ['grave', '\u0300'], ['acute', '\u0301'], ['hat', '\u0302'], ['widehat', '\u0302'], ['tilde', '\u0303'], ['widetilde', '\u0303'], ['bar', '\u0304'],
  ['overline', '\u0305'], ['breve', '\u0306'], ['dot', '\u0307'], ['ddot', '\u0308'], ['mathring', '\u030a'], ['check', '\u030c'], ['vec', '\u20d7'],
]);

/** What an accent command shows over nothing. */
export const BARE_ACCENTS: ReadonlyMap<string, string> = new Map([['`', '`'], ["'", "'"], ['^', '^'], ['~', '~'], ['=', '¯'], ['.', '˙'], ['"', '"']]);

/** Commands that only set type, language or order: what is in their braces stays, they go. */
export const FORMATTING: ReadonlySet<string> = new Set(words(`
  emph underline uline textit textsl textbf textsc textrm textsf texttt textmd textup textnormal textlf text mbox hbox fbox makebox strong
  em it itshape sl slshape bf bfseries sc scshape rm rmfamily sf sffamily tt ttfamily md mdseries up upshape normalfont
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge uppercase lowercase MakeUppercase MakeLowercase
  mathrm mathit mathbf mathsf mathtt mathcal mathscr mathfrak mathbb mathnormal boldsymbol bm bold operatorname displaystyle textstyle
  mkbibemph mkbibitalic mkbibbold mkbibsc mkbibacro mkbibparens mkbibbrackets mkbibnamefamily mkbibnamegiven
  left right big Big bigl bigr ensuremath protect relax nolinkurl path detokenize natexlab bibnamefont bibfnamefont BibTitle
  noindent newline linebreak allowbreak nobreak break penalty hfill ignorespaces unskip xspace phantom smash
  bibinitdelim bibinitperiod bibinithyphendelim
`));

/** Commands whose first argument is not part of the text. */
export const ARGUMENT_DROPPED: ReadonlySet<string> = new Set(words('noopsort SortNoop noop sortnoop label hspace vspace begin end selectlanguage foreignlanguage bibinfo textcolor color fontsize'));

const SYMBOLS_AS_TEXT = `
  i ı j ȷ l ł L Ł o ø O Ø aa å AA Å ae æ AE Æ oe œ OE Œ ss ß SS ẞ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ
  S § P ¶ copyright © textcopyright © pounds £ textsterling £ textyen ¥ texteuro € euro € EUR € textcent ¢ dag † ddag ‡ textdagger † textdaggerdbl ‡
  textregistered ® texttrademark ™ textdegree ° degree ° textsection § textparagraph ¶ textperthousand ‰ textnumero №
  textordfeminine ª textordmasculine º textmu µ micro µ textohm Ω ohm Ω textcelsius ℃ angstrom Å
  textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » lq ‘ rq ’
  guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › textquotesingle ' textquotedbl " textasciigrave \`
  textendash – textemdash — textbar | textbardbl ‖ textless < textgreater > textbackslash \\ textbraceleft { textbraceright } lbrace { rbrace } textdollar $ textunderscore _ textasteriskcentered *
  textasciitilde ~ textasciicircum ^ textellipsis … dots … ldots … cdots ⋯ textbullet • textperiodcentered · textexclamdown ¡ textquestiondown ¿ textvisiblespace ␣ slash / lbrack [ rbrack ]
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ
  sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Alpha Α Beta Β Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ wedge ∧ vee ∨ cap ∩ cup ∪ setminus ∖ sqrt √
  le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ lt < gt >
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ longleftarrow ⟵ mapsto ↦ uparrow ↑ downarrow ↓ textrightarrow → textleftarrow ←
  langle ⟨ rangle ⟩ textlangle ⟨ textrangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ mid ∣ vert | Vert ‖ parallel ∥ perp ⊥ angle ∠ prime ′ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘ aleph ℵ dagger † ddagger ‡
  log log exp exp sin sin cos cos tan tan min min max max lim lim sup sup inf inf det det arg arg mod mod
  TeX TeX LaTeX LaTeX BibTeX BibTeX LaTeXe LaTeX2ε XeTeX XeTeX
`;

/** Commands that stand for characters, in text and in formulas. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(words(SYMBOLS_AS_TEXT)),
  ...words('quad qquad enspace enskip thinspace space nobreakspace hskip newblock par medspace thickspace bibnamedelima bibnamedelimb bibnamedelimc bibnamedelimd bibnamedelimi').map((name): [string, string] => [name, ' ']),
  ['bibrangedash', '–'], ['bibrangessep', ', '],
  ...words('textcompwordmark negthinspace null').map((name): [string, string] => [name, '']),
]);

/** Commands of one sign that is no letter: what each shows. Any other shows the sign itself, as `\\&` does. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  [' ', ' '], ['\n', ' '], ['\r', ' '], ['\t', ' '], [',', ' '], [';', ' '], [':', ' '], ['\\', ' '],
  ['!', ''], ['-', ''], ['/', ''], ['@', ''], ['(', ''], [')', ''], ['|', '‖'],
]);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : []));
}
