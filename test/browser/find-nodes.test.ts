import { beforeAll, expect, test } from 'vitest';
import { Atlas } from '../../viz/data/atlas.ts';
import { NodeFinder } from '../../viz/data/find-nodes.ts';
import { smallProject } from './small-project.ts';

let finder: NodeFinder;
beforeAll(async () => {
  finder = new NodeFinder(new Atlas(await smallProject()));
});
const labels = (query: string): string[] => finder.find(query).found.map(({ label }) => label);

test.each([
  ['chatgpt', 'ChatGPT'],
  ['Chat GPT', 'ChatGPT'],
  ['gpt3', 'GPT-3'],
  ['instruct-gpt', 'InstructGPT'],
  ['few shot learners', 'Language Models are Few-Shot Learners'],
  ['feedback instructions', 'Training language models to follow instructions with human feedback'],
  ['对比', '对比学习'],
  ['Contrastive Learning', '对比学习'],
  ['writer survey', undefined],
])('“%s” finds %s', (query, first) => {
  expect(labels(query)[0]).toBe(first);
});

test('a whole name comes before names that begin with it, and an alias says that it is one', () => {
  expect(labels('GPT').slice(0, 1)).toEqual(['GPT']);
  expect(finder.find('reinforcement learning from').found[0]).toMatchObject({ label: 'RLHF', alias: 'reinforcement learning from human feedback' });
});

test('a misspelt name finds what is near', () => {
  expect(finder.find('InstrcutGPT')).toMatchObject({ found: [] });
  expect(finder.find('InstrcutGPT').near).toContain('InstructGPT');
});

test('nothing but blanks and signs finds nothing', () => {
  expect(finder.find('  – ')).toEqual({ found: [], near: [] });
});
