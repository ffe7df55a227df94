import { describe, expect, it } from 'vitest';
import { buildProject } from '../../src/project/build.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (key: string): string => `@article{${key}, author = {${key}, Ann}, title = {The ${key} of things}, year = {2020}}\n`;
const BIB = ['apple', 'birch', 'cedar'].map(entry).join('');

/** `survey → work` for every citation. */
async function cited(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { graph } = await buildProject({ name: 'x', files: new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])) });
  const label = (node: string): string => String(graph.getNodeAttribute(node, 'label'));
  return graph.filterEdges((_, { kind }) => kind === 'cites').map((edge) => `${label(graph.source(edge))} → ${label(graph.target(edge))}`).sort();
}

describe('what a survey cites', () => {
  it('is of a bibliography called by keys what the text calls, so that many texts may share one', async () => {
    const files = { 'refs.bib': BIB, 'one.md': '# One\n\nTrees grow [@apple].\n', 'two.md': '# Two\n\nTrees grow [@birch; @apple].\n' };
    expect(await cited(files)).toEqual(['One → The apple of things', 'Two → The apple of things', 'Two → The birch of things']);
  });

  it('is all that its own list holds, cited in the text or not', async () => {
    const list = '## References\n\n[1] A. Apple. The apple of things. Journal of Trees, 2020.\n\n[2] B. Birch. The birch of things. Journal of Trees, 2020.\n';
    expect(await cited({ 'one.md': `# One\n\nTrees grow [1].\n\n${list}` })).toHaveLength(2);
  });

  it('is all of a bibliography whose entries are numbered in order', async () => {
    expect(await cited({ 'one.bib': BIB, 'one.md': '# One\n\nTrees grow [1].\n' })).toHaveLength(3);
  });
});
