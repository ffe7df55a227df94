/** Combining marks and the LaTeX accents that set them: punctuation accents stand right before the letter, letter accents need braces. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0300', '`'], ['\u0301', "'"], ['\u0302', '^'], ['\u0303', '~'], ['\u0304', '='], ['\u0307', '.'], ['\u0308', '"'],
  ['\u0306', 'u'], ['\u030a', 'r'], ['\u030b', 'H'], ['\u030c', 'v'], ['\u0323', 'd'], ['\u0326', 'textcommabelow'], ['\u0327', 'c'], ['\u0328', 'k'], ['\u0331', 'b'],
]);

/** Latin letters that are no letter with a mark. Those of the second row need `\usepackage[T1]{fontenc}`, as the letters themselves would. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['Æ', 'AE'], ['œ', 'oe'], ['Œ', 'OE'], ['ø', 'o'], ['Ø', 'O'], ['ł', 'l'], ['Ł', 'L'], ['ı', 'i'], ['ȷ', 'j'], ['å', 'aa'], ['Å', 'AA'],
  ['đ', 'dj'], ['Đ', 'DJ'], ['ð', 'dh'], ['Ð', 'DH'], ['þ', 'th'], ['Þ', 'TH'], ['ŋ', 'ng'], ['Ŋ', 'NG'],
]);

/** Greek letters as mathematics writes them; a whole Greek word stays Greek. Capitals that look Latin have no command. */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ['α', 'alpha'], ['β', 'beta'], ['γ', 'gamma'], ['δ', 'delta'], ['ε', 'varepsilon'], ['ϵ', 'epsilon'], ['ζ', 'zeta'], ['η', 'eta'], ['θ', 'theta'], ['ι', 'iota'],
  ['κ', 'kappa'], ['λ', 'lambda'], ['μ', 'mu'], ['ν', 'nu'], ['ξ', 'xi'], ['π', 'pi'], ['ρ', 'rho'], ['σ', 'sigma'], ['τ', 'tau'], ['υ', 'upsilon'], ['φ', 'varphi'],
  ['ϕ', 'phi'], ['χ', 'chi'], ['ψ', 'psi'], ['ω', 'omega'], ['Γ', 'Gamma'], ['Δ', 'Delta'], ['Θ', 'Theta'], ['Λ', 'Lambda'], ['Ξ', 'Xi'], ['Π', 'Pi'], ['Σ', 'Sigma'],
  ['Φ', 'Phi'], ['Ψ', 'Psi'], ['Ω', 'Omega'],
]);

const text = (command: string): string => `{\\${command}}`;
/** In braces, for BibTeX styles would turn `$\Delta$` into `$\delta$`. */
const maths = (formula: string): string => `{$${formula}$}`;

/**
 * All else that cannot stand as it is. Braces are written by name: BibTeX counts them even behind a backslash, and one too many ends the entry.
 * What has a name stands in braces of its own, so that a letter that follows does not run into the name.
 */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['&', '\\&'], ['%', '\\%'], ['$', '\\$'], ['#', '\\#'], ['_', '\\_'],
  ['{', text('textbraceleft')], ['}', text('textbraceright')], ['\\', text('textbackslash')], ['~', text('textasciitilde')], ['^', text('textasciicircum')],
  ['<', text('textless')], ['>', text('textgreater')], ['|', text('textbar')], ['`', text('textasciigrave')],
  ['\u00a0', '~'],
  ['–', '--'], ['—', '---'], ['\u2010', '-'], ['\u2011', '-'], ['‘', '`'], ['’', "'"], ['“', '``'], ['”', "''"],
  ['„', text('quotedblbase')], ['‚', text('quotesinglbase')], ['«', text('guillemotleft')], ['»', text('guillemotright')], ['‹', text('guilsinglleft')], ['›', text('guilsinglright')],
  ['…', text('ldots')], ['·', text('textperiodcentered')], ['•', text('textbullet')], ['¡', text('textexclamdown')], ['¿', text('textquestiondown')],
  ['§', text('textsection')], ['¶', text('textparagraph')], ['†', text('textdagger')], ['‡', text('textdaggerdbl')], ['©', text('textcopyright')], ['®', text('textregistered')],
  ['™', text('texttrademark')], ['°', text('textdegree')], ['€', text('texteuro')], ['£', text('textsterling')], ['ª', text('textordfeminine')], ['º', text('textordmasculine')],
  ['ﬀ', 'ff'], ['ﬁ', 'fi'], ['ﬂ', 'fl'], ['ﬃ', 'ffi'], ['ﬄ', 'ffl'],
  ['µ', maths('\\mu')], ['×', maths('\\times')], ['÷', maths('\\div')], ['±', maths('\\pm')], ['−', maths('-')], ['¬', maths('\\neg')],
  ['≤', maths('\\leq')], ['≥', maths('\\geq')], ['≠', maths('\\neq')], ['≈', maths('\\approx')], ['∼', maths('\\sim')], ['≡', maths('\\equiv')], ['∞', maths('\\infty')],
  ['∈', maths('\\in')], ['∉', maths('\\notin')], ['⊂', maths('\\subset')], ['⊆', maths('\\subseteq')], ['∪', maths('\\cup')], ['∩', maths('\\cap')], ['∅', maths('\\emptyset')],
  ['∀', maths('\\forall')], ['∃', maths('\\exists')], ['∑', maths('\\sum')], ['∏', maths('\\prod')], ['∫', maths('\\int')], ['√', maths('\\surd')], ['∂', maths('\\partial')],
  ['∇', maths('\\nabla')], ['⋅', maths('\\cdot')], ['∗', maths('\\ast')], ['⊕', maths('\\oplus')], ['⊗', maths('\\otimes')], ['ℓ', maths('\\ell')],
  ['←', maths('\\leftarrow')], ['→', maths('\\rightarrow')], ['↔', maths('\\leftrightarrow')], ['⇒', maths('\\Rightarrow')], ['⇔', maths('\\Leftrightarrow')], ['↑', maths('\\uparrow')], ['↓', maths('\\downarrow')],
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit): [string, string] => [raised, maths(`^{${digit}}`)]),
  ...[...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, digit): [string, string] => [lowered, maths(`_{${digit}}`)]),
]);
