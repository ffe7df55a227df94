import { coMention, relatedness } from '../../src/graph/projections.ts';
import type { Point } from '../looks/positions.ts';
import type { LayoutStart } from '../map/layout-worker.ts';
import type { Atlas } from './atlas.ts';

/** What a layout sets out from: what `build` lays out, from where its nodes are now; entry `i` is the node `keys[i]`. O(V log V + E). */
export function layoutStart(atlas: Atlas, placeOf: (node: string) => Point): { readonly keys: readonly string[]; readonly start: LayoutStart } {
  const { graph: known, evidence, measures } = atlas.folder;
  const { keys, graph } = relatedness(known, coMention(known, evidence));
  const places = keys.map(placeOf);
  return {
    keys,
    start: {
      graph,
      places: { x: Float64Array.from(places, ({ x }) => x), y: Float64Array.from(places, ({ y }) => y) },
      communities: Uint32Array.from(keys, (key) => atlas.community(key)?.id ?? measures.partition.communities.length),
    },
  };
}
