import { UsageError } from '../base/diagnostics.ts';
import { ARTEFACT_KINDS, EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { SelectionField, Suggestion } from './field.ts';
import { resolveName } from './resolve-name.ts';
import type { SelectionIndex } from './selection-index.ts';
import { type FieldValue, valueText } from './syntax.ts';

const WORK: readonly NodeKind[] = ['work'];
const isLineage = (kind: EdgeKind): boolean => EDGE_KINDS[kind].lineage;

/** Fields that walk from a node along edges. None selects the node it starts from, but `path` does. */
export const WALK_FIELDS: readonly SelectionField[] = [
  walk('ancestors', 'NAME', 'Everything that it descends from, along lineage relations of any kind.', 'ancestors:ChatGPT', ARTEFACT_KINDS, (start, index) => reached(start, index, 'up')),
  walk('descendants', 'NAME', 'Everything that descends from it.', 'descendants:"GPT-3"', ARTEFACT_KINDS, (start, index) => reached(start, index, 'down')),
  walk('parents', 'NAME', 'What it descends from directly.', 'parents:ChatGPT', ARTEFACT_KINDS, (start, index) => targets(start, index, isLineage)),
  walk('children', 'NAME', 'What descends from it directly.', 'children:"GPT-3"', ARTEFACT_KINDS, (start, index) => origins(start, index, isLineage)),
  {
    name: 'path',
    group: 'walk',
    takes: 'NAME..NAME',
    meaning: 'Both ends and everything that lies between them in lineages, whichever descends from the other; nothing where neither does.',
    example: 'path:GPT..ChatGPT',
    select: between,
    suggest: (index) => namesOf(index, ARTEFACT_KINDS),
  },
  walk('cites', 'WORK', 'Works that cite it.', 'cites:arxiv:2005.14165', WORK, (start, index) => origins(start, index, (kind) => kind === 'cites')),
  walk('cited-by', 'WORK', 'Works that it cites.', 'cited-by:arxiv:2303.04226', WORK, (start, index) => targets(start, index, (kind) => kind === 'cites')),
  walk('introduces', 'NAME', 'Works that introduce this model, method, architecture, dataset or tool.', 'introduces:ChatGPT', ARTEFACT_KINDS, (start, index) => origins(start, index, (kind) => kind === 'introduces')),
  walk('introduced-by', 'WORK', 'What this work introduces.', 'introduced-by:arxiv:2005.14165', WORK, (start, index) => targets(start, index, (kind) => kind === 'introduces')),
  walk('developed-by', 'NAME', 'What this organisation developed.', 'developed-by:OpenAI', ['organisation'], (start, index) => targets(start, index, (kind) => kind === 'developed')),
  walk('neighbours', 'NAME', 'Everything that an edge of any kind joins with it.', 'neighbours:RLHF', NODE_KINDS, (start, index) => [...targets(start, index, () => true), ...origins(start, index, () => true)]),
];

function walk(name: string, takes: string, meaning: string, example: string, kinds: readonly NodeKind[], from: (start: string, index: SelectionIndex) => readonly string[]): SelectionField {
  return {
    name,
    group: 'walk',
    takes,
    meaning,
    example,
    select: (value, index) => {
      const start = resolveName(valueText(value), index, kinds);
      return from(start, index).filter((key) => key !== start);
    },
    suggest: (index) => namesOf(index, kinds),
  };
}

/** Walks, not paths without repetition: where lineages run in a circle, all of the circle lies between. */
function between(value: FieldValue, index: SelectionIndex): Set<string> {
  const [one = '', other = '', ...more] = value.parts;
  if (one === '' || other === '' || more.length > 0) throw new UsageError(`“${valueText(value)}” does not name two ends`, 'Write both with two points between them: `path:GPT..ChatGPT`.');
  const ends = [resolveName(one, index, ARTEFACT_KINDS), resolveName(other, index, ARTEFACT_KINDS)] as const;
  return new Set([...onTheWay(ends[0], ends[1], index), ...onTheWay(ends[1], ends[0], index)]);
}

/** What lies between a descendant and its ancestor, both included. */
function onTheWay(descendant: string, ancestor: string, index: SelectionIndex): string[] {
  const above = new Set([descendant, ...reached(descendant, index, 'up')]);
  return above.has(ancestor) ? [ancestor, ...reached(ancestor, index, 'down')].filter((key) => above.has(key)) : [];
}

function reached(start: string, { lineage }: SelectionIndex, direction: 'up' | 'down'): string[] {
  const id = lineage.ids.get(start);
  if (id === undefined) return [];
  return [...reach(direction === 'up' ? lineage.graph : reversedGraph(lineage.graph), id).nodes].flatMap((node) => lineage.keys[node] ?? []);
}

function targets(start: string, { graph }: SelectionIndex, takes: (kind: EdgeKind) => boolean): string[] {
  return graph.filterOutEdges(start, (_edge, { kind }) => takes(kind)).map((edge) => graph.target(edge));
}

function origins(start: string, { graph }: SelectionIndex, takes: (kind: EdgeKind) => boolean): string[] {
  return graph.filterInEdges(start, (_edge, { kind }) => takes(kind)).map((edge) => graph.source(edge));
}

/** Names of nodes of these kinds, the best connected first. */
function namesOf(index: SelectionIndex, kinds: readonly NodeKind[]): Suggestion[] {
  const nodes = index.nodesWhere((key) => kinds.includes(index.kindOf(key)));
  return sorted(nodes, firstOf(by((key) => index.graph.degree(key), reversed(byNumber)), byText)).map((key) => {
    const { label, kind, year } = index.graph.getNodeAttributes(key);
    // A name that several nodes bear would not be understood.
    const plain = index.names.resolve(label, kinds);
    return { value: plain.found === 'one' && plain.key === key ? label : key, detail: [kind, year].filter((part) => part !== undefined).join(', ') };
  });
}
