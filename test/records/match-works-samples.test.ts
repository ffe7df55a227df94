import { describe, expect, it } from 'vitest';
import { matchWorks } from '../../src/records/match-works.ts';
import type { Sourced } from '../../src/records/records.ts';
import { comparedTitle } from '../../src/records/titles.ts';
import type { ReferenceDraft } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { hasSamples, openSample } from '../sources/samples.ts';

/** The entries of a file, and the works that their reference lists name; none where the samples are not at hand, since the body of a skipped suite is run all the same. */
function entriesOf(path: string): Sourced<ReferenceDraft>[] {
  if (!hasSamples) return [];
  const source = openSample(`samples/formats/${path}`);
  const drafts = recogniseReader(source)?.read(source).drafts ?? [];
  const references = drafts.flatMap((draft) => (draft.type === 'reference' ? [draft] : draft.type === 'link' ? [draft.from, draft.to] : [])).filter((end): end is ReferenceDraft => typeof end !== 'string' && end.type === 'reference');
  return [...new Set(references)].map((draft) => ({ source, draft }));
}

describe.skipIf(!hasSamples)('three exports of one search', () => {
  const drafts = ['scopus.ris', 'WoS.ciw', 'pubmed.nbib'].flatMap((name) => entriesOf(`revtools/restoration_${name}`));
  const { records, merges, questions } = matchWorks(drafts);
  const doisOf = (list: typeof records): string[] => list.flatMap(({ identifiers }) => identifiers.flatMap(({ scheme, value }) => (scheme === 'doi' ? [value] : [])));

  it('have 416 DOIs in union, one a work', () => {
    expect(drafts).toHaveLength(286 + 247 + 104);
    expect(new Set(drafts.flatMap(({ draft }) => draft.identifiers.flatMap(({ scheme, value }) => (scheme === 'doi' ? [value] : [])))).size).toBe(416);
    expect(doisOf(records)).toHaveLength(416);
    expect(new Set(doisOf(records)).size).toBe(416);
  });

  it('fold by DOI, and where one database lacks it by title', () => {
    const byTitle = merges.filter(({ rule }) => rule !== 'doi');
    expect(byTitle.map(({ rule, into }) => `${rule} ${into}`)).toEqual(['title-year-author work:doi:10.1016/j.surg.2018.05.057']);
    expect(merges).toHaveLength(147);
    expect(records).toHaveLength(490);
  });

  it('are folded only where the titles agree, and leave no title twice', () => {
    // By hand: a corrigendum as two databases head it, three titles of which one database lost a sign, and a family name misspelt.
    expect(records.filter(({ disagreements }) => disagreements.some(({ field }) => field === 'title'))).toHaveLength(4);
    expect(records.filter(({ disagreements }) => disagreements.some(({ field }) => field === 'first author'))).toHaveLength(1);
    expect(new Set(records.map(({ label }) => comparedTitle(label).signature)).size).toBe(records.length);
    expect(questions).toEqual([]);
  });
});

describe.skipIf(!hasSamples)('reference lists of Web of Science and Scopus', () => {
  const drafts = ['wos.txt', 'wos2.txt', 'scopus.csv'].flatMap((name) => entriesOf(`tethne/${name}`));
  const { records, merges, questions } = matchWorks(drafts);

  it('come together where author, year and place in print agree', () => {
    const rules = new Map<string, number>();
    for (const { rule } of merges) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    expect(rules.get('volume-and-page')).toBeGreaterThan(20);
    expect(rules.get('doi')).toBeGreaterThan(200);
    expect(records.length + merges.length).toBe(drafts.length);
    expect(questions.length).toBeLessThan(drafts.length / 100);
  });

  it('make ghosts of what no entry describes, each with a label', () => {
    const full = drafts.filter(({ draft }) => draft.cited !== true).length;
    expect(records.filter(({ ghost }) => ghost !== true).length).toBeLessThanOrEqual(full);
    expect(records.filter(({ label }) => label.trim() === '' || label.startsWith('work:'))).toEqual([]);
  });
});
