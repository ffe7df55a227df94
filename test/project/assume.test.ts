import { describe, expect, it } from 'vitest';
import { assumeProject, assumeScopes, type ReadSource } from '../../src/project/assume.ts';
import { buildProject } from '../../src/project/build.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

function read(files: Readonly<Record<string, string>>): ReadSource[] {
  return Object.entries(files).map(([path, text]): ReadSource => {
    const source = sourceText(path, text);
    const reader = recogniseReader(source);
    if (reader === undefined) throw new Error(path);
    return { source, format: reader.format, reads: reader.reads, reading: reader.read(source) };
  });
}

const bib = (...keys: string[]): string => keys.map((key, index) => `@article{${key}, title = {On ${key}}, author = {Name, ${key}}, year = {${2000 + index}}}\n`).join('');
const table = (...titles: string[]): string => `number,title,authors,year\n${titles.map((title, index) => `${index + 1},${title},"Name, A.",2000\n`).join('')}`;
const listsOf = (files: Readonly<Record<string, string>>): (string | undefined)[] => assumeProject('x', read(files)).config.surveys.map(({ references }) => references);
const told = (files: Readonly<Record<string, string>>): string => assumeProject('x', read(files)).assumptions.join('\n');

const built = (files: Readonly<Record<string, string>>): Promise<GraphFolder> => buildProject({ name: 'x', files: new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])) });

describe('assumeProject', () => {
  it('takes the list that has most of what a text cites', () => {
    const files = { 'paper.md': '# Paper\n\nBy [@a] and [@b] and [@z].\n', 'one.bib': bib('a', 'b'), 'two.bib': bib('a', 'c') };
    expect(listsOf(files)).toEqual(['one.bib']);
    expect(told(files)).toBe('paper.md is taken for a survey, “Paper”: it has 3 citations of 3 works by key, of which 2 are found in one.bib.');
  });

  it('takes the list of the same name where others have as much', () => {
    expect(listsOf({ 'paper.md': 'By [@a].\n', 'a.bib': bib('a'), 'paper.bib': bib('a') })).toEqual(['paper.bib']);
    expect(listsOf({ 'paper.md': 'By [1].\n', 'a.bib': bib('a', 'b'), 'paper.bib': bib('a') })).toEqual(['paper.bib']);
    expect(listsOf({ 'paper.md': 'By [@a].\n', 'b.bib': bib('a'), 'a.bib': bib('a') })).toEqual(['a.bib']);
  });

  it('takes its own list before others', () => {
    const own = '# Paper\n\nBy [1] and [2]. It is so.\n\n## References\n\n[1] Smith A. On one thing. Journal of Things. 2001.\n\n[2] Lee B. On another thing. Journal of Things. 2002.\n';
    const files = { 'paper.md': own, 'paper.bib': bib('a', 'b'), 'a.csv': table('A', 'B') };
    expect(listsOf(files)).toEqual(['paper.md']);
    expect(told(files)).toContain('of which all are found in its own list.');
  });

  it('takes none where none has half, and says so', () => {
    const files = { 'paper.md': 'By [@a] and [@y] and [@z].\n', 'one.bib': bib('a') };
    expect(listsOf(files)).toEqual([undefined]);
    expect(told(files)).toContain('no list at hand has half of them: the best has 1');
    expect(told({ 'paper.md': 'By [@y].\n' })).toContain('none has any');
  });

  it('does not choose between bibliographies whose entries have no numbers', () => {
    const files = { 'paper.md': 'By [1] and [2].\n', 'one.bib': bib('a', 'b'), 'two.bib': bib('c', 'd') };
    expect(listsOf(files)).toEqual([undefined]);
    expect(told(files)).toContain('one.bib and two.bib');
  });

  it('tells of a text without citations, and makes no survey of it', () => {
    const files = { 'readme.md': '# Read me\n\nNothing is cited.\n', 'one.bib': bib('a') };
    expect(listsOf(files)).toEqual([]);
    expect(told(files)).toBe('readme.md is read as a text, but no citation was found in it.');
  });

  it('finds works by authors and year', () => {
    const files = { 'paper.md': 'As Name (2000) says, and others (Name, 2001).\n', 'paper.bib': bib('a', 'b') };
    expect(told(files)).toContain('2 citations of 2 works by authors and year, of which all are found in paper.bib');
  });

  it('gives two texts of one name two surveys', () => {
    const { surveys } = assumeProject('x', read({ 'paper.md': 'By [@a].\n', 'paper.txt': 'By [@a] in plain words, which is a text.\n', 'paper.bib': bib('a') })).config;
    expect(surveys.map(({ id }) => id)).toEqual(['paper', 'paper.txt']);
  });

  it('does not depend on the order of the sources', () => {
    const files = { 'paper.md': 'By [@a].\n', 'b.bib': bib('a'), 'a.bib': bib('a') };
    const sources = read(files);
    expect(assumeProject('x', [...sources].reverse()).config.surveys).toEqual(assumeProject('x', sources).config.surveys);
  });

  it('proposes scopes where the numbers are those of two lists, with the lines to confirm them', () => {
    const planets = ['Mercury orbit', 'Venus clouds', 'Earth oceans', 'Mars deserts', 'Jupiter storms', 'Saturn rings'];
    const birds = ['Sparrow songs', 'Robin nests', 'Eagle flight', 'Heron ponds', 'Swallow travels', 'Owl nights'];
    const cite = (titles: readonly string[]): string => titles.map((title, index) => `The work on ${title} [${index + 1}].`).join(' ');
    const files = { 'notes.md': `# Notes\n\n## Sky\n\n${cite(planets)}\n\n## Trees\n\n${cite(birds)}\n`, 'planets.csv': table(...planets), 'birds.csv': table(...birds) };
    const { config, assumptions } = assumeProject('x', read(files));
    expect(config.surveys.map(({ id, references }) => [id, references])).toEqual([['planets', 'planets.csv'], ['birds', 'birds.csv']]);
    expect(config.sources.find(({ path }) => path === 'notes.md')?.scopes).toEqual([{ line: 1, survey: 'planets' }, { line: 7, survey: 'birds' }]);
    expect(assumptions[0]).toContain('This is a guess: confirm it in stemma.json with');
    expect(assumptions[0]).toContain('{"line":7,"survey":"birds"}');
  });
});

describe('texts with a list of their own', () => {
  it.each<[string, string, string]>([
    ['authors and years', `# Models\n\nVaswani et al. (2017) proposed it (see also Devlin et al., 2019a; Smith & Lee, 2015). It was doubted (Devlin et al., 2019b). van der Berg (2018) did not.\n\n## References\n\nDevlin, J., Chang, M. W., & Lee, K. (2019a). BERT: Pre-training of deep bidirectional transformers. NAACL, 4171-4186.\n\nDevlin, J., Chang, M. W., & Lee, K. (2019b). Another thing entirely. ACL, 1-10.\n\nSmith, A., & Lee, B. (2015). On some things. Journal of Things, 3(2), 1-9.\n\nvan der Berg, C. (2018). Dutch matters. Journal of Things, 4, 1-9.\n\nVaswani, A., Shazeer, N., & Parmar, N. (2017). Attention is all you need. NeurIPS, 5998-6008.\n`, '5 citations of 5 works by authors and year, of which all'],
    ['authors and years in Chinese', `# 模型\n\n张三等（2017）提出了方法（李四, 2019）。正如王小明（2018）所说，它很好（Devlin et al., 2019）。\n\n## 参考文献\n\n李四. 关于某事的研究[J]. 计算机学报, 2019, 42(3): 1-10.\n\n王小明. 另一个研究[J]. 软件学报, 2018, 12(1): 1-9.\n\n张三, 赵五, 钱六, 等. 方法的研究[J]. 计算机学报, 2017, 40(2): 11-20.\n\nDevlin J, Chang M W, Lee K. BERT: pre-training of deep bidirectional transformers[C]//NAACL. 2019: 4171-4186.\n`, '4 citations of 4 works by authors and year, of which all'],
    ['raised numbers', `# Sup\n\nIt was shown<sup>1,2</sup> that models work.<sup>3</sup> Others doubt it^2^.\n\n## References\n\n1. Smith A. On one thing. J Things. 2001;3:1-2.\n2. Lee B. On two things. J Things. 2002;3:1-2.\n3. Kim C. On three things. J Things. 2003;3:1-2.\n`, '4 citations of 3 works by number, of which all'],
    ['labels', '# On things\n\nAs [VSP+17] shows, and [Dev19, VSP+17] too.\n\n## References\n\n[VSP+17] A. Vaswani, N. Shazeer. Attention is all you need. NeurIPS, 2017.\n\n[Dev19] J. Devlin. BERT. NAACL, 2019.\n', '3 citations of 2 works by key, of which all'],
  ])('cite by %s', async (_style, text, sentence) => {
    const { account } = await built({ 'paper.md': text });
    expect(account.assumptions.join()).toContain(`${sentence} are found in its own list`);
    expect(account.rows.map(({ addsUp, unresolved, skipped }) => [addsUp, unresolved, skipped])).toEqual([[true, 0, 0]]);
  });
});

describe('assumeScopes', () => {
  const config = { name: 'x', title: 'X', surveys: [{ id: 's', title: 'S', work: 's', references: 'one.bib' }], sources: [{ path: 'paper.md' }, { path: 'one.bib' }] };

  it('lets a text without scopes speak for the survey whose list it cites', () => {
    const assumed = assumeScopes(config, read({ 'paper.md': 'By [@a].\n', 'one.bib': bib('a') }));
    expect(assumed.config.sources[0]).toEqual({ path: 'paper.md', scopes: [{ line: 1, survey: 's' }] });
    expect(assumed.assumptions).toEqual(['paper.md is taken to speak for s, whose list has most of what it cites.']);
  });

  it('leaves scopes as they are given, and texts that cite something else', () => {
    const given = { ...config, sources: [{ path: 'paper.md', scopes: [{ line: 3, survey: 's' }] }, { path: 'one.bib' }] };
    expect(assumeScopes(given, read({ 'paper.md': 'By [@a].\n', 'one.bib': bib('a') }))).toEqual({ config: given, assumptions: [] });
    expect(assumeScopes(config, read({ 'paper.md': 'By [@z].\n', 'one.bib': bib('a') }))).toEqual({ config, assumptions: [] });
  });
});

describe('a build of texts alone', () => {
  it('resolves numbers in the list that closes their chapter, where each has one', async () => {
    const chapter = (name: string, work: string): string => `# ${name}\n\nAs they show [1]. And others [2].\n\n## References\n\n[1] Smith A. ${work} of the first kind. Journal of Things. 2001.\n\n[2] Lee B. ${work} of the second kind. Journal of Things. 2002.\n\n`;
    const { graph, account, evidence } = await built({ 'book.md': chapter('Alpha', 'Apples') + chapter('Beta', 'Pears') });
    for (const row of account.rows) expect(row.addsUp).toBe(true);
    expect(graph.size).toBe(4);
    graph.forEachEdge((_edge, attributes, _from, to) => {
      const sections = attributes.evidence.flatMap((id) => evidence.get(id)?.mention?.section[0] ?? []);
      expect(sections).toEqual([/apples/i.test(to + graph.getNodeAttribute(to, 'label')) ? 'Alpha' : 'Beta']);
    });
  });

  it('lets a sentence that a scope of stemma.json cuts speak for one survey', async () => {
    const config = { name: 'x', title: 'X', surveys: [{ id: 's', work: 's', references: 'one.bib' }, { id: 't', work: 't', references: 'two.bib' }], sources: [{ path: 'a.md', scopes: [{ line: 1, survey: 's' }, { line: 2, survey: 't' }] }, { path: 'one.bib' }, { path: 'two.bib' }] };
    const { account } = await built({ 'a.md': 'As shown by [1]\nand by [1] again.\n', 'one.bib': bib('a'), 'two.bib': bib('b'), 'stemma.json': JSON.stringify(config) });
    expect(account.rows.every(({ addsUp }) => addsUp)).toBe(true);
  });
});
