import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/sources/bibtex/bibtex.ts';
import { markdown } from '../../src/sources/text/markdown.ts';
import { plainText } from '../../src/sources/text/plain-text.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { expectSound } from './reading-summary.ts';
import { hasSamples, openSample, samples } from './samples.ts';

const bibliographies = samples.filter(({ path, format }) => /^bib(?:la)?tex$/.test(format) && /\.(?:bib|txt)$/.test(path));

describe.skipIf(!hasSamples)('bibliographies of others', () => {
  it('are there', () => expect(bibliographies.length).toBeGreaterThan(100));

  it.each(bibliographies)('$path: $records', ({ path, records }) => {
    const source = openSample(path);
    const reading = bibtex.read(source);
    expectSound(source, reading);
    const entries = Number(/(\d+) entries/.exec(records)?.[1] ?? 0);
    // By hand: a single entry of an odd type is a set or holds data, and is skipped with a reason.
    expect(reading.drafts.length + reading.skips.length).toBe(entries);
    if (entries > 0) expect(recogniseReader(source)?.format).toBe('bibtex');
    for (const { place } of [...reading.drafts, ...reading.skips]) expect(source.text.slice(place.start, place.end)).toMatch(/^@[^]*[})]$/);
  });

  it.each(['bibtex', 'biblatex'])('are mapped as citation.js documents it: %s', (name) => {
    const reading = bibtex.read(openSample(`samples/bibtex/citation-js/${name}-input.bib`));
    const expected = JSON.parse(openSample(`samples/bibtex/citation-js/${name}-csl.json`).text) as Record<string, unknown>[];
    const differences: string[] = [];
    reading.drafts.forEach((draft, index) => {
      if (draft.type !== 'reference') return;
      const ours = draft.csl as unknown as Record<string, unknown>;
      const theirs = expected[index] ?? {};
      // The citation key is our id.
      for (const member of new Set([...Object.keys(ours), ...Object.keys(theirs)])) if (member !== 'citation-key' && JSON.stringify(sortedNames(ours[member])) !== JSON.stringify(sortedNames(theirs[member]))) differences.push(`${draft.key} ${member}`);
    });
    // Where ours is another on purpose: blanks after commas, genres and types in words, text without markup, braces as literal names, numbers of works that have no other place; ids of PubMed and Semantic Scholar among the
    // identifiers, and the pages of a journal article pages, whatever `bookpagination` says.
    expect(differences).toEqual(
      name === 'bibtex'
        ? []
        : ['swat4hcls:paper keyword', 'radboud:manual author', 'terano:thesis number', 'tesla:patent genre', 'doerr:report author', 'doerr:report genre', 'hutchinson:article title', 'hutchinson:article PMID', 'cdli:Born2019 container-title', 'Willighagen2019CitationjsAF custom', 'spruijt_characterizing_2022 genre', 'willighagen2008 genre', 'batori_river_2020 page', 'batori_river_2020 section'],
    );
  });
});

describe.skipIf(!hasSamples)('texts of others', () => {
  // Known facts of the manifest: citations, distinct keys or numbers.
  it.each([
    ['rlhf-book/05-reward-models.md', 55, 49],
    ['rlhf-book/07-reasoning.md', 65, 57],
    ['rlhf-book/08-direct-alignment.md', 36, 31],
    ['rlhf-book/12-synthetic-data.md', 100, 82],
    ['deep-rules/manuscript.md', 134, 127],
  ])('%s', (path, citations, distinct) => {
    const source = openSample(`samples/fulltext/${path}`);
    expect(recogniseReader(source)?.format).toBe('markdown');
    const reading = markdown.read(source);
    expectSound(source, reading);
    const cited = reading.drafts.flatMap((draft) => (draft.type === 'mention' ? draft.cited : []));
    expect([cited.length, new Set(cited).size, reading.skips.length, reading.diagnostics.length]).toEqual([citations, distinct, 0, 0]);
  });

  it('deep-rules/manuscript.pdf.txt: groups, citations, and every one in the list', () => {
    const source = openSample('samples/fulltext/deep-rules/manuscript.pdf.txt');
    expect(recogniseReader(source)?.format).toBe('plain-text');
    const reading = plainText.read(source);
    expectSound(source, reading);
    const groups = reading.drafts.flatMap((draft) => (draft.type === 'mention' ? [draft.cited] : []));
    const listed = reading.drafts.flatMap((draft) => (draft.type === 'reference' ? [draft.number] : []));
    expect([groups.length, groups.flat().length, listed.length, reading.skips.length, reading.diagnostics.length]).toEqual([113, 134, 127, 0, 0]);
    expect(groups.flat().filter((number) => !listed.includes(number))).toEqual([]);
  });

  // Without numbers: the entries, by hand, and citations by author and year. ParsCit finds 25 in the first: it takes a second line for an entry.
  it.each([
    ['E06-1050.txt', 24, 29, 'E.M. Voorhees. 2003. Overview of the TREC 2003 Question Answering Track. In Proceedings of TREC 2003, Gaithersburg, Maryland.'],
    ['sample2.txt', 18, 22, 'Wilensky, R. (1983). Planning and understanding. Reading, MA: Addison-Wesley.'],
  ])('parscit-demo/%s', (name, entries, citations, last) => {
    const source = openSample(`samples/fulltext/parscit-demo/${name}`);
    expect(recogniseReader(source)?.format).toBe('plain-text');
    const reading = plainText.read(source);
    expectSound(source, reading);
    const references = reading.drafts.flatMap((draft) => (draft.type === 'reference' ? [draft.parsed?.words] : []));
    expect([references.length, reading.drafts.flatMap((draft) => (draft.type === 'mention' ? draft.cited : [])).length, references.at(-1)]).toEqual([entries, citations, last]);
  });

  it('cite keys that their bibliography has', () => {
    const keys = new Set(bibtex.read(openSample('samples/bibtex/llm/bib.bib')).drafts.map((draft) => (draft.type === 'reference' ? draft.key : '')));
    for (const chapter of ['05-reward-models', '07-reasoning', '08-direct-alignment', '12-synthetic-data']) {
      const reading = markdown.read(openSample(`samples/fulltext/rlhf-book/${chapter}.md`));
      expect(reading.drafts.flatMap((draft) => (draft.type === 'mention' ? draft.cited : [])).filter((key) => !keys.has(key))).toEqual([]);
    }
  });
});

/** Names without regard to the order of their members. */
function sortedNames(value: unknown): unknown {
  return Array.isArray(value) ? value.map((name: object) => Object.fromEntries(Object.entries(name).sort())) : value;
}
