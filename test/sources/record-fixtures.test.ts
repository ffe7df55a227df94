import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft, LinkDraft, ReferenceDraft } from '../../src/sources/drafts.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { readRecognised, summarise } from './reading-summary.ts';

const folder = new URL('../fixtures/sources/records/', import.meta.url);

/** Each file, the format that it is recognised as, and beside it what is to be read from it. A missing `.expected.json` fails; it is checked line by line. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['collection.mods.xml', 'mods'], ['items.csl.json', 'csl-json'], ['library.endnote.xml', 'endnote-xml'], ['library.rdf', 'zotero-rdf'], ['page.openalex.json', 'openalex'],
  ['papers.s2.json', 'semantic-scholar'], ['references.s2.json', 'semantic-scholar'], ['session.lcn.json', 'local-citation-network'], ['works.crossref.json', 'crossref'],
];

describe('fixtures of XML and JSON bibliographies', () => {
  it('are all there', () => expect(readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).sort()).toEqual(FORMATS.map(([name]) => name)));

  it.each(FORMATS)('%s is %s', (name, format) => {
    const source = sourceText(name, readFileSync(new URL(name, folder), 'utf8'));
    const reading = readRecognised(source, format);
    const links = reading.drafts.filter(isLink).map(({ from, to, place }) => ({ quote: source.text.slice(place.start, place.end), from: nameOf(from), to: typeof to !== 'string' && to.type === 'reference' && to.cited === true ? { csl: to.csl, identifiers: to.identifiers.map(({ scheme, value }) => `${scheme}:${value}`) } : nameOf(to) }));
    const summary = { ...summarise(source, { ...reading, drafts: reading.drafts.filter((draft) => !isLink(draft)) }), ...(links.length === 0 ? {} : { links }) };
    expect(JSON.parse(JSON.stringify(summary))).toEqual(JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')));
  });
});

function isLink(draft: Draft): draft is LinkDraft {
  return draft.type === 'link';
}

function nameOf(end: LinkDraft['from']): string {
  if (typeof end === 'string') return end;
  return end.type === 'thing' ? end.name : referenceName(end);
}

function referenceName({ key, csl }: ReferenceDraft): string {
  return key === '' ? (csl.title ?? '') : key;
}
