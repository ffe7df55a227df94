/** What a node can be. An `item` is what a graph file draws without saying what it is. */
export const NODE_KINDS = ['work', 'model', 'method', 'architecture', 'dataset', 'tool', 'organisation', 'person', 'venue', 'item'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The kinds that stand in lineages: what a work can introduce. */
export const ARTEFACT_KINDS: readonly NodeKind[] = ['model', 'method', 'architecture', 'dataset', 'tool'];

export interface EdgeKindRow {
  /** The edge as a sentence: source, this, target. */
  readonly reads: string;
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  /** Whether the edge runs from child to parent in a lineage. */
  readonly lineage: boolean;
  /** Whether the edge says the same in both directions; it then runs from the smaller node key to the larger. */
  readonly symmetric: boolean;
  /** What a target is taken for when no record describes it. */
  readonly ghost: NodeKind;
}

const anyWork: readonly NodeKind[] = ['work'];
const lineageOf = (reads: string, ghost: NodeKind = 'model'): EdgeKindRow => ({ reads, from: ARTEFACT_KINDS, to: ARTEFACT_KINDS, lineage: true, symmetric: false, ghost });

/** Every kind of edge, in the order in which they are listed everywhere. */
export const EDGE_KIND_NAMES = [
  'cites', 'introduces', 'authored', 'published-in', 'developed',
  'derives-from', 'fine-tuned-from', 'distilled-from', 'uses-component', 'uses-method', 'same-architecture-as', 'improves-on', 'trained-on', 'reimplements',
  'points-to', 'linked-with',
] as const;
export type EdgeKind = (typeof EDGE_KIND_NAMES)[number];

/** The edge kinds, each with how it reads and what it may join. Lineage edges run from child to parent. */
export const EDGE_KINDS: Readonly<Record<EdgeKind, EdgeKindRow>> = {
  'cites': { reads: 'cites', from: anyWork, to: anyWork, lineage: false, symmetric: false, ghost: 'work' },
  'introduces': { reads: 'introduces', from: anyWork, to: ARTEFACT_KINDS, lineage: false, symmetric: false, ghost: 'model' },
  'authored': { reads: 'authored', from: ['person'], to: anyWork, lineage: false, symmetric: false, ghost: 'work' },
  'published-in': { reads: 'was published in', from: anyWork, to: ['venue'], lineage: false, symmetric: false, ghost: 'venue' },
  'developed': { reads: 'developed', from: ['organisation'], to: ARTEFACT_KINDS, lineage: false, symmetric: false, ghost: 'model' },
  'derives-from': lineageOf('derives from'),
  'fine-tuned-from': lineageOf('was fine-tuned from'),
  'distilled-from': lineageOf('was distilled from'),
  'uses-component': lineageOf('uses as a component'),
  'uses-method': lineageOf('uses the method', 'method'),
  'same-architecture-as': lineageOf('has the same architecture as'),
  'improves-on': lineageOf('improves on'),
  'trained-on': lineageOf('was trained on', 'dataset'),
  'reimplements': lineageOf('reimplements'),
  'points-to': { reads: 'points to', from: NODE_KINDS, to: NODE_KINDS, lineage: false, symmetric: false, ghost: 'item' },
  'linked-with': { reads: 'is linked with', from: NODE_KINDS, to: NODE_KINDS, lineage: false, symmetric: true, ghost: 'item' },
};

export const LINEAGE_KINDS: readonly EdgeKind[] = EDGE_KIND_NAMES.filter((kind) => EDGE_KINDS[kind].lineage);

/** What graph files join without saying more: the kinds that items can have. */
export const LINK_KINDS: readonly EdgeKind[] = EDGE_KIND_NAMES.filter((kind) => EDGE_KINDS[kind].from.includes('item'));

/** How firmly a piece of evidence carries its claim, strongest first. */
export const STRENGTHS = ['stated', 'implied', 'asserted'] as const;
/** `stated`: the quoted words say it. `implied`: they suggest it. `asserted`: a curator says so, for a reason given; no text at hand does. */
export type Strength = (typeof STRENGTHS)[number];

/** How a claim was read. */
export const READING_WAYS = ['table', 'marker', 'identifier', 'prose', 'service'] as const;
export type ReadingWay = (typeof READING_WAYS)[number];

/** What a person has said of a claim that a rule proposed. */
export type Review = 'proposed' | 'accepted' | 'rejected';

/** The strongest of some strengths; `asserted` for none. */
export function strongest(strengths: Iterable<Strength>): Strength {
  let best = STRENGTHS.length - 1;
  for (const strength of strengths) best = Math.min(best, STRENGTHS.indexOf(strength));
  return STRENGTHS[best] ?? 'asserted';
}

export function isNodeKind(text: string): text is NodeKind {
  return (NODE_KINDS as readonly string[]).includes(text);
}

export function isEdgeKind(text: string): text is EdgeKind {
  return Object.hasOwn(EDGE_KINDS, text);
}

export function isStrength(text: string): text is Strength {
  return (STRENGTHS as readonly string[]).includes(text);
}
