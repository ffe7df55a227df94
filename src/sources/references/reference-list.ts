import type { CslItem } from '../csl.ts';
import type { Span } from '../text/sentences.ts';

/** One entry of a reference list as the text has it; the offsets count in the source and hold the whole entry, its number included. */
export interface ListedReference extends Span {
  /** The number that the list gives it. */
  readonly number?: string;
  /** The citation key or anchor that the text's markers name. */
  readonly key?: string;
  /** Its words in one line: without its number, without markup, words joined again that the end of a line broke. */
  readonly words: string;
  /** Addresses that its markup links to. */
  readonly links?: readonly string[];
  /** What the format itself says of it, field by field, where it does; the words are not parsed then. */
  readonly csl?: CslItem;
}
