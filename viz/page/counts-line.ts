import { ARTEFACT_KINDS } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { counted } from './counted.ts';

/** How much there is, in one line. */
export function countsLine({ graph, folder }: Atlas): string {
  const works = graph.filterNodes((_node, { kind }) => kind === 'work').length;
  const models = graph.filterNodes((_node, { kind }) => kind === 'model').length;
  const others = graph.filterNodes((_node, { kind }) => kind !== 'model' && ARTEFACT_KINDS.includes(kind)).length;
  const items = graph.filterNodes((_node, { kind }) => kind === 'item').length;
  return [
    works > 0 && counted(works, 'work'),
    models > 0 && counted(models, 'model'),
    others > 0 && counted(others, 'method or dataset', 'methods, datasets and tools'),
    items > 0 && counted(items, 'item'),
    counted(graph.size, 'claim'),
    counted(folder.evidence.size, 'piece of evidence', 'pieces of evidence'),
  ].filter((part) => part !== false).join(' · ');
}
