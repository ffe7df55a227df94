import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { namedHistoriograph } from '../../src/findings/historiograph.ts';
import { criticalNodes, namedMainPath } from '../../src/findings/main-path.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import { claim, graphOf, record } from '../graph/claimed.ts';

/** Citations as `citing cited`, years by name. */
function field(years: Readonly<Record<string, number>>, ...citations: readonly string[]): KnowledgeGraph {
  const { graph } = graphOf(citations.map((pair) => claim(pair.replace(/(\S+) (\S+)/, 'work:$1 cites work:$2'))), Object.keys(years).map((name) => record(`work:${name}`)));
  for (const [name, year] of Object.entries(years)) graph.setNodeAttribute(`work:${name}`, 'year', year);
  return graph;
}

const FIELD = field({ a: 1990, b: 1995, c: 2000, d: 2005, lonely: 2001 }, 'b a', 'c b', 'd c', 'd a', 'e a', 'e lonely2');

describe('namedHistoriograph', () => {
  it('shows the most cited works by year, those without one last, and who of them cites whom', () => {
    const shown = namedHistoriograph(FIELD, 4);
    expect(shown.map(({ work, year, citations, cites }) => [work, year, citations, cites.map(({ parent }) => parent)])).toEqual([
      ['work:a', 1990, 3, []],
      ['work:b', 1995, 1, ['work:a']],
      ['work:c', 2000, 1, ['work:b']],
      ['work:lonely2', undefined, 1, []],
    ]);
    expect(shown.flatMap(({ cites }) => cites).every(({ kind, evidence }) => kind === 'cites' && evidence.length > 0)).toBe(true);
  });

  it('is cut to the top, and may be empty', () => {
    expect(namedHistoriograph(FIELD, 1).map(({ work }) => work)).toEqual(['work:a']);
    expect(namedHistoriograph(field({ a: 1990 }), 30)).toEqual([]);
    expect(() => namedHistoriograph(FIELD, 0)).toThrow(UsageError);
  });

  it('leaves out a work’s citation of itself', () => {
    expect(namedHistoriograph(field({ a: 1990 }, 'a a', 'b a'), 5).map(({ citations, cites }) => [citations, cites])).toEqual([[1, []]]);
  });
});

describe('criticalNodes', () => {
  const basket = (slack: number): unknown[] => criticalNodes(FIELD, 'citations', slack).map(({ node, shortfall }) => [node, shortfall]);

  it('holds the works of the longest chains, and with slack those a little short of it', () => {
    expect(basket(0)).toEqual([['work:a', 0], ['work:b', 0], ['work:c', 0], ['work:d', 0]]);
    expect(basket(1)).toEqual(basket(0));
    expect(basket(2)).toEqual([...basket(0), ['work:e', 2], ['work:lonely2', 2]]);
    expect(basket(3)).toHaveLength(7);
  });

  it('holds the main path of longest chains', () => {
    const stops = namedMainPath(FIELD, 'citations', { weight: 'length' }).stops.flatMap(({ nodes }) => nodes);
    expect(basket(0)).toEqual(expect.arrayContaining(stops.map((node) => [node, 0])));
  });

  it('is empty without chains, of which a cycle alone is none, and refuses other slack', () => {
    expect(criticalNodes(field({ a: 1990, b: 1991 }), 'citations', 0)).toEqual([]);
    expect(criticalNodes(field({}, 'a b', 'b a'), 'citations', 5)).toEqual([]);
    expect(criticalNodes(FIELD, 'lineage', 0)).toEqual([]);
    expect(() => criticalNodes(FIELD, 'citations', -1)).toThrow(UsageError);
  });
});
