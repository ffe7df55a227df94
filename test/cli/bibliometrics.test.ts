import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

const EXAMPLE = fileURLToPath(new URL('../../data/aigc', import.meta.url));
const folder = folderWith({});

beforeAll(() => {
  expect(stemma(folder, 'build', EXAMPLE).code).toBe(0);
});

describe('main path, trends and networks on the command line', () => {
  it('takes the lineage where works cite nothing among themselves, and says why', () => {
    const { out, err } = stemma(folder, 'main-path');
    expect(err).toMatch(/needs works that are cited and cite: 0 of \d+ works do both/);
    expect(out).toMatch(/GPT-2\n {8}→ GPT-3 {2}\d+ paths/);
    const { steps } = JSON.parse(stemma(folder, 'main-path', '--on', 'lineage', '--weight', 'length', '--format', 'json').out) as { steps: { weight: string }[] };
    expect(new Set(steps.map(({ weight }) => weight))).toEqual(new Set(['1']));
    expect(stemma(folder, 'main-path', '--search', 'globl').err).toMatch(/`global`/);
  });

  it('shows where references lie in time, which terms burst, and what the data cannot carry', () => {
    const spectrum = JSON.parse(stemma(folder, 'trends', '--format', 'json', '--top', '100').out) as { year: number; references: number }[];
    expect(spectrum.map(({ year }) => year)).toEqual([...spectrum.map(({ year }) => year)].sort((left, right) => left - right));
    expect(spectrum.reduce((sum, { references }) => sum + references, 0)).toBeGreaterThan(280);
    expect(stemma(folder, 'trends', '--of', 'terms').out).toMatch(/^diffusion +20\d\d/m);
    expect(stemma(folder, 'trends', '--of', 'works').err).toMatch(/needs works that are cited and cite: 0 of/);
  });

  it('tells how firm a rank is', () => {
    const rows = JSON.parse(stemma(folder, 'rank', '--kind', 'model', '--by', 'pagerank', '--intervals', '--top', '20', '--format', 'json').out) as { rank: number; best: number; worst: number }[];
    expect(rows).toHaveLength(20);
    for (const { best, worst } of rows) expect(best).toBeLessThanOrEqual(worst);
    expect(rows[0]?.worst).toBeLessThan(rows[19]?.worst ?? 0);
  });

  it('hands out projections as tables, bounded while they are made', () => {
    const all = JSON.parse(stemma(folder, 'network', '--of', 'co-citation', '--format', 'json').out) as unknown[];
    const few = JSON.parse(stemma(folder, 'network', '--of', 'co-citation', '--strongest', '2', '--format', 'json').out) as unknown[];
    expect(few.length).toBeLessThan(all.length / 10);
    const cosine = JSON.parse(stemma(folder, 'network', '--of', 'co-citation', '--similarity', 'cosine', '--top', '50', '--format', 'json').out) as { weight: number }[];
    for (const { weight } of cosine) expect(weight).toBeLessThanOrEqual(1);
    expect(stemma(folder, 'network', '--of', 'co-authorship', '--top', '1').out).toMatch(/\S+ +\S+/);
  });
});
