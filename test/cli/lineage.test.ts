import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

const EXAMPLE = fileURLToPath(new URL('../../data/aigc', import.meta.url));
const folder = folderWith({});

interface PathJson {
  readonly nodes: readonly { readonly label: string }[];
  readonly steps: readonly (readonly { readonly evidence: readonly { readonly quote: string }[] }[])[];
}

beforeAll(() => {
  expect(stemma(folder, 'build', EXAMPLE, '--no-prose').code).toBe(0);
});

describe('questions of a lineage on the command line', () => {
  it('finds the nearest common ancestor, with the way from both hop by hop', () => {
    const { out, code } = stemma(folder, 'lineage', 'ChatGPT', '--common', 'Stable Diffusion');
    expect(code).toBe(0);
    expect(out).toMatch(/^Transformer {2}1 generation before ChatGPT, 2 generations before Stable Diffusion$/m);
    expect(out).toMatch(/^Transformer → CLIP → Stable Diffusion$/m);
    expect(out).toMatch(/^ {2}CLIP uses as a component Transformer \(stated\)\n {4}“.+” \S*survey\.md:\d+:\d+/m);
    const { of, ancestors } = JSON.parse(stemma(folder, 'lineage', 'ChatGPT', '--common', 'Stable Diffusion', '--format', 'json').out) as { of: { label: string }[]; ancestors: { ways: PathJson[] }[] };
    expect(of.map(({ label }) => label)).toEqual(['ChatGPT', 'Stable Diffusion']);
    for (const { ways } of ancestors) for (const { steps } of ways) for (const hop of steps.flat()) expect(hop.evidence.length).toBeGreaterThan(0);
    expect(stemma(folder, 'lineage', 'ChatGPT', '--common', 'GPT').out).toMatch(/^GPT {2}3 generations before ChatGPT, GPT itself$/m);
    expect(stemma(folder, 'lineage', 'ChatGPT', '--common', 'DDPM')).toMatchObject({ code: 0, out: 'ChatGPT and DDPM have no common ancestor.\n' });
    expect(stemma(folder, 'lineage', 'ChatGPT', '--common', 'Stable Diffusion', '--format', 'dot').out).toMatch(/"model:clip" -> "architecture:transformer"/);
  });

  it('lists all paths, the shortest first, and says where they are cut', () => {
    const all = JSON.parse(stemma(folder, 'lineage', 'Transformer', '--to', 'ChatGPT', '--all', '--format', 'json').out) as { paths: PathJson[]; cutBy?: string };
    const lengths = all.paths.map(({ steps }) => steps.length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths).toEqual([...lengths].sort((left, right) => left - right));
    expect(all.cutBy).toBeUndefined();
    const cut = stemma(folder, 'lineage', 'Transformer', '--to', 'ChatGPT', '--all', '--limit', '2');
    expect(cut.err).toBe('There are more paths than the 2 shown; --limit N shows more.\n');
    expect(cut.out.match(/^Transformer → .*ChatGPT$/gm)).toHaveLength(2);
    expect(stemma(folder, 'lineage', 'GPT', '--to', 'ChatGPT', '--all', '--depth', '1')).toMatchObject({ code: 0, out: '', err: 'There may be longer paths than --depth allows.\n' });
  });

  it('tells what depends on a model, and what it depends on', () => {
    const { out } = stemma(folder, 'lineage', 'GPT-3', '--dependence', '--relations', 'derives-from,fine-tuned-from,same-architecture-as');
    expect(out).toMatch(/^GPT-3 depends on 1 of its 2 ancestors, through which all its lines run\n {2}GPT {2}1 generation away\n6 of its 9 descendants depend on GPT-3/);
    expect(out).toMatch(/^ {2}├─ DALL·E {2}1 generation away\n {2}│ {2}└─ Craiyon {2}2 generations away$/m);
    expect(JSON.parse(stemma(folder, 'lineage', 'ChatGPT', '--dependence', '--format', 'json').out)).toMatchObject({ node: { label: 'ChatGPT' }, needs: [], neededBy: [] });
  });

  it.each([
    [['--up', '--common', 'GPT'], '--up and --common exclude each other'],
    [['--all'], '--all does not go with --up'],
    [['--common', 'GPT', '--depth', '2'], '--depth does not go with --common'],
    [['--to', 'GPT', '--depth', '2'], '--depth does not go with the shortest paths'],
    [['--to', 'GPT', '--limit', '0'], '--limit takes a whole number from 1 on, not “0”'],
    [['--dependence', '--format', 'dot'], 'There is no format “dot” here'],
    [['--common', 'GTP'], 'Nothing in this graph is called “GTP”'],
  ])('refuses %j', (args, message) => {
    const { code, out, err } = stemma(folder, 'lineage', 'ChatGPT', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
