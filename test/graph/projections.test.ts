import { describe, expect, it } from 'vitest';
import { citations, coCitations, coMention, lineageProjection, links, type Projection, relatedness } from '../../src/graph/projections.ts';
import { claim, graphOf, record, type Said } from './claimed.ts';

/** Edges as text with names in place of numbers: `a>b`, `a-b 1.5`. */
function edgesOf({ keys, graph }: Projection): string[] {
  const { offsets, targets, weights } = graph.forward;
  const name = (id: number): string => keys[id]?.slice(keys[id]?.indexOf(':') + 1) ?? '';
  return keys.flatMap((_key, node) =>
    [...targets.slice(offsets[node], offsets[node + 1])].flatMap((target, index) =>
      graph.directed ? [`${name(node)}>${name(target)}`] : target < node ? [] : [`${name(node)}-${name(target)} ${Number((weights?.[(offsets[node] ?? 0) + index] ?? 1).toFixed(9))}`],
    ),
  );
}

/** Sentence n of paragraph m in a section, where a work is mentioned. */
const at = (sentence: number, paragraph: number, section: readonly string[], source = 'survey.md'): Said => ({ source, at: sentence * 10, rule: 'marker@1', mention: { sentence, paragraph, section } });

describe('citations', () => {
  it('runs from the citing work to the cited one; all works are nodes', () => {
    const projection = citations(graphOf([claim('work:b cites work:a'), claim('work:a cites work:b'), claim('work:a cites work:a'), claim('work:a introduces model:m')], [record('work:lonely')]).graph);
    expect(projection.keys).toEqual(['work:a', 'work:b', 'work:lonely']);
    expect(projection.ids.get('work:lonely')).toBe(2);
    expect(edgesOf(projection)).toEqual(['a>b', 'b>a']);
  });
});

describe('lineageProjection', () => {
  const { graph } = graphOf([
    claim('model:a derives-from model:b'),
    claim('model:a fine-tuned-from model:b', { strength: 'asserted' }),
    claim('model:b trained-on dataset:d', { strength: 'implied' }),
    claim('work:w introduces model:a'),
    claim('organisation:o developed model:a'),
  ]);

  it('runs from child to parent; relations between two nodes are one edge', () => {
    const projection = lineageProjection(graph);
    expect(projection.keys).toEqual(['dataset:d', 'model:a', 'model:b']);
    expect(edgesOf(projection)).toEqual(['a>b', 'b>d']);
  });

  it('follows only the relations and strengths asked for, and keeps all nodes', () => {
    expect(edgesOf(lineageProjection(graph, { relations: ['trained-on'] }))).toEqual(['b>d']);
    expect(edgesOf(lineageProjection(graph, { strengths: ['asserted'] }))).toEqual(['a>b']);
    expect(edgesOf(lineageProjection(graph, { relations: ['fine-tuned-from'], strengths: ['stated'] }))).toEqual([]);
    expect(edgesOf(lineageProjection(graph, { relations: [] }))).toEqual([]);
    expect(lineageProjection(graph, { relations: [] }).keys).toHaveLength(3);
  });
});

describe('coMention', () => {
  /*
   * section A   paragraph 0   sentence 0: a b     sentence 1: c          a b: 1 + ½·½ + ¼·½ = 1.375
   *             paragraph 1   sentence 2: a                              a c:     ½·½ + ¼·½ = 0.375
   * section B   paragraph 2   sentence 3: b c                            b c:     ½·½ + ¼·½ + 1 + ½ + ¼ = 2.125
   *
   * A group of n shares its worth out over n − 1 partners: paragraph 0 and section A hold three works, so each pair there gets half.
   */
  const mentions = [
    claim('work:s cites work:a', at(0, 0, ['A'])),
    claim('work:s cites work:b', at(0, 0, ['A'])),
    claim('work:s cites work:c', at(1, 0, ['A'])),
    claim('work:s cites work:a', at(2, 1, ['A'])),
    claim('work:s cites work:b', at(3, 2, ['B'])),
    claim('work:s cites work:c', at(3, 2, ['B'])),
  ];

  it('weighs pairs as worked out by hand', () => {
    const { graph, evidence } = graphOf([...mentions, claim('work:s cites work:listed')]);
    const projection = coMention(graph, evidence);
    expect(projection.keys, 'only what a text mentions').toEqual(['work:a', 'work:b', 'work:c']);
    expect(edgesOf(projection)).toEqual(['a-b 1.375', 'a-c 0.375', 'b-c 2.125']);
  });

  it('gives each member of a group of n what it is worth as a whole', () => {
    const works = ['a', 'b', 'c', 'd', 'e'];
    const { graph, evidence } = graphOf(works.map((work) => claim(`work:s cites work:${work}`, at(0, 0, ['A']))));
    const projection = coMention(graph, evidence);
    expect(edgesOf(projection)).toHaveLength(10);
    const { offsets, weights } = projection.graph.forward;
    for (let node = 0; node < works.length; node += 1) expect(weights?.slice(offsets[node], offsets[node + 1]).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1 + 1 / 2 + 1 / 4, 12);
  });

  it('keeps sources apart, and sections of one name under different headings', () => {
    const { graph, evidence } = graphOf([
      claim('work:s cites work:a', at(0, 0, ['A', 'Models'])),
      claim('work:s cites work:b', at(1, 1, ['B', 'Models'])),
      claim('work:t cites work:c', at(0, 0, ['A', 'Models'], 'other.md')),
    ]);
    expect(edgesOf(coMention(graph, evidence))).toEqual([]);
    expect(coMention(graph, evidence).keys).toHaveLength(3);
  });

  it('counts a work once in a place, however many surveys cite it there', () => {
    const { graph, evidence } = graphOf([claim('work:s cites work:a', at(0, 0, ['A'])), claim('work:t cites work:a', at(0, 0, ['A'])), claim('work:s cites work:b', at(0, 0, ['A']))]);
    expect(edgesOf(coMention(graph, evidence))).toEqual(['a-b 1.75']);
  });

  it('is empty where nothing is mentioned', () => {
    const { graph, evidence } = graphOf([claim('work:s cites work:a')]);
    expect(coMention(graph, evidence).keys).toEqual([]);
  });
});

describe('coCitations', () => {
  it('joins works that the same works cite', () => {
    const { graph } = graphOf([claim('work:x cites work:a'), claim('work:x cites work:b'), claim('work:y cites work:a'), claim('work:y cites work:b'), claim('work:y cites work:c')]);
    expect(edgesOf(coCitations(graph))).toEqual(['a-b 2', 'a-c 1', 'b-c 1']);
  });
});

describe('relatedness', () => {
  it('adds what relates two nodes, and leaves surveys out', () => {
    const { graph, evidence } = graphOf(
      [
        claim('work:s cites work:a', at(0, 0, ['A'])),
        claim('work:s cites work:b', at(0, 0, ['A'])),
        claim('work:a cites work:b'),
        claim('work:a introduces model:m'),
        claim('model:m derives-from model:n'),
        claim('model:m uses-component model:n'),
        claim('organisation:o developed model:m'),
      ],
      [],
      [{ id: 's1', title: 'S', work: 'work:s' }],
    );
    const projection = relatedness(graph, coMention(graph, evidence));
    expect(projection.keys).not.toContain('work:s');
    expect(edgesOf(projection).sort()).toEqual(['a-b 2.75', 'm-a 2', 'm-n 2', 'm-o 0.5']);
  });
});

describe('links', () => {
  const { graph } = graphOf(
    [
      claim('item:a linked-with item:b', { source: 'map.net', at: 1, weight: 2 }),
      claim('item:a linked-with item:b', { source: 'map.net', at: 9, weight: 0.5 }),
      claim('item:a linked-with item:b', { source: 'map.json', at: 1, weight: 2.25 }),
      claim('item:c points-to item:a', { source: 'map.net', at: 20 }),
      claim('item:c linked-with work:w', { source: 'map.net', at: 30, weight: 0 }),
      claim('work:w cites work:v'),
    ],
    [record('item:lonely')],
  );

  it('are undirected and weigh what the source that says most says in all, 1 where none says; what weighs nothing is left out', () => {
    expect(graph.getEdgeAttribute('linked-with item:a item:b', 'weight')).toBe(2.5);
    expect(graph.getEdgeAttribute('points-to item:c item:a', 'weight')).toBeUndefined();
    const projection = links(graph);
    expect(projection.keys).toEqual(['item:a', 'item:b', 'item:c', 'item:lonely', 'work:w']);
    expect(edgesOf(projection)).toEqual(['a-b 2.5', 'a-c 1']);
  });

  it('count in relatedness by their weight', () => {
    expect(edgesOf(relatedness(graph, coMention(graph, new Map())))).toEqual(['a-b 1.25', 'a-c 0.5', 'v-w 1']);
  });
});
