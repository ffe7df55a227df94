/** The DOI that stands in a text, in the letters in which it was written and without its resolver; undefined where there is none. O(length). */
export function doiIn(text: string): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0];
}

/** The same of what should be a DOI: text that holds none stays as it stands. */
export function bareDoi(text: string | undefined): string | undefined {
  return doiIn(text ?? '') ?? text;
}
