import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceId } from '../../src/evidence/evidence.ts';
import { readEvidenceJsonl, writeEvidenceJsonl } from '../../src/evidence/evidence-jsonl.ts';
import { said } from './said.ts';

const full: Evidence = {
  ...said('a.md', 3, 'two\r\nlines, a "quote", \u2028 and \\'),
  confidence: 0.1 + 0.2,
  reason: '因为',
  caveat: 'but',
  role: 'text encoder',
  row: { source: 'b.csv', place: { start: 1, end: 2, line: 1, column: 2, within: 'row 1' } },
  mention: { survey: 's', section: ['A', 'B'], paragraph: 1, sentence: 2 },
  retells: 's',
};

describe('evidence as lines of JSON', () => {
  it('reads back what it wrote, in its order', () => {
    const evidence = [full, said('a.md', 1, 'x')];
    const lines = [...writeEvidenceJsonl(evidence)];
    expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([true, true]);
    expect([...readEvidenceJsonl(lines)]).toEqual(evidence.map((item) => [item.id, item]));
    expect([...writeEvidenceJsonl(readEvidenceJsonl(lines).values())]).toEqual(lines);
  });

  it('reads nothing from nothing, and lines that a program ended with CR LF', () => {
    expect(readEvidenceJsonl(['']).size).toBe(0);
    expect([...writeEvidenceJsonl([])]).toEqual([]);
    expect([...readEvidenceJsonl([...writeEvidenceJsonl([full])].map((line) => line.replaceAll('\n', '\r\n'))).values()]).toEqual([full]);
  });

  it('keeps any quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        const item = said('a.md', 0, quote);
        expect(readEvidenceJsonl(writeEvidenceJsonl([item])).get(item.id)).toEqual(item);
      }),
      { seed: 1202, numRuns: 500 },
    );
  });

  it('says in an id what it is: source, offsets, rule, and the row that claims it', () => {
    const place = { start: 3, end: 9, line: 2, column: 1 };
    expect(evidenceId('a.md', place, 'rule@1')).toBe('a.md#3-9:rule@1');
    expect(evidenceId('a.md', place, 'rule@1', { source: 'b.csv', place })).toBe('a.md#3-9:rule@1:b.csv:2');
  });
});
