import { isReferenceHeading } from '../references/reference-heading.ts';
import { fragmentOf, hasClass, headingLevel, idsOf, isNoProse } from './html-elements.ts';
import type { HtmlElement, HtmlEvent } from './html-events.ts';
import { visibleText } from './visible-text.ts';

/** An entry of a reference list in HTML. */
export interface HtmlEntry {
  /** The element that holds it; where that is a term (`dt`), its definition follows and is part of it. */
  readonly element: HtmlElement;
  /** Its events: from the first to before the last. */
  readonly from: number;
  to: number;
  end: number;
  /** The ids in it, in order. */
  readonly ids: string[];
  /** Where anchors in it lead to in the same text. */
  readonly leadsTo: string[];
}

const ENTRY_CLASSES: ReadonlySet<string> = new Set(['csl-entry', 'ltx_bibitem', 'ref-cit-blk', 'c-article-references__item', 'bibliography-item', 'citation-list__item']);
const LIST_CLASSES: ReadonlySet<string> = new Set([
  'references', 'reference-list', 'ref-list', 'bibliography', 'ltx_bibliography', 'ltx_biblist', 'csl-bib-body', 'citation-list', 'c-article-references', 'reflist', 'refbegin', 'mw-references-wrap', 'thebibliography', 'works-cited',
]);
const LIST_IDS: ReadonlySet<string> = new Set(['refs', 'references', 'bibliography', 'reference-list', 'ref-list', 'works-cited', 'literature-cited', 'Bib1', 'bib']);
const LIST_ELEMENTS: ReadonlySet<string> = new Set(['div', 'section', 'ol', 'ul', 'dl', 'table', 'tbody', 'aside']);
/** Elements that hold entries and are none. */
const HOLDERS: ReadonlySet<string> = new Set(['ol', 'ul', 'dl', 'table', 'tbody', 'thead', 'tfoot', 'section', 'article', 'main', 'body', 'html', 'aside', 'menu']);
/** Elements that are an entry wherever they stand in a list of references, and others that may be one. */
const ITEMS: ReadonlySet<string> = new Set(['li', 'tr', 'dt']);
const MAY_BE_ENTRIES: ReadonlySet<string> = new Set(['li', 'tr', 'dt', 'dd', 'p', 'div']);
const LABEL = /^[[(［【（]\s*\d{1,4}\s*[\])］】）]/;
/** Ids that tell an entry where no list is marked as one. */
const ENTRY_ID = /^(?:cite_note-.+|(?:[\w:.-]{0,40}[-._:])?(?:bib|bibr|cr|cit|citation|reference|ref|b|r)[-._:]?\d{1,4}[a-z]?|bib\.[\w.]+)$/i;

/**
 * The entries of the reference lists of an HTML text, in order: what is marked as one (`csl-entry`, `ltx_bibitem`, `role="doc-biblioentry"`), the items of a list that is marked as one or
 * stands under a heading such as “References”, and what anchors lead to whose ids read as those of references. Footnotes are none. O(length).
 */
export function findEntries(text: string, events: readonly HtmlEvent[]): HtmlEntry[] {
  return new EntryFinder(text, events).find();
}

class EntryFinder {
  readonly #text: string;
  readonly #events: readonly HtmlEvent[];
  readonly #ledTo = new Set<string>();
  readonly #entries: HtmlEntry[] = [];
  /** Paragraphs in lists, which are entries where no item is. */
  readonly #loose: HtmlEntry[] = [];
  #left = 0;
  #lists = 0;
  #notes = 0;
  #headed: number | undefined;
  #heading: { readonly element: HtmlElement; readonly from: number } | undefined;
  #entry: HtmlEntry | undefined;
  #candidate: HtmlEntry | undefined;
  #term: HtmlEntry | undefined;

  constructor(text: string, events: readonly HtmlEvent[]) {
    this.#text = text;
    this.#events = events;
    for (const event of events) {
      const fragment = event.type === 'begin' ? fragmentOf(event.element) : undefined;
      if (fragment !== undefined) this.#ledTo.add(fragment);
    }
  }

  find(): HtmlEntry[] {
    this.#events.forEach((event, index) => {
      if (event.type === 'begin') this.#begin(event.element, index);
      else if (event.type === 'end') this.#end(event.element, index);
    });
    const wordsOf = ({ from, to }: HtmlEntry): string => visibleText(this.#text, this.#events, from, to);
    const loose = this.#entries.length === 0 ? this.#loose : this.#loose.filter((entry) => entry.ids.some((id) => this.#ledTo.has(id)) || LABEL.test(wordsOf(entry)));
    return [...this.#entries, ...loose].filter((entry) => /[\p{L}\p{N}]/u.test(wordsOf(entry))).sort((left, right) => left.from - right.from);
  }

  #begin(element: HtmlElement, index: number): void {
    for (const open of [this.#entry, this.#candidate]) {
      open?.ids.push(...idsOf(element));
      const fragment = open === undefined ? undefined : fragmentOf(element);
      if (fragment !== undefined) open?.leadsTo.push(fragment);
    }
    if (this.#entry !== undefined) return;
    if (leavesOut(element)) this.#left += 1;
    if (this.#left > 0) return;
    if (isOfNotes(element)) this.#notes += 1;
    if (isList(element)) this.#lists += 1;
    if (headingLevel(element) !== undefined) this.#heading = { element, from: index };
    if (this.#isEntry(element)) {
      this.#candidate = undefined;
      if (element.name === 'dd' && this.#term !== undefined) this.#entry = this.#term;
      else this.#entries.push((this.#entry = entryOf(element, index)));
    } else if (this.#isInList() && (element.name === 'p' || element.name === 'div')) this.#candidate = entryOf(element, index);
    else if (HOLDERS.has(element.name)) this.#candidate = undefined;
    if (element.name !== 'dd') this.#term = undefined;
  }

  #end(element: HtmlElement, index: number): void {
    const entry = this.#entry;
    if (entry !== undefined) {
      // Of a term the definition is to come.
      if (element !== entry.element && !(element.name === 'dd' && element.parent === entry.element.parent)) return;
      entry.to = index;
      entry.end = element.end;
      this.#entry = undefined;
      this.#term = element.name === 'dt' ? entry : undefined;
      return;
    }
    if (this.#candidate?.element === element) {
      this.#candidate.to = index;
      this.#candidate.end = element.end;
      this.#loose.push(this.#candidate);
      this.#candidate = undefined;
    }
    if (this.#heading?.element === element) this.#headEnd(this.#heading, index);
    if (this.#left === 0) {
      if (isOfNotes(element)) this.#notes -= 1;
      if (isList(element)) this.#lists -= 1;
    }
    if (leavesOut(element)) this.#left -= 1;
  }

  /** A heading opens a list, or ends the one that a heading of its level or a lower one has opened. */
  #headEnd({ element, from }: { readonly element: HtmlElement; readonly from: number }, index: number): void {
    const level = headingLevel(element) ?? 1;
    this.#heading = undefined;
    if (isReferenceHeading(visibleText(this.#text, this.#events, from, index))) this.#headed = level;
    else if (this.#headed !== undefined && level <= this.#headed) this.#headed = undefined;
  }

  #isInList(): boolean {
    return this.#notes === 0 && (this.#lists > 0 || this.#headed !== undefined);
  }

  #isEntry(element: HtmlElement): boolean {
    const { name, attributes } = element;
    if (this.#notes > 0 || HOLDERS.has(name)) return false;
    if (hasClass(element, ENTRY_CLASSES) || attributes.get('role') === 'doc-biblioentry') return true;
    const inList = this.#isInList();
    if (inList && (ITEMS.has(name) || (name === 'dd' && this.#term !== undefined))) return true;
    if (!MAY_BE_ENTRIES.has(name) || isList(element)) return false;
    const id = attributes.get('id') ?? '';
    return inList ? id.startsWith('ref-') || this.#ledTo.has(id) : this.#ledTo.has(id) && ENTRY_ID.test(id);
  }
}

function entryOf(element: HtmlElement, index: number): HtmlEntry {
  return { element, from: index, to: index, end: element.end, ids: idsOf(element), leadsTo: [] };
}

function isList(element: HtmlElement): boolean {
  if (!LIST_ELEMENTS.has(element.name)) return false;
  const { attributes } = element;
  return LIST_IDS.has(attributes.get('id') ?? '') || hasClass(element, LIST_CLASSES) || attributes.get('role') === 'doc-bibliography';
}

/** Lists of references stand at the foot and beside the text too, but in no program and no menu. */
function leavesOut(element: HtmlElement): boolean {
  return element.name !== 'aside' && element.name !== 'footer' && isNoProse(element);
}

/** Whether an element holds the notes of a group of its own, as MediaWiki has them beside its references. */
function isOfNotes({ attributes }: HtmlElement): boolean {
  return (attributes.get('data-mw-group') ?? '') !== '';
}
