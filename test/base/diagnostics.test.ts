import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES, diagnostic, didYouMean, nearest, UsageError } from '../../src/base/diagnostics.ts';

const COMMANDS = ['build', 'rank', 'lineage', 'export', 'explain', 'report'];

describe('diagnostic', () => {
  it('has the severity of its code and only the members given', () => {
    expect(diagnostic('ghost', 'No record')).toEqual({ code: 'ghost', severity: 'note', message: 'No record' });
    expect(Object.keys(diagnostic('ghost', 'No record', { path: undefined, hint: undefined }))).toEqual(['code', 'severity', 'message']);
  });
  it('carries path, place and hint', () => {
    const place = { start: 0, end: 1, line: 1, column: 1 };
    expect(diagnostic('entry-unfinished', 'm', { path: 'a.bib', place, hint: 'h' })).toEqual({ code: 'entry-unfinished', severity: 'error', message: 'm', path: 'a.bib', place, hint: 'h' });
  });
  it('knows only three severities', () => expect(new Set(Object.values(DIAGNOSTIC_CODES))).toEqual(new Set(['error', 'warning', 'note'])));
});

describe('nearest', () => {
  it('finds two letters swapped', () => expect(nearest('bulid', COMMANDS)).toEqual(['build']));
  it('finds one letter too few, too many or wrong', () => {
    expect(nearest('buid', COMMANDS)).toEqual(['build']);
    expect(nearest('lineagee', COMMANDS)).toEqual(['lineage']);
    expect(nearest('Ranc', COMMANDS)).toEqual(['rank']);
  });
  it('finds what a word begins', () => expect(nearest('ex', COMMANDS)).toEqual(['explain', 'export']));
  it('finds the nearest first, then by text, at most three', () => {
    expect(nearest('abcdef', ['abcdeg', 'abcxyf', 'abcdef', 'abcdeh', 'abcdei'])).toEqual(['abcdef', 'abcdeg', 'abcdeh']);
  });
  it('finds nothing that is far', () => expect(nearest('zebra', COMMANDS)).toEqual([]));
  it('names each once', () => expect(nearest('rank', ['rank', 'rank'])).toEqual(['rank']));
  it('does not depend on the order of what is known', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.array(fc.string({ maxLength: 8 })), (word, known) => {
        expect(nearest(word, [...known].reverse())).toEqual(nearest(word, known));
      }),
      { seed: 1 },
    );
  });
});

describe('didYouMean', () => {
  it('asks with one or more words', () => {
    expect(didYouMean('expain', COMMANDS)).toBe('Did you mean `explain`?');
    expect(didYouMean('ex', COMMANDS)).toBe('Did you mean `explain` or `export`?');
  });
  it('says nothing when nothing is near', () => expect(didYouMean('zebra', COMMANDS)).toBeUndefined());
});

describe('UsageError', () => {
  it('is an error with a hint', () => {
    const error = new UsageError('No such metric', 'Did you mean `pagerank`?');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, error.hint]).toEqual(['UsageError', 'No such metric', 'Did you mean `pagerank`?']);
    expect(new UsageError('x').hint).toBeUndefined();
  });
});
