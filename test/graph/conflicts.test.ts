import { describe, expect, it } from 'vitest';
import { type Conflict, findConflicts } from '../../src/graph/conflicts.ts';
import type { Claim } from '../../src/records/claims.ts';
import type { StemmaRecord } from '../../src/records/records.ts';
import { claim, graphOf, record } from './claimed.ts';

function conflictsOf(claims: readonly Claim[], records: readonly StemmaRecord[] = []): Conflict[] {
  const { graph, evidence } = graphOf(claims, records);
  return findConflicts(graph, (id) => evidence.get(id));
}

const said = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ kind, about, property, statements }) => `${kind} of ${about}: ${property} = ${statements.map(({ says }) => says).join(' | ')}`);

describe('findConflicts: roles', () => {
  it('finds one role that two parts fill', () => {
    const conflicts = conflictsOf([
      claim('model:imagen uses-component model:t5', { at: 1, role: 'text encoder' }),
      claim('model:imagen uses-component model:bert', { at: 2, role: 'text encoder' }),
      claim('model:imagen uses-component model:vae', { at: 3, role: 'decoder' }),
      claim('model:dalle uses-component model:clip', { at: 4, role: 'text encoder' }),
    ]);
    expect(said(conflicts)).toEqual(['role of model:imagen: text encoder = BERT | T5']);
    expect(conflicts[0]?.statements).toEqual([
      { says: 'BERT', evidence: ['a.md#2-7:test@1'], edges: ['uses-component model:imagen model:bert'] },
      { says: 'T5', evidence: ['a.md#1-6:test@1'], edges: ['uses-component model:imagen model:t5'] },
    ]);
  });

  it('sees none where sources agree on the part, across relations too', () => {
    expect(conflictsOf([claim('model:a uses-component model:b', { at: 1, role: 'encoder' }), claim('model:a uses-component model:b', { at: 2, role: 'encoder' }), claim('model:a derives-from model:b', { at: 3, role: 'encoder' })])).toEqual([]);
  });

  it('sees none between parts without a role', () => {
    expect(conflictsOf([claim('model:a uses-component model:b'), claim('model:a uses-component model:c')])).toEqual([]);
  });
});

describe('findConflicts: developers', () => {
  const by = (organisation: string, at: number): Claim => claim(`organisation:${organisation} developed model:m`, { at });

  it('sees none in one statement that names several', () => {
    expect(conflictsOf([by('openai', 1), by('microsoft', 1)])).toEqual([]);
  });

  it('sees none where statements share one', () => {
    expect(conflictsOf([by('openai', 1), by('microsoft', 1), by('openai', 2), by('nvidia', 2)])).toEqual([]);
  });

  it('finds statements that share nobody, each with its evidence and edges', () => {
    const conflicts = conflictsOf([by('openai', 1), by('microsoft', 1), by('google', 2)]);
    expect(said(conflicts)).toEqual(['developer of model:m: developer = MICROSOFT, OPENAI | GOOGLE']);
    expect(conflicts[0]?.statements[0]).toEqual({ says: 'MICROSOFT, OPENAI', evidence: ['a.md#1-6:test@1'], edges: ['developed organisation:microsoft model:m', 'developed organisation:openai model:m'] });
  });

  it('joins statements through a third that shares somebody with both', () => {
    expect(conflictsOf([by('a', 1), by('b', 2), by('a', 3), by('b', 3)])).toEqual([]);
    expect(said(conflictsOf([by('a', 1), by('b', 2), by('c', 3), by('a', 4), by('c', 4)]))).toEqual(['developer of model:m: developer = B | A, C']);
  });

  it('keeps models apart', () => {
    expect(conflictsOf([claim('organisation:a developed model:m'), claim('organisation:b developed model:n')])).toEqual([]);
  });
});

describe('findConflicts: directions', () => {
  it('finds a relation claimed both ways, once', () => {
    const conflicts = conflictsOf([claim('model:b improves-on model:a', { at: 1 }), claim('model:a improves-on model:b', { at: 2 })]);
    expect(said(conflicts)).toEqual(['direction of model:a: improves-on = A improves on B | B improves on A']);
    expect(conflicts[0]?.statements.map(({ evidence }) => evidence)).toEqual([['a.md#2-7:test@1'], ['a.md#1-6:test@1']]);
  });

  it('sees none in a symmetric relation, in two relations, in a loop, or in a longer circle', () => {
    expect(conflictsOf([claim('model:a same-architecture-as model:b'), claim('model:b same-architecture-as model:a')])).toEqual([]);
    expect(conflictsOf([claim('model:a derives-from model:b'), claim('model:b improves-on model:a')])).toEqual([]);
    expect(conflictsOf([claim('model:a derives-from model:a')])).toEqual([]);
    expect(conflictsOf([claim('model:a derives-from model:b'), claim('model:b derives-from model:c'), claim('model:c derives-from model:a')])).toEqual([]);
  });

  it('sees none in works that cite each other', () => {
    expect(conflictsOf([claim('work:a cites work:b'), claim('work:b cites work:a')])).toEqual([]);
  });

  it('finds each relation of a pair that is claimed both ways', () => {
    const both = ['derives-from', 'improves-on'].flatMap((kind) => [claim(`model:a ${kind} model:b`), claim(`model:b ${kind} model:a`)]);
    expect(conflictsOf(both).map(({ property }) => property)).toEqual(['derives-from', 'improves-on']);
  });
});

describe('findConflicts: values', () => {
  it('shows both values with where they stand, and sorts conflicts by node', () => {
    const disagreements = [{ field: 'year', values: [{ value: '2021', source: 'b.csv', line: 4 }, { value: '2020', source: 'a.csv', line: 3 }, { value: '2020', source: 'c.csv', line: 5 }] }];
    expect(said(conflictsOf([], [record('model:z', { disagreements }), record('model:a', { disagreements })]))).toEqual([
      'value of model:a: year = 2020 (a.csv:3, c.csv:5) | 2021 (b.csv:4)',
      'value of model:z: year = 2020 (a.csv:3, c.csv:5) | 2021 (b.csv:4)',
    ]);
  });
});
