import type { Influence, Scores } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';

/** One way of sizing nodes. */
export interface SizeMetric {
  readonly id: string;
  /** The projection over which it was measured; absent for what is counted in the texts. */
  readonly projection: string | undefined;
  readonly metric: string;
  /** 0 to 1 for each node that has a value; the others are drawn smallest. */
  readonly weights: Scores;
}

const INFLUENCE = 'influence';

/** The metric that the map opens with: influence, or, where nothing tells works apart, the first that tells any nodes apart. */
export function defaultSize(atlas: Atlas, metrics: readonly SizeMetric[]): string {
  if (Object.keys(atlas.folder.measures.influence[0]?.ranks ?? {}).length > 0) return INFLUENCE;
  return metrics.find(({ weights }) => new Set(weights.values()).size > 1)?.id ?? INFLUENCE;
}

/** Every way of sizing nodes that a graph folder has the numbers for: influence and its parts, then each measured metric. What a work introduces is as large as the work. O(metrics), and O(V + E) for each metric whose weights are asked for. */
export function sizeMetrics(atlas: Atlas): SizeMetric[] {
  const { influence, metrics } = atlas.folder.measures;
  const part = (metric: string, of: (row: Influence) => number): SizeMetric => inTexts(metric, () => proportions(withIntroduced(atlas, new Map(influence.map((row) => [row.work, of(row)])))));
  return [
    inTexts(INFLUENCE, () => withIntroduced(atlas, byRank(influence))),
    part('mentions', (row) => row.places),
    part('surveys', (row) => row.surveys),
    part('co-mention', (row) => row.coMention),
    part('reach', (row) => row.lineageReach),
    inTexts('relations', () => proportions(claimCounts(atlas))),
    ...metrics.map(({ projection, metric, scores }) => sizeMetric(`${projection} ${metric}`, projection, metric, () => proportions(scores))),
  ];
}

function inTexts(metric: string, weigh: () => Scores): SizeMetric {
  return sizeMetric(metric, undefined, metric, weigh);
}

/** Weighs when it is first asked: a page opens with one metric of dozens. */
function sizeMetric(id: string, projection: string | undefined, metric: string, weigh: () => Scores): SizeMetric {
  let known: Scores | undefined;
  return {
    id,
    projection,
    metric,
    get weights() {
      return (known ??= weigh());
    },
  };
}

/** The radius in pixels at the first zoom for a weight of 0 to 1: its area grows with the weight. */
export function radius(weight: number | undefined): number {
  return 2.5 + 8 * Math.sqrt(weight ?? 0);
}

/** The best rank has weight 1, and weight falls fast: the tenth of three hundred should still be told from the hundredth. */
function byRank(influence: readonly Influence[]): Map<string, number> {
  const best = influence[0]?.meanRank ?? 1;
  return new Map(influence.map((row) => [row.work, row.citations === 0 && row.places === 0 && row.lineageReach === 0 ? 0 : (best + 4) / (row.meanRank + 4)]));
}

/** Gives what a work introduces the work's score, the best where several introduce it. */
function withIntroduced(atlas: Atlas, scores: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(scores);
  for (const [work, score] of scores) {
    if (!atlas.graph.hasNode(work)) continue;
    for (const { other, attributes } of atlas.outgoing(work)) if (attributes.kind === 'introduces') all.set(other, Math.max(score, all.get(other) ?? 0));
  }
  return all;
}

function claimCounts(atlas: Atlas): Map<string, number> {
  const counts = new Map<string, number>();
  atlas.graph.forEachEdge((_edge, { kind }, source, target) => {
    if (kind === 'cites') return;
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  });
  return counts;
}

function proportions(scores: Scores): Map<string, number> {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return new Map([...scores].map(([key, score]) => [key, most > 0 ? Math.max(0, score / most) : 0]));
}
