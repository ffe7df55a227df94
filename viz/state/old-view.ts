import type { NodeKind } from '../../src/base/kinds.ts';
import type { EdgeGroup } from '../looks/edge-groups.ts';
import type { ThemeName } from '../looks/themes.ts';

export type PanelTab = 'about' | 'lineage';

/** All that a person can change about the view. Plain values, so that it can be kept, compared and one day written into the address. */
export interface ViewState {
  /** The node that the panel describes. */
  readonly selected: string | undefined;
  readonly tab: PanelTab;
  /** A node pointed at from the lineage tree, shown on the map without leaving the tree. */
  readonly visited: string | undefined;
  /** The node under the pointer. */
  readonly hovered: string | undefined;
  /** Generations that the lineage goes up and down; undefined for all. */
  readonly generations: number | undefined;
  /** The community that the legend lights. */
  readonly community: number | undefined;
  /** The id of a size metric. */
  readonly sizeBy: string;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenGroups: ReadonlySet<EdgeGroup>;
  readonly theme: ThemeName;
}
