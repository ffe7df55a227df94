import { readFileSync } from 'node:fs';

/** What scripts/make-oracles-structure.py found in one graph; `Numbers` is a list of one a node, or a summary of it. */
export interface StructureOracle<Numbers = readonly number[]> {
  readonly closeness: Numbers;
  readonly harmonic: Numbers;
  /** Null where there is none. */
  readonly eigenvector: { readonly eigenvalue: number; readonly scores: Numbers } | null;
  readonly katz: { readonly largestEigenvalue: number; readonly attenuation: number; readonly scores: Numbers };
  readonly coreNumbers: Numbers;
  readonly clustering: { readonly triangles: Numbers; readonly coefficients: Numbers; readonly mean: number; readonly transitivity: number };
  readonly constraint: Numbers;
  readonly effectiveSize: Numbers;
  /** By mode, `out-in` and so on; null where there is nothing to correlate. */
  readonly assortativity: { readonly [mode: string]: number | null };
  readonly density: number;
  readonly diameter: number;
}

export interface GeneratedOracle extends StructureOracle {
  readonly directed: boolean;
  readonly order: number;
  readonly edges: readonly (readonly number[])[];
  readonly size: number;
  readonly outStrength: readonly number[];
  readonly inStrength: readonly number[];
  readonly betweenness: readonly number[];
  readonly pageRank: readonly number[];
  /** Null where the leading eigenvector is not unique. */
  readonly hits: Hits | null;
  readonly reachCounts: readonly number[];
  readonly weakComponents: number;
  readonly strongComponents: number;
}

export interface Hits<Numbers = readonly number[]> {
  readonly hubs: Numbers;
  readonly authorities: Numbers;
}

/** Of numbers too many to keep: their sum and every 97th. */
export interface Summary {
  readonly sum: number;
  readonly some: readonly number[];
}

export interface SampleOracle extends StructureOracle<Summary> {
  readonly eigenvectorOfLargestPart: { readonly eigenvalue: number; readonly scores: Summary };
  readonly betweenness: Summary;
  readonly pageRank: Summary;
  readonly hits: Hits<Summary>;
}

const FOLDER = new URL('../oracles/structure/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

/** For the graph of this name that scripts/make-oracles.py made. */
export function structureOracle(name: string): StructureOracle {
  return read(name) as StructureOracle;
}

export const GENERATED_ORACLES: readonly GeneratedOracle[] = (read('generated') as { readonly graphs: readonly GeneratedOracle[] }).graphs;

/** For the real network in this file. */
export function sampleOracle(file: string): SampleOracle {
  return (read('samples') as { readonly [file: string]: SampleOracle })[file]!;
}

export function summaryOf(numbers: ArrayLike<number>): Summary {
  const all = Array.from(numbers);
  return { sum: all.reduce((sum, value) => sum + value, 0), some: all.filter((_, index) => index % 97 === 0) };
}
