import type { HtmlElement } from './html-events.ts';

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr',
  'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]);

const HEADING = /^h([1-6])$/;
const NO_PROSE: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'template', 'svg', 'math', 'nav', 'footer', 'aside', 'code', 'pre', 'button', 'select', 'textarea', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'noscript', 'map', 'dialog', 'title', 'xmp', 'noembed', 'noframes',
]);
const NO_PROSE_CLASSES: ReadonlySet<string> = new Set([
  // Formulas in the manner of pandoc, KaTeX, MathJax and MediaWiki.
  'math', 'katex', 'MathJax', 'MathJax_Preview', 'MathJax_Display', 'mwe-math-element',
  // Marks beside headings and around the text.
  'mw-editsection', 'mw-jump-link', 'headerlink', 'header-anchor', 'anchor-link', 'anchorjs-link', 'toc', 'navbox', 'noprint', 'ltx_TOC', 'ltx_page_navbar', 'ltx_page_header', 'ltx_page_footer', 'ltx_note_mark',
]);
const NO_PROSE_ROLES: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'search', 'doc-toc', 'doc-backlink', 'doc-noteref']);
const NOTE_LINKS: ReadonlySet<string> = new Set(['footnote-ref', 'footnote-reference', 'footnote-back', 'noteref', 'fn-ref']);

/** Whether an element is of one of the classes. */
export function hasClass({ attributes }: HtmlElement, classes: ReadonlySet<string>): boolean {
  const written = attributes.get('class');
  return written !== undefined && written.split(/\s+/).some((name) => classes.has(name));
}

/** 1 to 6 for a heading. */
export function headingLevel({ name }: HtmlElement): number | undefined {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Whether nothing within an element belongs to the running text: programs, formulas, navigation, what stands around the text, and the marks of footnotes. */
export function isNoProse(element: HtmlElement): boolean {
  return NO_PROSE.has(element.name) || NO_PROSE_ROLES.has(element.attributes.get('role') ?? '') || hasClass(element, NO_PROSE_CLASSES) || (element.name === 'a' && hasClass(element, NOTE_LINKS));
}

/** The id that an anchor of the same text leads to; undefined for other elements and addresses. */
export function fragmentOf({ name, attributes }: HtmlElement): string | undefined {
  const href = name === 'a' ? attributes.get('href') : undefined;
  const at = href?.indexOf('#') ?? -1;
  if (href === undefined || at === -1 || at === href.length - 1) return undefined;
  const fragment = href.slice(at + 1);
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The ids that lead to an element. */
export function idsOf({ name, attributes }: HtmlElement): string[] {
  const given = [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined];
  return given.filter((id): id is string => id !== undefined && id !== '');
}
