import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProject } from '../../src/project/build.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';

// Whole projects of files that others wrote, read in place where they are at hand; what must come out is known from them, not from us.
const samples = new URL('../../../shared/samples/', import.meta.url);
const present = existsSync(new URL('MANIFEST.csv', samples));
if (!present) console.log('Notice: ../shared/samples is not here, so whole projects of others are not built.');

async function built(folder: string, wanted: RegExp): Promise<GraphFolder> {
  const names = readdirSync(new URL(`${folder}/`, samples)).filter((name) => wanted.test(name));
  return buildProject({ name: 'x', files: new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(`${folder}/${name}`, samples)))])) });
}

function expectAccounted({ account }: GraphFolder): void {
  for (const row of account.rows) expect(row).toMatchObject({ addsUp: true });
  expect(account.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
}

describe.skipIf(!present)('projects of others', () => {
  it('one search in three databases: the union of their DOIs, each one work, and one more known by its title', async () => {
    const folder = await built('formats/revtools', /^restoration/);
    expectAccounted(folder);
    const dois = folder.graph.nodes().map((node) => (folder.graph.getNodeAttribute(node, 'identifiers') ?? []).filter((identifier) => identifier.startsWith('doi:')));
    expect(dois.every((list) => list.length <= 1)).toBe(true);
    expect(new Set(dois.flat()).size).toBe(416);
    expect(folder.account.rows.map(({ read }) => read).sort()).toEqual([104, 247, 286]);
    expect(folder.graph.order).toBe(490);
  });

  it('a hundred records of Web of Science with what they cite', async () => {
    const folder = await built('formats/tethne', /^wos2/);
    expectAccounted(folder);
    expect(folder.graph.filterNodes((_node, { ghost }) => ghost !== true)).toHaveLength(100);
    expect(folder.account.outcomes.filter(({ item }) => item === 'link')).toHaveLength(4894);
    expect(folder.account.outcomes.filter(({ item, fate }) => item === 'link' && fate === 'unresolved')).toHaveLength(60);
    // Every edge shows the line that cites.
    folder.graph.forEachEdge((_edge, { kind, evidence }) => {
      expect(kind).toBe('cites');
      expect(evidence.length).toBeGreaterThan(0);
    });
  });

  it('a lineage of twenty companies: all assets, all dependencies, ghosts for the rest, the cycle told', async () => {
    const folder = await built('lineage/ecosystem-graphs', /\.yaml$/);
    for (const row of folder.account.rows) expect(row.addsUp).toBe(true);
    const assets = folder.graph.filterNodes((_node, { kind, ghost }) => ['model', 'dataset', 'tool'].includes(kind) && ghost !== true);
    expect(assets).toHaveLength(343);
    expect(folder.account.outcomes.filter(({ item }) => item === 'claim')).toHaveLength(473);
    expect(folder.account.diagnostics.some(({ code }) => code === 'lineage-cycle')).toBe(true);
  });

  it('a network of VOSviewer, its map and links in two files', async () => {
    const folder = await built('networks/vosviewer', /^JOI.*txt$/);
    expectAccounted(folder);
    expect([folder.graph.order, folder.graph.size]).toEqual([252, 568]);
    expect(folder.graph.reduceEdges((sum, _edge, { weight }) => sum + (weight ?? 0), 0)).toBe(738);
    expect(folder.graph.getNodeAttributes(folder.graph.nodes()[0]).given).toHaveProperty('cluster');
  });

  it('a citation network of Pajek with the years of its works, once the project says what it draws', async () => {
    const names = ['SmaGri.net', 'SmaGriPY.clu'];
    const config = { name: 'smagri', title: 'Small & Griffith', surveys: [], sources: [{ path: names[0], nodes: 'work', links: 'cites', reversed: true }, { path: names[1], of: names[0] }] };
    const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(`networks/pajek/${name}`, samples)))] as const));
    const folder = await buildProject({ name: 'x', files: new Map([...files, ['stemma.json', new TextEncoder().encode(JSON.stringify(config))]]) });
    expectAccounted(folder);
    expect(folder.graph.order).toBe(1059);
    expect(folder.graph.filterNodes((_node, { kind, given }) => kind === 'work' && typeof given?.['SmaGriPY'] === 'number')).toHaveLength(1059);
    expect(folder.measures.influence[0]?.citations).toBeGreaterThan(50);
  });
});
