import { beforeAll, expect, test } from 'vitest';
import { Atlas } from '../../viz/data/atlas.ts';
import { nodeSearcher } from '../../viz/search-index/find-nodes.ts';
import { searchedNodes } from '../../viz/search-index/searched-node.ts';
import { smallProject } from '../browser/small-project.ts';

let find: ReturnType<typeof nodeSearcher>;
beforeAll(async () => {
  find = nodeSearcher(searchedNodes(new Atlas(await smallProject())));
});
const labels = (query: string): string[] => find(query, 12).found.map(({ label }) => label);

test.each([
  ['chatgpt', 'ChatGPT'],
  ['Chat GPT', 'ChatGPT'],
  ['gpt3', 'GPT-3'],
  ['instruct-gpt', 'InstructGPT'],
  ['few shot learners', 'Language Models are Few-Shot Learners'],
  ['feedback instructions', 'Training language models to follow instructions with human feedback'],
  ['对比', '对比学习'],
  ['Contrastive Learning', '对比学习'],
  ['writer survey', 'A Survey of a Small Field'],
  ['学习', '对比学习'],
  ['Vaswani', 'Attention is all you need'],
])('“%s” finds %s', (query, first) => {
  expect(labels(query)[0]).toBe(first);
});

test('a whole name comes before names that begin with it, and an alias says that it is one', () => {
  expect(labels('GPT').slice(0, 1)).toEqual(['GPT']);
  expect(find('reinforcement learning from', 12).found[0]).toMatchObject({ label: 'RLHF', alias: 'reinforcement learning from human feedback' });
});

test('a misspelt name finds what is near', () => {
  expect(find('InstrcutGPT', 12)).toMatchObject({ found: [] });
  expect(find('InstrcutGPT', 12).near).toContain('InstructGPT');
});

test('nothing but blanks and signs finds nothing', () => {
  expect(find('  – ', 12)).toEqual({ found: [], near: [] });
});

test('a text that fits is told, after names that fit', () => {
  expect(find('ouyang', 12).found[0]).toMatchObject({ label: 'Training language models to follow instructions with human feedback', alias: undefined, text: expect.stringContaining('Ouyang') });
  expect(find('GPT', 12).found.map(({ text }) => text !== undefined).indexOf(true)).toBe(-1);
});

test('a misspelt author is found where no name is near', () => {
  expect(find('Vaswanni', 12)).toMatchObject({ found: [{ label: 'Attention is all you need' }], near: [] });
});

test('no more is found than asked for, and nothing twice', () => {
  expect(find('gpt', 2).found).toHaveLength(2);
  const keys = find('learning', 12).found.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('names that are members of every object are names like others', () => {
  const nodes = ['__proto__', 'constructor', 'toString'].map((label) => ({ key: label, kind: 'model' as const, label, aliases: [], year: undefined, joined: 0, texts: [label] }));
  const search = nodeSearcher(nodes);
  for (const { label } of nodes) expect(search(label, 12).found[0]?.label).toBe(label);
});
