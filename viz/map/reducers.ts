import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Atlas } from '../data/atlas.ts';
import { communityColour } from '../looks/community-colours.ts';
import { EDGE_FADES, EDGE_WIDTHS } from '../looks/edge-groups.ts';
import { markScale } from '../looks/kind-marks.ts';
import { radius, type SizeMetric } from '../looks/size-metrics.ts';
import { faded, type Theme, THEMES } from '../looks/themes.ts';
import type { ViewState } from '../state/old-view.ts';
import type { DrawnEdge, DrawnNode, MarkAttributes } from './drawn-graph.ts';
import type { Emphasis } from './emphasis.ts';

/** What one frame is drawn by. */
export interface Frame {
  readonly state: ViewState;
  readonly size: SizeMetric;
  readonly emphasis: Emphasis | undefined;
}

/** How a node looks in this frame. */
export function nodeLook(atlas: Atlas, { state, size, emphasis }: Frame, key: string, node: DrawnNode): Partial<NodeDisplayData> & MarkAttributes {
  const theme = THEMES[state.theme];
  const lit = emphasis?.nodes.has(key) ?? true;
  const centre = emphasis?.centres.includes(key) ?? false;
  const colour = node.survey ? theme.ink : communityColour(atlas.community(key), state.theme);
  return {
    ...node,
    type: 'mark',
    size: (node.survey ? radius(0.7) : radius(size.weights.get(key))) * markScale(node),
    color: lit ? colour : faded(colour, theme),
    rim: theme.background,
    label: lit ? node.label : null,
    hidden: state.hiddenKinds.has(node.kind) && !centre,
    highlighted: centre,
    zIndex: lit && emphasis !== undefined ? 2 : (size.weights.get(key) ?? 0),
  };
}

/** How an edge looks in this frame. */
export function edgeLook({ state, emphasis }: Frame, key: string, { group, strength }: DrawnEdge): Partial<EdgeDisplayData> {
  const theme = THEMES[state.theme];
  const lit = emphasis?.edges.has(key) ?? true;
  const star = group === 'survey-citations';
  const wide = star ? EDGE_WIDTHS.asserted : EDGE_WIDTHS[strength];
  return {
    type: group === 'lineage' ? 'directed' : 'plain',
    hidden: emphasis === undefined ? state.hiddenGroups.has(group) : !lit && (star || state.hiddenGroups.has(group)),
    size: emphasis !== undefined && lit && !star ? wide + 0.3 : wide,
    color: edgeColour(theme, group, star ? 0.6 : EDGE_FADES[strength], emphasis !== undefined, lit),
    zIndex: lit && emphasis !== undefined ? 2 : group === 'lineage' ? 1 : 0,
  };
}

function edgeColour(theme: Theme, group: DrawnEdge['group'], fade: number, emphasised: boolean, lit: boolean): string {
  const colour = theme.edge[group];
  if (!lit) return faded(colour, theme, 0.88);
  if (emphasised) return faded(theme.edge.lineage, theme, group === 'survey-citations' ? fade : fade / 2);
  return group === 'survey-citations' ? colour : faded(colour, theme, fade);
}
