/** How much of a text a message can bear, in code units. */
const LONGEST = 60;

/** A text from a file as a message shows it: its beginning where it is long. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
