import { describe, expect, it } from 'vitest';
import { EDGE_KINDS } from '../../src/base/kinds.ts';
import { matchThings } from '../../src/records/match-things.ts';
import { NameIndex } from '../../src/records/name-index.ts';
import { resolveClaimRow, type ResolvedRow, resolveThingRow, type RowContext } from '../../src/records/resolve-rows.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { type ClaimRow, claimRows, type Row, table } from './sourced.ts';

const survey = sourceText('survey.md', 'Intro.\nInstructGPT was fine-tuned from GPT-3 [7].\nCodex too. Codex too.\n');
const other = sourceText('other.md', 'Codex builds on GPT-3.');
const things = table('models.csv', [
  { name: 'GPT-3', aliases: ['Davinci'] },
  { name: 'InstructGPT' },
  { name: 'Codex' },
  { name: 'RLHF', kind: 'method' },
  { name: 'Mercury' },
  { name: 'Mercury', kind: 'dataset' },
  { name: 'OpenAI', kind: 'organisation' },
  { name: 'Google Brain', kind: 'organisation', aliases: ['Google'] },
  { name: 'Google DeepMind', kind: 'organisation', aliases: ['Google'] },
]);

function context(more: Partial<RowContext> = {}): RowContext {
  return {
    names: new NameIndex(matchThings(things).records),
    workOf: (reference) => (reference === 'brown2020' || reference === 'arxiv:2005.14165' ? 'work:arxiv:2005.14165' : undefined),
    textOf: (path) => [survey, other].find((text) => text.path === (path ?? 'survey.md')),
    retells: () => undefined,
    ...more,
  };
}

function resolveClaim(row: ClaimRow, more?: Partial<RowContext>): ResolvedRow {
  const [sourced] = claimRows('lineage.csv', [row]);
  if (sourced === undefined) throw new Error();
  return resolveClaimRow(sourced, context(more));
}

function resolveThing(row: Row): ResolvedRow {
  const [sourced] = table('more.csv', [row]);
  if (sourced === undefined) throw new Error();
  return resolveThingRow(sourced, 'model:x', context());
}

describe('resolveClaimRow', () => {
  it('makes a claim of a row whose quote stands in its text', () => {
    const quote = 'InstructGPT was fine-tuned from GPT-3';
    const { claims, ghosts, diagnostics, unresolved } = resolveClaim({ from: 'instruct gpt', kind: 'fine-tuned-from', to: 'Davinci', strength: 'stated', quote, role: 'base', caveat: 'see text' });
    expect(claims).toMatchObject([{ from: 'model:instructgpt', kind: 'fine-tuned-from', to: 'model:gpt-3' }]);
    const evidence = claims[0]?.evidence;
    expect(evidence).toMatchObject({ source: 'survey.md', quote, how: 'table', strength: 'stated', review: 'accepted', role: 'base', caveat: 'see text', row: { source: 'lineage.csv' }, place: { line: 2, column: 1 } });
    expect(survey.text.slice(evidence?.place.start, evidence?.place.end)).toBe(quote);
    expect([ghosts, diagnostics, unresolved]).toEqual([[], [], undefined]);
  });

  it('quotes the text that the row names', () => {
    expect(resolveClaim({ from: 'Codex', kind: 'derives-from', to: 'GPT-3', strength: 'implied', quote: 'Codex builds on GPT-3.', quotedFrom: 'other.md' }).claims[0]?.evidence.source).toBe('other.md');
  });

  it('lets an asserted row be its own evidence, with its reason', () => {
    const [row] = claimRows('lineage.csv', [{ from: 'Codex', kind: 'derives-from', to: 'GPT-3', reason: 'The paper says so.' }]);
    if (row === undefined) throw new Error();
    const evidence = resolveClaimRow(row, context()).claims[0]?.evidence;
    expect(evidence).toMatchObject({ source: 'lineage.csv', strength: 'asserted', reason: 'The paper says so.', quote: row.source.text.slice(row.draft.place.start, row.draft.place.end) });
    expect(evidence?.row).toBeUndefined();
  });

  it('makes no claim and no ghost of a quote that is not there', () => {
    for (const [quote, quotedFrom] of [['InstructGPT was  fine-tuned from GPT-3', undefined], ['Codex builds on GPT-3.', 'survey.md'], ['anything', 'gone.md']] as const) {
      const { claims, ghosts, diagnostics, unresolved } = resolveClaim({ from: 'NewModel', kind: 'derives-from', to: 'GPT-3', strength: 'stated', quote, ...(quotedFrom === undefined ? {} : { quotedFrom }) });
      expect([claims, ghosts]).toEqual([[], []]);
      expect(diagnostics).toMatchObject([{ code: 'quote-missing', severity: 'error', path: 'lineage.csv', place: { line: 1 } }]);
      expect(unresolved).toBeTruthy();
    }
  });

  it('takes the first of several places of a quote, and says so', () => {
    const { claims, diagnostics } = resolveClaim({ from: 'Codex', kind: 'derives-from', to: 'GPT-3', strength: 'stated', quote: 'Codex too.' });
    expect(claims[0]?.evidence.place).toMatchObject({ line: 3, column: 1 });
    expect(diagnostics).toMatchObject([{ code: 'quote-repeated', severity: 'warning' }]);
  });

  it('says whom a digest retells there', () => {
    const quote = 'InstructGPT was fine-tuned from GPT-3';
    expect(resolveClaim({ from: 'InstructGPT', kind: 'derives-from', to: 'GPT-3', strength: 'stated', quote }, { retells: (path, line) => `${path}:${line}` }).claims[0]?.evidence.retells).toBe('survey.md:2');
  });

  it('tells two rows with one quote apart', () => {
    const quote = 'InstructGPT was fine-tuned from GPT-3';
    const ids = claimRows('lineage.csv', [{ from: 'InstructGPT', kind: 'derives-from', to: 'GPT-3', strength: 'stated', quote }, { from: 'InstructGPT', kind: 'uses-method', to: 'RLHF', strength: 'stated', quote }]).map((row) => resolveClaimRow(row, context()).claims[0]?.evidence.id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each<[string, ClaimRow, string]>([
    ['a parent of a lineage', { from: 'Codex', kind: 'derives-from', to: 'Jurassic' }, 'model:jurassic'],
    ['a child of a lineage', { from: 'Jurassic', kind: 'derives-from', to: 'GPT-3' }, 'model:jurassic'],
    ['a method', { from: 'Codex', kind: 'uses-method', to: 'Chain of thought' }, 'method:chain-of-thought'],
    ['a dataset', { from: 'Codex', kind: 'trained-on', to: 'GitHub dump' }, 'dataset:github-dump'],
    ['the kind that the row says', { from: 'Codex', kind: 'derives-from', to: 'Decoder', ghostKind: 'architecture' }, 'architecture:decoder'],
    ['a version that nothing describes', { from: 'Codex', kind: 'derives-from', to: 'GPT-3.5' }, 'model:gpt-3.5'],
  ])('makes a ghost of %s', (_name, row, key) => {
    const { claims, ghosts } = resolveClaim(row);
    expect(ghosts).toMatchObject([{ key, ghost: true, origins: [] }]);
    expect([claims[0]?.from, claims[0]?.to]).toContain(key);
  });

  it('makes neither claim nor ghost where a name fits several things', () => {
    const { claims, ghosts, diagnostics, unresolved } = resolveClaim({ from: 'NewModel', kind: 'derives-from', to: 'Mercury' });
    expect([claims, ghosts]).toEqual([[], []]);
    expect(diagnostics).toMatchObject([{ code: 'name-ambiguous', path: 'lineage.csv' }]);
    expect(diagnostics[0]?.message).toContain('dataset:mercury and model:mercury');
    expect(unresolved).toBeTruthy();
    expect(resolveClaim({ from: 'Codex', kind: 'derives-from', to: 'dataset:mercury' }).claims[0]?.to).toBe('dataset:mercury');
  });

  it('never takes a thing of a kind that the relation cannot join', () => {
    expect(resolveClaim({ from: 'Codex', kind: 'derives-from', to: 'OpenAI' }).claims[0]?.to, 'a ghost model of that name, not the organisation').toBe('model:openai');
    expect(resolveClaim({ from: 'OpenAI', kind: 'developed', to: 'Codex' }).claims).toMatchObject([{ from: 'organisation:openai', to: 'model:codex' }]);
  });

  it('makes no ghost of a kind that the relation cannot join', () => {
    for (const ghostKind of ['organisation', 'person', 'venue'] as const) {
      const { claims, ghosts } = resolveClaim({ from: 'Codex', kind: 'derives-from', to: 'Jurassic', ghostKind });
      for (const { kind } of claims) for (const ghost of ghosts) expect(EDGE_KINDS[kind].to, `${kind} may join`).toContain(ghost.kind);
    }
  });

  it('finds the work of a claim row by citation key or identifier', () => {
    for (const from of ['brown2020', 'arxiv:2005.14165']) {
      expect(resolveClaim({ from, kind: 'introduces', to: 'GPT-3' }).claims, from).toMatchObject([{ from: 'work:arxiv:2005.14165', kind: 'introduces', to: 'model:gpt-3' }]);
    }
  });

  it('never drops a work that no source lists without a word: a ghost or a diagnostic', () => {
    const { ghosts, diagnostics } = resolveClaim({ from: 'nobody2020', kind: 'introduces', to: 'GPT-3' });
    expect([...ghosts.map(({ key }) => key), ...diagnostics.map(({ message }) => message)]).not.toEqual([]);
  });
});

describe('resolveThingRow', () => {
  it('claims the works that introduce it, each with the row as evidence', () => {
    const { claims, diagnostics } = resolveThing({ name: 'X', introducedBy: ['brown2020'] });
    expect(claims).toMatchObject([{ from: 'work:arxiv:2005.14165', kind: 'introduces', to: 'model:x', evidence: { source: 'more.csv', strength: 'asserted', how: 'table' } }]);
    expect(claims[0]?.evidence.reason).toBeTruthy();
    expect(diagnostics).toEqual([]);
  });

  it('says which introducing work is not listed, and keeps the others', () => {
    const { claims, diagnostics } = resolveThing({ name: 'X', introducedBy: ['nobody2020', 'brown2020'] });
    expect(claims).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'name-unknown', path: 'more.csv' }]);
  });

  it('claims its makers; one that is only named so is described by the row', () => {
    const { claims, ghosts } = resolveThing({ name: 'X', developers: [{ organisations: ['openai', 'Cohere'], basis: 'survey' }] });
    expect(claims.map(({ from }) => from)).toEqual(['organisation:openai', 'organisation:cohere']);
    expect(ghosts).toMatchObject([{ key: 'organisation:cohere', label: 'Cohere', origins: [{ source: 'more.csv' }] }]);
    expect(ghosts[0]?.ghost).toBeUndefined();
    expect(claims[0]?.evidence.id, 'one statement').toBe(claims[1]?.evidence.id);
    expect(claims[0]?.evidence.reason).toContain('survey');
  });

  it('gives makers that contradict each other evidence of their own', () => {
    const { claims } = resolveThing({ name: 'X', developers: [{ organisations: ['OpenAI'], basis: 'a' }, { organisations: ['Cohere'], basis: 'b' }] });
    expect(new Set(claims.map(({ evidence }) => evidence.id)).size).toBe(2);
  });

  it('claims no maker that is no record: a name of two organisations is said to be ambiguous', () => {
    const { claims, ghosts, diagnostics } = resolveThing({ name: 'X', developers: [{ organisations: ['Google'], basis: '' }] });
    const described = new Set([...matchThings(things).records, ...ghosts].map(({ key }) => key));
    for (const { from } of claims) expect(described, 'buildGraph throws on an edge to a node that is not there').toContain(from);
    expect(diagnostics.map(({ code }) => code)).toEqual(['name-ambiguous']);
  });
});
