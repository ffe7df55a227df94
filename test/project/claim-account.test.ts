import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/evidence/ledger.ts';
import { NameIndex } from '../../src/records/name-index.ts';
import type { Claim } from '../../src/records/claims.ts';
import { ClaimAccount } from '../../src/project/claim-account.ts';
import { sourceText } from '../../src/sources/drafts.ts';

const names = new NameIndex(['A', 'B', 'C'].map((label) => ({ key: `model:${label.toLowerCase()}`, kind: 'model', label, aliases: [] })));
const place = (line: number) => ({ start: line, end: line + 1, line, column: 1 });

function claim(from: string, to: string, line: number, review: 'proposed' | 'accepted'): Claim {
  return { from: `model:${from}`, kind: 'derives-from', to: `model:${to}`, evidence: { id: `s.md#${line}`, source: 's.md', place: place(line), quote: `${line}`, rule: 'r', how: 'prose', strength: 'stated', review } };
}

describe('ClaimAccount', () => {
  it('settles proposals once they are reviewed: kept, merged, or left out with the row that rejects them', () => {
    const ledger = new Ledger();
    const account = new ClaimAccount(ledger);
    const settle = (made: Claim): void => account.settle({ source: 's.md', place: made.evidence.place, item: 'claim' }, made);
    ledger.expect('s.md', 4);
    settle(claim('a', 'b', 1, 'proposed'));
    settle(claim('a', 'c', 2, 'proposed'));
    settle(claim('a', 'b', 3, 'proposed'));
    settle(claim('a', 'b', 4, 'accepted'));
    expect(account.claims).toHaveLength(1);
    const source = sourceText('o.csv', 'reject');
    const { rejected, fates } = account.review([{ source, draft: { type: 'review', place: source.lines.place(0, 6), decision: 'reject', one: 'A', relation: 'derives-from', other: 'C' } }], names);
    expect([...rejected]).toEqual(['model:a', 'model:c']);
    expect(fates.map(({ fate }) => fate)).toEqual(['followed']);
    expect(account.claims.map(({ evidence }) => evidence.place.line)).toEqual([4, 1, 3]);
    expect(ledger.outcomes().map(({ fate, because }) => [fate, because])).toEqual([['merged', 'adds evidence to an edge'], ['skipped', 'rejected by o.csv:1:1'], ['merged', 'adds evidence to an edge'], ['kept', undefined]]);
    expect(ledger.rows()).toEqual([{ source: 's.md', read: 4, kept: 1, merged: 2, unresolved: 0, skipped: 1, addsUp: true }]);
  });
});
