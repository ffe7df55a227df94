import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { totalDegree, totalStrength } from '../../src/analysis/degree.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { edgesOf } from '../compact/graphs.ts';

const FOLDER = new URL('../../../shared/samples/networks/vosviewer/', import.meta.url);
const hasSamples = existsSync(FOLDER);
if (!hasSamples) console.warn('No ../shared/samples/networks/vosviewer here: the tests on VOSviewer maps are skipped.');

/** Items, links and total strength are those of the manifest. */
describe.skipIf(!hasSamples).each([
  ['QSS_publication_bibliographic_coupling', 39, 194, 398],
  ['JOI_2007-2016_co-authorship', 252, 568, 738],
])('%s', (name, items, links, strength) => {
  const rows = (kind: string): string[][] => readFileSync(new URL(`${name}_${kind}.txt`, FOLDER), 'utf8').trim().split('\n').map((line) => line.replace(/\r$/, '').split('\t'));

  it('has the links and the strengths that VOSviewer counted, in all and for each item', () => {
    const [head, ...map] = rows('map');
    const column = (title: string): number => head!.indexOf(title);
    const ids = new Map(map.map((row, node) => [row[column('id')]!, node]));
    const edges = rows('network');
    const graph = buildCompactGraph({ order: ids.size, directed: false, sources: edges.map(([one]) => ids.get(one!)!), targets: edges.map(([, other]) => ids.get(other!)!), weights: edges.map(([, , weight]) => Number(weight)) });
    expect([graph.order, graph.size, graph.loopsDropped, graph.parallelsMerged]).toEqual([items, links, 0, 0]);
    expect(edgesOf(graph)).toHaveLength(links);
    const strengths = totalStrength(graph);
    expect(strengths.reduce((sum, own) => sum + own, 0) / 2).toBe(strength);
    expect([...strengths]).toEqual(map.map((row) => Number(row[column('weight<Total link strength>')])));
    expect([...totalDegree(graph)]).toEqual(map.map((row) => Number(row[column('weight<Links>')])));
  });
});
