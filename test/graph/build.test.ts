import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { edgesBetween, edgeSentence, edgesOfNode, explainEdge } from '../../src/graph/explain.ts';
import { artefactsWithoutWork, ghostsOf } from '../../src/graph/gaps.ts';
import { writeGraphJson } from '../../src/graph/graph-json.ts';
import { claim, graphOf, record } from './claimed.ts';

describe('buildGraph', () => {
  it('makes one edge for each kind and pair of ends, with all its evidence', () => {
    const { graph, ledger } = graphOf([
      claim('model:a derives-from model:b', { at: 10 }),
      claim('model:a derives-from model:b', { at: 20, strength: 'asserted' }),
      claim('model:a derives-from model:b', { at: 10 }),
      claim('model:a improves-on model:b', { at: 30 }),
      claim('model:b derives-from model:a', { at: 40 }),
    ]);
    expect(graph.edges()).toEqual(['derives-from model:a model:b', 'derives-from model:b model:a', 'improves-on model:a model:b']);
    expect(graph.getEdgeAttributes('derives-from model:a model:b')).toEqual({ kind: 'derives-from', strength: 'stated', evidence: ['a.md#10-15:test@1', 'a.md#20-25:test@1'] });
    expect(ledger.evidence()).toHaveLength(4);
  });

  it.each([
    [['asserted', 'implied', 'stated'], 'stated'],
    [['asserted', 'implied'], 'implied'],
    [['asserted'], 'asserted'],
  ] as const)('makes an edge of %s evidence %s', (strengths, strongest) => {
    const { graph } = graphOf(strengths.map((strength, index) => claim('model:a derives-from model:b', { at: index, strength })));
    expect(graph.getEdgeAttribute('derives-from model:a model:b', 'strength')).toBe(strongest);
  });

  it('lists the evidence of an edge in order of source and place', () => {
    const { graph, evidence } = graphOf([100, 20, 3].flatMap((at) => [claim('model:a derives-from model:b', { at, source: 'b.md' }), claim('model:a derives-from model:b', { at, source: 'a.md' })]));
    const ids = graph.getEdgeAttribute('derives-from model:a model:b', 'evidence');
    expect(ids.map((id) => `${evidence.get(id)?.source} ${evidence.get(id)?.place.start}`)).toEqual(['a.md 3', 'a.md 20', 'a.md 100', 'b.md 3', 'b.md 20', 'b.md 100']);
  });

  it('says which works are surveys', () => {
    const { graph } = graphOf([claim('work:s cites work:a')], [], [{ id: 's1', title: 'S', work: 'work:s' }]);
    expect(graph.getNodeAttribute('work:s', 'survey')).toBe('s1');
    expect(graph.getNodeAttribute('work:a', 'survey')).toBeUndefined();
  });

  it('leaves out what a record does not have', () => {
    const { graph } = graphOf([], [record('model:a'), record('work:w')]);
    expect(graph.getNodeAttributes('model:a')).toEqual({ kind: 'model', label: 'A' });
    expect(Object.keys(graph.getNodeAttributes('work:w'))).toEqual(['kind', 'label', 'csl', 'identifiers', 'citationKeys']);
  });

  it('gives the same bytes in whatever order records and claims come', () => {
    const claims = ['work:w introduces model:a', 'model:a derives-from model:b', 'model:a derives-from model:c', 'model:c uses-method method:m', 'work:w cites work:v'].flatMap((sentence) => [claim(sentence), claim(sentence, { at: 3, rule: sentence, strength: 'implied' })]);
    const bytes = [...writeGraphJson(graphOf(claims).graph)].join('');
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect([...writeGraphJson(graphOf(shuffled).graph)].join('')).toBe(bytes);
      }),
      { seed: 1202, numRuns: 50 },
    );
  });
});

describe('gaps', () => {
  it('finds ghosts, and described artefacts that no work introduces', () => {
    const { graph } = graphOf([claim('work:w introduces model:a'), claim('model:b derives-from model:ghost'), claim('organisation:o developed model:b')], [record('model:ghost', { ghost: true }), record('dataset:d')]);
    expect(ghostsOf(graph)).toEqual(['model:ghost']);
    expect(artefactsWithoutWork(graph)).toEqual(['dataset:d', 'model:b']);
  });
});

describe('explain', () => {
  const { graph, evidence } = graphOf([claim('model:a fine-tuned-from model:b', { at: 100 }), claim('model:a fine-tuned-from model:b', { at: 20 }), claim('model:b improves-on model:a'), claim('model:a derives-from model:a'), claim('work:w introduces model:a')]);

  it('says an edge as a sentence', () => {
    expect(edgeSentence(graph, 'fine-tuned-from model:a model:b')).toBe('A was fine-tuned from B');
  });

  it('gives all evidence by source and place', () => {
    const explained = explainEdge(graph, evidence, 'fine-tuned-from model:a model:b');
    expect(explained.evidence.map(({ place }) => place.start)).toEqual([20, 100]);
    expect(explained.strength).toBe('stated');
    expect(() => explainEdge(graph, evidence, 'cites model:a model:b')).toThrow('no edge');
  });

  it('finds the edges of a node and between two, each once', () => {
    expect(edgesOfNode(graph, 'model:a')).toEqual(['derives-from model:a model:a', 'fine-tuned-from model:a model:b', 'improves-on model:b model:a', 'introduces work:w model:a']);
    expect(edgesBetween(graph, 'model:b', 'model:a')).toEqual(['fine-tuned-from model:a model:b', 'improves-on model:b model:a']);
    expect(edgesBetween(graph, 'model:a', 'model:a')).toEqual(['derives-from model:a model:a']);
  });
});
