/** An identifier as a note gives it, and the words that may stand around it in a note that says nothing else. */
const IN_NOTE = /\S{0,60}\d{4}\.\d{4,5}(?:v\d+)?|https?:\/\/\S+|10\.\d{4,9}\/\S+|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?!\d)|\d{6,8}/gi;
const AROUND = /^(?:[\s,.:;()<>"'&/-]|\[[\w.-]+\]|arxiv|preprint|eprint|doi|pmid|pmcid|pubmed|url|openreview|available|online|at|from|version|v\d+)*$/iu;

/** The parts of a note that hold an identifier and no other words than those that name its scheme: prose may speak of another work. */
export function bareParts(note: string): string[] {
  return note.split(/[;\n]|\.\s/).filter((part) => AROUND.test(part.replace(IN_NOTE, ' ')));
}
