import { decodeCharacterReferences } from '../fields/character-references.ts';
import type { Span } from '../text/sentences.ts';
import type { HtmlCitations, OpenCitation } from './html-citations.ts';
import type { HtmlEntry } from './html-entries.ts';
import { BLOCKS, fragmentOf, hasClass, headingLevel, isNoProse } from './html-elements.ts';
import type { HtmlElement, HtmlEvent } from './html-events.ts';
import { asHeading, type HtmlParagraph, ParagraphDraft } from './html-paragraph.ts';
import { partsWords } from './visible-text.ts';

/** What stands in the middle of a sentence and is a paragraph of its own: the footnotes of LaTeXML. */
const NOTES: ReadonlySet<string> = new Set(['ltx_note_outer']);
const ABSTRACT: ReadonlySet<string> = new Set(['abstract']);

/** The paragraphs of an HTML text in order, without the entries of its reference lists: of blocks, list items, table rows, captions, headings. O(length). */
export function readProse(text: string, events: readonly HtmlEvent[], entries: readonly HtmlEntry[], citations: HtmlCitations): HtmlParagraph[] {
  return new ProseReader(text, events, citations).read(entries);
}

class ProseReader {
  readonly #text: string;
  readonly #events: readonly HtmlEvent[];
  readonly #citations: HtmlCitations;
  readonly #paragraphs: HtmlParagraph[] = [];
  #draft: ParagraphDraft;
  /** The paragraph around the note at hand. */
  #around: { readonly draft: ParagraphDraft; readonly note: HtmlElement; readonly citation: OpenCitation | undefined } | undefined;
  #leftOut: HtmlElement | undefined;
  #header: HtmlElement | undefined;
  /** The heading or abstract at hand, which is read in a header too. */
  #heading: HtmlElement | undefined;
  #abstract: HtmlElement | undefined;
  #citation: OpenCitation | undefined;
  /** Where a line was broken, if nothing has followed yet. */
  #brokenAt: number | undefined;

  constructor(text: string, events: readonly HtmlEvent[], citations: HtmlCitations) {
    this.#text = text;
    this.#events = events;
    this.#citations = citations;
    this.#draft = new ParagraphDraft(text);
  }

  read(entries: readonly HtmlEntry[]): HtmlParagraph[] {
    let next = 0;
    for (let index = 0; index < this.#events.length; index += 1) {
      const entry = entries[next];
      if (entry !== undefined && index >= entry.from) {
        next += 1;
        if (index <= entry.to) {
          this.#flush(entry.element.start);
          index = entry.to;
          continue;
        }
      }
      const event = this.#events[index];
      if (event === undefined) break;
      if (event.type === 'text') this.#takeText(event);
      else if (event.type === 'begin') this.#begin(event.element);
      else this.#end(event.element);
    }
    this.#flush(this.#text.length);
    return this.#paragraphs.sort((left, right) => left.start - right.start);
  }

  #takeText(span: Span): void {
    if (this.#leftOut !== undefined || (this.#header !== undefined && this.#heading === undefined && this.#abstract === undefined)) return;
    this.#draft.addText(span);
    const written = this.#text.slice(span.start, span.end);
    this.#citation?.addText(written);
    if (this.#citation === undefined) this.#draft.addBetween(decodeCharacterReferences(written));
    if (written.trim() !== '') this.#brokenAt = undefined;
  }

  #begin(element: HtmlElement): void {
    if (this.#leftOut !== undefined) return;
    if (BLOCKS.has(element.name) && this.#heading === undefined) this.#flush(element.start);
    else if (partsWords(element)) this.#break(element);
    if (isNoProse(element) || this.#isNoteMark(element)) {
      this.#leftOut = element;
      return;
    }
    if (element.name === 'header') this.#header ??= element;
    if (headingLevel(element) !== undefined) this.#heading = element;
    if (hasClass(element, ABSTRACT)) this.#abstract ??= element;
    if (hasClass(element, NOTES) && this.#around === undefined) {
      this.#around = { draft: this.#draft, note: element, citation: this.#citation };
      this.#draft = new ParagraphDraft(this.#text);
      this.#citation = undefined;
    }
    if (this.#citation === undefined) this.#citation = this.#citations.open(element);
    else this.#citation.begin(element);
  }

  #end(element: HtmlElement): void {
    if (this.#leftOut === element) this.#leftOut = undefined;
    if (this.#leftOut !== undefined) return;
    this.#citation?.end(element);
    if (this.#citation?.element === element) this.#cite(element.end);
    if (element.name === 'sup') this.#draft.addRaised({ start: element.contentStart, end: element.contentEnd });
    if (element.name === 'td' || element.name === 'th') this.#endCell(element);
    if (this.#heading === element) this.#flush(element.contentEnd, element);
    else if (BLOCKS.has(element.name) && this.#heading === undefined) this.#flush(element.contentEnd);
    if (this.#around?.note === element) {
      this.#flush(element.contentEnd);
      this.#draft = this.#around.draft;
      this.#citation = this.#around.citation;
      this.#around = undefined;
    }
    if (this.#header === element) this.#header = undefined;
    if (this.#heading === element) this.#heading = undefined;
    if (this.#abstract === element) this.#abstract = undefined;
  }

  #endCell(element: HtmlElement): void {
    this.#draft.addBlank({ start: element.contentEnd, end: element.end });
    let table = element.parent;
    while (table !== undefined && table.name !== 'table') table = table.parent;
    if (table !== undefined) this.#draft.addCell(table.start, { start: element.contentStart, end: element.contentEnd });
  }

  /** Two line breaks with nothing between are the end of a paragraph. */
  #break(element: HtmlElement): void {
    if (element.name === 'br' && this.#brokenAt !== undefined) this.#flush(element.start);
    else if (element.name === 'br') this.#brokenAt = element.start;
    this.#draft.addBlank({ start: element.start, end: element.contentStart });
  }

  /** A raised link to somewhere else in the text is the mark of a footnote. */
  #isNoteMark(element: HtmlElement): boolean {
    const { parent } = element;
    const anchor = element.name === 'a' && parent?.name === 'sup' ? element : element.name === 'sup' && parent?.name === 'a' ? parent : undefined;
    return anchor !== undefined && fragmentOf(anchor) !== undefined && !this.#citations.isCiting(anchor);
  }

  #cite(end: number): void {
    const citation = this.#citation?.close(end);
    this.#citation = undefined;
    if (citation !== undefined) this.#draft.addCitation(citation);
  }

  #flush(at: number, heading?: HtmlElement): void {
    this.#cite(at);
    this.#brokenAt = undefined;
    const paragraph = this.#draft.finish();
    if (paragraph !== undefined) this.#paragraphs.push(heading === undefined ? paragraph : asHeading(paragraph, heading, headingLevel(heading) ?? 1));
    this.#draft = new ParagraphDraft(this.#text);
  }
}
