import { readdirSync, readFileSync } from 'node:fs';
import type { QualityName } from '../../src/analysis/community-quality.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

/** A file that scripts/make-oracles-communities.py wrote. */
export interface CommunitiesOracle {
  readonly name: string;
  readonly order: number;
  readonly edges: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly qualities: readonly {
    readonly quality: QualityName;
    readonly resolution: number;
    /** Of the division in `labels`. */
    readonly measured: number;
    /** The best that igraph found. */
    readonly best: number;
  }[];
}

export interface ComparisonOracle {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly adjustedRandIndex: number;
  readonly normalisedMutualInformation: number;
  readonly variationOfInformation: number;
}

const FOLDER = new URL('../oracles/communities/', import.meta.url);
const COMPARISONS = 'comparisons.json';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

export const COMMUNITIES_ORACLES: readonly CommunitiesOracle[] = readdirSync(FOLDER)
  .filter((name) => name !== COMPARISONS)
  .sort()
  .map((name) => read(name) as CommunitiesOracle);

export const COMPARISON_ORACLES: readonly ComparisonOracle[] = (read(COMPARISONS) as { readonly pairs: readonly ComparisonOracle[] }).pairs;

export function graphOfOracle({ order, edges }: CommunitiesOracle): CompactGraph {
  const weights = edges.some((edge) => edge.length === 3) ? edges.map((edge) => edge[2]!) : undefined;
  return buildCompactGraph({ order, sources: edges.map((edge) => edge[0]!), targets: edges.map((edge) => edge[1]!), weights, directed: false });
}

export function oracleNamed(name: string): CommunitiesOracle {
  return COMMUNITIES_ORACLES.find((oracle) => oracle.name === name)!;
}
