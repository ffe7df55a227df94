import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { UsageError } from '../../src/base/diagnostics.ts';
import { readGraphJson, writeGraphJson } from '../../src/graph/graph-json.ts';
import { claim, graphOf, record } from './claimed.ts';

const { graph } = graphOf(
  [claim('model:a derives-from model:b', { at: 1 }), claim('model:a derives-from model:b', { at: 2, strength: 'asserted' }), claim('model:a derives-from model:a'), claim('work:s cites work:w')],
  [
    record('model:b', { ghost: true }),
    record('model:c', { aliases: ['“Ç”', '__proto__', 'line\nbreak \u2028 \ud800'], disagreements: [{ field: 'year', values: [{ value: '2020', source: 'a', line: 1 }] }], origins: [{ source: 'a.csv', place: { start: 0, end: 1, line: 1, column: 1, within: 'row 1' } }] }),
    record('model:__proto__'),
  ],
  [{ id: 's1', title: 'S', work: 'work:s' }],
);

describe('graph JSON', () => {
  it('reads back what it wrote, losing nothing', () => {
    const lines = [...writeGraphJson(graph)];
    const again = readGraphJson(lines);
    expect([...writeGraphJson(again)]).toEqual(lines);
    expect(again.export()).toEqual(graph.export());
    expect([again.multi, again.type, again.allowSelfLoops]).toEqual([true, 'directed', true]);
  });

  it('is what any graphology program imports', () => {
    const imported = MultiDirectedGraph.from(JSON.parse([...writeGraphJson(graph)].join('')) as never);
    expect(imported.export().edges).toEqual(graph.export().edges);
    expect(imported.getAttribute('name')).toBe('test');
  });

  it('has a line for each node and edge, so that a diff shows what changed', () => {
    const lines = [...writeGraphJson(graph)].join('').split('\n');
    for (const key of [...graph.nodes(), ...graph.edges()]) expect(lines.filter((line) => line.includes(`"key":${JSON.stringify(key)}`)), key).toHaveLength(1);
  });

  it('keeps any name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 4 }), (names) => {
        const small = graphOf([], [record('model:x', { aliases: names })]).graph;
        expect(readGraphJson([...writeGraphJson(small)].join('').split('\n')).export()).toEqual(small.export());
      }),
      { seed: 1202, numRuns: 200 },
    );
  });

  it.each(['{}', '[]', '{"attributes":{"format":1},"nodes":[],"edges":[]}', '{\n  "attributes": {\n    "format": 2\n  },\n  "nodes": [],\n  "edges": []\n}', '{\n  "attributes": {\n    "format": 1\n  },\n  "nodes": []\n}'])('refuses another form: %s', (text) => {
    expect(() => readGraphJson(text.split('\n'))).toThrow(UsageError);
  });

  it.each([
    '',
    'not JSON',
    'null',
    '{\n  "attributes": {\n    "format": 1\n  },\n  "nodes": [',
    '{\n  "attributes": {\n    "format": 1\n  },\n  "nodes": {},\n  "edges": {}\n}',
    '{\n  "attributes": {\n    "format": 1\n  },\n  "nodes": [],\n  "edges": [\n    {"key":"x","source":"a","target":"b","attributes":{}}\n  ]\n}',
  ])('refuses text that is no graph with UsageError, as its doc says: %s', (text) => {
    expect(() => readGraphJson(text.split('\n'))).toThrow(UsageError);
  });
});
