import type { Atlas } from '../data/atlas.ts';
import type { Words } from '../words/words.ts';
import type { LineageScene } from './lineage-scene.ts';

/** What a screen reader says of a node of the drawing. */
export function nodeName(atlas: Atlas, { graph: nouns, lineage }: Words, { nodes, graph }: LineageScene, id: number): string {
  const node = nodes[id];
  if (node === undefined) return '';
  const { key, kind, date, isUndated, isGhost } = node;
  const year = Math.floor(date);
  const count = ({ offsets }: LineageScene['graph']['forward']): number => (offsets[id + 1] ?? 0) - (offsets[id] ?? 0);
  const said = lineage.node(atlas.label(key), nouns.kinds[kind].one, isUndated ? lineage.workedOut(year) : lineage.year(year), count(graph.forward), count(graph.reverse));
  return isGhost ? `${said}; ${lineage.isGhost}` : said;
}
