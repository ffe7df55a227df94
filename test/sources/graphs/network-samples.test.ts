import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/base/names.ts';
import type { LinkDraft, Reading, SourceHints, SourceText } from '../../../src/sources/drafts.ts';
import { readerOf, recogniseReader } from '../../../src/sources/readers.ts';
import { endOf } from './graph-summary.ts';
import { expectSound } from '../reading-summary.ts';
import { hasSamples, openSample, samplesFolder } from '../samples.ts';

function read(path: string, format: string, hints?: SourceHints): { readonly source: SourceText; readonly reading: Reading } {
  const source = openSample(`samples/${path}`);
  const reader = recogniseReader(source);
  expect(reader?.format, path).toBe(format);
  const reading = reader?.read(source, hints);
  if (reading === undefined) throw new Error(`no reader for ${path}`);
  expectSound(source, reading);
  return { source, reading };
}

const linksOf = ({ drafts }: Reading): LinkDraft[] => drafts.filter((draft) => draft.type === 'link');

/** Vertices, links, loops, and vertices without a link to another. */
function countsOf(reading: Reading): number[] {
  const nodes = reading.drafts.filter((draft) => draft.type === 'thing' || draft.type === 'reference');
  const links = linksOf(reading);
  const joined = new Set(links.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
  return [nodes.length, links.length, links.filter(({ from, to }) => from === to).length, nodes.filter((node) => !joined.has(node)).length];
}

describe.skipIf(!hasSamples)('networks of others', () => {
  // Vertices, links, loops, isolates: the known facts of the manifest, and what the files show where it says nothing.
  it.each([
    ['pajek/Test.net', 'pajek', [7, 9, 0, 0]],
    ['pajek/TestSPLC.net', 'pajek', [8, 16, 0, 0]],
    ['pajek/TestSPNP.net', 'pajek', [9, 23, 0, 0]],
    ['pajek/acyclic01.net', 'pajek', [11, 18, 0, 0]],
    ['pajek/acyclic02.net', 'pajek', [22, 36, 0, 0]],
    ['pajek/SmallW.paj', 'pajek', [396, 1988, 0, 163]],
    ['pajek/SmaGri.net', 'pajek', [1059, 4922, 1, 35]],
    ['pajek/Kohonen.net', 'pajek', [4470, 12731, 2, 698]],
    ['classic/karate.gml', 'gml', [34, 78, 0, 0]],
    ['classic/miserables.graphml', 'graphml', [77, 254, 0, 0]],
    ['classic/les_miserables.gexf', 'gexf', [77, 254, 0, 0]],
  ])('%s', (path, format, counts) => {
    const { reading } = read(`networks/${path}`, format);
    expect(countsOf(reading)).toEqual(counts);
    expect([reading.skips.length, reading.diagnostics.filter(({ code }) => code !== 'field-unheld')]).toEqual([0, []]);
  });

  it('join the same vertices in GraphML and GEXF', () => {
    const pairs = (path: string, format: string): string[] =>
      linksOf(read(path, format).reading)
        .map(({ from, to }) => [from, to].map((end) => (typeof end === 'string' || end.type === 'reference' ? '' : end.name)).sort().join(' – '))
        .sort();
    expect(pairs('networks/classic/miserables.graphml', 'graphml')).toEqual(pairs('networks/classic/les_miserables.gexf', 'gexf'));
  });

  it('have partitions and vectors for each vertex, by themselves and in a project', () => {
    const values = (path: string, format: string): number[] => read(path, format).reading.drafts.flatMap((draft) => (draft.type === 'value' ? [draft.ordinal] : []));
    const upTo = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
    for (const name of ['KohPY.clu', 'KohGCS.vec']) expect(values(`networks/pajek/${name}`, 'pajek-values')).toEqual(upTo(4470));
    for (const name of ['SmaGriPY.clu', 'SmaGriGCS.vec']) expect(values(`networks/pajek/${name}`, 'pajek-values')).toEqual(upTo(1059));
    expect(values('networks/pajek/SmallW.paj', 'pajek')).toEqual([...upTo(396), ...upTo(396)]);
    const names = read('networks/pajek/SmaGriLong.nam', 'pajek-values').reading;
    expect([names.drafts.length, names.skips.length]).toEqual([0, 1059]);
  });

  it('tell each arc of SmallW twice', () => {
    const arcs = linksOf(read('networks/pajek/SmallW.paj', 'pajek').reading).map(({ from, to }) => `${endOf(from)} ${endOf(to)}`);
    expect([arcs.length, new Set(arcs).size]).toEqual([1988, 994]);
  });

  it('are citation networks where the project says so', () => {
    const { reading } = read('networks/pajek/SmaGri.net', 'pajek', { nodes: 'work' });
    expect(new Set(reading.drafts.map((draft) => (draft.type === 'link' ? draft.kind : draft.type)))).toEqual(new Set(['reference', 'cites']));
  });

  it('count who is cited most in Cora, whose lines begin with the cited work', () => {
    const { reading } = read('networks/classic/cora.cites', 'citation-list', { reversed: true });
    const links = linksOf(reading);
    const cited = new Map<unknown, number>();
    for (const { to } of links) cited.set(to, (cited.get(to) ?? 0) + 1);
    expect(links.length).toBe(5429);
    expect(new Set(links.flatMap(({ from, to }) => [from, to])).size).toBe(2708);
    expect([...cited].sort((left, right) => right[1] - left[1]).slice(0, 3)).toEqual([['35', 166], ['6213', 76], ['1365', 74]]);
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(['cites']));
  });
});

describe.skipIf(!hasSamples)('maps of VOSviewer', () => {
  it.each([
    ['QSS_publication_bibliographic_coupling', 39, 194, 398, 4],
    ['JOI_2007-2016_co-authorship', 252, 568, 738, 25],
  ])('%s: JSON, map and network agree', (name, items, count, strength, clusters) => {
    const folder = 'networks/vosviewer/';
    const json = read(`${folder}${name}_network.json`, 'vosviewer-json').reading;
    const map = read(`${folder}${name}_map.txt`, 'vosviewer-map').reading;
    const network = read(`${folder}${name}_network.txt`, 'vosviewer-network').reading;
    const things = ({ drafts }: Reading): unknown[][] =>
      drafts.flatMap((draft) => (draft.type === 'thing' ? [[draft.id, draft.name, draft.note, draft.year, draft.given?.['title'], draft.given?.['x'], draft.given?.['cluster'], draft.given?.['weight<Citations>']]] : []));
    const links = (reading: Reading): string[] => linksOf(reading).map(({ from, kind, to, weight }) => `${endOf(from).replace(/^item (.*)/, '<$1>')} ${kind} ${endOf(to).replace(/^item (.*)/, '<$1>')} ${weight}`);
    expect(things(json)).toEqual(things(map));
    expect(links(json)).toEqual(links(network));
    expect([things(json).length, links(json).length, linksOf(json).reduce((sum, { weight }) => sum + (weight ?? 0), 0), new Set(things(json).map((thing) => thing[6])).size]).toEqual([items, count, strength, clusters]);
  });

  it('are works with titles, authors and years where the project says so', () => {
    const { reading } = read('networks/vosviewer/QSS_publication_bibliographic_coupling_map.txt', 'vosviewer-map', { nodes: 'work' });
    for (const draft of reading.drafts) {
      if (draft.type !== 'reference') throw new Error('no work');
      expect(draft.csl.title).toMatch(/\S/);
      expect(draft.csl.author?.[0]?.family).toMatch(/\S/);
      expect(draft.csl.issued?.['date-parts']?.[0]?.[0]).toBeGreaterThan(2018);
      expect(draft.csl['container-title']).toBe('quantitative science studies');
    }
  });
});

describe.skipIf(!hasSamples)('Ecosystem Graphs', () => {
  const folder = 'lineage/ecosystem-graphs/';

  it('has 343 assets by name in 20 files, and 473 dependencies, of which 291 are among them', () => {
    const files = readdirSync(new URL(folder, samplesFolder)).filter((name) => name.endsWith('.yaml'));
    const readings = files.map((name) => read(folder + name, 'ecosystem-graphs'));
    const drafts = readings.flatMap(({ reading }) => reading.drafts);
    const assets = drafts.flatMap((draft) => (draft.type === 'thing' ? [draft.name] : []));
    const dependencies = drafts.flatMap((draft) => (draft.type === 'claim' ? [draft] : []));
    const names = new Set(assets);
    // Two models stand in two files.
    expect([files.length, assets.length, names.size]).toEqual([20, 345, 343]);
    expect([dependencies.length, dependencies.filter(({ to }) => names.has(to)).length]).toEqual([473, 291]);
    expect(readings.flatMap(({ reading }) => reading.skips)).toEqual([]);
    // The quote of a dependency is the one name in the list.
    for (const { source, reading } of readings) {
      for (const draft of reading.drafts) if (draft.type === 'claim') expect(nameKey(source.text.slice(draft.place.start, draft.place.end).replace('\\xB7', '·'))).toBe(nameKey(draft.to));
    }
    const kinds = new Map<string, number>();
    for (const { kind } of dependencies) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect([...kinds.keys()].sort()).toEqual(['derives-from', 'trained-on', 'uses-component']);
  });

  it('has 639 assets in one table', () => {
    const { source, reading } = read(`${folder}all_assets.csv`, 'ecosystem-graphs-csv');
    const kinds = reading.drafts.flatMap((draft) => (draft.type === 'thing' ? [draft.kind] : []));
    expect(['model', 'dataset', 'tool'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([429, 112, 98]);
    expect(reading.skips).toEqual([]);
    for (const draft of reading.drafts) if (draft.type === 'claim') expect(nameKey(source.text.slice(draft.place.start, draft.place.end))).toBe(nameKey(draft.to));
  });
});

describe.skipIf(!hasSamples)('readers of graph files', () => {
  const formats = ['graphml', 'gexf', 'gml', 'pajek', 'pajek-values', 'vosviewer-json', 'vosviewer-map', 'node-list', 'edge-list', 'citation-list', 'vosviewer-network', 'ecosystem-graphs', 'ecosystem-graphs-csv', 'base-models'];

  it('take no other file for theirs', () => {
    const others = readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' }).filter((path) => /^(?:bibtex|formats|fulltext)\/.*\.\w+$/.test(path) && !/\.(?:pdf|zip|gz|png)$/.test(path));
    expect(others.length).toBeGreaterThan(100);
    for (const path of others) {
      const source = openSample(`samples/${path}`);
      expect(formats.filter((format) => (readerOf(format)?.recognise(source) ?? 0) > 0), path).toEqual([]);
    }
  });
});
