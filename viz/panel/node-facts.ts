import { type CslName, formatName } from '../../src/sources/csl.ts';
import type { NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import { KIND_LOOKS } from '../looks/kind-marks.ts';
import { button, type Child, element } from '../page/element.ts';
import type { PanelContext } from './context.ts';
import { identifierLink } from './identifier-link.ts';
import { markIcon } from './mark-icon.ts';

/** Authors named before “and others”. */
const AUTHORS = 6;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** What the sources say a node is: kind, date, makers, other names, identifiers. */
export function nodeFacts(context: PanelContext, node: string): HTMLElement {
  const { atlas } = context;
  const facts = atlas.node(node);
  const { aliases = [], identifiers = [], modality, note, keywords = [], csl } = facts;
  const makers = atlas.makers(node);
  const works = atlas.introducedBy(node).map(({ other }) => other);
  return element(
    'section',
    { class: 'facts', 'aria-label': 'Facts' },
    element('p', { class: 'kind-line' }, markIcon(facts.kind, facts.ghost === true), kindLine(facts)),
    facts.ghost === true && element('p', { class: 'ghost-note' }, 'A ghost: a claim names it, and no source describes it.'),
    element(
      'dl',
      {},
      ...fact('Authors', csl?.author !== undefined && csl.author.length > 0 && authors(csl.author, csl['author-and-others'] === true)),
      ...fact('In', csl?.['container-title']),
      ...fact(makers.length > 1 ? 'Makers' : 'Maker', makers.length > 0 && names(context, makers)),
      ...fact('Introduced by', works.length > 0 && names(context, works)),
      ...fact('Also called', aliases.length > 0 && aliases.join(' · ')),
      ...fact('Modality', modality),
      ...fact('Identifiers', identifiers.length > 0 && element('span', { class: 'identifiers' }, ...identifiers.map(identifierLink))),
      ...fact('Keywords', keywords.length > 0 && keywords.join(' · ')),
      ...fact('Note', note),
      ...fact('Community', atlas.community(node)?.label),
    ),
  );
}

function kindLine({ kind, year, month, survey }: NodeAttributes): string {
  const what = survey === undefined ? KIND_LOOKS[kind].one : 'survey';
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return year === undefined ? what : `${what} · ${name === undefined ? '' : `${name} `}${year}`;
}

function authors(list: readonly CslName[], more: boolean): string {
  const shown = list.slice(0, AUTHORS).map(formatName);
  return shown.join(', ') + (more || list.length > AUTHORS ? ' and others' : '');
}

function names({ atlas, go }: PanelContext, nodes: readonly string[]): HTMLElement {
  return element('span', { class: 'names' }, ...nodes.map((node) => button({ class: 'name' }, () => go(node), atlas.label(node))));
}

function fact(name: string, value: Child): Child[] {
  return value === undefined || value === false || value === '' ? [] : [element('dt', {}, name), element('dd', {}, value)];
}
