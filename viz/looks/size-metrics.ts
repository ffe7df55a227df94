import { NODE_METRICS } from '../../src/analysis/catalogue.ts';
import type { Influence, Scores } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';

/** One way of sizing nodes. */
export interface SizeMetric {
  readonly id: string;
  readonly label: string;
  /** What a large node says, in one line. */
  readonly explains: string;
  /** 0 to 1 for each node that has a value; the others are drawn smallest. */
  readonly weights: Scores;
}

/** The metric that the map opens with. */
export const DEFAULT_SIZE = 'influence';

/** Every way of sizing nodes that a graph folder has the numbers for: influence and its parts, then each measured metric. O(metrics · V). */
export function sizeMetrics(atlas: Atlas): SizeMetric[] {
  const { influence, metrics } = atlas.folder.measures;
  const part = (id: string, label: string, explains: string, of: (row: Influence) => number): SizeMetric => ({
    id,
    label,
    explains,
    weights: proportions(withIntroduced(atlas, new Map(influence.map((row) => [row.work, of(row)])))),
  });
  return [
    {
      id: DEFAULT_SIZE,
      label: 'Influence (mean rank)',
      explains: 'Works by the mean of their ranks: surveys, sentences and sections that mention them, co-mention PageRank, lineage reach. What a work introduces is as large as the work.',
      weights: withIntroduced(atlas, byRank(influence)),
    },
    part('mentions', 'Mentions', 'In how many sentences the texts mention a work.', (row) => row.places),
    part('co-mention', 'Co-mention PageRank', 'How much a work is mentioned together with works that are themselves mentioned together.', (row) => row.coMention),
    { id: 'descendants', label: 'Lineage reach', explains: 'How many models, methods and data sets descend from what a work introduced.', weights: proportions(withIntroduced(atlas, new Map(influence.map((row) => [row.work, row.lineageReach])))) },
    { id: 'relations', label: 'Relations', explains: 'How many claims other than citations join a node to others.', weights: proportions(relationCounts(atlas)) },
    ...metrics.map(({ projection, metric, scores }): SizeMetric => {
      const row = NODE_METRICS.find(({ name }) => name === metric);
      return { id: `${projection} ${metric}`, label: `${row?.label ?? metric} in ${projection}`, explains: row?.meaning ?? `The ${metric} of the ${projection} graph.`, weights: proportions(scores) };
    }),
  ];
}

/** The radius in pixels at the first zoom for a weight of 0 to 1: its area grows with the weight. */
export function radius(weight: number | undefined): number {
  return weight === undefined ? 2.6 : 2.6 + 9.4 * Math.sqrt(weight);
}

/** The best rank 1, falling fast: the tenth of three hundred should still be told from the hundredth. */
function byRank(influence: readonly Influence[]): Map<string, number> {
  const best = influence[0]?.meanRank ?? 1;
  return new Map(influence.map((row) => [row.work, row.places === 0 && row.lineageReach === 0 ? 0 : (best + 4) / (row.meanRank + 4)]));
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

function relationCounts(atlas: Atlas): Map<string, number> {
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
