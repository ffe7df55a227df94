import type { CommandRow, OptionRow } from './command.ts';

const select: OptionRow = { name: 'select', value: 'EXPR', meaning: 'only the nodes of a selection, such as "kind:work year:2020.." or "ancestors:ChatGPT"' };
const format = (formats: string): OptionRow => ({ name: 'format', value: 'FORMAT', meaning: formats });
const rows = format('table (default), json or csv');

/** The commands, in the order of use. Help, parsing and the README's list are made from this table. A command is loaded when it runs, so that none waits for what another needs. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'build',
    summary: 'read sources, resolve who is who, build the graph and measure it',
    usage: '<folder|files…>',
    takes: { least: 1, most: Number.POSITIVE_INFINITY },
    opensGraph: false,
    options: [
      { name: 'output', short: 'o', value: 'DIR', meaning: 'the graph folder to write (default: out/<name>)' },
      { name: 'seed', value: 'N', meaning: 'the seed of communities and layout (default: 1)' },
    ],
    run: async (call) => (await import('./build.ts')).build(call),
  },
  {
    name: 'rank',
    summary: 'the most influential works, or any kind of node by a metric',
    usage: '[DIR]',
    takes: { least: 0, most: 0 },
    opensGraph: true,
    options: [
      { name: 'by', value: 'METRIC', meaning: 'influence (default for works), pagerank (default for others), degree, in-degree, out-degree, hub, authority, betweenness' },
      { name: 'kind', value: 'KIND', meaning: 'work (default), model, method, architecture, dataset, tool, …' },
      { name: 'on', value: 'PROJECTION', meaning: 'citations, co-citation, co-mention (default for works) or lineage (default for others)' },
      { name: 'top', value: 'N', meaning: 'how many (default: 20)' },
      select,
      rows,
    ],
    run: async (call) => (await import('./rank.ts')).rank(call),
  },
  {
    name: 'lineage',
    summary: 'what a model descends from, or what descends from it, hop by hop with evidence',
    usage: '[DIR] NAME',
    takes: { least: 1, most: 1 },
    opensGraph: true,
    options: [
      { name: 'up', meaning: 'ancestors (default)' },
      { name: 'down', meaning: 'descendants' },
      { name: 'to', value: 'NAME', meaning: 'the shortest lineage paths between two models' },
      { name: 'depth', value: 'N', meaning: 'at most so many generations' },
      { name: 'relations', value: 'LIST', meaning: 'only these relations, with commas between: derives-from,fine-tuned-from' },
      { name: 'strength', value: 'LIST', meaning: 'only edges as strong as this: stated, implied, asserted' },
      format('tree (default), json, mermaid or dot'),
    ],
    run: async (call) => (await import('./lineage.ts')).lineage(call),
  },
  { name: 'communities', summary: 'groups of related works and models, with what earns their labels', usage: '[DIR]', takes: { least: 0, most: 0 }, opensGraph: true, options: [rows], run: async (call) => (await import('./communities.ts')).communities(call) },
  {
    name: 'export',
    summary: 'a selection in a format of other programs',
    usage: '[DIR]',
    takes: { least: 0, most: 0 },
    opensGraph: true,
    options: [format('bibtex, csl-json, csv, csv-edges, graphml, gexf or json'), select, { name: 'output', short: 'o', value: 'FILE', meaning: 'where to write (default: standard output)' }],
    run: async (call) => (await import('./export.ts')).exportGraph(call),
  },
  {
    name: 'explain',
    summary: 'the evidence of a node or an edge, quote by quote',
    usage: '[DIR] NODE | EDGE | A B | A RELATION B',
    takes: { least: 1, most: 3 },
    opensGraph: true,
    options: [format('text (default) or json')],
    run: async (call) => (await import('./explain.ts')).explain(call),
  },
  {
    name: 'verify',
    summary: 'whether every quote still stands where the ledger says',
    usage: '[DIR]',
    takes: { least: 0, most: 0 },
    opensGraph: true,
    options: [{ name: 'sources', value: 'FOLDER', meaning: 'where the sources stand, if they are not near the graph folder' }],
    run: async (call) => (await import('./verify.ts')).verify(call),
  },
  { name: 'view', summary: 'the map, in the browser', usage: '[DIR]', takes: { least: 0, most: 0 }, opensGraph: true, options: [{ name: 'port', value: 'N', meaning: 'the port to serve at (default: 4173, or the next free one)' }], run: async (call) => (await import('./view.ts')).view(call) },
];
