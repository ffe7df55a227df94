import { canonicalNumber } from '../base/json.ts';
import { byText, sortedSet } from '../base/order.ts';
import type { EdgeKind } from '../base/kinds.ts';
import type { Influence } from '../findings/measures.ts';
import type { NodeAttributes } from '../graph/knowledge-graph.ts';
import { formatName } from '../sources/csl.ts';
import { citationKeys } from './citation-keys.ts';
import type { Cell, Column } from './columns.ts';
import { addressOf } from './identifier-addresses.ts';
import type { ExportFolder } from './writer.ts';

/** What the influence row of a work says, by column. */
const INFLUENCE: readonly (readonly [string, Column<string>['type'], (row: Influence) => number | undefined])[] = [
  ['mean_rank', 'number', (row) => row.meanRank],
  ['cited_by', 'whole', (row) => row.citations],
  ['surveys', 'whole', (row) => row.surveys],
  ['sentences', 'whole', (row) => row.places],
  ['sections', 'whole', (row) => row.sections],
  ['lineage_reach', 'whole', (row) => row.lineageReach],
  ['rank_surveys', 'number', (row) => row.ranks.surveys],
  ['rank_sentences', 'number', (row) => row.ranks.places],
  ['rank_sections', 'number', (row) => row.ranks.sections],
  ['rank_co_mention', 'number', (row) => row.ranks.coMention],
  ['rank_lineage_reach', 'number', (row) => row.ranks.lineageReach],
];

/**
 * What flat formats say of a node, given by its key: what it is, what its sources say of it, and what was computed, each in a column of its own.
 * The columns are the same for every selection of a graph. Built in O(V log V + measures).
 */
export function nodeColumns({ graph, measures }: ExportFolder): Column<string>[] {
  const keys = citationKeys(graph);
  const influence = new Map(measures.influence.map((row) => [row.work, row]));
  const communities = new Map(measures.partition.communities.flatMap((community) => community.members.map((member) => [member, community] as const)));
  const positions = new Map(measures.layout.map((position) => [position.node, position]));
  const said = (name: string, type: Column<string>['type'], pick: (attributes: NodeAttributes) => Cell): Column<string> => ({ name, type, of: (node) => pick(graph.getNodeAttributes(node)) });
  const computed = (name: string, pick: (node: string) => number | undefined, type: Column<string>['type'] = 'number'): Column<string> => ({
    name,
    type,
    of: (node) => {
      const value = pick(node);
      return value === undefined ? undefined : canonicalNumber(value);
    },
  });
  const sourcesOf = (node: string, kind: EdgeKind): string[] => graph.filterInEdges(node, (_edge, attributes) => attributes.kind === kind).map((edge) => graph.source(edge));
  return [
    { name: 'key', type: 'text', of: (node) => node },
    said('kind', 'text', ({ kind }) => kind),
    said('label', 'text', ({ label }) => label),
    said('aliases', 'list', ({ aliases }) => aliases),
    said('year', 'whole', ({ year }) => year),
    said('month', 'whole', ({ month, csl }) => month ?? csl?.issued?.['date-parts']?.[0]?.[1]),
    said('authors', 'list', ({ csl }) => [...(csl?.author ?? []).map(formatName), ...(csl?.['author-and-others'] === true ? ['et al.'] : [])]),
    said('venue', 'text', ({ csl }) => csl?.['container-title']),
    said('identifiers', 'list', ({ identifiers }) => identifiers),
    said('url', 'text', ({ csl, identifiers }) => (csl === undefined ? undefined : addressOf(csl, identifiers ?? []))),
    { name: 'citation_key', type: 'text', of: (node) => keys.get(node) },
    said('keywords', 'list', ({ keywords }) => keywords),
    { name: 'developers', type: 'list', of: (node) => sortedSet(sourcesOf(node, 'developed').map((organisation) => graph.getNodeAttribute(organisation, 'label'))) },
    { name: 'introduced_by', type: 'list', of: (node) => sourcesOf(node, 'introduces').map((work) => keys.get(work) ?? work).sort(byText) },
    said('modality', 'text', ({ modality }) => modality),
    said('note', 'text', ({ note, csl }) => note ?? csl?.note),
    said('survey', 'text', ({ survey }) => survey),
    said('ghost', 'truth', ({ ghost }) => ghost),
    said('described_in', 'list', ({ origins }) => origins?.map(({ source, place }) => `${source}:${place.line}`)),
    computed('community', (node) => communities.get(node)?.id, 'whole'),
    { name: 'community_label', type: 'text', of: (node) => communities.get(node)?.label },
    ...INFLUENCE.map(([name, type, pick]) => computed(name, (node) => mapped(influence.get(node), pick), type)),
    ...measures.metrics.map(({ projection, metric, scores }) => computed(`${projection}_${metric}`.replace(/[^A-Za-z0-9]+/g, '_'), (node) => scores.get(node))),
    computed('x', (node) => positions.get(node)?.x),
    computed('y', (node) => positions.get(node)?.y),
  ];
}

function mapped<From, To>(value: From | undefined, pick: (value: From) => To): To | undefined {
  return value === undefined ? undefined : pick(value);
}
