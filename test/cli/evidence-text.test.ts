import { describe, expect, it } from 'vitest';
import { evidenceLines } from '../../src/cli/evidence-text.ts';
import type { OpenGraph } from '../../src/cli/open-graph.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';

const PIPE: Terminal = { out: () => undefined, err: () => undefined, interactive: false, live: false, width: 80 };
const graph = { pathOf: (source: string) => `data/${source}` } as unknown as OpenGraph;
const place = { start: 0, end: 4, line: 3, column: 2 };
const unsure: Evidence = { id: 'e', source: 's.md', place, quote: 'A uses B.', rule: 'uses@1', how: 'prose', strength: 'stated', review: 'proposed' };
const read: Evidence = { ...unsure, confidence: 0.815 };
const row = { source: 'o.csv', place: { ...place, line: 7, column: 1 } };

describe('evidence read from prose', () => {
  it.each<[string, Evidence, string]>([
    ['that nobody has reviewed', read, 'read from prose by uses@1, confidence 0.81; proposed'],
    ['that a row accepts', { ...read, review: 'accepted', row }, 'read from prose by uses@1, confidence 0.81; accepted at data/o.csv:7:1'],
    ['of unknown confidence', { ...unsure, rule: 'a\u001bb' }, 'read from prose by a\ufffdb; proposed'],
  ])('%s', (_name, evidence, last) => expect(evidenceLines(PIPE, graph, evidence)).toEqual(['stated  data/s.md:3:2', '“A uses B.”', last]));

  it('is told from what a table claims', () => expect(evidenceLines(PIPE, graph, { ...read, how: 'table', review: 'accepted', row }).at(-1)).toBe('claimed by data/o.csv:7:1'));
});
