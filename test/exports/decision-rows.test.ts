import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { withDecisions } from '../../src/exports/decision-rows.ts';
import type { DecisionRow } from '../../src/project/proposals.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { overrides } from '../../src/sources/tables/overrides.ts';

const accept: DecisionRow = { decision: 'accept', one: 'GPT-3', relation: 'derives-from', other: 'GPT-2', quote: 'GPT-3, "it" says,\nis from GPT-2.', reason: '' };
const same: DecisionRow = { decision: 'same', one: 'work:doi:10.1/a', relation: '', other: 'work:doi:10.1/b', quote: '', reason: '' };

describe('withDecisions', () => {
  it.each<[string, string, readonly DecisionRow[], string]>([
    ['begins a table', '', [same], 'decision,one,relation,other,quote,reason\nsame,work:doi:10.1/a,,work:doi:10.1/b,,\n'],
    ['adds to one in its own columns, delimiter and line ends', '\ufeffreason;Other;one;decision;relation;quote\r\nwhy;b;a;same;;\r\n', [accept], '\ufeffreason;Other;one;decision;relation;quote\r\nwhy;b;a;same;;\r\n;GPT-2;GPT-3;accept;derives-from;"GPT-3, ""it"" says,\nis from GPT-2."\r\n'],
    ['ends the last line', 'decision,one,other\nsame,a,b', [same], 'decision,one,other\nsame,a,b\nsame,work:doi:10.1/a,work:doi:10.1/b\n'],
    ['adds nothing where nothing was decided', 'decision,one,other\n', [], 'decision,one,other\n'],
    ['guards what a spreadsheet would run', 'decision,one,other\n', [{ ...same, one: '=A' }], "decision,one,other\nsame,'=A,work:doi:10.1/b\n"],
  ])('%s', (_name, table, rows, expected) => expect(withDecisions('o.csv', table, rows)).toBe(expected));

  it.each([
    ['no table of decisions', 'title,year\nA,2020\n', accept, /o\.csv is no table of decisions/],
    ['no column for the relation', 'decision,one,other,reason\n', accept, /no column relation and quote/],
    ['an open quotation', 'decision,one,other\nsame,"a,b\n', same, /Nothing can be added to the end/],
  ])('refuses a table with %s', (_name, table, row, message) => {
    expect(() => withDecisions('o.csv', table, [row])).toThrow(UsageError);
    expect(() => withDecisions('o.csv', table, [row])).toThrow(message);
  });

  it('is read back as it was decided', () => {
    const word = fc.constantFrom('GPT', '"', ',', ';', '\t', '=1', '\n', '\r\n', "'", ' ', '模型', '__proto__', '-x');
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('').trim()).filter((joined) => joined !== '');
    const table = fc.constantFrom('', 'decision,one,relation,other,quote,reason\n', 'decision;one;relation;other;quote\n', 'quote\tother\trelation\tone\tdecision\r\n');
    fc.assert(
      fc.property(table, fc.array(fc.record({ decision: fc.constantFrom('accept', 'reject'), one: text, relation: fc.constant('derives-from'), other: text, quote: text, reason: fc.constant('') }), { maxLength: 4 }), (before, rows) => {
        const { drafts } = overrides.read(sourceText('o.csv', withDecisions('o.csv', before, rows)));
        expect(drafts.map((draft) => (draft.type === 'review' ? [draft.decision, draft.one, draft.other, draft.quote] : []))).toEqual(rows.map(({ decision, one, other, quote }) => [decision, one, other, quote]));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
