import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import { summariseGraph } from './graph-summary.ts';
import { readRecognised } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/graphs/', import.meta.url);
/** Each file, and the format as which it is to be recognised. */
const FORMATS: Readonly<Record<string, string>> = {
  'assets.csv': 'ecosystem-graphs-csv',
  'assets.yaml': 'ecosystem-graphs',
  'card.md': 'base-models',
  'cards.jsonl': 'base-models',
  'cards.yaml': 'base-models',
  'dynamic.gexf': 'gexf',
  'gephi-edges.csv': 'edge-list',
  'gephi-nodes.csv': 'node-list',
  'items.json': 'vosviewer-json',
  'items.map.txt': 'vosviewer-map',
  'items.network.txt': 'vosviewer-network',
  'long.nam': 'pajek-values',
  'mixed.graphml': 'graphml',
  'nested.gml': 'gml',
  'opencitations.csv': 'citation-list',
  'plain.cites': 'citation-list',
  'shapes.net': 'pajek',
  'two-mode.paj': 'pajek',
  'values.clu': 'pajek-values',
};

/** Each graph file or lineage table beside what is to be read from it. A missing `.expected.json` fails; it is checked line by line. */
describe('graph fixtures', () => {
  it('are all there', () => expect(readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).sort()).toEqual(Object.keys(FORMATS)));

  it.each(Object.entries(FORMATS))('%s', (name, format) => {
    const source = sourceText(name, readFileSync(new URL(name, folder), 'utf8'));
    const reading = readRecognised(source, format);
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(summariseGraph(source, reading)))).toEqual(expected);
  });
});
