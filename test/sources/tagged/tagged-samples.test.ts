import { describe, expect, it } from 'vitest';
import type { Reading, ReferenceDraft, SourceText } from '../../../src/sources/drafts.ts';
import { rankReaders, readerOf, recogniseReader } from '../../../src/sources/readers.ts';
import { expectSound } from '../reading-summary.ts';
import { hasSamples, isThere, openSample, type Sample, samples } from '../samples.ts';

/** The formats of the manifest that are read here. */
const FORMATS = new Map([['ris', 'ris'], ['ris-like txt', 'ris'], ['wos-plaintext', 'wos'], ['wos-ciw', 'wos'], ['wos-isi', 'wos'], ['nbib', 'nbib'], ['endnote-refer', 'endnote-tagged'], ['ads', 'endnote-tagged']]);
/** What the manifest does not count, or only as text: by hand. */
const COUNTED_BY_HAND = new Map([['avian.enw', 20], ['avian.adsabs', 20], ['res_synth_methods.txt', 2]]);
const OURS = new Set(FORMATS.values());

const all = samples.filter((sample) => !sample.path.includes('*') && isThere(sample));
// The manifest calls it text; it is what PubMed exports.
const formatOf = ({ path, format }: Sample): string | undefined => (path.endsWith('res_synth_methods.txt') ? 'nbib' : FORMATS.get(path.endsWith('example_wos.ris') ? 'wos-plaintext' : format));
const tagged = all.filter((sample) => formatOf(sample) !== undefined);

function read(path: string, format: string): { readonly source: SourceText; readonly reading: Reading; readonly references: readonly ReferenceDraft[] } {
  const source = openSample(path);
  const reading = readerOf(format)?.read(source);
  if (reading === undefined) throw new Error('no reader');
  return { source, reading, references: reading.drafts.filter((draft) => draft.type === 'reference') };
}

const dois = (references: readonly ReferenceDraft[]): Set<string> => new Set(references.flatMap(({ identifiers }) => identifiers.filter(({ scheme }) => scheme === 'doi').map(({ value }) => value)));

describe.skipIf(!hasSamples)('tagged files of others', () => {
  it('are there', () => expect(tagged.length).toBeGreaterThan(45));

  it.each(tagged)('$path: $records', (sample) => {
    const format = formatOf(sample) ?? '';
    const { source, reading, references } = read(sample.path, format);
    expectSound(source, reading);
    expect(recogniseReader(source)?.format).toBe(format);
    const counted = COUNTED_BY_HAND.get(sample.path.split('/').at(-1) ?? '') ?? Number(/(\d+) records/.exec(sample.records)?.[1]);
    expect(references.length + reading.skips.length).toBe(counted);
    for (const { place } of reading.drafts) expect(source.text.slice(place.start, place.end)).toMatch(/^\S[^]*\S$/);
  });

  it.each(all.filter((sample) => formatOf(sample) === undefined))('$path is none of them', ({ path }) => {
    const [best] = rankReaders(openSample(path));
    expect(best !== undefined && best.score > 0 && OURS.has(best.format)).toBe(false);
  });

  it('of one search have the distinct DOIs of the manifest', () => {
    const scopus = dois(read('samples/formats/revtools/restoration_scopus.ris', 'ris').references);
    const web = dois(read('samples/formats/revtools/restoration_WoS.ciw', 'wos').references);
    const pubmed = dois(read('samples/formats/revtools/restoration_pubmed.nbib', 'nbib').references);
    const both = (one: Set<string>, two: Set<string>): number => [...one].filter((doi) => two.has(doi)).length;
    expect([scopus.size, web.size, pubmed.size, both(scopus, web), both(scopus, pubmed), both(web, pubmed), new Set([...scopus, ...web, ...pubmed]).size]).toEqual([282, 176, 104, 62, 81, 25, 416]);
  });

  it.each(['rispy/example_wos.ris', 'tethne/wos.txt', 'tethne/wos2.txt'])('%s has as many cited references as it says', (path) => {
    const { source, reading, references } = read(`samples/formats/${path}`, 'wos');
    const said = [...source.text.matchAll(/^NR (\d+)/gm)].map((found) => Number(found[1]));
    const links = reading.drafts.filter((draft) => draft.type === 'link');
    expect(references.map((reference) => links.filter(({ from }) => from === reference).length)).toEqual(said);
    for (const { place, to } of links) {
      const quote = source.text.slice(place.start, place.end);
      expect(quote).toMatch(/^\S[^\n]*\S$/);
      // A year and a DOI that the line gives are told, whatever else is odd about it.
      if (typeof to !== 'string' && to.type === 'reference' && /^[^,]*, (?:1[5-9]|20)\d\d,/.test(quote)) expect(to.csl.issued?.['date-parts']?.[0]?.[0]).toBe(Number(/, (\d{4}),/.exec(quote)?.[1]));
      if (typeof to !== 'string' && to.type === 'reference' && /DOI 10\.\d{4}\/\S+$/.test(quote)) expect(to.identifiers.length).toBeGreaterThan(0);
    }
  });

  it('say the same of the same works: twenty articles in four files', () => {
    const files = [['revtools/avian_ecology_bibliography.ris', 'ris'], ['bibutils-derived/avian.enw', 'endnote-tagged'], ['bibutils-derived/avian.adsabs', 'endnote-tagged'], ['bibutils-derived/avian.isi', 'wos']] as const;
    const [first, ...others] = files.map(([path, format]) => read(`samples/formats/${path}`, format).references.map(({ csl }) => ({
      title: csl.title, year: csl.issued, container: csl['container-title'], page: csl.page, doi: csl.DOI, authors: csl.author?.map(({ family, given }) => `${family} ${given?.replace(/[. ]/g, '')}`),
    })));
    const differences: string[] = [];
    for (const [index, other] of others.entries()) other.forEach((work, at) => {
      for (const [member, value] of Object.entries(work)) if (JSON.stringify(value) !== JSON.stringify(first?.[at]?.[member as keyof typeof work])) differences.push(`${files[index + 1]?.[1]} ${at} ${member}`);
    });
    // The program that wrote two of the files left out the journal of one article.
    expect(differences).toEqual(['endnote-tagged 5 container', 'wos 5 container']);
  });
});
