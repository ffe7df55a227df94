import type { Community } from '../findings/measures.ts';
import type { Call } from './command.ts';
import { openGraph } from './open-graph.ts';
import { formatOf, presentRows } from './present.ts';

/** `stemma communities [DIR]` */
export async function communities(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const names = (nodes: readonly string[]): string => nodes.map(graph.labelOf).join('; ');
  presentRows<Community>(
    call,
    [
      { head: 'id', cell: ({ id }) => id },
      { head: 'size', cell: ({ members }) => members.length },
      { head: 'stability', cell: ({ stability }) => stability, digits: 2 },
      { head: 'label', cell: ({ label }) => label },
      { head: 'earned by', cell: ({ earnedBy }) => names(earnedBy), flexible: true },
      { head: 'central', cell: ({ members }) => names(members.slice(0, 3)) },
    ],
    graph.measures.partition.communities,
  );
  if (!call.quiet && formatOf(call, ['table', 'json', 'csv']) === 'table') call.terminal.err(`Modularity ${graph.measures.partition.modularity.toFixed(3)}. stability: what share of a node’s company stays when the search is run with other seeds, on average over the community; 1 is always the same.\n`);
  return 0;
}
