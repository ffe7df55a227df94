import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import { EDGE_KINDS } from '../../src/base/kinds.ts';
import { button, element } from '../page/element.ts';
import { countsLine } from '../page/counts-line.ts';
import { counted } from '../page/counted.ts';
import type { PanelContext } from './context.ts';

const TOP_WORKS = 10;
const TOP_MODELS = 8;

/** What the panel shows before anything is chosen: where the field's weight lies, as a way in that needs no map. */
export function overview(context: PanelContext): HTMLElement {
  const { atlas, go } = context;
  const surveys = atlas.graph.getAttribute('surveys').filter(({ work }) => atlas.graph.hasNode(work));
  const works = atlas.folder.measures.influence.slice(0, TOP_WORKS).filter(({ work }) => atlas.graph.hasNode(work));
  return element(
    'div',
    { class: 'panel-body' },
    element('p', { class: 'counts' }, countsLine(atlas)),
    surveys.length > 0 && element('section', {}, element('h3', {}, surveys.length === 1 ? 'Told by' : `Told by ${surveys.length} surveys`), element('ul', { class: 'plain' }, ...surveys.map(({ title, work }) => element('li', {}, button({ class: 'name' }, () => go(work), title))))),
    works.length > 0 && element(
      'section',
      {},
      element('h3', {}, 'Most influential works'),
      element('ol', { class: 'ranking' }, ...works.map(({ work, citations, surveys: told, places, lineageReach }) =>
        element('li', {}, button({ class: 'name' }, () => go(work), atlas.label(work)), element('span', { class: 'why' }, [citations > 0 && `cited by ${citations}`, told > 0 && counted(told, 'survey'), places > 0 && counted(places, 'sentence'), lineageReach > 0 && `${lineageReach} descend from it`].filter((part) => part !== false).join(' · '))),
      )),
    ),
    models(context),
    linked(context),
    element('p', { class: 'quiet' }, 'Every claim on this map opens to the sentence or table row that it came from. Search for a name, or choose a node.'),
  );
}

/** The items of a graph file that most links join. */
function linked({ atlas, go }: PanelContext): HTMLElement | undefined {
  const degrees = atlas.folder.measures.metrics.find(({ projection, metric }) => projection === 'links' && metric === 'degree')?.scores ?? [];
  const top = sorted(degrees, firstOf(by(([, degree]) => degree, reversed(byNumber)), by(([key]) => key, byText))).filter(([key, degree]) => degree > 0 && atlas.graph.hasNode(key)).slice(0, TOP_WORKS);
  if (top.length === 0) return undefined;
  return element(
    'section',
    {},
    element('h3', {}, 'Most linked'),
    element('ol', { class: 'ranking' }, ...top.map(([key, degree]) => element('li', {}, button({ class: 'name' }, () => go(key), atlas.label(key)), element('span', { class: 'why' }, counted(degree, 'link'))))),
  );
}

function models({ atlas, go }: PanelContext): HTMLElement | undefined {
  const children = new Map<string, Set<string>>();
  atlas.graph.forEachEdge((_edge, { kind }, child, parent) => {
    if (EDGE_KINDS[kind].lineage && child !== parent) children.set(parent, (children.get(parent) ?? new Set()).add(child));
  });
  const top = sorted(children, firstOf(by(([, of]) => of.size, reversed(byNumber)), by(([key]) => key, byText))).slice(0, TOP_MODELS);
  if (top.length === 0) return undefined;
  return element(
    'section',
    {},
    element('h3', {}, 'Most built upon'),
    element('ol', { class: 'ranking' }, ...top.map(([key, of]) => element('li', {}, button({ class: 'name' }, () => go(key), atlas.label(key)), element('span', { class: 'why' }, `${of.size} build on it directly`)))),
  );
}
