import type { Atlas } from '../data/atlas.ts';

/** What every part of the panel may read and do. */
export interface PanelContext {
  readonly atlas: Atlas;
  /** Makes a node the one that the panel describes, and shows it on the map. */
  readonly go: (node: string) => void;
  /** Shows a node on the map and leaves the panel as it is. */
  readonly visit: (node: string) => void;
}
