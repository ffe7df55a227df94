/** The end of a line with nothing but blanks after it up to the next: what ends a paragraph, and in TeX every argument and formula that does not allow for one. */
export const BLANK_LINE: RegExp = /(?:\r\n|\n|\r(?!\n))[ \t]*[\n\r]/;
