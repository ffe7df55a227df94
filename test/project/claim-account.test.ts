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
  it('lets go of what a decision rejects, and tells the ledger who rejects it', () => {
    const ledger = new Ledger();
    const account = new ClaimAccount(ledger);
    for (const made of [claim('a', 'b', 1, 'accepted'), claim('a', 'b', 2, 'proposed'), claim('a', 'c', 3, 'proposed')]) account.take(made);
    const source = sourceText('o.csv', 'reject');
    const { rejected, fates } = account.review([{ source, draft: { type: 'review', place: source.lines.place(0, 6), decision: 'reject', one: 'A', relation: 'derives-from', other: 'C' } }], names);
    expect([...rejected]).toEqual(['model:a', 'model:c']);
    expect(fates.map(({ fate }) => fate)).toEqual(['followed']);
    expect(account.claims.map(({ evidence }) => evidence.place.line)).toEqual([1, 2]);
    expect(ledger.outcomes()).toEqual([{ source: 's.md', place: place(3), item: 'claim', fate: 'skipped', because: 'derives-from model:a model:c is rejected by o.csv:1:1' }]);
    expect(ledger.rows()).toEqual([{ source: 's.md', read: 1, kept: 0, merged: 0, unresolved: 0, skipped: 1, addsUp: true }]);
  });
});
