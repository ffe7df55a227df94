import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationHistories, historyOf } from '../../src/analysis/citation-history.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, EMPTY, STAR, SURVEYS } from '../compact/graphs.ts';

describe('citationHistories', () => {
  it('lists the years of the citing works, and leaves out those without', () => {
    const { offsets, years } = citationHistories(SURVEYS, [2012, 2010, 2001, 2003, 2003, 0, 2009, 2010]);
    expect([...offsets]).toEqual([0, 0, 0, 3, 5, 7, 7, 7, 7]);
    expect([...years]).toEqual([2010, 2010, 2012, 2010, 2012, 2010, 2012]);
    expect(citationHistories(EMPTY, []).years).toEqual(new Int32Array(0));
  });

  it('counts a run of years', () => {
    const histories = citationHistories(SURVEYS, [2012, 2010, 2001, 2003, 2003, 0, 2009, 2010]);
    expect([...historyOf(histories, 2, 2009, 5)]).toEqual([0, 2, 0, 1, 0]);
    expect([...historyOf(histories, 2, 2010, 3)]).toEqual([2, 0, 1]);
    expect([...historyOf(histories, 2, 2011, 1)]).toEqual([0]);
    expect([...historyOf(histories, 0, 2009, 2)]).toEqual([0, 0]);
  });

  it('agrees with a count node by node', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.constantFrom(0, -5, 1999, 2000, 2002), { minLength: pairs.order, maxLength: pairs.order })));
    fc.assert(
      fc.property(dated, ([pairs, years]) => {
        const graph = fromPairs(pairs, true, false);
        const { offsets, years: found } = citationHistories(graph, years);
        const { offsets: rows, targets: citing } = graph.reverse;
        for (let node = 0; node < graph.order; node += 1) {
          const wanted = Array.from(citing.subarray(rows[node], rows[node + 1]), (work) => years[work]!).filter((year) => year !== 0);
          expect([...found.subarray(offsets[node], offsets[node + 1])]).toEqual(wanted.sort((left, right) => left - right));
        }
      }),
    );
  });

  it('refuses what cannot be meant', () => {
    expect(() => citationHistories(STAR, [1, 2, 3, 4, 5])).toThrow(UsageError);
    expect(() => citationHistories(CHAIN, [1, 2, 3, 4])).toThrow(/4 years; expected one for each of 5 nodes/);
  });
});
