import { describe, expect, it } from 'vitest';
import { networkEdges, networkOf } from '../../src/findings/network.ts';
import { passagesMentioningBoth, worksCitedByBoth, worksCitingBoth, worksWithBoth } from '../../src/graph/shared-ground.ts';
import { claim, graphOf, record, type Said } from './claimed.ts';

const CITATIONS = graphOf([
  claim('work:s cites work:a'), claim('work:s cites work:b'), claim('work:t cites work:a'), claim('work:t cites work:b'), claim('work:t cites work:c'),
  claim('work:a cites work:b'), claim('work:b cites work:b'), claim('work:s introduces model:m'), claim('work:t introduces model:m'),
]);

const at = (sentence: number, paragraph: number, section: readonly string[], source = 'survey.md'): Said => ({ source, at: sentence * 10, rule: 'marker@1', mention: { sentence, paragraph, section } });

describe('worksCitingBoth, worksCitedByBoth', () => {
  it('name each work that a co-citation or a coupling runs through, with the claims that say so', () => {
    expect(worksCitingBoth(CITATIONS.graph, 'work:a', 'work:b')).toEqual([
      { work: 'work:s', edges: ['cites work:s work:a', 'cites work:s work:b'] },
      { work: 'work:t', edges: ['cites work:t work:a', 'cites work:t work:b'] },
    ]);
    expect(worksCitedByBoth(CITATIONS.graph, 'work:t', 'work:a')).toEqual([{ work: 'work:b', edges: ['cites work:t work:b', 'cites work:a work:b'] }]);
    expect(worksCitingBoth(CITATIONS.graph, 'work:a', 'work:s')).toEqual([]);
    expect(worksCitingBoth(CITATIONS.graph, 'work:a', 'work:none')).toEqual([]);
  });

  it.each([['co-citation', worksCitingBoth], ['coupling', worksCitedByBoth]] as const)('are as many as the edge of the %s weighs', (name, works) => {
    const edges = networkEdges(networkOf(name).project(CITATIONS.graph, CITATIONS.evidence, {}));
    expect(edges.length).toBeGreaterThan(0);
    for (const { from, to, weight } of edges) expect(works(CITATIONS.graph, from, to), `${from} ${to}`).toHaveLength(weight);
  });
});

describe('worksWithBoth', () => {
  it('names the works whose record has both values', () => {
    const { graph } = graphOf([], [record('work:a'), record('work:b'), record('work:c')]);
    const keywords = { 'work:a': ['maps', 'graphs'], 'work:b': ['graphs', 'maps', 'trees'], 'work:c': ['maps'] };
    for (const [work, words] of Object.entries(keywords)) graph.setNodeAttribute(work, 'keywords', words);
    const both = (one: string, other: string): string[] => worksWithBoth(graph, (attributes) => attributes.keywords ?? [], one, other).map(({ work }) => work);
    expect(both('maps', 'graphs')).toEqual(['work:a', 'work:b']);
    expect(both('trees', 'maps')).toEqual(['work:b']);
    expect(both('__proto__', 'maps')).toEqual([]);
  });
});

describe('passagesMentioningBoth', () => {
  const { graph, evidence } = graphOf([
    claim('work:s cites work:a', at(0, 0, ['A'])), claim('work:s cites work:b', at(0, 0, ['A'])),
    claim('work:s cites work:a', at(1, 1, ['A'])), claim('work:s cites work:b', at(2, 1, ['A'])),
    claim('work:s cites work:a', at(3, 2, ['A'])),
    claim('work:s cites work:a', at(4, 3, ['B'])), claim('work:s cites work:c', at(5, 4, ['B'])),
    claim('work:t cites work:a', at(4, 3, ['B'], 'other.md')), claim('work:t cites work:b', at(9, 9, ['B', 'b'], 'other.md')),
  ]);
  const told = (one: string, other: string): unknown[] => passagesMentioningBoth(graph, evidence, one, other).map(({ kind, source, section, evidence: own }) => [kind, source, section.join('/'), own.map(({ place }) => place.start)]);

  it('tells the sentences first, then paragraphs, then sections, each mention once', () => {
    expect(told('work:a', 'work:b')).toEqual([
      ['sentence', 'survey.md', 'A', [0]],
      ['paragraph', 'survey.md', 'A', []],
      ['paragraph', 'survey.md', 'A', [10, 20]],
      ['section', 'survey.md', 'A', [30]],
    ]);
    expect(told('work:c', 'work:a')).toEqual([['section', 'survey.md', 'B', [40, 50]]]);
  });

  it('knows no passage of works that stand in different texts or are not there', () => {
    expect(told('work:b', 'work:c')).toEqual([]);
    expect(told('work:a', 'work:none')).toEqual([]);
  });

  it('has a passage for every edge of the co-mention projection, and none for other pairs', () => {
    const { keys, graph: compact } = networkOf('co-mention').project(graph, evidence, {});
    const joined = new Set(networkEdges({ name: '', keys, ids: new Map(), graph: compact }).map(({ from, to }) => `${from} ${to}`));
    for (const from of keys) for (const to of keys) if (from < to) expect(told(from, to).length > 0, `${from} ${to}`).toBe(joined.has(`${from} ${to}`));
  });
});
