/** The front door, safe in browsers: everything public, in the order of the flow. Files, folders and Node live in `stemma/node`. */

// base: words that everyone shares
export * from './base/kinds.ts';
export * from './base/places.ts';
export * from './base/identifiers.ts';
export * from './base/names.ts';
export * from './base/diagnostics.ts';
export * from './base/random.ts';

// sources: text in, drafts out
export * from './sources/drafts.ts';
export * from './sources/csl.ts';
export { decodeText, type DecodedText, type SourceEncoding } from './sources/decode.ts';
export * from './sources/decode-source.ts';
export * from './sources/readers.ts';
export * from './sources/references/reference-string.ts';

// evidence: where it is said
export * from './evidence/evidence.ts';
export * from './evidence/ledger.ts';
export * from './evidence/verify.ts';
export * from './evidence/evidence-jsonl.ts';

// records: one record a real thing
export { KnownNames, type KnownThing, type NameMention } from './prose/known-names.ts';
export { type NewName, newNames } from './prose/new-names.ts';
export { type CitedThing, type ProseRelation, readLineage } from './prose/read-lineage.ts';
export { type ProseFact, readFacts } from './prose/read-facts.ts';
export * from './records/records.ts';
export * from './records/match-works.ts';
export * from './records/match-things.ts';
export * from './records/name-index.ts';
export * from './records/claims.ts';

// graph: the knowledge graph and its projections
export * from './graph/knowledge-graph.ts';
export * from './graph/build.ts';
export * from './graph/graph-json.ts';
export * from './graph/conflicts.ts';
export * from './graph/gaps.ts';
export * from './graph/explain.ts';
export * from './graph/projections.ts';
export * from './graph/shared-ground.ts';

// numbers: compact graphs in, typed arrays out
export * from './compact/compact-graph.ts';
export * from './compact/views.ts';
export * from './compact/components.ts';
export * from './compact/condensation.ts';
export * from './analysis/graphology-adapter.ts';
export type { Analysis, AnalysisFunction, AnalysisOption, NumberRange, OptionRange, ResultKind } from './analysis/catalogue-row.ts';
export * from './analysis/catalogue.ts';
export * from './analysis/node-metrics.ts';
export * from './analysis/degree.ts';
export * from './analysis/pagerank.ts';
export * from './analysis/hits.ts';
export * from './analysis/betweenness.ts';
export * from './analysis/sampled-betweenness.ts';
export * from './analysis/closeness.ts';
export * from './analysis/eigenvector.ts';
export * from './analysis/katz.ts';
export * from './analysis/spectral-bound.ts';
export * from './analysis/core-numbers.ts';
export * from './analysis/clustering.ts';
export * from './analysis/constraint.ts';
export * from './analysis/density.ts';
export * from './analysis/assortativity.ts';
export * from './analysis/diameter.ts';
export { modularity, type ModularityOptions } from './analysis/modularity.ts';
export * from './analysis/constant-potts.ts';
export { canonicalPartition, connectedParts, type Partition } from './analysis/partition.ts';
export type { QualityName } from './analysis/community-quality.ts';
export * from './analysis/communities.ts';
export * from './analysis/consensus.ts';
export * from './analysis/node-stability.ts';
export * from './analysis/partition-comparison.ts';
export * from './analysis/kendall-tau.ts';
export * from './analysis/rank-biased-overlap.ts';
export type { PairOptions } from './analysis/pairs-sharing-a-source.ts';
export * from './analysis/co-citation.ts';
export * from './analysis/bibliographic-coupling.ts';
export * from './analysis/co-occurrence.ts';
export * from './analysis/similarity-weights.ts';
export { countByYear, UNDATED, type YearCounts, type Years } from './analysis/years.ts';
export * from './analysis/citation-history.ts';
export * from './analysis/age-normalised-citations.ts';
export * from './analysis/reference-years.ts';
export * from './analysis/bursts.ts';
export * from './analysis/disruption.ts';
export * from './analysis/sleeping-beauty.ts';
export * from './analysis/historiograph.ts';
export { exactTraversalWeights, type ExactTraversalWeights, TRAVERSAL_COUNTS, type TraversalCount, traversalWeights, type TraversalWeights } from './analysis/traversal-weights.ts';
export * from './analysis/main-path.ts';
export * from './analysis/criticality.ts';
export * from './analysis/reach.ts';
export * from './analysis/paths.ts';
export * from './analysis/nearest-common-ancestors.ts';
export * from './analysis/dominators.ts';
export { rankIntervals, type RankIntervals, ranksOfScores, type ResamplingOptions } from './analysis/rank-intervals.ts';
export * from './analysis/left-out-groups.ts';
export type { Positions } from './analysis/positions.ts';
export * from './analysis/layout.ts';
export * from './analysis/overlap-removal.ts';

// several threads
export * from './parallel/run-kernel.ts';
export * from './parallel/run-consensus.ts';
export * from './parallel/worker-pool.ts';
export * from './parallel/worker-thread.ts';
export * from './parallel/web-workers.ts';
export * from './parallel/compute-shares.ts';

// findings: results with names again
export * from './findings/measures.ts';
export * from './findings/measure.ts';
export * from './findings/coverage.ts';
export * from './findings/influence.ts';
export * from './findings/communities.ts';
export * from './findings/partition-agreement.ts';
export type { Hop, LineagePath } from './findings/lineage-hops.ts';
export type { Relative } from './findings/relatives.ts';
export * from './findings/lineage.ts';
export * from './findings/lineage-paths.ts';
export * from './findings/common-ancestors.ts';
export * from './findings/lineage-dependence.ts';
export * from './findings/network.ts';
export * from './findings/scores.ts';
export * from './findings/ranking.ts';
export * from './findings/trust.ts';
export * from './findings/main-path.ts';
export * from './findings/trends.ts';
export * from './findings/community-years.ts';
export * from './findings/historiograph.ts';
export * from './findings/structure.ts';
export * from './findings/comparison.ts';

// selection: a set of nodes named by an expression
export * from './selection/syntax.ts';
export * from './selection/parse.ts';
export * from './selection/format.ts';
export * from './selection/field.ts';
export * from './selection/fields.ts';
export * from './selection/selection-index.ts';
export * from './selection/evaluate.ts';
export * from './selection/complete.ts';

// exports: graph and selection in, or the works of one source; text out
export * from './exports/writers.ts';
export * from './exports/drafted-works.ts';
export * from './exports/decision-rows.ts';

// project: the whole pipeline
export * from './project/config.ts';
export * from './project/build.ts';
export * from './project/graph-folder.ts';
export * from './project/proposals.ts';
