import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { FATES, Ledger, type Outcome } from '../../src/evidence/ledger.ts';
import { said } from './said.ts';

const outcome = (source: string, start: number, fate: Outcome['fate'], into?: string): Outcome => ({ source, place: { start, end: start + 1, line: 1, column: start + 1 }, item: 'reference', fate, ...(into === undefined ? {} : { into }) });

describe('Ledger: the account', () => {
  it('adds up where every item that was read has a fate', () => {
    const ledger = new Ledger();
    ledger.expect('b.bib', 3);
    ledger.expect('a.bib', 0);
    ledger.expect('b.bib', 1);
    for (const [start, fate] of FATES.entries()) ledger.record(outcome('b.bib', start, fate));
    expect(ledger.rows()).toEqual([
      { source: 'a.bib', read: 0, kept: 0, merged: 0, unresolved: 0, skipped: 0, addsUp: true },
      { source: 'b.bib', read: 4, kept: 1, merged: 1, unresolved: 1, skipped: 1, addsUp: true },
    ]);
  });

  it('does not add up where one is forgotten, counted twice, or of a source that nobody read', () => {
    const forgotten = new Ledger();
    forgotten.expect('a.bib', 2);
    forgotten.record(outcome('a.bib', 0, 'kept'));
    expect(forgotten.rows()).toMatchObject([{ read: 2, kept: 1, addsUp: false }]);
    const twice = new Ledger();
    twice.expect('a.bib', 1);
    twice.record(outcome('a.bib', 0, 'kept'));
    twice.record(outcome('a.bib', 0, 'merged'));
    expect(twice.rows()).toMatchObject([{ addsUp: false }]);
    const unread = new Ledger();
    unread.record(outcome('a.bib', 0, 'kept'));
    expect(unread.rows()).toMatchObject([{ source: 'a.bib', read: 0, kept: 1, addsUp: false }]);
  });

  it('adds up exactly where the numbers do', () => {
    const counts = fc.record({ read: fc.nat(6), kept: fc.nat(3), merged: fc.nat(3), unresolved: fc.nat(3), skipped: fc.nat(3) });
    fc.assert(
      fc.property(counts, ({ read, ...fates }) => {
        const ledger = new Ledger();
        ledger.expect('a', read);
        for (const fate of FATES) for (let item = 0; item < fates[fate]; item += 1) ledger.record(outcome('a', item, fate));
        expect(ledger.rows()).toEqual([{ source: 'a', read, ...fates, addsUp: read === fates.kept + fates.merged + fates.unresolved + fates.skipped }]);
      }),
      { seed: 1202, numRuns: 200 },
    );
  });

  it('lists outcomes by source and place', () => {
    const ledger = new Ledger();
    for (const [source, start] of [['b', 3], ['a', 100], ['a', 20], ['b', 1]] as const) ledger.record(outcome(source, start, 'kept'));
    expect(ledger.outcomes().map(({ source, place }) => `${source} ${place.start}`)).toEqual(['a 20', 'a 100', 'b 1', 'b 3']);
  });

  it('lists outcomes of one place in the order in which they were recorded', () => {
    const ledger = new Ledger();
    ledger.record(outcome('a', 1, 'kept', 'cites z'));
    ledger.record(outcome('a', 1, 'unresolved'));
    ledger.record(outcome('a', 1, 'kept', 'cites b'));
    expect(ledger.outcomes().map(({ into }) => into)).toEqual(['cites z', undefined, 'cites b']);
  });
});

describe('Ledger: evidence', () => {
  it('takes the same evidence twice as one, and answers its id', () => {
    const ledger = new Ledger();
    const evidence = said('a.md', 5, 'quote');
    expect(ledger.add(evidence)).toBe(evidence.id);
    expect(ledger.add({ ...evidence })).toBe(evidence.id);
    expect(ledger.evidence()).toEqual([evidence]);
    expect(ledger.get(evidence.id)).toEqual(evidence);
    expect(ledger.get('nothing')).toBeUndefined();
  });

  it.each<[string, Partial<Evidence>]>([
    ['quote', { quote: 'other' }],
    ['strength', { strength: 'implied' }],
    ['caveat', { caveat: 'but not so' }],
    ['reason', { reason: 'for another' }],
    ['role', { role: 'encoder' }],
    ['mention', { mention: { survey: 'other', section: [], paragraph: 0, sentence: 0 } }],
  ])('never loses the %s of a second piece with the same id: it throws', (_name, change) => {
    const ledger = new Ledger();
    ledger.add(said('a.md', 5, 'quote'));
    expect(() => ledger.add({ ...said('a.md', 5, 'quote'), ...change })).toThrow('share the id');
  });

  it('lists evidence by source and place, not by the letters of its id', () => {
    const ledger = new Ledger();
    for (const [source, start] of [['b.md', 1], ['a.md', 100], ['a.md', 20]] as const) ledger.add(said(source, start, 'quote'));
    expect(ledger.evidence().map(({ source, place }) => `${source} ${place.start}`)).toEqual(['a.md 20', 'a.md 100', 'b.md 1']);
  });
});
