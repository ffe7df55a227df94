import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reader, Reading, SourceText } from '../../src/sources/drafts.ts';
import { crossref } from '../../src/sources/json/crossref.ts';
import { cslJson } from '../../src/sources/json/csl-json.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { endnoteXml } from '../../src/sources/xml/endnote-xml.ts';
import { localCitationNetwork } from '../../src/sources/json/local-citation-network.ts';
import { mods } from '../../src/sources/xml/mods.ts';
import { openAlex } from '../../src/sources/json/openalex.ts';
import { semanticScholar } from '../../src/sources/json/semantic-scholar.ts';
import { zoteroRdf } from '../../src/sources/xml/zotero-rdf.ts';
import { expectSound } from './reading-summary.ts';

const folder = new URL('../fixtures/sources/records/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const READERS: readonly (readonly [Reader, readonly string[]])[] = [
  [endnoteXml, ['library.endnote.xml']], [mods, ['collection.mods.xml']], [zoteroRdf, ['library.rdf']], [cslJson, ['items.csl.json']], [crossref, ['works.crossref.json']], [openAlex, ['page.openalex.json']],
  [semanticScholar, ['papers.s2.json', 'references.s2.json']], [localCitationNetwork, ['session.lcn.json']],
];
const CASES = READERS.flatMap(([reader, files]) => files.map((file) => [reader.format, file, reader] as const));

/** Whatever the text, a reading is sound, places of links and of what they lead to stand in the text, and recognising gives a share. */
function expectSafe(reader: Reader, text: string): Reading {
  const source: SourceText = sourceText('x', text);
  const score = reader.recognise(source);
  if (!(score >= 0 && score <= 1)) expect.fail(`${reader.format} recognises by ${score}`);
  const reading = reader.read(source);
  expectSound(source, reading);
  for (const draft of reading.drafts) {
    if (draft.type !== 'link') continue;
    for (const end of [draft.from, draft.to]) if (typeof end !== 'string' && !(end.place.start >= 0 && end.place.end <= text.length)) expect.fail('the end of a link is not in the text');
  }
  return reading;
}

describe('bibliographies in XML and JSON', () => {
  it('are all looked at', () => expect(CASES.map(([, file]) => file).sort()).toEqual(readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).sort()));

  it.each(CASES)('%s keeps what stands before a cut of %s', (_, file, reader) => {
    const text = fixture(file);
    const whole = reader.read(sourceText('x', text)).drafts.filter(({ type }) => type === 'reference');
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (length) => {
        const { drafts, skips, diagnostics } = expectSafe(reader, text.slice(0, length));
        const kept = drafts.filter(({ type }) => type === 'reference');
        const before = whole.filter(({ place }) => place.end < length);
        // A session and an item of a page are whole or not at all: what stood in the one that is cut is lost with it, and the skip tells.
        const lost = skips.some(({ reason }) => reason === 'the file ends before the record does') ? (reader === localCitationNetwork ? before.length : 1) : 0;
        if (kept.length < before.length - lost) expect.fail(`${before.length} records stand before the cut, and ${kept.length} are read`);
        if (length > 0 && length < text.trimEnd().length && diagnostics.length === 0) expect.fail('nothing is said of the cut');
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it.each(CASES)('%s takes mutations of %s', (_, file, reader) => {
    const text = fixture(file);
    const piece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('<', '>', '&', '"', '\\', '{', '}', '[', ']', ',', ':', 'null', '<![CDATA[', '<!--', ']]>', '&#x0;', '\u0000', '\ud800', '</record>', '__proto__', '1e999', '\r', '\ufdd0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), piece), { minLength: 1, maxLength: 6 }), (edits) => {
        let mutated = text;
        for (const [at, length, insert] of edits) mutated = mutated.slice(0, at) + insert + mutated.slice(at + length);
        expectSafe(reader, mutated);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it.each(READERS.map(([reader]) => [reader.format, reader] as const))('%s takes anything', (_, reader) => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 3 }).map((json) => `{"data":${json},"results":${json},"message":{"items":${json}},"input":${json},"source":${json}}`)), (text) => void expectSafe(reader, text)), { seed: 3, numRuns: 200 });
    for (const text of ['', ' ', '[', '{', '[]', '{}', 'null', '"', '[null,1,"x",[],{}]', '<', '<a', '<a/>', '<record/>', '<mods/>', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x/></rdf:RDF>']) expectSafe(reader, text);
  });

  it.each(READERS.map(([reader]) => [reader.format, reader] as const))('%s reads all kinds of line ends alike', (_, reader) => {
    for (const file of READERS.find(([one]) => one === reader)?.[1] ?? []) {
      const csl = (text: string): unknown => expectSafe(reader, text).drafts.flatMap((draft) => (draft.type === 'reference' ? [[draft.csl, draft.identifiers]] : []));
      const text = fixture(file);
      expect(csl(text.replaceAll('\n', '\r\n'))).toEqual(csl(text));
      expect(csl(text.replaceAll('\n', '\r'))).toEqual(csl(text));
    }
  });

  it('are not brought down by depth', () => {
    for (const [reader] of READERS) {
      expectSafe(reader, '['.repeat(200_000));
      expectSafe(reader, `[{"id":"x","type":"book","DOI":"10.1234/x","paperId":"x","title":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`);
      expectSafe(reader, '<a>'.repeat(100_000));
      expectSafe(reader, `<xml><records><record><mods>${'<a>'.repeat(5000)}x${'</a>'.repeat(5000)}</mods></record></records></xml>`);
    }
  });

  it('read no other file, and put in no entity', () => {
    const lol = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><records><record><titles><title>&l9; &f;</title></titles></record></records></xml>`;
    const { drafts, diagnostics } = expectSafe(endnoteXml, text);
    expect(drafts[0]).toMatchObject({ csl: { title: '&l9; &f;' } });
    expect(diagnostics.map(({ code }) => code)).toContain('field-malformed');
  });

  it('do not trip over names that objects have', () => {
    const { drafts } = expectSafe(cslJson, '[{"id":"constructor","type":"book","toString":"x","author":[{"family":"__proto__","hasOwnProperty":1}],"__proto__":{"title":"no"}}]');
    expect(drafts).toMatchObject([{ key: 'constructor', csl: { author: [{ family: '__proto__' }] } }]);
    expect(Object.hasOwn((drafts[0] as { csl: object }).csl, 'title')).toBe(false);
  });
});
