import { readdirSync, readFileSync } from 'node:fs';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { membersOf } from '../../src/compact/components.ts';
import type { Components } from '../../src/compact/components.ts';

/** A file that scripts/make-oracles-bibliometrics.py wrote. */
export interface BibliometricsOracle {
  readonly name: string;
  readonly order: number;
  readonly edges: readonly (readonly [number, number])[];
  readonly traversal: {
    /** Of the condensation, by the smallest node at either end. */
    readonly edges: readonly (readonly [number, number])[];
    readonly spc: readonly string[];
    readonly spcTotal: string;
    readonly splc: readonly string[];
    readonly splcTotal: string;
    readonly spnp: readonly string[];
    readonly spnpTotal: string;
    readonly longest: number;
    readonly criticality: readonly number[];
  };
  /** `parents` has −1 where no one node dominates, −2 where no path leads. */
  readonly dominators: { readonly parents: readonly number[]; readonly dependents: readonly number[] };
  readonly dominatorsFromLast: { readonly parents: readonly number[]; readonly dependents: readonly number[] };
  readonly commonAncestors: readonly { readonly asked: readonly number[]; readonly nearest: readonly number[] }[];
  /** Two works, the references they share, association, cosine, Jaccard, inclusion. */
  readonly coupling?: readonly (readonly [number, number, number, number, number, number, number])[];
}

const FOLDER = new URL('../oracles/bibliometrics/', import.meta.url);

export const BIBLIOMETRICS_ORACLES: readonly BibliometricsOracle[] = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as BibliometricsOracle);

export function citationsOf({ order, edges }: Pick<BibliometricsOracle, 'order' | 'edges'>): CompactGraph {
  return buildCompactGraph({ order, sources: edges.map(([citing]) => citing), targets: edges.map(([, cited]) => cited), directed: true });
}

/** The smallest node of each component. */
export function smallestOf(components: Components): number[] {
  const { offsets, nodes } = membersOf(components);
  return Array.from({ length: components.count }, (_, component) => nodes[offsets[component]!]!);
}
