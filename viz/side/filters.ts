import { NODE_KINDS, type NodeKind, STRENGTHS } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { EDGE_GROUP_LOOKS, EDGE_GROUPS, type EdgeGroup, edgeGroup } from '../looks/edge-groups.ts';
import { KIND_LOOKS } from '../looks/kind-marks.ts';
import { STRENGTH_MEANINGS } from '../panel/evidence-card.ts';
import { markIcon } from '../panel/mark-icon.ts';
import { type Child, element, svgElement } from '../page/element.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/old-view.ts';

/** A check box for each kind of node that there is, with its mark and how many there are. */
export function kindFilter(atlas: Atlas, store: Store<ViewState>): HTMLElement {
  const counts = new Map<NodeKind, number>();
  atlas.graph.forEachNode((_node, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  const boxes = NODE_KINDS.filter((kind) => counts.has(kind)).map((kind) =>
    checkBox(counts.get(kind) ?? 0, !store.state.hiddenKinds.has(kind), (shown) => store.change({ hiddenKinds: toggled(store.state.hiddenKinds, kind, !shown) }), undefined, markIcon(kind), KIND_LOOKS[kind].many),
  );
  const ghosts = atlas.folder.account.ghosts.length > 0 && element('p', { class: 'legend-line' }, markIcon('model', true), 'hollow: named by a claim, described nowhere');
  const surveys = atlas.graph.getAttribute('surveys').length > 0 && element('p', { class: 'legend-line survey' }, markIcon('work'), 'in ink: a survey');
  return element('section', { class: 'legend', 'aria-label': 'Kinds of node' }, element('h3', {}, 'Nodes'), ...boxes, surveys, ghosts);
}

/** A check box for each group of edges that there is, and how their strength shows. */
export function edgeFilter(atlas: Atlas, store: Store<ViewState>): HTMLElement {
  const counts = new Map<EdgeGroup, number>();
  atlas.graph.forEachEdge((_edge, { kind }, source) => {
    const group = edgeGroup(kind, atlas.isSurvey(source));
    counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  const boxes = EDGE_GROUPS.filter((group) => counts.has(group)).map((group) =>
    checkBox(counts.get(group) ?? 0, !store.state.hiddenGroups.has(group), (shown) => store.change({ hiddenGroups: toggled(store.state.hiddenGroups, group, !shown) }), EDGE_GROUP_LOOKS[group].explains, lineSample(group, group === 'lineage'), EDGE_GROUP_LOOKS[group].label),
  );
  const strengths = STRENGTHS.map((strength) => element('p', { class: 'legend-line', title: STRENGTH_MEANINGS[strength] }, lineSample(strength, false), element('span', {}, element('b', {}, strength), ` ${STRENGTH_MEANINGS[strength].split(';')[0]?.replace(/\.$/, '') ?? ''}`)));
  return element('section', { class: 'legend', 'aria-label': 'Kinds of claim' }, element('h3', {}, 'Claims'), ...boxes, element('p', { class: 'quiet' }, 'Arrows run from child to parent. The firmer the claim, the firmer the line:'), ...strengths);
}

function checkBox(count: number, checked: boolean, change: (checked: boolean) => void, title: string | undefined, ...face: readonly Child[]): HTMLElement {
  const box = element('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked));
  return element('label', { class: 'check', title }, box, ...face, element('span', { class: 'count' }, String(count)));
}

function lineSample(name: string, arrow: boolean): SVGSVGElement {
  const line = svgElement('line', { x1: 1, y1: 6, x2: arrow ? 16 : 21, y2: 6 });
  const head = arrow ? [svgElement('path', { d: 'M15 2.5 L22 6 L15 9.5 Z' })] : [];
  return svgElement('svg', { class: `line ${name}`, viewBox: '0 0 22 12', width: 22, height: 12, 'aria-hidden': 'true', focusable: 'false' }, line, ...head);
}

function toggled<T>(set: ReadonlySet<T>, member: T, inside: boolean): ReadonlySet<T> {
  const copy = new Set(set);
  if (inside) copy.add(member);
  else copy.delete(member);
  return copy;
}
