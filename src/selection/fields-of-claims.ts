import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES, EDGE_KINDS, READING_WAYS, type Review, STRENGTHS } from '../base/kinds.ts';
import { nameKey } from '../base/names.ts';
import { oneOf, plainSuggestions, type SelectionField } from './field.ts';
import type { SelectionIndex } from './selection-index.ts';
import { valueText } from './syntax.ts';

const REVIEWS: readonly Review[] = ['proposed', 'accepted', 'rejected'];

/** Fields that ask what is claimed about a node, and how. */
export const CLAIM_FIELDS: readonly SelectionField[] = [
  {
    name: 'survey',
    group: 'claim',
    takes: 'SURVEY',
    meaning: 'Works that this survey cites, in its text or its reference list; by its id or its title.',
    example: 'survey:survey1',
    select: (value, index) => worksOfSurvey(valueText(value), index),
    suggest: (index) => index.graph.getAttribute('surveys').map(({ id, title }) => ({ value: id, detail: title })),
  },
  {
    name: 'relation',
    group: 'claim',
    takes: 'RELATION',
    meaning: 'Nodes at either end of an edge of this kind.',
    example: 'relation:fine-tuned-from',
    select: (value, index) => {
      const relation = oneOf(value, EDGE_KIND_NAMES, 'relation');
      return index.endsWhere(({ kind }) => kind === relation);
    },
    suggest: (index) => EDGE_KIND_NAMES.filter((kind) => index.graph.someEdge((_edge, attributes) => attributes.kind === kind)).map((kind) => ({ value: kind, detail: EDGE_KINDS[kind].reads })),
  },
  {
    name: 'strength',
    group: 'claim',
    takes: 'STRENGTH',
    meaning: `Nodes at either end of an edge whose strongest evidence is this: ${STRENGTHS.join(', ')}.`,
    example: 'strength:stated',
    select: (value, index) => {
      const wanted = oneOf(value, STRENGTHS, 'strength');
      return index.endsWhere(({ strength }) => strength === wanted);
    },
    suggest: () => plainSuggestions(STRENGTHS),
  },
  {
    name: 'how',
    group: 'claim',
    takes: 'WAY',
    meaning: `Nodes at either end of an edge of which a piece of evidence was read this way: ${READING_WAYS.join(', ')}.`,
    example: 'how:marker',
    select: (value, index) => {
      const wanted = oneOf(value, READING_WAYS, 'way of reading');
      return index.endsWhere((edge) => index.carriedBy(edge, ({ how }) => how === wanted));
    },
    suggest: () => plainSuggestions(READING_WAYS),
  },
  {
    name: 'review',
    group: 'claim',
    takes: 'REVIEW',
    meaning: `Nodes at either end of an edge of which a piece of evidence stands so: ${REVIEWS.join(', ')}.`,
    example: 'review:proposed',
    select: (value, index) => {
      const wanted = oneOf(value, REVIEWS, 'state of review');
      return index.endsWhere((edge) => index.carriedBy(edge, ({ review }) => review === wanted));
    },
    suggest: () => plainSuggestions(REVIEWS),
  },
  {
    name: 'source',
    group: 'claim',
    takes: 'FILE',
    meaning: 'Nodes that this source describes, or that stand at either end of an edge for which it gives evidence; by its path or the end of it.',
    example: 'source:survey1.bib',
    select: (value, index) => {
      const files = sourcesCalled(valueText(value), index);
      const described = index.nodesWhere((key) => index.graph.getNodeAttribute(key, 'origins')?.some(({ source }) => files.has(source)) === true);
      return [...described, ...index.endsWhere((edge) => index.carriedBy(edge, ({ source, row }) => files.has(source) || (row !== undefined && files.has(row.source))))];
    },
    suggest: (index) => plainSuggestions(index.sources),
  },
];

function worksOfSurvey(name: string, index: SelectionIndex): string[] {
  const surveys = index.graph.getAttribute('surveys');
  const asked = nameKey(name);
  const byId = surveys.filter(({ id }) => id === name || nameKey(id) === asked);
  const labelOf = (work: string): string => (index.graph.hasNode(work) ? index.graph.getNodeAttribute(work, 'label') : '');
  const meant = byId.length > 0 ? byId : surveys.filter(({ title, work }) => work === name || nameKey(title) === asked || nameKey(labelOf(work)) === asked);
  if (meant.length === 0 || asked === '') {
    const ids = surveys.map(({ id }) => id);
    throw new UsageError(`There is no survey “${name}”`, didYouMean(name, [...ids, ...surveys.map(({ title }) => title)]) ?? (ids.length === 0 ? 'This graph has no surveys.' : `Surveys: ${ids.join(', ')}.`));
  }
  if (meant.length > 1) throw new UsageError(`“${name}” is the name of ${meant.length} surveys`, `Write one of the ids: ${meant.map(({ id }) => id).join(', ')}.`);
  return meant.flatMap(({ work }) => (index.graph.hasNode(work) ? index.graph.filterOutEdges(work, (_edge, { kind }) => kind === 'cites').map((edge) => index.graph.target(edge)) : []));
}

/** The sources whose path is this, or else those whose path ends with it. */
function sourcesCalled(path: string, index: SelectionIndex): ReadonlySet<string> {
  const exact = index.sources.filter((source) => source === path);
  const files = exact.length > 0 ? exact : index.sources.filter((source) => source.endsWith(`/${path}`));
  if (files.length > 0) return new Set(files);
  const names = [...index.sources, ...index.sources.map((source) => source.slice(source.lastIndexOf('/') + 1))];
  throw new UsageError(`Nothing in this graph comes from a source “${path}”`, didYouMean(path, names) ?? (index.sources.length === 0 ? 'This graph names no sources.' : `Sources: ${index.sources.join(', ')}.`));
}
