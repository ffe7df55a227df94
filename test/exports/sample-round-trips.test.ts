import { describe, expect, it } from 'vitest';
import { biblatex, bibtex } from '../../src/exports/bibtex.ts';
import { cslJson } from '../../src/exports/csl-json.ts';
import { worksCsv } from '../../src/exports/works-csv.ts';
import type { ReferenceDraft } from '../../src/sources/drafts.ts';
import { differingMembers, readReferences, throughFormat } from './round-trip.ts';
import { hasSamples, openSample, samples } from '../sources/samples.ts';

// The large library is left to the readers' own tests: it would take a minute here.
const bibliographies = samples.map(({ path }) => path).filter((path) => /^samples\/bibtex\/.*\.bib$/.test(path) && !path.includes('/big/'));

const drafts: readonly { readonly path: string; readonly draft: ReferenceDraft }[] = bibliographies.flatMap((path) =>
  readReferences('bibtex', openSample(path).text).map((draft) => ({ path, draft })),
);

/** How often each member of the samples' items comes back another one, and how: `gained` where there was none. */
function differences(through: (list: readonly ReferenceDraft[]) => readonly ReferenceDraft[]): Record<string, number> {
  const read = through(drafts.map(({ draft }) => draft));
  expect(read).toHaveLength(drafts.length);
  const counts = new Map<string, number>();
  drafts.forEach(({ draft }, index) => {
    // Keys that two files share are told apart by a letter.
    const [before, after] = [{ ...draft.csl, id: '' }, { ...(read[index] ?? draft).csl, id: '' }];
    for (const member of differingMembers(before, after)) {
      const name = member in before ? member : `${member} gained`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  });
  return Object.fromEntries([...counts].sort());
}

// An address or number that an identifier gives is written where the entry had none.
const GAINED = ['DOI gained', 'PMID gained', 'URL gained'];
const onlyGains = (counts: Record<string, number>): string[] => Object.keys(counts).filter((name) => !GAINED.includes(name));

describe.skipIf(!hasSamples)('the samples of BibTeX come back as they were', () => {
  it('are there', () => expect(drafts.length).toBeGreaterThan(2000));

  it('from CSL-JSON', () => expect(onlyGains(differences((list) => throughFormat(list, cslJson)))).toEqual([]));

  it('from CSL-JSON and then BibLaTeX', () => {
    // Blanks in addresses are percent-encoded. LaTeX has one sign for straight and typographic apostrophes, and none for unbreakable and soft hyphens; one name holds an unbreakable hyphen.
    expect(onlyGains(differences((list) => throughFormat(throughFormat(list, cslJson), biblatex, 'bibtex')))).toEqual(['URL', 'author', 'container-title', 'note', 'title']);
  });

  it('from CSL-JSON and then BibTeX', () => {
    // Beside these signs: names in other scripts are written whole, old types of entry stand for several kinds of work, reports and theses are of one genre, and dates have one end.
    expect(onlyGains(differences((list) => throughFormat(throughFormat(list, cslJson), bibtex, 'bibtex')))).toEqual(['URL', 'author', 'container-author', 'container-title', 'genre gained', 'issued', 'note', 'title', 'translator', 'type']);
  });

  it('from a table of works', () => {
    // A lone family name and the name of a body are written alike; “Jr.” in the place of a given name is a suffix.
    expect(onlyGains(differences((list) => throughFormat(list, worksCsv)))).toEqual(['author', 'editor', 'translator']);
  });

  it('with every difference in so few items that each was looked at', () => {
    const counts = differences((list) => throughFormat(list, biblatex, 'bibtex'));
    for (const name of onlyGains(counts)) expect([name, (counts[name] ?? 0) < 10]).toEqual([name, true]);
  });
});
