import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

/** A file that scripts/make-oracles.py wrote. */
export interface Oracle {
  readonly name: string;
  readonly directed: boolean;
  readonly order: number;
  readonly edges: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly size: number;
  readonly pageRank: readonly number[];
  readonly personalisation: readonly number[];
  readonly personalisedPageRank: readonly number[];
  readonly hits: { readonly hubs: readonly number[]; readonly authorities: readonly number[] } | null;
  readonly betweenness: readonly number[];
  readonly normalisedBetweenness: readonly number[];
  readonly modularity: readonly { readonly resolution: number; readonly value: number }[];
  readonly reachCounts: readonly number[];
  readonly weakComponents: number;
  readonly strongComponents?: readonly (readonly number[])[];
  readonly coCitation?: readonly (readonly [number, number, number])[];
}

const FOLDER = new URL('../oracles/', import.meta.url);

export const ORACLES: readonly Oracle[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Oracle);

export function graphOf(oracle: Pick<Oracle, 'order' | 'edges' | 'directed'>): CompactGraph {
  const { order, edges, directed } = oracle;
  const isWeighted = edges.some((edge) => edge.length === 3);
  return buildCompactGraph({
    order,
    sources: edges.map((edge) => edge[0]!),
    targets: edges.map((edge) => edge[1]!),
    weights: isWeighted ? edges.map((edge) => edge[2]!) : undefined,
    directed,
  });
}

export function expectClose(got: ArrayLike<number>, wanted: ArrayLike<number>, relative: number = 1e-9): void {
  expect(got.length).toBe(wanted.length);
  let worst = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    if (got[index] === wanted[index]) continue;
    const off = Math.abs(got[index]! - wanted[index]!) / Math.max(Math.abs(wanted[index]!), 1e-12);
    // NaN counts as the worst.
    worst = off <= worst ? worst : off;
  }
  expect(worst).toBeLessThanOrEqual(relative);
}
