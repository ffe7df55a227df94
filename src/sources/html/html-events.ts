import { addToList } from '../../base/grouping.ts';
import { BLOCKS, VOID } from './html-elements.ts';
import { type HtmlToken, scanHtml, type Unclosed } from './html-tokens.ts';

/** An element of an HTML text. Offsets count in the text. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: HtmlElement | undefined;
  /** From `<` of the start tag to after its end tag, or to where its end is implied. */
  readonly start: number;
  readonly end: number;
  /** The content, without the tags. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** An element that begins or ends, or text. */
export type HtmlEvent = { readonly type: 'begin' | 'end'; readonly element: HtmlElement } | { readonly type: 'text'; readonly start: number; readonly end: number };

export interface HtmlEvents {
  /** In order and well nested: for each element its begin and its end. */
  readonly events: readonly HtmlEvent[];
  readonly unclosed: Unclosed | undefined;
}

/** Elements that end where another of their family begins, unless one of the bounds stands between. */
const FAMILIES: readonly { readonly members: ReadonlySet<string>; readonly endedBy: ReadonlySet<string>; readonly bounds: ReadonlySet<string> }[] = [
  { members: new Set(['p']), endedBy: BLOCKS, bounds: new Set(['table', 'td', 'th', 'caption', 'button', 'object', 'template', 'html', 'svg', 'math']) },
  { members: new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']), endedBy: new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'blockquote', 'figure', 'hr', 'li', 'td', 'tr']), bounds: new Set() },
  { members: new Set(['li']), endedBy: new Set(['li']), bounds: new Set(['ul', 'ol', 'menu', 'table', 'td', 'th']) },
  { members: new Set(['dt', 'dd']), endedBy: new Set(['dt', 'dd']), bounds: new Set(['dl', 'table', 'td', 'th']) },
  { members: new Set(['td', 'th']), endedBy: new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']), bounds: new Set(['table']) },
  { members: new Set(['tr']), endedBy: new Set(['tr', 'tbody', 'thead', 'tfoot']), bounds: new Set(['table']) },
  { members: new Set(['tbody', 'thead', 'tfoot', 'caption', 'colgroup']), endedBy: new Set(['tbody', 'thead', 'tfoot']), bounds: new Set(['table']) },
  { members: new Set(['option']), endedBy: new Set(['option', 'optgroup']), bounds: new Set(['select']) },
  { members: new Set(['head']), endedBy: new Set(['body']), bounds: new Set() },
];
const OF_TABLES: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'body', 'html']);
/** What may be left open by right. */
const END_OPTIONAL: ReadonlySet<string> = new Set(['html', 'head', 'body', 'p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'colgroup', 'option', 'optgroup', 'rt', 'rp']);

type OpenElement = { -readonly [K in keyof HtmlElement]: HtmlElement[K] };

/**
 * Takes an HTML text apart into elements, as browsers nest them but for details: end tags that are left out are implied, those that close nothing are passed over, and those of
 * inline elements close nothing beyond the block they stand in. O(length).
 */
export function readHtmlEvents(text: string): HtmlEvents {
  return new Nesting(text).read();
}

class Nesting {
  readonly #text: string;
  readonly #events: HtmlEvent[] = [];
  readonly #open: OpenElement[] = [];
  /** For each name, and for each family, where in `#open` those that are open stand; in a family, -1 for a bound. */
  readonly #named = new Map<string, number[]>();
  readonly #familiar: readonly number[][] = FAMILIES.map(() => []);
  readonly #blocks: number[] = [];
  readonly #cells: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): HtmlEvents {
    const { tokens, unclosed } = scanHtml(this.#text);
    for (const token of tokens) this.#take(token);
    const end = unclosed?.start ?? this.#text.length;
    const left = this.#open.find(({ name }) => !END_OPTIONAL.has(name));
    this.#closeTo(0, end, end);
    return { events: this.#events, unclosed: unclosed ?? (left === undefined ? undefined : { start: left.start, what: `A <${left.name.slice(0, 20)}> element` }) };
  }

  #take(token: HtmlToken): void {
    if (token.type === 'text') this.#events.push(token);
    else if (token.type === 'begin') this.#begin(token);
    else this.#end(token);
  }

  #begin({ name, attributes, closed, start, end }: HtmlToken & { type: 'begin' }): void {
    FAMILIES.forEach(({ endedBy }, family) => {
      const nearest = endedBy.has(name) ? (this.#familiar[family]?.at(-1) ?? -1) : -1;
      if (nearest !== -1) this.#closeTo(nearest, start, start);
    });
    const element: OpenElement = { name, attributes, parent: this.#open.at(-1), start, end, contentStart: end, contentEnd: end };
    this.#events.push({ type: 'begin', element });
    if (closed || VOID.has(name)) {
      this.#events.push({ type: 'end', element });
      return;
    }
    const index = this.#open.push(element) - 1;
    addToList(this.#named, name, index);
    if (BLOCKS.has(name)) this.#blocks.push(index);
    if (name === 'td' || name === 'th') this.#cells.push(index);
    FAMILIES.forEach(({ members, bounds }, family) => {
      if (members.has(name)) this.#familiar[family]?.push(index);
      else if (bounds.has(name)) this.#familiar[family]?.push(-1);
    });
  }

  #end({ name, start, end }: HtmlToken & { type: 'end' }): void {
    const index = this.#named.get(name)?.at(-1);
    if (index === undefined) return;
    const bound = OF_TABLES.has(name) ? -1 : BLOCKS.has(name) ? this.#cells.at(-1) : this.#blocks.at(-1);
    if (index >= (bound ?? -1)) this.#closeTo(index, start, end);
  }

  /** Closes the open elements down to this one, which has an end tag from `contentEnd` to `end`; those within it have none. */
  #closeTo(index: number, contentEnd: number, end: number): void {
    while (this.#open.length > index) {
      const element = this.#open.pop();
      if (element === undefined) return;
      const { name } = element;
      element.contentEnd = contentEnd;
      element.end = this.#open.length === index ? end : contentEnd;
      this.#events.push({ type: 'end', element });
      this.#named.get(name)?.pop();
      if (BLOCKS.has(name)) this.#blocks.pop();
      if (name === 'td' || name === 'th') this.#cells.pop();
      FAMILIES.forEach(({ members, bounds }, family) => {
        if (members.has(name) || bounds.has(name)) this.#familiar[family]?.pop();
      });
    }
  }
}
