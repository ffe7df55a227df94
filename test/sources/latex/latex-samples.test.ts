import { describe, expect, it } from 'vitest';
import { buildProject } from '../../../src/project/build.ts';
import type { Reading, ReferenceDraft } from '../../../src/sources/drafts.ts';
import { readRecognised } from '../reading-summary.ts';
import { hasSamples, openSample } from '../samples.ts';

const read = (path: string, format: string): Reading => readRecognised(openSample(`samples/${path}`), format);
const citedBy = (reading: Reading): string[] => reading.drafts.flatMap((draft) => (draft.type === 'mention' ? draft.cited : []));
const entriesOf = (reading: Reading): ReferenceDraft[] => reading.drafts.filter((draft) => draft.type === 'reference');
const keysOf = (reading: Reading): string[] => entriesOf(reading).map(({ key }) => key);

// Known facts of the manifest, and what can be counted by eye.
describe.skipIf(!hasSamples)('LaTeX texts of others', () => {
  it('rts-survey: 97 citations, 99 keys, 75 distinct', () => {
    const source = openSample('samples/fulltext/rts-survey/survey.tex');
    const reading = read('fulltext/rts-survey/survey.tex', 'latex');
    const mentions = reading.drafts.filter((draft) => draft.type === 'mention');
    const cited = citedBy(reading);
    expect([mentions.length, cited.length, new Set(cited).size, reading.skips.length]).toEqual([97, 99, 75, 0]);
    for (const { place, cited: keys } of mentions) expect(source.text.slice(place.start, place.end)).toBe(`\\cite{${keys.join(',')}}`);
    expect(reading.sections[0]?.heading).toBe('A Survey of Real-Time Strategy Game AI Research and Competition in StarCraft');
    const sectioning = source.text.replace(/(?<!\\)%.*/g, '').match(/\\(?:(?:sub)*section|paragraph)\*?\{/g) ?? [];
    // Beside them the title and the abstract.
    expect(reading.sections).toHaveLength(sectioning.length + 2);
  });

  it('rts-survey: with its bibliography, the two keys that it lacks are named', async () => {
    const bytes = (name: string): readonly [string, Uint8Array] => [name, new TextEncoder().encode(openSample(`samples/fulltext/rts-survey/${name}`).text)];
    const { account } = await buildProject({ name: 'rts', files: new Map([bytes('survey.tex'), bytes('survey.bib')]) });
    const unresolved = account.diagnostics.filter(({ code }) => code === 'citation-unresolved').map(({ message }) => message);
    expect(unresolved).toHaveLength(2);
    expect(unresolved.join('\n')).toMatch(/weber2011acs[^]*gameurl/);
    expect(account.rows.find(({ source }) => source === 'survey.tex')).toMatchObject({ read: 99, unresolved: 2, addsUp: true });
  });

  it('rts-survey-early: 30 entries in the order of their numbers, and all but a placeholder are cited', () => {
    const list = read('fulltext/rts-survey-early/survey.bbl', 'bbl');
    const entries = entriesOf(list);
    expect([entries.length, list.skips.length, list.diagnostics.length]).toEqual([30, 0, 0]);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
    for (const { parsed } of entries) expect(parsed?.words).toMatch(/^[^\\{}~]{40,}$/);
    const cited = citedBy(read('fulltext/rts-survey-early/survey.tex', 'latex'));
    expect([...new Set(cited)].filter((key) => !keysOf(list).includes(key))).toEqual(['???']);
    expect(keysOf(list).filter((key) => !cited.includes(key))).toEqual([]);
  });

  it('gb7714-biblatex: 59 entries with their fields, all of them cited', () => {
    const list = read('refparse/gb7714-biblatex/teststylecajhss.bbl', 'bbl');
    const entries = entriesOf(list);
    const { text } = openSample('samples/refparse/gb7714-biblatex/teststylecajhss.bbl');
    expect([entries.length, list.skips.length]).toEqual([59, 0]);
    // Each title, author and year of the file is a title, author and year of an entry.
    const titles = [...text.matchAll(/\\field\{title\}\{([^{}\\]*)\}\n/g)].map(([, title]) => title);
    expect(titles.filter((title) => !entries.some(({ csl }) => csl.title === title || csl.title === title?.replace('---', '—')))).toEqual(['中国二十世纪史学与西方--论现代历史意识的产生']);
    expect(entries.filter(({ csl }) => csl.author !== undefined)).toHaveLength(text.match(/\\name\{author\}/g)?.length ?? 0);
    expect(entries.filter(({ csl }) => csl.issued !== undefined)).toHaveLength(text.match(/\\field\{year\}/g)?.length ?? 0);
    expect(entries.every(({ csl }) => csl.type !== 'document')).toBe(true);
    const document = read('refparse/gb7714-biblatex/teststylecajhss.tex', 'latex');
    expect([document.drafts.length, document.skips.length, document.diagnostics.length]).toEqual([63, 0, 0]);
    expect(new Set(citedBy(document))).toEqual(new Set(keysOf(list)));
  });
});
