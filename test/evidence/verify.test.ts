import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import { said } from './said.ts';

const text = 'GPT-3 is a model.\r\n对比学习 “quoted” 😀.\n';
const textOf = (source: string): string | undefined => (source === 'a.md' ? text : source === 'empty.md' ? '' : undefined);

describe('verifyEvidence', () => {
  it('says nothing of quotes that stand', () => {
    expect(verifyEvidence([said('a.md', 0, 'GPT-3'), said('a.md', text.indexOf('对比'), '对比学习 “quoted” 😀'), said('a.md', 15, 'l.\r\n')], textOf)).toEqual([]);
  });

  it('says which quote moved, and whether its words stand elsewhere', () => {
    const [moved, gone, cut] = verifyEvidence([said('a.md', 1, 'GPT-3'), said('a.md', 0, 'GPT-4'), said('a.md', text.length - 2, '.\nmore')], textOf);
    expect(moved).toMatchObject({ code: 'evidence-moved', severity: 'error', path: 'a.md', place: { start: 1 } });
    expect(moved?.hint).toContain('elsewhere');
    expect(gone?.hint).toContain('no longer');
    expect(cut?.code).toBe('evidence-moved');
  });

  it('says once that a source is gone; an empty one is not gone', () => {
    const found = verifyEvidence([said('gone.md', 0, 'a'), said('gone.md', 1, 'b'), said('empty.md', 0, 'c'), said('lost.md', 0, 'd')], textOf);
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(['file-missing gone.md', 'evidence-moved empty.md', 'file-missing lost.md']);
  });

  it('finds any change of a quoted letter, and no other', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 30 }), fc.nat(29), fc.nat(5), fc.nat(29), (before, start, length, changed) => {
        const from = start % before.length;
        const evidence = said('a.md', from, before.slice(from, from + length));
        const at = changed % before.length;
        const after = `${before.slice(0, at)}\u0001${before.slice(at + 1)}`;
        fc.pre(before[at] !== '\u0001');
        const touched = at >= evidence.place.start && at < evidence.place.end;
        expect(verifyEvidence([evidence], () => after)).toHaveLength(touched ? 1 : 0);
      }),
      { seed: 1202, numRuns: 500 },
    );
  });
});
