import { ARTEFACT_KINDS } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { counted } from './counted.ts';

/** How much there is, in one line. */
export function countsLine({ graph, folder }: Atlas): string {
  const works = graph.filterNodes((_node, { kind }) => kind === 'work').length;
  const models = graph.filterNodes((_node, { kind }) => kind === 'model').length;
  const others = graph.filterNodes((_node, { kind }) => kind !== 'model' && ARTEFACT_KINDS.includes(kind)).length;
  return [counted(works, 'work'), counted(models, 'model'), counted(others, 'method or dataset', 'methods, datasets and tools'), counted(graph.size, 'claim'), counted(folder.evidence.size, 'piece of evidence', 'pieces of evidence')].join(' · ');
}
