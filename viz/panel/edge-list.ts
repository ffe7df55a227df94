import { EDGE_KIND_NAMES, EDGE_KINDS, type EdgeKind } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import type { EdgeEnd } from '../data/atlas.ts';
import { shortLabel } from '../map/short-label.ts';
import { button, element } from '../page/element.ts';
import type { PanelContext } from './context.ts';
import { edgeEvidence } from './edge-evidence.ts';

/** How many edges of one reading are listed before the reader asks for the rest. */
const AT_FIRST = 12;

/** All edges of a node, grouped by how they read: first those that leave it (`GPT-3 improves on …`), then those that arrive (`… improves on GPT-3`). */
export function edgeList(context: PanelContext, node: string): HTMLElement {
  const { atlas } = context;
  const name = shortLabel(atlas.label(node), 40);
  const sections = [
    ...groups(atlas.outgoing(node)).map(([kind, ends]) => group(context, ends, [element('b', {}, name), ` ${EDGE_KINDS[kind].reads} …`])),
    ...groups(atlas.incoming(node)).map(([kind, ends]) => group(context, ends, [`… ${EDGE_KINDS[kind].reads} `, element('b', {}, name)])),
  ];
  return element('section', { class: 'edges', 'aria-label': 'Claims' }, element('h3', {}, 'Claims'), ...(sections.length === 0 ? [element('p', { class: 'quiet' }, 'No source says anything about it but that it exists.')] : sections));
}

function groups(ends: readonly EdgeEnd[]): [EdgeKind, EdgeEnd[]][] {
  return EDGE_KIND_NAMES.map((kind): [EdgeKind, EdgeEnd[]] => [kind, ends.filter(({ attributes }) => attributes.kind === kind)]).filter(([, of]) => of.length > 0);
}

function group(context: PanelContext, ends: readonly EdgeEnd[], heading: readonly (Node | string)[]): HTMLElement {
  const { atlas } = context;
  const ordered = sorted(ends, firstOf(by(({ attributes }) => attributes.evidence.length, reversed(byNumber)), by(({ other }) => atlas.label(other), byText), by(({ edge }) => edge, byText)));
  const list = element('ul', { class: 'edge-list' }, ...ordered.slice(0, AT_FIRST).map((end) => edgeRow(context, end)));
  const rest = ordered.slice(AT_FIRST);
  const more = button({ class: 'more' }, () => {
    const rows = rest.map((end) => edgeRow(context, end));
    list.append(...rows);
    more.remove();
    rows[0]?.querySelector('button')?.focus();
  }, `Show all ${ordered.length}`);
  return element('section', { class: 'edge-group' }, element('h4', {}, ...heading, element('span', { class: 'count' }, String(ends.length))), list, rest.length > 0 && more);
}

/** The other end of an edge, a button that goes there, and its evidence. */
function edgeRow(context: PanelContext, { edge, other }: EdgeEnd): HTMLElement {
  const { label, year } = context.atlas.node(other);
  const { control, region } = edgeEvidence(context, edge);
  return element(
    'li',
    { class: 'edge' },
    element('div', { class: 'edge-line' }, button({ class: 'name' }, () => context.go(other), label), year !== undefined && element('span', { class: 'year' }, String(year)), control),
    region,
  );
}
