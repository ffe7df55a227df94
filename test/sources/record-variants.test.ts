import { describe, expect, it } from 'vitest';
import type { Draft, Reading } from '../../src/sources/drafts.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { expectSound } from './reading-summary.ts';

function read(text: string, format: string): Reading {
  const source = sourceText('x', text);
  const reader = recogniseReader(source);
  expect(reader?.format).toBe(format);
  const reading = reader?.read(source);
  if (reading === undefined) throw new Error('no reader');
  expectSound(source, reading);
  return reading;
}

const csl = ({ drafts }: Reading): object[] => drafts.flatMap((draft) => (draft.type === 'reference' ? [draft.csl] : []));
const kinds = ({ drafts }: Reading): Draft['type'][] => drafts.map(({ type }) => type);
const codes = ({ diagnostics }: Reading): string[] => diagnostics.map(({ code }) => code).filter((code) => code !== 'field-unheld');

describe('Crossref', () => {
  const work = (members: object): object => ({ DOI: '10.1234/x', 'is-referenced-by-count': 1, 'references-count': 0, indexed: {}, ...members });

  it('is read as one work, as a list that someone put together, and as lines', () => {
    const one = work({ type: 'book', title: ['T'] });
    for (const text of [JSON.stringify({ status: 'ok', message: one }), JSON.stringify([one]), JSON.stringify(one), JSON.stringify({ items: [one] })]) expect(csl(read(text, 'crossref'))).toEqual([{ id: '10.1234/x', type: 'book', title: 'T', DOI: '10.1234/x' }]);
    expect(csl(read(`${JSON.stringify(one)}\n${JSON.stringify(one)}\n`, 'crossref'))).toHaveLength(2);
  });

  it.each([
    ['journal-article', 'article-journal', []], ['posted-content', 'article', []], ['article-journal', 'article-journal', []], ['dance', 'document', ['field-malformed']],
  ])('takes the type %s for %s', (type, expected, told) => {
    const reading = read(JSON.stringify([work({ type }), work({ type })]), 'crossref');
    expect([csl(reading).map((item) => (item as { type: string }).type), codes(reading)]).toEqual([[expected, expected], told]);
  });

  it('takes the university for the publisher of a thesis, and the server for the container of a preprint', () => {
    expect(csl(read(JSON.stringify([work({ type: 'dissertation', publisher: 'Registrar', institution: [{ name: 'University' }], degree: ['PhD'] }), work({ type: 'posted-content', publisher: 'CSHL', institution: [{ name: 'bioRxiv' }] })]), 'crossref'))).toMatchObject([{ publisher: 'University', genre: 'PhD' }, { publisher: 'CSHL', 'container-title': 'bioRxiv' }]);
  });

  it('does not repeat a subtitle that the title has', () => {
    expect(csl(read(JSON.stringify([work({ title: ['A: b'], subtitle: ['B'] }), work({ title: ['What?'], subtitle: ['That'] })]), 'crossref'))).toMatchObject([{ title: 'A: b' }, { title: 'What? That' }]);
  });
});

describe('OpenAlex', () => {
  it('is read as a page, a list, one work, and lines', () => {
    const one = { id: 'https://openalex.org/W100000001', title: 'T', type: 'book' };
    for (const whole of [{ meta: {}, results: [one] }, [one], one]) expect(csl(read(JSON.stringify(whole), 'openalex'))).toEqual([{ id: 'W100000001', type: 'book', title: 'T' }]);
    expect(csl(read(`${JSON.stringify(one)}\n`.repeat(3), 'openalex'))).toHaveLength(3);
  });

  it('takes no related work for a cited one', () => {
    expect(kinds(read(JSON.stringify({ id: 'https://openalex.org/W100000001', referenced_works: ['https://openalex.org/W200000001'], related_works: ['https://openalex.org/W300000001'] }), 'openalex'))).toEqual(['reference', 'link']);
  });

  it('puts an abstract in order, whatever its positions', () => {
    expect(csl(read(JSON.stringify({ id: 'https://openalex.org/W100000001', abstract_inverted_index: { last: [1e15], first: [-5], mid: [0, 2], none: 'x', text: ['1'] } }), 'openalex'))).toMatchObject([{ abstract: 'first mid mid last' }]);
  });
});

describe('Semantic Scholar', () => {
  const paper = (title: string): object => ({ paperId: null, title });

  it('tells once which end of its citations a page does not name', () => {
    for (const [member, said] of [['citedPaper', 'cites these'], ['citingPaper', 'these cite']] as const) {
      const reading = read(JSON.stringify({ offset: 0, data: [{ [member]: paper('A') }, { [member]: paper('B') }] }), 'semantic-scholar');
      expect(kinds(reading)).toEqual(['reference', 'reference']);
      expect(reading.diagnostics.map(({ message }) => message)).toEqual([`The file does not name the paper that ${said}; they are read as works, without links`]);
    }
  });

  it('links both ends where an item names them', () => {
    const reading = read(JSON.stringify([{ citingPaper: paper('A'), citedPaper: paper('B') }]), 'semantic-scholar');
    const [link] = reading.drafts.filter((draft) => draft.type === 'link');
    expect(link).toMatchObject({ from: { csl: { title: 'A' } }, to: { csl: { title: 'B' } } });
    expect(reading.drafts).toContain(link?.from);
  });

  it('takes a paper with very many citations', () => {
    const text = JSON.stringify({ paperId: '0'.repeat(40), title: 'T', citations: Array.from({ length: 150_000 }, () => ({ title: 'C' })) });
    expect(read(text, 'semantic-scholar').drafts).toHaveLength(150_001);
  });
});

describe('XML', () => {
  it('of EndNote needs no root around its records', () => expect(csl(read('<records><record><ref-type name="Book">6</ref-type><titles><title>T</title></titles></record></records>', 'endnote-xml'))).toEqual([{ id: '', type: 'book', title: 'T' }]));

  it.each(['<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>T</title></titleInfo></mods>', '<x:mods xmlns:x="http://www.loc.gov/mods/v3"><x:titleInfo><x:title>T</x:title></x:titleInfo></x:mods>', '<mods><titleInfo><title>T</title></titleInfo></mods>', '<OAI><record><metadata><mods><titleInfo><title>T</title></titleInfo></mods></metadata></record></OAI>'])('of MODS is known in %s', (text) => expect(csl(read(text, 'mods'))).toEqual([{ id: '', type: 'document', title: 'T' }]));

  it.each([
    ['<genre>conference publication</genre>', { type: 'paper-conference' }],
    ['<genre>Masters thesis</genre>', { type: 'thesis', genre: 'Masters thesis' }],
    ['<genre>sonnet</genre><relatedItem type="host"><originInfo><issuance>continuing</issuance></originInfo></relatedItem>', { type: 'article-journal', genre: 'sonnet' }],
    ['<relatedItem type="host"/>', { type: 'chapter' }],
    ['<typeOfResource>cartographic</typeOfResource>', { type: 'map' }],
    ['<originInfo><issuance>monographic</issuance></originInfo>', { type: 'book' }],
  ])('of MODS tells the type by %s', (parts, expected) => expect(csl(read(`<mods>${parts}</mods>`, 'mods'))).toMatchObject([expected]));

  it('of Zotero is known by its namespace, not by its prefix', () => {
    const text = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:q="http://www.zotero.org/namespaces/export#" xmlns:d="http://purl.org/dc/elements/1.1/"><r:Description r:about="#i"><q:itemType>webpage</q:itemType><d:title>T</d:title></r:Description></r:RDF>';
    expect(csl(read(text, 'zotero-rdf'))).toEqual([{ id: '', type: 'webpage', title: 'T' }]);
  });
});
