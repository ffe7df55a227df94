import type { ListedReference } from '../references/reference-list.ts';
import { hasClass, isNoProse } from './html-elements.ts';
import type { HtmlEntry } from './html-entries.ts';
import type { HtmlElement, HtmlEvent } from './html-events.ts';
import { visibleText } from './visible-text.ts';

const LABELS: ReadonlySet<string> = new Set(['ltx_tag', 'csl-left-margin', 'ref-label', 'label', 'c-article-references__counter']);
/** Ways back into the text, and links to where the work is found. */
const NO_WORDS: ReadonlySet<string> = new Set(['mw-cite-backlink', 'ltx_bib_cited', 'c-article-references__links', 'backlinks', 'fn-backref', 'cite-accessibility-label', 'Z3988', 'ref-lnk', 'external-links']);
const SERVICES = /^(?:Article|CAS|PubMed(?: Central)?|PMC(?: free article)?|Cross ?[Rr]ef|Google Scholar|MathSciNet|MATH|ADS|Full Text|View(?: Article| Record)?|Scopus|Web of Science(?:®)?|ISI|Open ?URL|Download(?: references)?|GitHub|[↑^↩︎⤴]+|\s*)$/u;
/** What such a link holds at most: text in a few elements. */
const MOST_EVENTS_OF_A_LINK = 12;
const NUMBER = /^\s*(?:[[(［【（]\s*(\d{1,4})\s*[\])］】）]|(\d{1,4})\s*[.．、)）])\s*/;
const NUMBER_ALONE = /^\s*[[(［【（]?\s*(\d{1,4})\s*[\])］】）]?\s*[.:．]?\s*$/;

/** The entries of a list as text. Where none has a printed number, the items of one ordered list are counted, as browsers do. O(their events). */
export function listReferences(text: string, events: readonly HtmlEvent[], entries: readonly HtmlEntry[], keys: readonly string[]): ListedReference[] {
  const ends = new Map(events.flatMap((event, index): [HtmlElement, number][] => (event.type === 'end' ? [[event.element, index]] : [])));
  const read = entries.map((entry) => readEntry(text, events, entry, ends));
  const numbers = read.some(({ number }) => number !== undefined) ? read.map(({ number }) => number) : countItems(entries);
  return entries.map(({ element, end }, index) => {
    const { words = '', links = [] } = read[index] ?? {};
    const [key, number] = [keys[index] ?? '', numbers[index]];
    return { start: element.start, end, ...(number === undefined ? {} : { number }), ...(key === '' ? {} : { key }), words, ...(links.length === 0 ? {} : { links }) };
  });
}

function readEntry(text: string, events: readonly HtmlEvent[], { element, from, to }: HtmlEntry, ends: ReadonlyMap<HtmlElement, number>): { readonly number?: string; readonly words: string; readonly links: readonly string[] } {
  const links: string[] = [];
  let label = '';
  const leftOut = new Set<HtmlElement>();
  for (let index = from; index < to; index += 1) {
    const event = events[index];
    if (event?.type !== 'begin') continue;
    const inner = event.element;
    const end = Math.min(ends.get(inner) ?? to, to);
    if (hasClass(inner, LABELS) || (inner.name === 'dt' && inner === element && end < to)) {
      label ||= visibleText(text, events, index, end);
      leftOut.add(inner);
      index = end;
    } else if (inner.name === 'a') {
      const href = inner.attributes.get('href') ?? '';
      if (/^(?:https?:)?\/\//i.test(href)) links.push(href);
      if (href !== '' && end - index < MOST_EVENTS_OF_A_LINK && SERVICES.test(visibleText(text, events, index, end))) leftOut.add(inner);
    }
  }
  const seen = visibleText(text, events, from, to, (inner) => leftOut.has(inner) || isNoProse(inner) || hasClass(inner, NO_WORDS));
  const printed = NUMBER.exec(seen);
  const number = NUMBER_ALONE.exec(label)?.[1] ?? printed?.[1] ?? printed?.[2];
  const words = seen.slice(printed?.[0].length ?? 0).replace(/(?:\s*[[(]\s*[\])])+/g, '').trim();
  return { ...(number === undefined ? {} : { number: String(Number(number)) }), words, links };
}

/** The ordinals of the items of one ordered list; nothing for entries of any other make. */
function countItems(entries: readonly HtmlEntry[]): (string | undefined)[] {
  const list = entries[0]?.element.parent;
  if (list?.name !== 'ol' || entries.some(({ element }) => element.name !== 'li' || element.parent !== list)) return entries.map(() => undefined);
  let next = Number.parseInt(list.attributes.get('start') ?? '1', 10) || 1;
  return entries.map(({ element }) => {
    const number = Number.parseInt(element.attributes.get('value') ?? '', 10) || next;
    next = number + 1;
    return String(number);
  });
}
