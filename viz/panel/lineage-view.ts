import { EDGE_KINDS } from '../../src/base/kinds.ts';
import type { LineageDirection } from '../../src/findings/lineage.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';
import { lineageOf } from '../data/lineage-of.ts';
import { type Branch, branchCount, lineageTree } from '../data/lineage-tree.ts';
import { KIND_LOOKS } from '../looks/kind-marks.ts';
import { button, element } from '../page/element.ts';
import { elementId } from '../page/element-id.ts';
import type { PanelContext } from './context.ts';
import type { Disclosure } from './disclosure.ts';
import { edgeEvidence } from './edge-evidence.ts';
import { icon } from '../page/icon.ts';
import { markIcon } from './mark-icon.ts';

/** Trees of more branches open with their first generation only. */
const OPEN_BELOW = 30;

const DEPTHS: readonly { readonly value: string; readonly label: string }[] = [
  ...[1, 2, 3, 4, 5, 6].map((depth) => ({ value: String(depth), label: depth === 1 ? '1 generation' : `${depth} generations` })),
  { value: 'all', label: 'all generations' },
];

/** What a node descends from and what descends from it, as two trees in which every hop opens to its evidence. */
export function lineageView(context: PanelContext, node: string, generations: number | undefined, setGenerations: (generations: number | undefined) => void): HTMLElement {
  const { ancestors, descendants } = lineageOf(context.atlas, node, generations);
  const id = elementId('depth');
  const depth = element('select', { id, 'data-hold': 'depth' }, ...DEPTHS.map(({ value, label }) => element('option', { value, selected: value === String(generations ?? 'all') }, label)));
  depth.addEventListener('change', () => setGenerations(depth.value === 'all' ? undefined : Number(depth.value)));
  return element(
    'div',
    { class: 'panel-body' },
    element('p', { class: 'depth' }, element('label', { for: id }, 'Show '), depth),
    treeSection(context, lineageTree(ancestors), 'ancestors'),
    treeSection(context, lineageTree(descendants), 'descendants'),
  );
}

function treeSection(context: PanelContext, tree: Branch, direction: LineageDirection): HTMLElement {
  const name = context.atlas.label(tree.node);
  const count = branchCount(tree);
  const heading = direction === 'ancestors' ? 'Comes from' : 'Leads to';
  const none = direction === 'ancestors' ? `No source says what ${name} descends from.` : `No source names anything that descends from ${name}.`;
  return element(
    'section',
    { class: `tree ${direction}`, 'aria-label': `${name}: ${direction}` },
    element('h3', {}, heading, element('span', { class: 'count' }, String(count))),
    tree.children.length === 0 ? element('p', { class: 'quiet' }, none) : branchList(context, tree, direction, count <= OPEN_BELOW),
  );
}

function branchList(context: PanelContext, parent: Branch, direction: LineageDirection, open: boolean): HTMLElement {
  return element('ul', {}, ...parent.children.map((branch) => branchItem(context, parent, branch, direction, open)));
}

function branchItem(context: PanelContext, parent: Branch, branch: Branch, direction: LineageDirection, open: boolean): HTMLElement {
  const { atlas, visit, go } = context;
  const { label, kind, year, ghost } = atlas.node(branch.node);
  const hops = branch.hops.map((hop) => edgeEvidence(context, hop.edge, hopFace(context, hop, parent, direction)));
  for (const { control } of hops) control.addEventListener('click', () => visit(branch.node));
  const relations = element('div', { class: 'relations' }, ...hops.map(({ control }) => control));
  const named = element(
    'div',
    { class: 'branch-line' },
    markIcon(kind, ghost === true),
    element(
      'span',
      { class: 'branch-name' },
      button({ class: 'name' }, () => show(hops, () => visit(branch.node)), label),
      year !== undefined && element('span', { class: 'year' }, String(year)),
      kind !== 'model' && element('span', { class: 'kind' }, KIND_LOOKS[kind].one),
      branch.again !== undefined && button({ class: 'name again' }, (event) => turnTo(event.currentTarget, branch.node), `see ${branch.again}`),
    ),
    button({ class: 'recentre', title: `Show the lineage of ${label}`, 'aria-label': `Show the lineage of ${label}` }, () => go(branch.node), icon('target')),
  );
  const evidence = element('div', { class: 'hop-evidence' }, ...hops.map(({ region }) => region));
  const parts = direction === 'ancestors' ? [relations, named] : [named, relations];
  const place = { class: 'branch', 'data-node': branch.again === undefined ? branch.node : undefined };
  if (branch.children.length === 0) return element('li', place, ...parts, evidence);
  const children = branchList(context, branch, direction, open);
  children.hidden = !open;
  children.id = elementId('branch');
  const fold = button({ class: 'fold', 'aria-expanded': String(open), 'aria-controls': children.id, 'aria-label': `Relatives of ${label}` }, () => {
    children.hidden = !children.hidden;
    fold.setAttribute('aria-expanded', String(!children.hidden));
  }, icon('fold'));
  named.prepend(fold);
  return element('li', place, ...parts, evidence, children);
}

/** Read downwards, ancestors make a sentence: ChatGPT / was fine-tuned from / InstructGPT. Descendants name what they come from. */
function hopFace({ atlas }: PanelContext, { kind }: Hop, parent: Branch, direction: LineageDirection): string {
  const { reads } = EDGE_KINDS[kind];
  return direction === 'ancestors' ? reads : `${reads} ${atlas.label(parent.node)}`;
}

/** Goes from a mention to where the tree tells of the node: unfolds what hides it and gives it the focus. */
function turnTo(from: EventTarget | null, node: string): void {
  const told = from instanceof Element ? from.closest('.tree')?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`) : null;
  if (told === null || told === undefined) return;
  for (let list = told.closest('ul[hidden]'); list !== null; list = told.closest('ul[hidden]')) list.parentElement?.querySelector<HTMLButtonElement>(':scope > .branch-line > .fold')?.click();
  told.querySelector<HTMLButtonElement>(':scope > .branch-line .name')?.focus();
}

function show(hops: readonly Disclosure[], visit: () => void): void {
  const [first] = hops;
  first?.open(!first.isOpen());
  visit();
}
