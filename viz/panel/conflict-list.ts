import type { PanelContext } from './context.ts';
import { disclosure } from './disclosure.ts';
import { evidenceCard } from './evidence-card.ts';
import { element } from '../page/element.ts';
import type { Conflict, Statement } from '../../src/graph/conflicts.ts';

/** What the sources disagree on about a node, both sides with their evidence; undefined where they agree. */
export function conflictList(context: PanelContext, node: string): HTMLElement | undefined {
  const conflicts = context.atlas.conflicts(node);
  if (conflicts.length === 0) return undefined;
  return element('section', { class: 'conflicts', 'aria-label': 'Disagreements' }, element('h3', {}, 'Sources disagree'), ...conflicts.map((conflict) => conflictCard(context, conflict)));
}

function conflictCard(context: PanelContext, { property, statements }: Conflict): HTMLElement {
  return element('div', { class: 'conflict' }, element('h4', {}, property), element('ul', {}, ...statements.map((statement) => statementRow(context, statement))));
}

function statementRow({ atlas }: PanelContext, { says, evidence }: Statement): HTMLElement {
  const items = atlas.evidence(evidence);
  if (items.length === 0) return element('li', {}, element('span', { class: 'says' }, says));
  const { control, region } = disclosure({ class: 'evidence-toggle', label: `Evidence for ${says}` }, () => items.map((item) => evidenceCard(atlas, item)), items.length === 1 ? 'evidence' : `evidence ×${items.length}`);
  return element('li', {}, element('span', { class: 'says' }, says), control, region);
}
