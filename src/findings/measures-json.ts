import { canonicalJson, canonicalNumber, type Json, notWritten, parseWritten } from '../base/json.ts';
import type { Measures } from './measures.ts';

/** The measures as one JSON text; scores as `[key, value]` pairs in key order, numbers to 12 significant digits. */
export function writeMeasuresJson(measures: Measures): string {
  const { seed, density, metrics, influence, partition, ...rest } = measures;
  const plain = {
    format: 1,
    seed,
    density: canonicalNumber(density),
    ...rest,
    metrics: metrics.map(({ projection, metric, scores }) => ({ projection, metric, scores: [...scores].map(([key, score]) => [key, canonicalNumber(score)]) })),
    influence: influence.map((row) => ({ ...row, coMention: canonicalNumber(row.coMention), meanRank: canonicalNumber(row.meanRank) })),
    partition: { ...partition, modularity: canonicalNumber(partition.modularity) },
  };
  return canonicalJson(plain as unknown as Json);
}

/** Reads back what `writeMeasuresJson` wrote. Throws UsageError where the text is something else. */
export function readMeasuresJson(text: string): Measures {
  const parsed = parseWritten(text, 'measures.json') as Omit<Measures, 'metrics'> & { readonly format?: number; readonly metrics: readonly { projection: string; metric: string; scores: [string, number][] }[] };
  if (parsed?.format !== 1 || !Array.isArray(parsed.metrics)) throw notWritten('measures.json');
  const { format: _format, ...rest } = parsed;
  return { ...rest, metrics: parsed.metrics.map((metric) => ({ ...metric, scores: new Map(metric.scores) })) };
}
