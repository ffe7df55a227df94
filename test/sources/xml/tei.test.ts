import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { tei } from '../../../src/sources/xml/tei.ts';
import { readRecognised, readSurveyText, summarise } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/tei/', import.meta.url);
const FIXTURES = ['grobid.tei.xml', 'old.tei.xml'];
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const read = (text: string): ReturnType<typeof readSurveyText> => readSurveyText(tei, 'x.xml', text);
const document = (body: string, list = ''): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div>${body}</div></body><back><div type="references"><listBibl>${list}</listBibl></div></back></text></TEI>`;
const entry = (content: string): Partial<ReferenceDraft['csl']> => read(document('', `<biblStruct xml:id="b0">${content}</biblStruct>`)).references[0]?.csl ?? {};

describe('fixtures', () => {
  it.each(FIXTURES)('%s', (name) => {
    const source = sourceText(name, fixture(name));
    const expected: unknown = JSON.parse(fixture(`${name}.json`));
    expect(JSON.parse(JSON.stringify(summarise(source, readRecognised(source, 'tei'))))).toEqual(expected);
  });
});

describe('references in the text', () => {
  it.each([
    ['one bracket', '<ref type="bibr" target="#b0">[1,</ref> <ref type="bibr" target="#b1">2]</ref>', ['b0 b1']],
    ['brackets of their own', '<ref type="bibr" target="#b0">[1]</ref>, <ref type="bibr" target="#b1">[2]</ref>', ['b0', 'b1']],
    ['names and years', '<ref type="bibr" target="#b0">(Doe, 2001;</ref> <ref type="bibr" target="#b1">Roe, 2002)</ref>', ['b0 b1']],
    ['brackets outside', '[<ref type="bibr" target="#b0">1</ref>, <ref type="bibr" target="#b1">2</ref>]', ['b0 b1']],
    ['several addresses', '<ref type="bibr" target="#b0 #b1">[1, 2]</ref>', ['b0 b1']],
    ['no address, with numbers', '<ref type="bibr">[7, 9-11]</ref>', ['7 9 10 11']],
    ['no address, with a name', '<ref type="bibr">(Doe &amp; Roe, 2001)</ref>', ['Doe & Roe 2001']],
    ['no address and no sense', '<ref type="bibr">LZW</ref>', ['LZW']],
    ['other kinds', '<ref type="figure" target="#fig_0">1</ref> and <ref type="formula">(2)</ref>', []],
  ])('in %s', (_, written, cited) => expect(read(document(`<p>Words ${written} here.</p>`)).cited).toEqual(cited));

  it('stand in their sentences, which elements may part', () => {
    expect(read(document('<p><s>One.</s><s>Two &amp; <ref type="bibr" target="#b0">[1]</ref>.</s></p><p>x &lt; y. Of <hi>Doe et al</hi>. 2001 <ref type="bibr" target="#b0">[1]</ref>.</p>')).sentences).toEqual([
      'Two &amp; <ref type="bibr" target="#b0">[1]</ref>.',
      'Of <hi>Doe et al</hi>. 2001 <ref type="bibr" target="#b0">[1]</ref>.',
    ]);
  });
});

describe('entries', () => {
  it.each([
    ['a paper', '<analytic><title level="a">T</title></analytic><monogr><title level="j">J</title><imprint><biblScope unit="volume">1</biblScope><biblScope unit="issue">2</biblScope><biblScope unit="page" from="3" to="4"/><date when="2001-02"/></imprint></monogr>', { type: 'article-journal', title: 'T', 'container-title': 'J', volume: '1', issue: '2', page: '3-4', issued: { 'date-parts': [[2001, 2]] } }],
    ['a paper of a conference', '<analytic><title level="a">T</title></analytic><monogr><title level="m">Proceedings of X</title><imprint/></monogr>', { type: 'paper-conference', 'container-title': 'Proceedings of X' }],
    ['a chapter', '<analytic><title level="a">T</title></analytic><monogr><title level="m">A Book</title><editor><persName><forename>E</forename><surname>Ed</surname></persName></editor></monogr>', { type: 'chapter', 'container-title': 'A Book', editor: [{ family: 'Ed', given: 'E' }] }],
    ['a book in a series', '<monogr><title level="m">B</title><author><persName><surname>van der Berg</surname><genName>Jr</genName></persName></author><imprint><publisher>P</publisher></imprint></monogr><series><title level="s">S</title></series>', { type: 'book', title: 'B', author: [{ family: 'Berg', 'non-dropping-particle': 'van der', suffix: 'Jr' }], publisher: 'P', 'collection-title': 'S' }],
    ['a body', '<monogr><title level="m">B</title><author><orgName>OpenAI</orgName></author></monogr>', { author: [{ literal: 'OpenAI' }] }],
    ['a thesis', '<monogr><title level="m">B</title></monogr><note type="report_type">PhD thesis</note>', { type: 'thesis' }],
    ['identifiers', '<analytic><title level="a">T</title><idno type="DOI">10.1234/AB</idno></analytic><monogr><idno type="ISSN">1234-5679</idno></monogr><idno type="PMID">123</idno><ptr target="https://x.org/a"/>', { DOI: '10.1234/AB', PMID: '123', ISSN: '1234-5679', URL: 'https://x.org/a' }],
  ])('of %s', (_, content, csl) => expect(entry(content)).toMatchObject(csl));

  it('without a title are read from their words', () => {
    const { references } = read(document('', '<biblStruct xml:id="b0"><monogr><title/></monogr><idno type="arXiv">arXiv:2001.00001</idno><note type="raw_reference">[1] J. Doe. A work. 2001.</note></biblStruct>'));
    expect(references[0]).toMatchObject({ key: 'b0', parsed: { words: 'J. Doe. A work. 2001.' }, identifiers: [{ scheme: 'arxiv', value: '2001.00001' }] });
  });
  it('are not those of the header', () => expect(read('<TEI><teiHeader><fileDesc><sourceDesc><biblStruct><monogr><title>x</title></monogr></biblStruct></sourceDesc></fileDesc></teiHeader></TEI>').references).toEqual([]));
  it('have dates that are none told', () => expect(read(document('', '<biblStruct><monogr><title>x</title><imprint><date when="soon"/></imprint></monogr></biblStruct>')).codes).toEqual(['field-malformed']));
});

describe('recognition', () => {
  it.each([['<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 1], ['<TEI><teiHeader/></TEI>', 0.8], ['<mods/>', 0], ['<html/>', 0], ['x', 0], ['', 0]])('gives %j %d', (text, score) => expect(tei.recognise(sourceText('x', text))).toBe(score));
});

describe('hostile input', () => {
  it('keeps the paragraphs and entries before a cut', () => {
    for (const name of FIXTURES) {
      const text = fixture(name);
      const whole = read(text);
      for (let length = 0; length < text.length; length += 53) {
        const cut = read(text.slice(0, length));
        const before = whole.references.filter(({ place }) => place.end <= length).length;
        expect(cut.references).toHaveLength(before);
        if (length > 100) expect(cut.codes.length).toBeGreaterThan(0);
      }
    }
  });
  it('takes mutations', () => {
    const text = fixture('grobid.tei.xml');
    const piece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('<', '>', '&', '"', '<![CDATA[', ']]>', '<!--', '</p>', '<p>', '<ref type="bibr" target="#__proto__">', '</ref>', '<biblStruct>', '\u0000', '\ud800', '\ufffc', '\ufdd0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), piece), { minLength: 1, maxLength: 6 }), (edits) => {
        let mutated = text;
        for (const [at, length, insert] of edits) mutated = mutated.slice(0, at) + insert + mutated.slice(at + length);
        read(mutated);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
  it.each(['<p>', '<ref type="bibr">', '<ref type="bibr" target="#b0">[1]</ref> ', '<head>', '<div>', '&', '<', '<s>', '<hi>', '[1] ', '<![CDATA['])('takes 20,000 times “%s” in its stride', (piece) => {
    const started = Date.now();
    read(document(`<p>${piece.repeat(20_000)}`));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
