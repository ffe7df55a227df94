import { EDGE_KINDS } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';

/** An edge as its sentence. */
export function edgeSentence(atlas: Atlas, edge: string): string {
  const [source, target] = atlas.graph.extremities(edge);
  return `${atlas.label(source)} ${EDGE_KINDS[atlas.edge(edge).kind].reads} ${atlas.label(target)}`;
}
