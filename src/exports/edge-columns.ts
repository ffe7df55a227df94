import type { Diagnostic } from '../base/diagnostics.ts';
import { STRENGTHS } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { EdgeAttributes } from '../graph/knowledge-graph.ts';
import type { Cell, Column } from './columns.ts';
import { counted, type ExportFolder, lost } from './writer.ts';

const REVIEWS: readonly Evidence['review'][] = ['accepted', 'proposed', 'rejected'];

const strongestFirst = firstOf<Evidence>(
  by(({ strength }) => STRENGTHS.indexOf(strength), byNumber),
  by(({ review }) => REVIEWS.indexOf(review), byNumber),
  by(({ source }) => source, byText),
  by(({ place }) => place.start, byNumber),
  by(({ id }) => id, byText),
);

/** The evidence that an edge shows where there is room for one piece: the strongest, then what was reviewed, then the first by source and place. */
function shownEvidence({ graph, evidence }: ExportFolder, edge: string): Evidence | undefined {
  return sorted(graph.getEdgeAttribute(edge, 'evidence').flatMap((id) => evidence.get(id) ?? []), strongestFirst)[0];
}

/**
 * What flat formats say of an edge, given by its key: what it joins, how strong it is, and the quote of its strongest evidence with the place where it stands.
 * The file is called `quoted_from` as in claim tables, for programs take a column `source` for the node an edge starts from.
 */
export function edgeColumns(folder: ExportFolder): Column<string>[] {
  const { graph } = folder;
  const shown = new Map<string, Evidence | undefined>();
  const shownOf = (edge: string): Evidence | undefined => {
    if (!shown.has(edge)) shown.set(edge, shownEvidence(folder, edge));
    return shown.get(edge);
  };
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  const has = (name: string, type: Column<string>['type'], pick: (attributes: EdgeAttributes) => Cell): Column<string> => ({ name, type, of: (edge) => pick(graph.getEdgeAttributes(edge)) });
  const shows = (name: string, type: Column<string>['type'], pick: (evidence: Evidence) => Cell): Column<string> => ({
    name,
    type,
    of: (edge) => {
      const item = shownOf(edge);
      return item === undefined ? undefined : pick(item);
    },
  });
  return [
    { name: 'from', type: 'text', of: (edge) => graph.source(edge) },
    has('relation', 'text', ({ kind }) => kind),
    { name: 'to', type: 'text', of: (edge) => graph.target(edge) },
    { name: 'from_label', type: 'text', of: (edge) => label(graph.source(edge)) },
    { name: 'to_label', type: 'text', of: (edge) => label(graph.target(edge)) },
    has('strength', 'text', ({ strength }) => strength),
    has('evidence_count', 'whole', ({ evidence }) => evidence.length),
    shows('quote', 'text', ({ quote }) => quote),
    shows('quoted_from', 'text', ({ source }) => source),
    shows('line', 'whole', ({ place }) => place.line),
    shows('retells', 'text', ({ retells }) => retells),
    shows('reason', 'text', ({ reason }) => reason),
    shows('role', 'text', ({ role }) => role),
    shows('caveat', 'text', ({ caveat }) => caveat),
    shows('how', 'text', ({ how }) => how),
    shows('review', 'text', ({ review }) => review),
    has('evidence', 'list', ({ evidence }) => evidence),
  ];
}

/** The same without what an edge joins, for formats in which the edge itself says it. */
export function columnsBesideEnds(folder: ExportFolder): Column<string>[] {
  return edgeColumns(folder).filter(({ name }) => !['from', 'to', 'from_label', 'to_label'].includes(name));
}

/** What no flat format can hold of some edges: their second and further quotes. */
export function lostQuotes({ graph }: ExportFolder, edges: readonly string[]): Diagnostic[] {
  const more = edges.filter((edge) => graph.getEdgeAttribute(edge, 'evidence').length > 1);
  return more.length === 0 ? [] : [lost(`An edge carries the quote of its strongest evidence; of ${counted(more.length, 'edge')} with more than one piece, the others are there by id alone`, 'The format json holds all evidence.')];
}

/** What no flat format can hold of some works: the rest of their bibliographic data. */
export function lostBibliography({ graph }: ExportFolder, nodes: readonly string[]): Diagnostic[] {
  const works = nodes.filter((node) => graph.getNodeAttribute(node, 'csl') !== undefined);
  return works.length === 0 ? [] : [lost(`Of ${counted(works.length, 'work')} the bibliographic data is here only in part: no editors, volumes, pages, publishers or abstracts`, 'The formats bibtex and csl-json hold it, under the same citation keys.')];
}
