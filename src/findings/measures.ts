/** A score a node, by node key in key order. */
export type Scores = ReadonlyMap<string, number>;

/** One metric over one projection. */
export interface MetricScores {
  /** A row of `findings/network.ts`. */
  readonly projection: string;
  /** A row of `analysis/node-metrics.ts`. */
  readonly metric: string;
  readonly scores: Scores;
}

/** The parts of influence. */
export type InfluencePart = 'citations' | 'standing' | 'surveys' | 'places' | 'sections' | 'coMention' | 'lineageReach';

/** What makes a work influential in the sources at hand. */
export interface Influence extends Readonly<Record<InfluencePart, number>> {
  readonly work: string;
  /** Works among those at hand that cite it, surveys aside. */
  readonly citations: number;
  /** PageRank among the citations of those works: how much it is cited by what is cited itself. */
  readonly standing: number;
  /** Surveys whose text mentions it. */
  readonly surveys: number;
  /** Sentences that mention it. */
  readonly places: number;
  /** Sections that mention it. */
  readonly sections: number;
  /** PageRank in the co-mention projection: how much it is mentioned together with works that are themselves mentioned together. */
  readonly coMention: number;
  /** Models, methods, … that descend from what it introduced. */
  readonly lineageReach: number;
  /** 1 is best; ties share the mean of their ranks. Only of the parts that tell works of this graph apart. */
  readonly ranks: { readonly [part in InfluencePart]?: number };
  /** The mean of the ranks: the default order, smallest first. 1 where no part tells works apart. */
  readonly meanRank: number;
}

export interface Community {
  /** 0 for the largest. */
  readonly id: number;
  readonly label: string;
  /** Node keys, the most central first. */
  readonly members: readonly string[];
  /** The members whose names or titles earn the label. */
  readonly earnedBy: readonly string[];
  /** How firm it is: the mean stability of its members, 0 to 1. */
  readonly stability: number;
}

export interface LabelledPartition {
  /** −0.5 to 1: how much more of the weight lies inside communities than chance would put there. */
  readonly modularity: number;
  readonly communities: readonly Community[];
  /** For each member of a community the share of its company that stays when the search is run with other seeds, 0 to 1. */
  readonly stability: Scores;
}

export interface ComponentSizes {
  readonly projection: string;
  readonly count: number;
  /** Sizes, largest first. */
  readonly sizes: readonly number[];
}

/** Where the map draws a node. Unitless; the whole lies within ±1000. */
export interface Position {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

/** All that was computed from a knowledge graph; the graph itself holds none of it. */
export interface Measures {
  readonly seed: number;
  /** Of the knowledge graph: edges over ordered pairs of nodes, 0 and up; parallel edges of several kinds count each. */
  readonly density: number;
  readonly metrics: readonly MetricScores[];
  readonly influence: readonly Influence[];
  readonly partition: LabelledPartition;
  readonly components: readonly ComponentSizes[];
  readonly layout: readonly Position[];
}
