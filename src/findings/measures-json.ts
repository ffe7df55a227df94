import { canonicalJson, canonicalNumber, type Json, notWritten, parseWritten } from '../base/json.ts';
import type { LabelledPartition, Measures, MetricScores, Scores } from './measures.ts';

/** The measures as one JSON text; scores as `[key, value]` pairs in key order, numbers to 12 significant digits. */
export function writeMeasuresJson(measures: Measures): string {
  const { seed, density, metrics, influence, partition, ...rest } = measures;
  const plain = {
    format: 1,
    seed,
    density: canonicalNumber(density),
    ...rest,
    metrics: metrics.map(({ projection, metric, scores }) => ({ projection, metric, scores: pairsOf(scores) })),
    influence: influence.map((row) => ({ ...row, coMention: canonicalNumber(row.coMention), meanRank: canonicalNumber(row.meanRank) })),
    partition: {
      modularity: canonicalNumber(partition.modularity),
      communities: partition.communities.map((community) => ({ ...community, stability: canonicalNumber(community.stability) })),
      stability: pairsOf(partition.stability),
    },
  };
  return canonicalJson(plain as unknown as Json);
}

type Pairs = readonly (readonly [string, number])[];

function pairsOf(scores: Scores): Pairs {
  return [...scores].map(([key, score]) => [key, canonicalNumber(score)]);
}

/** Scores as they are written. */
interface WrittenMeasures extends Omit<Measures, 'metrics' | 'partition'> {
  readonly format?: number;
  readonly metrics: readonly (Omit<MetricScores, 'scores'> & { readonly scores: Pairs })[];
  readonly partition: Omit<LabelledPartition, 'stability'> & { readonly stability: Pairs };
}

/** Reads back what `writeMeasuresJson` wrote. Throws UsageError where the text is something else. */
export function readMeasuresJson(text: string): Measures {
  const parsed = parseWritten(text, 'measures.json') as WrittenMeasures;
  if (parsed?.format !== 1 || !Array.isArray(parsed.metrics)) throw notWritten('measures.json');
  const { format: _format, metrics, partition, ...rest } = parsed;
  return { ...rest, metrics: metrics.map((metric) => ({ ...metric, scores: new Map(metric.scores) })), partition: { ...partition, stability: new Map(partition.stability) } };
}
