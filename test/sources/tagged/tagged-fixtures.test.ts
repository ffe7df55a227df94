import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Draft, type Reading, type SourceText, sourceText } from '../../../src/sources/drafts.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { readRecognised, summarise } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/tagged/', import.meta.url);
const FORMATS = new Map([['.ris', 'ris'], ['.enw', 'endnote-tagged'], ['.refer', 'endnote-tagged'], ['.adsabs', 'endnote-tagged'], ['.nbib', 'nbib'], ['.ciw', 'wos'], ['.tsv', 'wos-tab']]);
const cases = readdirSync(folder).filter((name) => !name.endsWith('.json')).sort();

/** A reading as fixtures hold it, its links under the entries that they go out from. */
function summary(source: SourceText, reading: Reading): unknown {
  const { drafts, links } = parted(reading.drafts);
  const cited = links.map(({ place, from, to }) => ({ by: drafts.indexOf(from as Draft), at: `${place.line}:${place.column}`, quote: source.text.slice(place.start, place.end), ...described(to) }));
  return JSON.parse(JSON.stringify({ ...summarise(source, { ...reading, drafts }), ...(cited.length === 0 ? {} : { cited }) }));
}

function parted(all: readonly Draft[]): { readonly drafts: readonly Draft[]; readonly links: readonly Extract<Draft, { type: 'link' }>[] } {
  return { drafts: all.filter(({ type }) => type !== 'link'), links: all.filter((draft) => draft.type === 'link') };
}

function described(to: Extract<Draft, { type: 'link' }>['to']): object {
  if (typeof to === 'string' || to.type !== 'reference' || to.cited !== true) throw new Error('a link leads elsewhere than to a cited reference');
  return { csl: to.csl, ...(to.identifiers.length === 0 ? {} : { identifiers: to.identifiers.map(({ scheme, value }) => `${scheme}:${value}`) }) };
}

/** Each text beside what is to be read from it. A missing `.json` fails; it is checked line by line. */
describe('fixtures of tagged formats', () => {
  it('are all there', () => expect(cases).toEqual(['core.ciw', 'dialects.ris', 'endnote.enw', 'medline.nbib', 'system.adsabs', 'table.tsv', 'unix.refer']));

  it.each(cases)('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    for (const path of [name, 'file']) {
      const source = sourceText(path, text);
      const reading = readRecognised(source, FORMATS.get(/\.\w+$/.exec(name)?.[0] ?? '') ?? '');
      expect(summary(source, reading)).toEqual(expected);
    }
  });

  it.each(cases)('%s is read alike with other line ends and blanks at the ends of lines', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const read = (changed: string): unknown => {
      const reading = recogniseReader(sourceText(name, changed))?.read(sourceText(name, changed));
      const { drafts, links } = parted(reading?.drafts ?? []);
      return [drafts.map((draft) => draft.type === 'reference' && draft.csl), links.map(({ to }) => described(to)), reading?.skips.map(({ reason }) => reason), reading?.diagnostics.map(({ message }) => message)];
    };
    const plain = read(text);
    for (const end of ['\r\n', '\r']) expect(read(text.replaceAll('\n', end))).toEqual(plain);
    if (!name.endsWith('.tsv')) expect(read(text.replaceAll('\n', ' \t\n'))).toEqual(plain);
  });
});
