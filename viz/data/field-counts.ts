import { ARTEFACT_KINDS } from '../../src/base/kinds.ts';
import type { GraphWords } from '../words/graph-words.ts';
import type { Atlas } from './atlas.ts';

/** How much there is, in one line. */
export function fieldCounts({ graph, folder }: Atlas, words: GraphWords): string {
  const works = graph.filterNodes((_node, { kind }) => kind === 'work').length;
  const models = graph.filterNodes((_node, { kind }) => kind === 'model').length;
  const others = graph.filterNodes((_node, { kind }) => kind !== 'model' && ARTEFACT_KINDS.includes(kind)).length;
  const items = graph.filterNodes((_node, { kind }) => kind === 'item').length;
  return [
    works > 0 && words.counted(works, words.kinds.work),
    models > 0 && words.counted(models, words.kinds.model),
    others > 0 && words.counted(others, words.others),
    items > 0 && words.counted(items, words.kinds.item),
    words.counted(graph.size, words.claim),
    words.counted(folder.evidence.size, words.evidence),
  ].filter((part) => part !== false).join(' · ');
}
