import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumeProject, type ReadSource } from '../../src/project/assume.ts';
import { buildProject } from '../../src/project/build.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import type { Survey } from '../../src/records/surveys.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

// Texts that others wrote, read in place where they are at hand, with the lists that go with them; what must come out is known from them, not from us.
const shared = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('samples/MANIFEST.csv', shared)) && existsSync(new URL('aigc/notes.zh.txt', shared));
if (!present) console.log('Notice: ../shared is not here, so texts of others are not joined with their lists.');

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, shared)));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function assumed(paths: readonly string[]): ReturnType<typeof assumeProject> {
  return assumeProject(
    'x',
    paths.map((path): ReadSource => {
      const source = sourceText(nameOf(path), new TextDecoder().decode(bytes(path)));
      const reader = recogniseReader(source);
      if (reader === undefined) throw new Error(path);
      return { source, format: reader.format, reads: reader.reads, reading: reader.read(source) };
    }),
  );
}

describe.skipIf(!present)('notes on two surveys, with the lists of both', () => {
  const paths = ['aigc/notes.zh.txt', 'aigc/refs-survey1.csv', 'aigc/refs-survey2.csv'];
  const surveys: Survey[] = [1, 2].map((number) => ({ id: `survey${number}`, title: `Survey ${number}`, work: `survey${number}`, references: `refs-survey${number}.csv` }));
  const build = (config?: object): Promise<GraphFolder> => buildProject({ name: 'x', files: new Map([...paths.map((path): [string, Uint8Array] => [nameOf(path), bytes(path)]), ...(config === undefined ? [] : [['stemma.json', new TextEncoder().encode(JSON.stringify(config))] as [string, Uint8Array]])]) });

  /** How many numbers of the notes lead into the list of each survey. */
  function expectScopes({ account, evidence, graph }: GraphFolder, ids: readonly [string, string]): void {
    const outcomes = account.outcomes.filter(({ item }) => item === 'mention');
    expect(outcomes).toHaveLength(292);
    expect(outcomes.filter(({ fate }) => fate === 'unresolved')).toEqual([]);
    const cited = new Map<string, Set<number>>();
    for (const { mention, place } of evidence.values()) if (mention !== undefined) cited.set(mention.survey, (cited.get(mention.survey) ?? new Set()).add(place.line));
    expect([...cited.keys()].sort()).toEqual([...ids].sort());
    expect([...(cited.get(ids[1]) ?? [])].every((line) => line >= 40 && line < 114)).toBe(true);
    expect([...(cited.get(ids[0]) ?? [])].every((line) => line < 40 || line >= 114)).toBe(true);
    const from = (id: string): string | undefined => graph.getAttribute('surveys').find((survey) => survey.id === id)?.work;
    expect(outcomes.filter(({ into }) => into?.startsWith(`cites ${from(ids[1])} `))).toHaveLength(27);
  }

  it('every number is in its scope where the scopes are given', async () => {
    const scopes = [{ line: 1, survey: 'survey1' }, { line: 40, survey: 'survey2' }, { line: 114, survey: 'survey1' }];
    expectScopes(await build({ name: 'x', title: 'X', surveys, sources: [{ path: 'notes.zh.txt', scopes }, { path: 'refs-survey1.csv' }, { path: 'refs-survey2.csv' }] }), ['survey1', 'survey2']);
  });

  it('and where they are not, with or without the surveys named', async () => {
    const named = await build({ name: 'x', title: 'X', surveys, sources: paths.map((path) => ({ path: nameOf(path) })) });
    expectScopes(named, ['survey1', 'survey2']);
    expect(named.account.assumptions.join()).toContain('This is a guess');
    expectScopes(await build(), ['refs-survey1', 'refs-survey2']);
  });
});

describe.skipIf(!present)('texts and their lists', () => {
  const samples = 'samples/fulltext/';
  it.each<[string, readonly string[], string]>([
    ['a review in Markdown, by identifiers', [`${samples}deep-rules/manuscript.md`, `${samples}deep-rules/references.json`], '134 citations of 127 works by key'],
    ['the text of its PDF', [`${samples}deep-rules/manuscript.pdf.txt`, `${samples}deep-rules/references.json`], '134 citations of 127 works by number, of which all are found in its own list'],
    ['a chapter of a book', [`${samples}rlhf-book/07-reasoning.md`, 'samples/bibtex/llm/bib.bib'], '65 citations of 57 works by key, of which all are found in bib.bib'],
    ['another chapter', [`${samples}rlhf-book/12-synthetic-data.md`, 'samples/bibtex/llm/bib.bib'], '100 citations of 82 works by key, of which all are found in bib.bib'],
    ['a survey in LaTeX', [`${samples}rts-survey/survey.tex`, `${samples}rts-survey/survey.bib`], '99 citations of 75 works by key, of which 73 are found in survey.bib'],
    ['a paper that cites by authors and year', [`${samples}parscit-demo/E06-1050.txt`], '29 citations of 24 works by authors and year, of which all are found in its own list'],
    ['a scan of another', [`${samples}parscit-demo/sample2.txt`], '22 citations of 18 works by authors and year, of which 17 are found in its own list'],
  ])('%s: one list, and no change of numbering', (_name, paths, sentence) => {
    const { config, assumptions } = assumed(paths);
    expect(assumptions.join('\n')).toContain(sentence);
    expect(config.surveys).toHaveLength(1);
    expect(config.sources.flatMap(({ scopes }) => scopes ?? [])).toHaveLength(1);
  });
});
