import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/sources/bibtex/bibtex.ts';
import type { CslItem, CslName } from '../../src/sources/csl.ts';
import { cslJson } from '../../src/sources/json/csl-json.ts';
import type { LinkDraft, Reading, ReferenceDraft } from '../../src/sources/drafts.ts';
import { endnoteXml } from '../../src/sources/xml/endnote-xml.ts';
import { mods } from '../../src/sources/xml/mods.ts';
import { rankReaders, recogniseReader } from '../../src/sources/readers.ts';
import { ris } from '../../src/sources/tagged/ris.ts';
import { expectSound } from './reading-summary.ts';
import { hasSamples, openSample, samples } from './samples.ts';

/** What the manifest calls the formats. */
const OURS: ReadonlyMap<string, string> = new Map([
  ['csl-json', 'csl-json'], ['crossref-json', 'crossref'], ['s2-json', 'semantic-scholar'], ['openalex-json', 'openalex'], ['endnote-xml', 'endnote-xml'], ['mods-xml', 'mods'], ['zotero-rdf', 'zotero-rdf'], ['json (LCN session)', 'local-citation-network'],
]);

function read(path: string): Reading {
  const source = openSample(path);
  const reading = recogniseReader(source)?.read(source);
  if (reading === undefined) throw new Error(`${path} is not recognised`);
  expectSound(source, reading);
  return reading;
}

const references = (reading: Reading): ReferenceDraft[] => reading.drafts.filter((draft) => draft.type === 'reference');
const links = (reading: Reading): LinkDraft[] => reading.drafts.filter((draft) => draft.type === 'link');

describe.skipIf(!hasSamples)('XML and JSON bibliographies of others', () => {
  it.each(samples.filter(({ format }) => OURS.has(format)))('$path is recognised as $format', ({ path, format }) => {
    const [best, next] = rankReaders(openSample(path));
    expect(best?.format).toBe(OURS.get(format));
    expect((best?.score ?? 0) - (next?.score ?? 0)).toBeGreaterThan(0.1);
  });

  it('are told from texts of other kinds', () => {
    const ours = new Set(OURS.values());
    const others = samples.filter(({ path, format }) => /^samples\/(?:fulltext|refparse)\//.test(path) && !OURS.has(format));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter(({ path }) => ours.has(recogniseReader(openSample(path))?.format ?? '')).map(({ path }) => path)).toEqual([]);
  });

  // Works, links, skips: as the manifest says, and as counted with jq.
  it.each([
    ['bibtex/citation-js/bibtex-csl.json', 16, 0, 0],
    ['bibtex/citation-js/biblatex-csl.json', 28, 0, 0],
    ['fulltext/deep-rules/references.json', 127, 0, 0],
    ['refparse/zotero-chinese/gbt7714-data.json', 141, 0, 0],
    ['refparse/zotero-chinese/social-sciences-in-china-data.json', 48, 0, 0],
    ['refparse/zotero-chinese/acta-psychologica-sinica-data.json', 33, 0, 0],
    ['formats/tethne/zotero2.rdf', 4, 0, 8],
    ['formats/crossref/10_1002_jor_1100150407.json', 1, 36, 0],
    ['formats/crossref/10_1016_j_neurobiolaging_2010_03_024.json', 1, 57, 0],
    ['formats/crossref/10_1038_srep16696.json', 1, 62, 0],
    ['formats/crossref/10_1109_icdcsw_2003_1203662.json', 1, 13, 0],
    ['formats/crossref/10_1371_journal_pone_0033693.json', 1, 70, 0],
    ['formats/crossref/10_3892_ijo_00000353.json', 1, 0, 0],
    ['formats/crossref/work-list_query_ecology_boettiger.json', 20, 1007, 0],
    ['formats/semanticscholar/references_page1.json', 50, 0, 0],
    ['formats/semanticscholar/references_page2.json', 17, 0, 0],
    ['formats/semanticscholar/citations_last_page.json', 81, 0, 0],
    ['formats/semanticscholar/paper_batch_with_null.json', 3, 0, 1],
    ['formats/semanticscholar/Reference.json', 1, 0, 0],
    ['formats/semanticscholar/Citation.json', 1, 0, 0],
    ['formats/openalex/works_3.json', 3, 49, 0],
    ['formats/localcitationnetwork/examples.json', 170, 8964, 0],
    ['formats/jabref-exporter/EndnoteXmlExportTestMultipleEntries.xml', 2, 0, 0],
    ['formats/jabref-exporter/ModsExportFormatTestMultipleEntries.xml', 2, 0, 0],
    ['formats/bibutils-derived/avian.mods.xml', 20, 0, 0],
  ])('%s holds %i works, %i links and %i skips', (path, works, cites, skips) => {
    const reading = read(`samples/${path}`);
    expect([references(reading).length, links(reading).length, reading.skips.length]).toEqual([works, cites, skips]);
    expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('place each cited work where its DOI stands', () => {
    const source = openSample('samples/formats/crossref/work-list_query_ecology_boettiger.json');
    const cited = links(recogniseReader(source)?.read(source) ?? { drafts: [], skips: [], diagnostics: [], sections: [] });
    const dois = cited.flatMap(({ place, to }) => (typeof to !== 'string' && to.type === 'reference' && to.csl.DOI !== undefined ? [[source.text.slice(place.start, place.end), to.csl.DOI] as const] : []));
    expect(dois.length).toBeGreaterThan(700);
    for (const [quote, doi] of dois) expect(quote).toContain(JSON.stringify(doi).slice(1, -1));
  });

  it.each(samples.filter(({ format }) => format === 'csl-json'))('$path keeps every member', ({ path }) => {
    const source = openSample(path);
    const items = JSON.parse(source.text) as Record<string, unknown>[];
    const drafts = references(cslJson.read(source));
    const lost = items.flatMap((item, index) => Object.entries(item).flatMap(([name, value]) => {
      // Held as a key, an identifier or under the name that CSL 1.0.2 has for it.
      if (name === 'citation-key' || name === 'custom') return [];
      const variable = name === 'journalAbbreviation' ? 'container-title-short' : name === 'shortTitle' ? 'title-short' : name;
      const ours = (drafts[index]?.csl as unknown as Record<string, unknown>)[variable];
      return JSON.stringify(plain(ours)) === JSON.stringify(plain(value)) ? [] : [`${String(item['id'])} ${name}: ${JSON.stringify(value)} / ${JSON.stringify(ours)}`];
    }));
    expect(lost).toEqual([]);
  });
});

/** Names without regard to the order of their parts, to empty ones and to how they are printed; numbers and digits, all kinds of blanks alike; no markup. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).filter(([name, part]) => part !== '' && name !== 'comma-suffix').map(([name, part]) => [name, plain(part)] as const).sort(([one], [other]) => (one < other ? -1 : 1)));
  return String(value).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
}

/** Members in which two readings of the same works differ. */
function differences(one: readonly ReferenceDraft[], other: readonly ReferenceDraft[]): string[] {
  return one.flatMap(({ csl }, index) => {
    const that = other[index]?.csl ?? ({} as CslItem);
    const names = [...new Set([...Object.keys(csl), ...Object.keys(that)])].sort() as (keyof CslItem)[];
    return names.filter((name) => JSON.stringify(sortedNames(csl[name])) !== JSON.stringify(sortedNames(that[name]))).map((name) => `${index} ${name}: ${JSON.stringify(csl[name])} / ${JSON.stringify(that[name])}`);
  });
}

/** Names without regard to the order of their members. */
function sortedNames(value: unknown): unknown {
  return Array.isArray(value) ? value.map((name: object) => Object.fromEntries(Object.entries(name).sort())) : value;
}

describe.skipIf(!hasSamples)('pairs that JabRef wrote', () => {
  it.each([
    // JabRef writes the place of the publisher where EndNote has the address of the author.
    ['EndnoteXmlExportTestMultipleEntries', ['0 publisher-place: "New York, NY, USA" / undefined']],
    ['EndnoteXmlExportTestSingleBookEntry', []],
    // A creation date becomes the date of capture, a location the place where the thing is kept; JabRef parts notes at commas, and of two places it keeps apart which is which.
    ['ModsExportFormatTestAllFields', ['0 accessed: undefined / {"date-parts":[[2000,11,11]]}', '0 archive: undefined / "somewhere"', '0 note: "a note, and another note" / "a note; and another note"', '0 publisher-place: "somewhere" / "India"']],
    ['ModsExportFormatTestBook', []],
    // A lone page becomes what MODS calls the total of pages.
    ['ModsExportFormatTestMultipleEntries', ['0 number-of-pages: undefined / "67"', '0 page: "67" / undefined']],
  ])('%s', (name, expected) => {
    const folder = 'samples/formats/jabref-exporter/';
    const xml = openSample(`${folder}${name}.xml`);
    const ofXml = references((name.startsWith('Mods') ? mods : endnoteXml).read(xml));
    const ofBib = references(bibtex.read(openSample(`${folder}${name}.bib`)));
    expect(differences(ofBib, ofXml)).toEqual(expected);
  });
});

describe.skipIf(!hasSamples)('a bibliography in RIS and in MODS made of it', () => {
  it('is the same in title, year, authors and pages', () => {
    const plain = ({ csl }: ReferenceDraft): unknown => [csl.title, csl.issued?.['date-parts']?.[0]?.[0], csl.page, csl.author?.map(initialled)];
    const initialled = ({ family, given, literal, ...rest }: CslName): string => literal ?? [rest['non-dropping-particle'], family, given?.replace(/[\s.-]/g, '')].filter((part) => part !== undefined).join(' ');
    const ofRis = references(ris.read(openSample('samples/formats/revtools/avian_ecology_bibliography.ris')));
    const ofMods = references(mods.read(openSample('samples/formats/bibutils-derived/avian.mods.xml')));
    expect(ofMods).toHaveLength(20);
    ofMods.forEach((draft, index) => expect(plain(draft)).toEqual(plain(ofRis[index] as ReferenceDraft)));
  });
});
