/** The names that HTML 4 and GML have for the characters from U+00A0 to U+00FF, in their order. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** The names that HTML 4 has for the Greek letters from U+0391 and from U+03B1, in their order; `sigmaf` has no capital. */
const GREEK = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'.split(' ');

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...GREEK.flatMap((name, index): [string, string][] => (name === '-' ? [['sigmaf', 'ς']] : [[name, String.fromCharCode(0x391 + index)], [name.toLowerCase(), String.fromCharCode(0x3b1 + index)]])),
  ['OElig', 'Œ'], ['oelig', 'œ'], ['Scaron', 'Š'], ['scaron', 'š'], ['Yuml', 'Ÿ'], ['fnof', 'ƒ'], ['ensp', '\u2002'], ['emsp', '\u2003'], ['thinsp', '\u2009'], ['sbquo', '‚'], ['bdquo', '„'], ['dagger', '†'], ['Dagger', '‡'],
  ['lsaquo', '‹'], ['rsaquo', '›'], ['prime', '′'], ['rarr', '→'], ['larr', '←'], ['le', '≤'], ['ge', '≥'], ['ne', '≠'], ['asymp', '≈'], ['infin', '∞'], ['sum', '∑'], ['radic', '√'], ['isin', '∈'],
  ['lsqb', '['], ['rsqb', ']'], ['lbrack', '['], ['rbrack', ']'], ['lpar', '('], ['rpar', ')'], ['comma', ','], ['period', '.'], ['colon', ':'], ['semi', ';'], ['num', '#'], ['hyphen', '‐'],
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"],
  ['ndash', '–'], ['mdash', '—'], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['hellip', '…'], ['bull', '•'], ['minus', '−'], ['euro', '€'], ['trade', '™'],
]);

/** Text with `&amp;`, `&eacute;`, `&#233;` and `&#xe9;` read as the characters for which they stand; what stands for none is left as it is. O(length). */
export function decodeCharacterReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/gi, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : written;
  });
}
