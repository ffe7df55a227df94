import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { CITATION_ANALYSES } from './catalogue-of-citations.ts';
import { LINEAGE_ANALYSES } from './catalogue-of-lineage.ts';
import { STRUCTURE_ANALYSES } from './catalogue-of-structure.ts';
import type { Analysis } from './catalogue-row.ts';
import { NODE_METRICS } from './node-metrics.ts';

/** Every analysis there is: node metrics first, each chapter in the order of use. */
export const ANALYSES: readonly Analysis[] = [...NODE_METRICS, ...STRUCTURE_ANALYSES, ...CITATION_ANALYSES, ...LINEAGE_ANALYSES];

/** The analysis of this name. @throws UsageError, with a hint, when there is none. */
export function analysisNamed(name: string): Analysis {
  const analysis = ANALYSES.find((row) => row.name === name);
  if (analysis !== undefined) return analysis;
  throw new UsageError(`there is no analysis \`${name}\``, didYouMean(name, ANALYSES.map((row) => row.name)));
}
