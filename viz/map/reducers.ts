import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { EDGE_FADES, EDGE_WIDTHS, PROPOSED } from '../looks/edge-groups.ts';
import { markScale } from '../looks/kind-marks.ts';
import { radius } from '../looks/size-metrics.ts';
import { faded, type Theme } from '../looks/themes.ts';
import type { DrawnEdge, DrawnNode, MarkAttributes } from './drawn-graph.ts';
import { EDGE_TYPES, NODE_TYPE } from './drawn-types.ts';
import type { Frame } from './frame.ts';

/** How large the marks of communities become, in pixels. */
const LARGEST_MARK = 34;

/** How a node looks in this frame. */
export function nodeLook(frame: Frame, key: string, node: DrawnNode): Partial<NodeDisplayData> & MarkAttributes {
  const { theme, size, colour, emphasis, shown } = frame;
  if (node.gathers !== undefined) return markLook(frame, node, node.gathers);
  const lit = emphasis?.nodes.has(key) ?? true;
  const centre = emphasis?.centres.includes(key) ?? false;
  return {
    ...node,
    type: NODE_TYPE,
    size: (node.survey ? radius(0.7) : radius(size.weights.get(key))) * markScale(node),
    color: lit ? colour(key) : faded(colour(key), theme),
    rim: theme.background,
    label: lit ? node.label : null,
    hidden: !shown.has(key) && !centre,
    highlighted: centre,
    zIndex: lit && emphasis !== undefined ? 2 : (size.weights.get(key) ?? 0),
  };
}

/** The mark of a community, faded while something else stands out. */
function markLook({ theme, colour, emphasis }: Frame, node: DrawnNode, { members, first }: NonNullable<DrawnNode['gathers']>): Partial<NodeDisplayData> & MarkAttributes {
  return { ...node, type: NODE_TYPE, size: Math.min(LARGEST_MARK, 5 + Math.sqrt(members)), color: emphasis === undefined ? colour(first) : faded(colour(first), theme), rim: theme.background, label: node.label, hidden: false, highlighted: false, zIndex: 1 };
}

/** How an edge looks in this frame. */
export function edgeLook({ theme, emphasis, shownEdges }: Frame, key: string, { group, strength, isProposed, bundles }: DrawnEdge): Partial<EdgeDisplayData> {
  if (bundles !== undefined) return { type: EDGE_TYPES.plain, hidden: false, size: Math.min(6, 0.6 + Math.log2(bundles) / 2), color: edgeColour(theme, group, 0.55, false, emphasis === undefined), zIndex: 0 };
  const lit = emphasis?.edges.has(key) ?? true;
  const star = group === 'survey-citations';
  const wide = (star ? EDGE_WIDTHS.asserted : EDGE_WIDTHS[strength]) * (isProposed ? PROPOSED.width : 1);
  return {
    type: group === 'lineage' ? EDGE_TYPES.directed : EDGE_TYPES.plain,
    hidden: emphasis === undefined ? !shownEdges.has(key) : !lit && (star || !shownEdges.has(key)),
    size: emphasis !== undefined && lit && !star ? wide + 0.3 : wide,
    color: edgeColour(theme, group, star ? 0.6 : Math.max(EDGE_FADES[strength], isProposed ? PROPOSED.fade : 0), emphasis !== undefined, lit),
    zIndex: lit && emphasis !== undefined ? 2 : group === 'lineage' ? 1 : 0,
  };
}

function edgeColour(theme: Theme, group: DrawnEdge['group'], fade: number, emphasised: boolean, lit: boolean): string {
  const colour = theme.edge[group];
  if (!lit) return faded(colour, theme, 0.88);
  if (emphasised) return faded(theme.edge.lineage, theme, group === 'survey-citations' ? fade : fade / 2);
  return group === 'survey-citations' ? colour : faded(colour, theme, fade);
}
