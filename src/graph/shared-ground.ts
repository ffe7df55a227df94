import { byNumber, byText, sorted } from '../base/order.ts';
import { byPlace, type Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph, NodeAttributes } from './knowledge-graph.ts';

/** A work that a computed edge runs through. */
export interface SharedWork {
  readonly work: string;
  /** The claims by which it joins the two ends, with evidence of their own; none where what joins them is said in the work's own record (its authors). */
  readonly edges: readonly string[];
}

/** Passages of a text in which works can stand together, the nearest first. */
export const PASSAGE_KINDS = ['sentence', 'paragraph', 'section'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A passage of a text that mentions both ends of a computed edge. */
export interface SharedPassage {
  readonly kind: PassageKind;
  readonly source: string;
  /** Headings from the outermost in. */
  readonly section: readonly string[];
  /** The mentions of either in it, as one reads, without those that a nearer passage holds: a section whose mentions all stand in one sentence has none of its own. */
  readonly evidence: readonly Evidence[];
}

/** The works that cite both: what a co-citation runs through, in key order. O(citations of the two). */
export function worksCitingBoth(graph: KnowledgeGraph, one: string, other: string): SharedWork[] {
  return common(citationsOf(graph, one, 'in'), citationsOf(graph, other, 'in'));
}

/** The works that both cite: what a bibliographic coupling runs through, in key order. O(references of the two). */
export function worksCitedByBoth(graph: KnowledgeGraph, one: string, other: string): SharedWork[] {
  return common(citationsOf(graph, one, 'out'), citationsOf(graph, other, 'out'));
}

/** The works whose record has both values: two authors, two keywords; in key order. O(V · values). */
export function worksWithBoth(graph: KnowledgeGraph, valuesOf: (attributes: NodeAttributes) => readonly string[], one: string, other: string): SharedWork[] {
  const works = graph.filterNodes((_node, attributes) => {
    if (attributes.kind !== 'work') return false;
    const values = valuesOf(attributes);
    return values.includes(one) && values.includes(other);
  });
  return works.sort(byText).map((work) => ({ work, edges: [] }));
}

/** The sentences, paragraphs and sections that mention both: what a co-mention runs through, the nearest first, then as one reads. O(mentions of the two, sorted). */
export function passagesMentioningBoth(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, one: string, other: string): SharedPassage[] {
  const here = mentionsOf(graph, evidence, one);
  const there = mentionsOf(graph, evidence, other);
  const told = new Set<string>();
  return PASSAGE_KINDS.flatMap((kind) => {
    const theirs = byPassage(there, kind);
    const passages = [...byPassage(here, kind)].flatMap(([place, first]) => {
      const second = theirs.get(place);
      return second === undefined ? [] : [{ source: first.source, section: first.section, all: sorted(new Set([...first.evidence, ...second.evidence]), byPlace) }];
    });
    return sorted(passages, (left, right) => byText(left.source, right.source) || byNumber(startOf(left.all), startOf(right.all))).map(({ source, section, all }): SharedPassage => {
      const own = all.filter(({ id }) => !told.has(id));
      for (const { id } of own) told.add(id);
      return { kind, source, section, evidence: own };
    });
  });
}

/** The works that cite a work, or that it cites, and the edges that say so. */
function citationsOf(graph: KnowledgeGraph, work: string, direction: 'in' | 'out'): Map<string, string> {
  const found = new Map<string, string>();
  if (!graph.hasNode(work)) return found;
  const visit = (edge: string, { kind }: { readonly kind: string }, from: string, to: string): void => {
    if (kind === 'cites' && from !== to) found.set(direction === 'in' ? from : to, edge);
  };
  if (direction === 'in') graph.forEachInEdge(work, visit);
  else graph.forEachOutEdge(work, visit);
  return found;
}

function common(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): SharedWork[] {
  const both = [...one].flatMap(([work, edge]): SharedWork[] => {
    const second = other.get(work);
    return second === undefined ? [] : [{ work, edges: [edge, second] }];
  });
  return sorted(both, (left, right) => byText(left.work, right.work));
}

/** The evidence that a text mentions this work. */
function mentionsOf(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, work: string): Evidence[] {
  if (!graph.hasNode(work)) return [];
  const ids = new Set(graph.mapInEdges(work, (_edge, attributes) => (attributes.kind === 'cites' ? attributes.evidence : [])).flat());
  return [...ids].flatMap((id) => evidence.get(id) ?? []).filter(({ mention }) => mention !== undefined);
}

/** Where a work is mentioned in one passage. */
interface Mentions {
  readonly source: string;
  readonly section: readonly string[];
  readonly evidence: Evidence[];
}

function byPassage(mentions: readonly Evidence[], kind: PassageKind): Map<string, Mentions> {
  const found = new Map<string, Mentions>();
  for (const item of mentions) {
    if (item.mention === undefined) continue;
    const { source, mention } = item;
    const place = JSON.stringify([source, mention[kind]]);
    const known = found.get(place) ?? { source, section: mention.section, evidence: [] };
    known.evidence.push(item);
    found.set(place, known);
  }
  return found;
}

function startOf(mentions: readonly Evidence[]): number {
  return mentions[0]?.place.start ?? 0;
}
