import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProject } from '../../src/project/build.ts';
import { hasSamples, samplesFolder } from '../sources/samples.ts';

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, samplesFolder)));
/** What became of the citations of a project without a stemma.json: how many, and how many lead nowhere. */
async function fates(paths: readonly string[]): Promise<{ readonly citations: number; readonly unresolved: number; readonly surveys: number }> {
  const { account, graph } = await buildProject({ name: 'x', files: new Map(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), bytes(path)])) });
  const mentions = account.outcomes.filter(({ item }) => item === 'mention');
  return { citations: mentions.length, unresolved: mentions.filter(({ fate }) => fate === 'unresolved').length, surveys: graph.getAttribute('surveys').length };
}

describe.skipIf(!hasSamples)('texts of others, built', () => {
  it('chapters and their bibliography: every key is followed', async () => {
    const chapters = ['05-reward-models', '07-reasoning', '08-direct-alignment', '12-synthetic-data'].map((name) => `fulltext/rlhf-book/${name}.md`);
    expect(await fates([...chapters, 'bibtex/llm/bib.bib'])).toEqual({ citations: 55 + 65 + 36 + 100, unresolved: 0, surveys: 4 });
  });
  it('a paper in HTML by itself: every citation is followed into its own list', async () => {
    expect(await fates(['fulltext/deep-rules/manuscript.html'])).toEqual({ citations: 134, unresolved: 0, surveys: 1 });
  });
});
