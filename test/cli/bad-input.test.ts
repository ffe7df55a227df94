import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, type Outcome, stemma } from './stemma.ts';

const BIB = `@article{one2020,
  author = {One, Ann},
  title = {The first work},
  year = {2020},
}

@article{two2021,
  author = {Two, Bea},
  title = {The second work},
  year = {2021},
}
`;
const TEXT = '# A survey\n\nThe first work [1] came before the second [2].\n';

/** What every refusal has in common. */
function expectPlainWords({ err, code }: Outcome, expected: number): void {
  expect(code).toBe(expected);
  expect(err).not.toMatch(/^\s+at |node:internal|TypeError|undefined/m);
  expect(err).not.toBe('');
}

describe('bad data is a diagnostic with a place and a hint, and what could be read is kept', () => {
  it('a file that is not there', () => {
    const folder = folderWith({ 'a.bib': BIB });
    const outcome = stemma(folder, 'build', 'a.bib', 'b.bib', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/b\.bib: error file-missing/);
    expect(nodesOf(folder)).toBe(2);
  });

  it('a bibliography cut in half', () => {
    const folder = folderWith({ 'a.bib': BIB.slice(0, BIB.indexOf('second')) });
    const outcome = stemma(folder, 'build', 'a.bib', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/^a\.bib:7:1: error entry-unfinished: .*\n {2}\S/m);
    expect(nodesOf(folder)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['a.bib', '', /^a\.bib: warning source-empty: a\.bib is read as BibTeX or BibLaTeX bibliography, and nothing is found in it\.\n {2}The file is empty/m],
    ['a.gml', 'graph [ '.repeat(3), /^a\.gml: warning source-empty: .*nothing is found in it\.\n {2}If it is in another format/m],
  ])('a file in which nothing is found: %s', (file, text, message) => {
    const folder = folderWith({ [file]: text, 'b.bib': BIB, 'notes.md': 'A text that cites nothing.\n' });
    const outcome = stemma(folder, 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 0);
    expect(outcome.err).toMatch(message);
    expect(outcome.err).not.toMatch(/notes\.md/);
  });

  it('a table without a required column', () => {
    const folder = folderWith({ 'lineage.csv': 'child,relatoin,parent,basis,reason\nB,derives-from,A,asserted,because\n', 'a.bib': BIB });
    const outcome = stemma(folder, 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/^lineage\.csv:1:1: error column-missing: The table has no column “relation”\.\n {2}Did you mean `relatoin`\?/m);
    expect(nodesOf(folder)).toBe(2);
  });

  it('a citation number without a reference', () => {
    const folder = folderWith({ 'a.md': TEXT.replace('[2]', '[3]'), 'a.bib': BIB });
    const outcome = stemma(folder, 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 0);
    expect(outcome.err).toMatch(/^a\.md:3:\d+: warning citation-unresolved: Citation \[3\] is not in the reference list a\.bib/m);
    expect(outcome.out).toMatch(/a\.md +markdown +2 +\d +\d +1 +0 +yes/);
  });

  it('a cycle in a lineage', () => {
    const folder = folderWith({ 'lineage.csv': 'child,relation,parent,basis,reason\nB,derives-from,A,asserted,because\nC,derives-from,B,asserted,because\nA,derives-from,C,asserted,because\n' });
    const outcome = stemma(folder, 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 0);
    expect(outcome.err).toMatch(/^lineage\.csv:\d:1: warning lineage-cycle: A, B, C descend from one another/m);
    expect(stemma(folder, 'lineage', 'out', 'A', '--up').out).toMatch(/derives-from \(asserted\) C[\s\S]*\(see above\)/);
  });

  it('an empty folder', () => {
    const outcome = stemma(folderWith({}), 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/error folder-empty/);
  });

  it('bytes that are not UTF-8', () => {
    const folder = folderWith({ 'a.bib': Buffer.from(BIB.replace('Ann', 'Zoé'), 'latin1') });
    const outcome = stemma(folder, 'build', 'a.bib', '-o', 'out');
    expectPlainWords(outcome, 0);
    expect(outcome.err).toMatch(/^a\.bib:2:\d+: warning encoding-guessed: .*\n {2}\S/m);
    expect(readFileSync(join(folder, 'out/graph.json'), 'utf8')).toContain('Zoé');
  });

  it('a stemma.json that is not JSON, and one that names what is not there', () => {
    const broken = stemma(folderWith({ 'stemma.json': '{ "name": ', 'a.bib': BIB }), 'build', '.', '-o', 'out');
    expectPlainWords(broken, 1);
    expect(broken.err).toMatch(/stemma\.json: error config-invalid/);
    const missing = stemma(folderWith({ 'stemma.json': '{ "name": "x", "sources": [{ "path": "b.bib" }, { "path": "../a.bib" }] }' }), 'build', '.', '-o', 'out');
    expectPlainWords(missing, 1);
    expect(missing.err).toMatch(/b\.bib: error file-missing/);
    expect(missing.err).toMatch(/\.\.\/a\.bib lies outside the project/);
  });

  it('a stemma.json that lists a source twice, and one that speaks of a file that is none', () => {
    const config = { name: 'x', sources: [{ path: 'a.bib' }, { path: 'a.bib', format: 'ris' }, { path: 'l.csv', of: '../../a.net' }] };
    const outcome = stemma(folderWith({ 'stemma.json': JSON.stringify(config), 'a.bib': BIB, 'l.csv': 'source,target\n1,2\n' }), 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/stemma\.json: error config-invalid: The source a\.bib is listed twice/);
    expect(outcome.err).toMatch(/The source l\.csv speaks of \.\.\/\.\.\/a\.net, which is not among the sources/);
    expect(outcome.out).toMatch(/a\.bib +bibtex +2 +2/);
  });

  it('a quote that does not stand in the text', () => {
    const folder = folderWith({ 'a.md': TEXT, 'a.bib': BIB, 'lineage.csv': 'child,relation,parent,basis,quote\nB,derives-from,A,stated,B derives from A.\n' });
    const outcome = stemma(folder, 'build', '.', '-o', 'out');
    expectPlainWords(outcome, 1);
    expect(outcome.err).toMatch(/^lineage\.csv:2:1: error quote-missing: The quote of “B derives-from A” does not stand in a\.md/m);
  });
});

describe('nothing is written in part', () => {
  it.each([
    ['a file stands where the folder should', 'a.bib', /a\.bib\/graph\.json cannot be written \((?:ENOTDIR|EEXIST)\)/],
    ['a folder stands where a file should', 'out', /out\/measures\.json cannot be written \((?:EISDIR|ENOTEMPTY|EEXIST|EPERM)\)/],
  ])('build: %s', (_, out, message) => {
    const folder = folderWith({ 'a.bib': BIB, 'out/measures.json/x': '' });
    const outcome = stemma(folder, 'build', 'a.bib', '-o', out);
    expectPlainWords(outcome, 2);
    expect(outcome.err).toMatch(message);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('export: a file stands where the folder should', () => {
    const folder = folderWith({ 'a.bib': BIB });
    stemma(folder, 'build', 'a.bib', '-o', 'out');
    const outcome = stemma(folder, 'export', 'out', '--format', 'ris', '-o', 'a.bib/x.ris');
    expectPlainWords(outcome, 2);
    expect(outcome.err).toMatch(/a\.bib\/x\.ris cannot be written/);
  });
});

describe('a wrong command is told so, with exit code 2', () => {
  const folder = folderWith({ 'a.bib': BIB });
  it.each([
    [['bild', '.'], /no command “bild”[\s\S]*`build`/],
    [['build'], /build needs <folder/],
    [['rank', '--tpo', '3'], /no option --tpo[\s\S]*`--top`/],
    [['rank'], /no graph folder here/],
    [['build', 'a.bib', '--seed', 'x'], /--seed takes a whole number/],
    [['lineage', 'nowhere', 'GPT'], /“nowhere” is not a graph folder/],
  ])('stemma %j', (args, message) => {
    const outcome = stemma(folder, ...args);
    expectPlainWords(outcome, 2);
    expect(outcome.err).toMatch(message);
    expect(outcome.out).toBe('');
  });
});

function nodesOf(folder: string): number {
  return (JSON.parse(readFileSync(join(folder, 'out/graph.json'), 'utf8')) as { nodes: unknown[] }).nodes.length;
}

describe('a folder in which a graph was built before', () => {
  it('is built again from its sources alone', () => {
    const folder = folderWith({ 'a.bib': BIB });
    expect(stemma(folder, 'build', '.', '-o', 'graph').code).toBe(0);
    const again = stemma(folder, 'build', '.', '-o', 'again');
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(/^2 nodes: 2 work$/m);
    expect(again.out).toMatch(/^0 conflicts, 0 ghosts/m);
  });
});
