import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

const EXAMPLE = fileURLToPath(new URL('../../data/aigc', import.meta.url));
const folder = folderWith({});

interface HopJson {
  readonly childLabel: string;
  readonly parentLabel: string;
  readonly strength: string;
  readonly evidence: readonly { readonly source: string; readonly quote: string; readonly strength: string; readonly place: { readonly start: number; readonly end: number } }[];
}

beforeAll(() => {
  expect(stemma(folder, 'build', EXAMPLE).code).toBe(0);
});

describe('the worked example on the command line', () => {
  it('traces ChatGPT to its ancestors, each hop with evidence and its strength', () => {
    const { out, code } = stemma(folder, 'lineage', 'ChatGPT', '--up', '--format', 'json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as { relatives: { label: string }[]; hops: HopJson[] };
    expect(found.relatives.map(({ label }) => label)).toEqual(expect.arrayContaining(['InstructGPT', 'GPT-3', 'GPT-2', 'GPT', 'Transformer', 'RLHF']));
    for (const hop of found.hops) {
      expect(hop.evidence.length, hop.childLabel).toBeGreaterThan(0);
      expect(['stated', 'implied', 'asserted']).toContain(hop.strength);
    }
    const fromInstruct = found.hops.filter(({ childLabel, parentLabel }) => childLabel === 'ChatGPT' && parentLabel === 'InstructGPT');
    expect(fromInstruct.map(({ strength }) => strength)).toEqual(['asserted']);
  });

  it('finds the way from GPT to ChatGPT through InstructGPT, by any spelling', () => {
    expect(stemma(folder, 'lineage', 'GPT', '--to', 'ChatGPT').out).toMatch(/^GPT → GPT-3 → InstructGPT → ChatGPT$/m);
    expect(stemma(folder, 'lineage', 'chat gpt', '--to', 'gpt').out).toMatch(/^GPT → GPT-3 → InstructGPT → ChatGPT$/m);
    expect(stemma(folder, 'lineage', 'ChatGTP').err).toMatch(/Did you mean “ChatGPT”/);
  });

  it('keeps to the strengths, relations and depth asked for', () => {
    const stated = JSON.parse(stemma(folder, 'lineage', 'ChatGPT', '--strength', 'stated', '--format', 'json').out) as { relatives: { label: string }[] };
    expect(stated.relatives.map(({ label }) => label)).not.toContain('InstructGPT');
    const near = JSON.parse(stemma(folder, 'lineage', 'ChatGPT', '--depth', '1', '--format', 'json').out) as { relatives: { generation: number }[] };
    expect(new Set(near.relatives.map(({ generation }) => generation))).toEqual(new Set([1]));
  });

  it('explains every edge on that way with a quote that stands in its file, character for character', () => {
    const { paths } = JSON.parse(stemma(folder, 'lineage', 'GPT', '--to', 'ChatGPT', '--format', 'json').out) as { paths: { steps: (HopJson & { edge: string })[][] }[] };
    const edges = paths.flatMap(({ steps }) => steps.flat().map(({ edge }) => edge));
    expect(edges.length).toBeGreaterThanOrEqual(3);
    for (const edge of edges) {
      const { edges: explained } = JSON.parse(stemma(folder, 'explain', edge, '--format', 'json').out) as { edges: { evidence: HopJson['evidence'] }[] };
      const text = stemma(folder, 'explain', edge).out;
      for (const { source, quote, place } of explained.flatMap(({ evidence }) => evidence)) {
        const file = readFileSync(join(EXAMPLE, source), 'utf8');
        expect(file.slice(place.start, place.end)).toBe(quote);
        expect(text).toContain(quote);
      }
    }
    expect(stemma(folder, 'explain', 'Codex', 'fine-tuned-from', 'GPT-3').out).toMatch(/Codex was fine-tuned from GPT-3[\s\S]*Stemma’s digest, retelling Survey 2 .*\(arXiv:2301\.04655\)/);
  });

  it('ranks, and says why', () => {
    const { out, err } = stemma(folder, 'rank', '--top', '10');
    expect(out.trim().split('\n')).toHaveLength(11);
    expect(err).toMatch(/^Ordered by the mean of the ranks in surveys \(/m);
    const models = JSON.parse(stemma(folder, 'rank', '--kind', 'model', '--by', 'in-degree', '--format', 'json', '--top', '5').out) as { name: string; 'in-degree': number }[];
    expect(models[0]?.['in-degree']).toBeGreaterThanOrEqual(models[4]?.['in-degree'] ?? Number.POSITIVE_INFINITY);
    expect(stemma(folder, 'rank', '--by', 'pagernk').err).toMatch(/`pagerank`/);
  });

  it('exports the works that introduce the ancestors of ChatGPT, the same each time', () => {
    const { out, err } = stemma(folder, 'export', '--format', 'bibtex', '--select', 'ancestors:ChatGPT');
    for (const key of ['vaswani2017attention', 'brown2020language', 'ouyang2022training', 'christiano2017deep']) expect(out).toContain(`{${key},`);
    expect(err).toMatch(/Elo rating/);
    expect(stemma(folder, 'export', '--format', 'bibtex', '--select', 'ancestors:ChatGPT').out).toBe(out);
    expect(stemma(folder, 'export', '--format', 'bibtx').err).toMatch(/`bibtex`/);
  });

  it('verifies its quotes where the sources stand, and says which moved', () => {
    expect(stemma(folder, 'verify', '--sources', EXAMPLE)).toMatchObject({ code: 0, out: expect.stringMatching(/^All \d+ quotes stand/) });
    const survey = readFileSync(join(EXAMPLE, 'survey.md'), 'utf8');
    const names = ['lineage.csv', 'makers.csv', 'models.csv', 'survey1.bib', 'survey2.bib', 'surveys.bib'];
    const changed = folderWith({ ...Object.fromEntries(names.map((name) => [name, readFileSync(join(EXAMPLE, name))])), 'survey.md': survey.replace('ChatGPT', 'CHATGPT!') });
    const outcome = stemma(folder, 'verify', '--sources', changed);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/survey\.md:\d+:\d+: error evidence-moved/);
    expect(outcome.err).toMatch(/survey\.md has changed since the graph was built/);
  });

  it('helps', () => {
    expect(stemma(folder, '--help').out).toMatch(/stemma build/);
    expect(stemma(folder, 'help', 'lineage').out).toMatch(/--to NAME/);
    expect(stemma(folder, 'lineage', '--help').out).toBe(stemma(folder, 'help', 'lineage').out);
    expect(stemma(folder, '--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
