import { UsageError } from '../base/diagnostics.ts';
import { coverageOf } from '../findings/coverage.ts';
import { networkOf } from '../findings/network.ts';
import { type Structure, structureOf } from '../findings/structure.ts';
import { type Call, optionText } from './command.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { presentRows } from './present.ts';

/** How many cycles are named, how many members of each, and how many sizes of components. */
const NAMED = 5;

interface StructureRow {
  readonly measure: string;
  readonly value: number | undefined;
  /** For shares and correlations, which tables show rounded. */
  readonly digits?: number;
  readonly detail?: string | undefined;
}

/** `stemma structure [DIR] [--on PROJECTION]` */
export async function structure(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const row = networkOf(optionText(call, 'on') ?? 'relatedness');
  const coverage = row.needs === undefined ? undefined : coverageOf(graph.graph, row.needs).sentence;
  const projection = row.project(graph.graph, graph.evidence, {});
  if (projection.keys.length === 0) throw new UsageError(`There is nothing in ${row.name} here`, coverage === undefined ? undefined : `It ${coverage}.`);
  const found = structureOf(projection);
  if (!call.quiet) {
    call.terminal.err(`${row.name}: ${row.meaning}${coverage === undefined ? '' : `; ${coverage}`}.\n`);
    if (!found.directed) call.terminal.err('Its edges have no direction, so there are no cycles and strong components to tell of.\n');
  }
  presentRows<StructureRow>(
    call,
    [
      { head: 'measure', cell: ({ measure }) => measure },
      { head: 'value', cell: ({ value }) => value, digits: ({ digits }) => digits },
      { head: 'detail', cell: ({ detail }) => detail, flexible: true },
    ],
    rowsOf(graph, found),
  );
  return 0;
}

function rowsOf({ labelOf }: OpenGraph, { nodes, edges, isolates, density, weakComponents, strongComponents, cycles, assortativity, diameter }: Structure): StructureRow[] {
  const rows: StructureRow[] = [
    { measure: 'nodes', value: nodes },
    { measure: 'isolated nodes', value: isolates },
    { measure: 'edges', value: edges },
    { measure: 'density', value: density, digits: 5, detail: 'the share of all possible edges' },
    { measure: 'weak components', value: weakComponents.length, detail: sizesText(weakComponents) },
  ];
  if (strongComponents !== undefined) rows.push({ measure: 'strong components', value: strongComponents.length, detail: sizesText(strongComponents) });
  if (cycles !== undefined) rows.push({ measure: 'cycles', value: cycles.length, detail: cycles.length === 0 ? undefined : fewOf(cycles.map((cycle) => fewOf(cycle.map(labelOf), ' / ')), '; ') });
  rows.push({ measure: 'assortativity', value: assortativity, digits: 3, detail: assortativity === undefined ? 'nothing to correlate: no edges, or all degrees are the same' : 'whether nodes of many edges are joined to each other, −1 to 1' });
  if (diameter === undefined) return rows;
  const { atLeast, atMost, from, to } = diameter;
  const ends = atLeast === 0 ? undefined : `from ${labelOf(from)} to ${labelOf(to)}`;
  if (atLeast === atMost) return [...rows, { measure: 'diameter', value: atLeast, detail: ends }];
  return [...rows, { measure: 'diameter, at least', value: atLeast, detail: ends }, { measure: 'diameter, at most', value: atMost }];
}

/** `sizes: 240, 3, 2 (4 times), 1 (45 times)` */
function sizesText(sizes: readonly number[]): string {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  const texts = [...times].map(([size, count]) => (count === 1 ? String(size) : `${size} (${count} times)`));
  return `sizes: ${texts.slice(0, NAMED).join(', ')}${texts.length > NAMED ? ' and smaller ones' : ''}`;
}

function fewOf(texts: readonly string[], separator: string): string {
  return texts.length <= NAMED ? texts.join(separator) : `${texts.slice(0, NAMED).join(separator)}${separator}and ${texts.length - NAMED} more`;
}
