import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

/** Six works by year, each citing as listed; the last two cite each other. */
const WORKS = [['1', 1990, []], ['2', 1995, ['1']], ['3', 2000, ['2', '1']], ['4', 2005, ['3']], ['5', 2010, ['1', '6']], ['6', 2010, ['5']]] as const;
const address = (work: string): string => `https://openalex.org/W100${work}`;
const OPENALEX = JSON.stringify({ results: WORKS.map(([work, year, cites]) => ({ id: address(work), display_name: `Work W${work} of a field`, publication_year: year, type: 'article', referenced_works: cites.map(address) })) });

const folder = folderWith({ 'field/works.json': OPENALEX });

beforeAll(() => {
  expect(stemma(folder, 'build', 'field').code).toBe(0);
});

const rowsOf = <Row>(...args: string[]): Row[] => JSON.parse(stemma(folder, ...args, '--format', 'json').out) as Row[];

describe('structure', () => {
  it('tells the shape of a projection, cycles by name', () => {
    const values = new Map(rowsOf<{ measure: string; value: number; detail: string | null }>('structure', '--on', 'citations').map(({ measure, value, detail }) => [measure, [value, detail]]));
    expect(values.get('nodes')).toEqual([6, null]);
    expect(values.get('edges')).toEqual([7, null]);
    expect(values.get('weak components')).toEqual([1, 'sizes: 6']);
    expect(values.get('strong components')).toEqual([5, 'sizes: 2, 1 (4 times)']);
    expect(values.get('cycles')).toEqual([1, 'Work W5 of a field / Work W6 of a field']);
    expect(values.get('diameter')).toEqual([2, 'from Work W4 of a field to Work W2 of a field']);
    expect(stemma(folder, 'structure', '--on', 'citations').out).toMatch(/^density +0\.23333 {2}/m);
  });

  it('says what edges without direction cannot tell, and refuses what holds nothing', () => {
    const { out, err, code } = stemma(folder, 'structure');
    expect([code, out.includes('cycles')]).toEqual([0, false]);
    expect(err).toMatch(/no cycles and strong components/);
    expect(stemma(folder, 'structure', '--on', 'keywords')).toEqual({ code: 2, out: '', err: 'stemma: There is nothing in keywords here.\n  It needs keywords: 0 of 6 works have them.\n' });
    expect(stemma(folder, 'structure', '--on', 'citatons').err).toMatch(/Did you mean `citations`/);
  });
});

describe('historiograph and basket', () => {
  it('shows the most cited works by year and who of them cites whom', () => {
    const { out, err } = stemma(folder, 'trends', '--of', 'history', '--top', '3', '--format', 'csv');
    expect(out.split('\n').slice(0, 4).map((line) => line.replace(/,[^,]*$/, ''))).toEqual(['#,year,work,citations,cites', '1,1990,Work W1 of a field,3,', '2,1995,Work W2 of a field,1,1', '3,2000,Work W3 of a field,1,1 2']);
    expect(err).toMatch(/needs works that are cited and cite: 4 of 6 works do both/);
    expect(stemma(folder, 'trends', '--of', 'history', '--top', '2', '--format', 'mermaid').out).toMatch(/^flowchart BT\n {2}n0\["Work W1 of a field"\]\n {2}n1\[.*\n {2}n1 -- cites --> n0\n$/);
    expect(stemma(folder, 'trends', '--of', 'history', '--format', 'dot').out).toMatch(/^digraph history \{/);
    expect(stemma(folder, 'trends', '--of', 'terms', '--format', 'dot').code).toBe(2);
  });

  it('lists the works near the longest chains', () => {
    const basket = (slack: string): string[] => rowsOf<{ shortfall: number; name: string }>('main-path', '--basket', slack).map(({ shortfall, name }) => `${shortfall} ${name.slice(5, 7)}`);
    expect(basket('0')).toEqual(['0 W1', '0 W2', '0 W3', '0 W4']);
    expect(basket('2')).toEqual([...basket('0'), '2 W5', '2 W6']);
    expect(stemma(folder, 'main-path', '--basket', '1', '--weight', 'splc')).toMatchObject({ code: 2, err: expect.stringContaining('--basket does not go with --weight') });
    expect(stemma(folder, 'main-path', '--basket', '-1').code).toBe(2);
  });
});

describe('help with analyses', () => {
  it('lists the catalogue, and one in full', () => {
    const { out, code } = stemma(folder, 'help', 'analyses');
    expect(code).toBe(0);
    expect(out).toMatch(/^criticality-basket +a directed graph +slack: a whole number from 0 \(default: 0\) +O\(V \+ E\) +arXiv:2512\.12355$/m);
    expect(stemma(folder, 'help', 'analyses', 'similarity-weights').out).toMatch(/^similarity-weights\n {2}How like .*\n\n {2}gives +a graph\n {2}needs /);
    expect(stemma(folder, 'help', 'analyses', 'leidn')).toMatchObject({ code: 2, err: 'stemma: there is no analysis `leidn`.\n  Did you mean `leiden`?\n' });
  });
});
