import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NODE_METRICS } from '../../src/analysis/node-metrics.ts';
import { folderWith, stemma } from './stemma.ts';

const EXAMPLE = fileURLToPath(new URL('../../data/aigc', import.meta.url));
const folder = folderWith({});

beforeAll(() => {
  expect(stemma(folder, 'build', EXAMPLE).code).toBe(0);
});

describe('ranking on the command line', () => {
  it.each(['citations', 'lineage'])('takes a metric that was not measured, on %s', (projection) => {
    const { code, out, err } = stemma(folder, 'rank', '--by', 'katz', '--on', projection, '--kind', projection === 'lineage' ? 'model' : 'work', '--format', 'json');
    expect(code).toBe(0);
    const scores = (JSON.parse(out) as { katz: number }[]).map(({ katz }) => katz);
    expect(scores).toHaveLength(20);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(scores[0]).toBeGreaterThan(0);
    expect(err).toBe('');
  });

  it('says in one sentence why a metric means nothing here', () => {
    expect(stemma(folder, 'rank', '--by', 'eigenvector', '--on', 'citations')).toEqual({
      code: 2,
      out: '',
      err: 'stemma: There is no eigenvector of citations: eigenvector centrality needs an undirected graph, and this one is directed: where edges point one way it gathers in cycles, and without cycles it is 0 everywhere.\n',
    });
    expect(stemma(folder, 'rank', '--by', 'eigenvector').err).toMatch(/needs a connected graph, and this one falls into \d+ parts/);
  });

  it('helps with every metric', () => {
    const { out } = stemma(folder, 'help', 'rank');
    const words = out.replace(/\s+/g, ' ');
    for (const { name } of NODE_METRICS) expect(words).toMatch(new RegExp(`[ (]${name}[,. )]`));
  });

  it('marks the top only where it is firm, with and without any one survey', () => {
    const { out, err } = stemma(folder, 'rank', '--kind', 'model', '--by', 'pagerank', '--intervals', '--top', '8', '--format', 'json');
    const rows = JSON.parse(out) as { 'worst': number; 'best without a survey': number; 'worst without a survey': number; 'top 8': string }[];
    for (const row of rows) {
      expect(row['top 8']).toBe(row.worst <= 8 && row['worst without a survey'] <= 8 ? 'firm' : '');
      expect(row['best without a survey']).toBeLessThanOrEqual(row['worst without a survey']);
    }
    expect(new Set(rows.map((row) => row['top 8']))).toEqual(new Set(['firm', '']));
    expect(err).toMatch(/whichever one survey is left out/);
    expect(stemma(folder, 'rank', '--by', 'pagerank', '--intervals').err).toMatch(/co-mention needs a text that mentions works: \d+ of \d+ works are mentioned in one/);
  });

  it('tells of communities with size, stability, label and the works that earn it', () => {
    const rows = JSON.parse(stemma(folder, 'communities', '--format', 'json').out) as { size: number; stability: number; label: string; 'earned by': string }[];
    expect(rows.length).toBeGreaterThan(10);
    for (const { stability, label } of rows) {
      expect(stability).toBeGreaterThan(0);
      expect(stability).toBeLessThanOrEqual(1);
      expect(label).not.toBe('');
    }
    expect(rows[0]?.['earned by']).not.toBe('');
    expect(stemma(folder, 'communities').err).toMatch(/Modularity 0\.\d{3}\./);
  });

  it('finds communities again with another seed or resolution, and says how far they agree with those stored', () => {
    const stored = stemma(folder, 'communities', '--format', 'csv').out;
    const same = stemma(folder, 'communities', '--seed', '1', '--format', 'csv');
    expect(same.out).toBe(stored);
    expect(same.err).toMatch(/^Against the communities that the graph was built with \(\d+, these are \d+; \d+ nodes\): adjusted Rand index 1\.000, normalised mutual information 1\.000 /);
    const finer = stemma(folder, 'communities', '--resolution', '3', '--format', 'csv');
    expect(finer.out.split('\n').length).toBeGreaterThan(stored.split('\n').length);
    expect(finer.err).toMatch(/adjusted Rand index 0\.\d{3}/);
    expect(stemma(folder, 'communities', '--resolution', '0')).toEqual({ code: 2, out: '', err: 'stemma: --resolution takes a number above 0.\n' });
    expect(stemma(folder, 'communities', '--quiet', '--seed', '2').err).toBe('');
  });
});
