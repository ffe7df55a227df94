// A bibliography of any size with what makes reading slow: macros, accents, braces in braces, abstracts, cross-references. The same for the same number.

const FAMILIES = ['M{\\"u}ller', "Garc{\\'\\i}a M{\\'a}rquez", 'van der {\\O}rsted', '{\\v{C}}apek', 'Smith', 'Nguy{\\~{\\^e}}n', 'D{\\"o}rr, Jr.', '{The {ATLAS} Collaboration}', 'Wang', "O'Neil"];
const GIVEN = ["{\\'E}tienne", 'Ada', 'J.~R.', 'Xin', '{\\AA}sa', 'Maria', 'Ludwig'];
const WORDS = 'deep learning of graph networks for the analysis of citation {BERT} models with {\\LaTeX} and $O(n)$ methods in large surveys about language'.split(' ');
const TYPES = ['article', 'inproceedings', 'book', 'incollection', 'phdthesis', 'misc'];

/** So many entries as BibTeX, and four macros at the head. */
export function generatedBibtex(entries) {
  let state = 1;
  const below = (count) => {
    // A multiplicative congruential generator (Park & Miller 1988): no dependence on ours.
    state = (state * 48271) % 2147483647;
    return state % count;
  };
  const words = (count) => Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
  const name = () => `${FAMILIES[below(FAMILIES.length)]}, ${GIVEN[below(GIVEN.length)]}`;
  const pieces = ['@string{jml = "Journal of Machine Learning"}\n@string{acl = {Proceedings of the } # "Association"}\n@string(pub = {Springer})\n@string{nat = {Nature}}\n'];
  for (let entry = 0; entry < entries; entry += 1) {
    const authors = Array.from({ length: 1 + below(6) }, name).join(' and ');
    pieces.push(`@${TYPES[below(TYPES.length)]}{key${entry},
  author = {${authors}},
  title = {${words(6 + below(8))} {N}o. ${entry}},
  journal = ${below(2) === 0 ? 'jml' : 'acl # { } # nat'},
  publisher = pub,
  year = ${1950 + below(75)}, month = ${['jan', 'feb', 'oct'][below(3)]},
  volume = "${below(200)}", pages = {${below(900)}--${900 + below(99)}},
  doi = {10.1000/xyz.${entry}},
  abstract = {${words(40 + below(60))}.}
}
`);
  }
  return pieces.join('\n');
}
