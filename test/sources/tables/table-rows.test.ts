import { describe, expect, it } from 'vitest';
import { type Reading, sourceText } from '../../../src/sources/drafts.ts';
import { claimTable } from '../../../src/sources/tables/claim-table.ts';
import { modelTable } from '../../../src/sources/tables/model-table.ts';
import { overrides } from '../../../src/sources/tables/overrides.ts';
import { expectSound } from '../reading-summary.ts';

const codes = (reading: Reading): string[] => reading.diagnostics.map(({ code }) => code);
const read = (reader: typeof modelTable, text: string): Reading => {
  const source = sourceText('t.csv', text);
  const reading = reader.read(source);
  expectSound(source, reading);
  return reading;
};

describe('modelTable', () => {
  it('reads things with all their columns', () => {
    const { drafts } = read(modelTable, 'name,kind,aliases,year,month,modality,note,developers,developers_basis,introduced_by\nDALL·E 2,model,DALL-E-2; dalle2,2022,04,text,n,OpenAI; X | Y,a | b,5; arxiv:2204.06125\nBERT,model,,,,,,,,\nGPT,model,,,,,,,,\n');
    expect(drafts).toHaveLength(3);
    expect(drafts.slice(0, 1)).toMatchObject([
      { type: 'thing', kind: 'model', name: 'DALL·E 2', aliases: ['DALL-E-2', 'dalle2'], year: 2022, month: 4, modality: 'text', note: 'n', developers: [{ organisations: ['OpenAI', 'X'], basis: 'a' }, { organisations: ['Y'], basis: 'b' }], introducedBy: ['5', 'arxiv:2204.06125'] },
    ]);
  });
  it('skips what has no name or no kind, and tells of wrong years', () => {
    const reading = read(modelTable, 'name,kind,year\n,model,2020\nA,modle,2020\nB,model,20x\n');
    expect([reading.drafts.length, reading.skips.length, codes(reading)]).toEqual([1, 2, ['value-unknown', 'value-unknown', 'field-malformed']]);
    expect(reading.diagnostics[1]?.hint).toContain('model');
  });
  it('skips every row where a column is missing', () => expect(read(modelTable, 'name,year\nA,2020\n')).toMatchObject({ drafts: [], skips: [{}], diagnostics: [{ code: 'column-missing' }] }));
});

describe('claimTable', () => {
  const HEAD = 'child,relation,parent,basis,quote,reason\n';
  it('reads claims with a quote or a reason', () => {
    const { drafts } = read(claimTable, `${HEAD}GPT-3,improves-on,GPT-2,stated,"GPT-3 is, it says, better",\nA,derives-from,B,asserted,,it is known\n`);
    expect(drafts).toMatchObject([
      { type: 'claim', from: 'GPT-3', kind: 'improves-on', to: 'GPT-2', strength: 'stated', quote: 'GPT-3 is, it says, better' },
      { from: 'A', kind: 'derives-from', to: 'B', strength: 'asserted', reason: 'it is known' },
    ]);
  });
  it.each(['A,improves,B,stated,q,', 'A,improves-on,,stated,q,', 'A,improves-on,B,state,q,', 'A,improves-on,B,stated,,', 'A,improves-on,B,asserted,,'])('refuses %s with a word about it', (row) => {
    const reading = read(claimTable, `${HEAD}${row}\n`);
    expect([reading.drafts.length, reading.skips.length, codes(reading)]).toEqual([0, 1, ['value-unknown']]);
  });
});

describe('overrides', () => {
  it('reads decisions with their reasons', () => {
    expect(read(overrides, 'Decision,one,other,reason\nsame,kern2011,doi:10.1000/a,checked\nDifferent,A,B,\nalias,GPT-3,davinci,\n').drafts).toMatchObject([
      { type: 'override', decision: 'same', one: 'kern2011', other: 'doi:10.1000/a', reason: 'checked' },
      { decision: 'different', one: 'A', other: 'B' },
      { decision: 'alias', one: 'GPT-3', other: 'davinci' },
    ]);
  });
  it.each(['smae,A,B', 'same,A,', 'same,,B', 'accept,A,B'])('refuses %s with a word about it', (row) => {
    const reading = read(overrides, `decision,one,other\n${row}\n`);
    expect([reading.drafts.length, reading.skips.length, codes(reading)]).toEqual([0, 1, ['value-unknown']]);
  });
  it('reads decisions on claims, of a sentence or of all', () => {
    const { drafts } = read(overrides, 'decision,one,relation,other,quote,reason\naccept,A,derives-from,B,"A, it says, is from B.",\nReject,model:a,USES-METHOD,\'=B,,no method\nsame,x,,y,,\n');
    expect(drafts).toEqual([
      { type: 'review', place: expect.anything(), decision: 'accept', one: 'A', relation: 'derives-from', other: 'B', quote: 'A, it says, is from B.' },
      { type: 'review', place: expect.anything(), decision: 'reject', one: 'model:a', relation: 'uses-method', other: '=B', reason: 'no method' },
      { type: 'override', place: expect.anything(), decision: 'same', one: 'x', other: 'y' },
    ]);
  });
  it.each(['accept,A,,B', 'reject,A,deries-from,B', 'reject,A,constructor,B', 'accept,,derives-from,B'])('refuses %s with a word about it', (row) => {
    const reading = read(overrides, `decision,one,relation,other\n${row}\n`);
    expect([reading.drafts.length, reading.skips.length, codes(reading)]).toEqual([0, 1, ['value-unknown']]);
  });
  it('leaves rows alone that are not decided', () => {
    expect(read(overrides, 'decision,one,relation,other,quote,place\n,A,derives-from,B,A is from B.,s.md:3:1\n,x,,y,,\n')).toMatchObject({ drafts: [], skips: [{ reason: 'the row is not decided' }, { place: { line: 3 } }], diagnostics: [] });
  });
  it('knows its tables, and no others', () => {
    expect(['decision,one,other\n', 'decision;other;one;reason\n', 'one,other\n', 'title,year\n'].map((text) => overrides.recognise(sourceText('x', text)))).toEqual([1, 1, 0, 0]);
    expect(read(overrides, 'decision,one\nsame,A\n')).toMatchObject({ drafts: [], skips: [{}], diagnostics: [{ code: 'column-missing' }] });
  });
});
