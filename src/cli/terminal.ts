/** Where a command writes, and what it may assume of the reader. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and diagnostics. */
  readonly err: (text: string) => void;
  /** Whether results go to a person's terminal: colour and width fitting only there. */
  readonly interactive: boolean;
  /** Whether progress goes to a person's terminal, where a line can be written over. */
  readonly live: boolean;
  /** Columns of the terminal; results that go elsewhere are not fitted. */
  readonly width: number;
  /** Opens the keyboard; absent where no person sits at it, or results go elsewhere. */
  readonly keys?: () => KeyReader;
}

/** Keys as they are pressed, one at a time, without a line end after them. */
export interface KeyReader {
  /** The next key: a character, or the escape sequence of a key that is none. Undefined where there are no more. */
  readonly next: () => Promise<string | undefined>;
  /** Gives the keyboard back to the shell. */
  readonly close: () => void;
}

const COLOURS = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Colour = keyof typeof COLOURS;

/** Text in a colour, on a person's terminal only. */
export function paint(terminal: Terminal, colour: Colour, text: string): string {
  return terminal.interactive && text !== '' ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
}

/** Text from a file as a terminal may show it: control characters, escape sequences and direction overrides cannot act. Line breaks stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** How many columns a text takes up: East Asian wide characters two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200b|\u200d|\ufe0f/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
  }
  return width;
}

/** The text cut to a number of columns, with an ellipsis where something was cut. */
export function fit(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
