import { MultiDirectedGraph } from 'graphology';
import type { EdgeKind, NodeKind, Strength } from '../base/kinds.ts';
import type { CslItem } from '../sources/csl.ts';
import type { GivenValues } from '../sources/drafts.ts';
import type { Disagreement, Origin, RecordFact } from '../records/records.ts';

/** What texts say of a node beside what edges say, with the ids of the evidence. */
export type NodeFact = Omit<RecordFact, 'evidence'> & { readonly evidence: readonly string[] };

/** What every node carries. Works have `csl`; the fields beside it are what the other kinds have. */
export interface NodeAttributes {
  readonly kind: NodeKind;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly year?: number;
  readonly month?: number;
  readonly modality?: string;
  readonly note?: string;
  /** What texts say of it, by property and value. */
  readonly facts?: readonly NodeFact[];
  readonly csl?: CslItem;
  /** `scheme:value`, the most decisive first. */
  readonly identifiers?: readonly string[];
  readonly citationKeys?: readonly string[];
  readonly keywords?: readonly string[];
  /** The id of the survey that this work is. */
  readonly survey?: string;
  /** True for what claims name and no source describes. */
  readonly ghost?: true;
  /** What a graph file says of it, under the names that the file uses. */
  readonly given?: GivenValues;
  readonly origins?: readonly Origin[];
  readonly disagreements?: readonly Disagreement[];
}

/** What every edge carries: its kind, its evidence ids in order of source and place, and the strongest strength among them. */
export interface EdgeAttributes {
  readonly kind: EdgeKind;
  readonly strength: Strength;
  readonly evidence: readonly string[];
  /** How much the link weighs: what one source says in all, the most that any does; absent where none says. */
  readonly weight?: number;
}

export interface GraphSurvey {
  readonly id: string;
  readonly title: string;
  /** The node key of the work that the survey is. */
  readonly work: string;
}

export interface GraphAttributes {
  readonly name: string;
  readonly title: string;
  /** The version of this form of graph.json. */
  readonly format: 1;
  readonly surveys: readonly GraphSurvey[];
}

/** Records and the claims that sources and curators make about them; nothing computed. Edges run as their sentence reads; lineage edges from child to parent. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export function emptyGraph(attributes: GraphAttributes): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: true });
  graph.replaceAttributes(attributes);
  return graph;
}
