import type { Heading } from '../text/text-document.ts';
import { MASK, type Span } from '../text/sentences.ts';
import { decodeAtLength } from './equal-length.ts';
import { fragmentOf, hasClass, headingLevel, isNoProse } from './html-elements.ts';
import type { CitedPart, MarkedCitation } from './html-citations.ts';
import type { HtmlEntry } from './html-entries.ts';
import type { HtmlElement, HtmlEvent } from './html-events.ts';
import { BLOCKS } from './html-elements.ts';
import { partsWords } from './visible-text.ts';

/** A paragraph before its citations are read. Offsets count in the source. */
export interface HtmlParagraph extends Span {
  /** What is no prose is masked, one unit for one. */
  readonly prose: string;
  /** The citations that the markup shows, in order. */
  readonly marked: readonly MarkedCitation[];
  /** What is raised in it, without the markup itself. */
  readonly raised: readonly Span[];
  readonly heading?: Heading;
}

/** What anchors lead to: the key of an entry, and its ordinal in the list. */
export interface CitedEntries {
  find(id: string): { readonly key: string; readonly ordinal: number } | undefined;
}
