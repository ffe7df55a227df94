import type { PanelContext } from './context.ts';
import { type Disclosure, disclosure } from './disclosure.ts';
import { evidenceCard, strengthBadge } from './evidence-card.ts';
import { element } from '../page/element.ts';
import { edgeSentence } from './edge-sentence.ts';

/** A button with an edge's strength and number of quotes, and the region with its evidence. */
export function edgeEvidence({ atlas }: PanelContext, edge: string, face?: string): Disclosure {
  const { strength, evidence } = atlas.edge(edge);
  const count = evidence.length;
  return disclosure(
    { class: 'evidence-toggle', label: `Evidence: ${edgeSentence(atlas, edge)} (${strength}, ${count})` },
    () => atlas.evidenceOf(edge).map((item) => evidenceCard(atlas, item)),
    face !== undefined && element('span', { class: 'relation' }, face),
    strengthBadge(strength),
    count > 1 && element('span', { class: 'count' }, `×${count}`),
  );
}
