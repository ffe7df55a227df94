import { SIMILARITIES } from '../analysis/similarity-weights.ts';
import { coverageOf } from '../findings/coverage.ts';
import { type NetworkEdge, networkEdges, networkOf } from '../findings/network.ts';
import { type Call, optionText } from './command.ts';
import { openGraph } from './open-graph.ts';
import { choiceOption, numberOption, presentRows, wholeOption } from './present.ts';

/** `stemma network [DIR] [--of PROJECTION] [--similarity S] [--minimum W] [--strongest N] [--top N]` */
export async function network(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const row = networkOf(optionText(call, 'of') ?? 'co-mention');
  const similarity = choiceOption(call, 'similarity', SIMILARITIES);
  const strongest = wholeOption(call, 'strongest', 1);
  const minimum = numberOption(call, 'minimum');
  const projection = row.project(graph.graph, graph.evidence, { ...(similarity === undefined ? {} : { similarity }), ...(strongest === undefined ? {} : { strongest }), ...(minimum === undefined ? {} : { minimum }) });
  const edges = networkEdges(projection);
  if (!call.quiet) {
    if (row.needs !== undefined) call.terminal.err(`${row.name}: ${row.meaning}; ${coverageOf(graph.graph, row.needs).sentence}.\n`);
    call.terminal.err(`${projection.keys.length} nodes, ${edges.length} edges.\n`);
  }
  presentRows<NetworkEdge>(
    call,
    [
      { head: 'from', cell: ({ from }) => graph.labelOf(from), flexible: true },
      { head: 'to', cell: ({ to }) => graph.labelOf(to) },
      { head: 'weight', cell: ({ weight }) => weight, digits: 4 },
      { head: 'from key', cell: ({ from }) => from },
      { head: 'to key', cell: ({ to }) => to },
    ],
    edges.slice(0, wholeOption(call, 'top', 1) ?? edges.length),
  );
  return 0;
}
