import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANALYSES, analysisNamed } from '../../src/analysis/catalogue.ts';
import type { AnalysisOption, NumberRange } from '../../src/analysis/catalogue-row.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import * as stemma from '../../src/index.ts';
import { CHAIN, DUMBBELL, SURVEYS } from '../compact/graphs.ts';

type Options = Readonly<Record<string, unknown>>;
type Run = (options: Options) => unknown;

const YEARS = [2021, 2022, 2017, 2018, 2017, 2023, 2019, 2024];
const LABELS = [0, 0, 0, 1, 1, 1];
const EDGES = { order: 3, directed: true, sources: [0, 1, 2], targets: [1, 2, 1] };
const PAIRS = [{ members: [0, 1, 2], weight: 1 }, { members: [1, 2], weight: 0.5 }];

/** An input for each analysis, with which its options can be tried. */
const CALLS: Readonly<Record<string, (run: (...given: unknown[]) => unknown) => Run>> = {
  ...Object.fromEntries(['degree', 'in-degree', 'out-degree', 'pagerank', 'hub', 'authority', 'betweenness', 'sampled-betweenness', 'total-strength', 'in-strength', 'out-strength', 'closeness', 'harmonic', 'katz', 'core', 'clustering', 'constraint', 'effective-size'].map((name) => [name, on(SURVEYS)])),
  ...Object.fromEntries(['eigenvector', 'assortativity', 'leiden', 'louvain', 'consensus', 'layout'].map((name) => [name, on(DUMBBELL)])),
  ...Object.fromEntries(['weak-components', 'strong-components', 'cycles', 'condensation', 'density', 'diameter', 'criticality', 'reach-counts', 'dominators'].map((name) => [name, on(SURVEYS)])),
  ...Object.fromEntries(['citation-histories', 'age-normalised-citations', 'reference-years', 'sleeping-beauty', 'historiograph'].map((name) => [name, on(SURVEYS, YEARS)])),
  'node-stability': on(LABELS, [LABELS]),
  'modularity': on(DUMBBELL, LABELS),
  'constant-potts': on(DUMBBELL, LABELS),
  'adjusted-rand-index': on(LABELS, LABELS),
  'normalised-mutual-information': on(LABELS, LABELS),
  'variation-of-information': on(LABELS, LABELS),
  'kendall-tau': on([3, 2, 1], [2, 3, 1]),
  'rank-biased-overlap': on([3, 2, 1], [2, 3, 1]),
  'overlap-removal': on({ x: Float64Array.of(0, 1), y: Float64Array.of(0, 0) }, [1, 1]),
  'rank-intervals': on(SURVEYS, (graph: CompactGraph) => pageRank(graph)),
  'ranks-without-groups': on(EDGES, [0, 1, 1], (graph: CompactGraph) => pageRank(graph)),
  // Where pairs are limited, a graph without any.
  'co-citation': (run) => (options) => run('pairLimit' in options ? CHAIN : SURVEYS, options),
  'bibliographic-coupling': (run) => (options) => run('pairLimit' in options ? CHAIN : SURVEYS, options),
  'co-occurrence': (run) => (options) => run(3, 'pairLimit' in options ? [] : PAIRS, options),
  'similarity-weights': on(DUMBBELL, 'cosine', { totals: [2, 2, 3, 3, 2, 2], whole: 7 }),
  'bursts': on([1, 9, 8, 1, 1, 1], [10, 10, 10, 10, 10, 10]),
  // Years, where `within` asks for them.
  'disruption': (run) => (options) => run(SURVEYS, 'within' in options ? { years: YEARS, ...options } : options),
  'traversal-weights': (run) => ({ count }) => run(SURVEYS, count),
  'exact-traversal-weights': (run) => ({ count }) => run(SURVEYS, count),
  'criticality-basket': (run) => ({ slack }) => run(SURVEYS, slack),
  'main-path': (run) => (options) => run(SURVEYS, 'routes' in options ? { search: 'key-route', ...options } : options),
  'reach': on(SURVEYS, 0),
  'shortest-paths': on(SURVEYS, 0, 2),
  'simple-paths': on(SURVEYS, 0, 2),
  'nearest-common-ancestors': on(SURVEYS, [0, 1]),
};

function on(...input: readonly unknown[]): (run: (...given: unknown[]) => unknown) => Run {
  return (run) => (options) => run(...input, ...(Object.keys(options).length === 0 ? [] : [options]));
}

/** Values just outside of a range. */
function outside({ kind, from, above, below, to }: NumberRange): unknown[] {
  const step = kind === 'whole number' ? 1 : 1e-9;
  return [...(from === undefined ? [] : [from - step]), ...(above === undefined ? [] : [above]), ...(below === undefined ? [] : [below]), ...(to === undefined ? [] : [to + step]), ...(kind === 'whole number' && from !== undefined ? [from + 0.5] : []), ...(from === undefined && above === undefined ? [] : [NaN])];
}

/** Values just inside. */
function inside({ from, above, below, to }: NumberRange): number[] {
  return [...(from === undefined ? [] : [from]), ...(above === undefined ? [] : [above + 1e-3]), ...(below === undefined ? [] : [below - 1e-3]), ...(to === undefined ? [] : [to])];
}

describe.each(ANALYSES)('analysis $name', (row) => {
  const run: Run = CALLS[row.name]!(row.run as (...given: unknown[]) => unknown);

  it('has a name, a sentence, what it needs, a cost and a reference', () => {
    expect(row.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(row.meaning).toMatch(/^[A-Z].*\.$/);
    for (const words of [row.needs, row.cost]) expect(words).not.toBe('');
    expect(row.reference).toMatch(/^(doi:10\.\d{4,}\/\S+|arXiv:\S+|ISBN 978-[\d-]+)$/);
  });

  it('runs as it is', () => {
    expect(run({})).toBeDefined();
  });

  it.each(row.options.map((option): [string, AnalysisOption] => [option.name, option]))('keeps to the range and the default of %s', (name, { range, usual }) => {
    if (range.kind === 'choice') {
      for (const choice of range.of) expect(run({ [name]: choice })).toBeDefined();
      expect(() => run({ [name]: 'nonsense' })).toThrow(UsageError);
      expect(range.of).toContain(usual);
    }
    if (range.kind === 'number' || range.kind === 'whole number') {
      for (const value of inside(range)) expect(run({ [name]: value }), String(value)).toBeDefined();
      for (const value of outside(range)) expect(() => run({ [name]: value }), String(value)).toThrow(UsageError);
    }
    // Pairs are counted by another graph where they are limited.
    if (name !== 'pairLimit' && (typeof usual === 'number' || range.kind === 'choice')) expect(run({ [name]: usual })).toEqual(run({}));
  });
});

describe('the catalogue', () => {
  it('names everything once, with an input to try it on', () => {
    const names = ANALYSES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(CALLS).sort()).toEqual([...names].sort());
  });

  it('has the reference that each function tells of itself', () => {
    const folders = ['../../src/analysis/', '../../src/compact/'].map((path) => new URL(path, import.meta.url));
    const texts = folders.flatMap((folder) => readdirSync(folder).filter((name) => !name.startsWith('catalogue') && name !== 'node-metrics.ts').map((name) => readFileSync(new URL(name, folder), 'utf8')));
    const untold = ANALYSES.filter(({ run, reference }) => !texts.some((text) => text.includes(`export function ${run.name}(`) && text.includes(reference)));
    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  it('names nothing that the front door does not hand out', () => {
    const handed = new Set<unknown>(Object.values(stemma));
    expect(ANALYSES.filter(({ run }) => !handed.has(run)).map(({ name }) => name)).toEqual([]);
  });

  it('answers a wrong name with the right one', () => {
    expect(analysisNamed('leiden').run.name).toBe('leiden');
    expect(() => analysisNamed('leidn')).toThrow(UsageError);
    try {
      analysisNamed('leidn');
      expect.unreachable();
    } catch (error) {
      expect((error as UsageError).hint).toBe('Did you mean `leiden`?');
    }
  });
});
