import { UsageError } from '../base/diagnostics.ts';
import { communities as findCommunities } from '../findings/communities.ts';
import type { Community, LabelledPartition } from '../findings/measures.ts';
import { networkOf } from '../findings/network.ts';
import { partitionAgreement } from '../findings/partition-agreement.ts';
import type { Call } from './command.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf, numberOption, presentRows, wholeOption } from './present.ts';
import { withWorkers } from './with-workers.ts';

/** `stemma communities [DIR] [--seed N] [--resolution R]` */
export async function communities(call: Call): Promise<number> {
  const seed = wholeOption(call, 'seed', 0);
  const resolution = numberOption(call, 'resolution');
  if (resolution === 0) throw new UsageError('--resolution takes a number above 0');
  const graph = await openGraph(call);
  const stored = graph.measures.partition;
  const isStored = seed === undefined && resolution === undefined;
  const shown = isStored ? stored : await withWorkers(call, 'communities', (run) => findCommunities(graph.graph, networkOf('relatedness').project(graph.graph, graph.evidence, {}), { seed: seed ?? graph.measures.seed, resolution }, run));
  printCommunities(call, graph, shown);
  if (call.quiet) return 0;
  if (formatOf(call, ['table', 'json', 'csv']) === 'table') call.terminal.err(`Modularity ${shown.modularity.toFixed(3)}. stability: what share of a node’s company stays when the search is run with other seeds, on average over the community; 1 is always the same.\n`);
  if (!isStored) call.terminal.err(agreementText(shown, stored));
  return 0;
}

function printCommunities(call: Call, graph: OpenGraph, { communities: found }: LabelledPartition): void {
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
    found,
  );
}

function agreementText(shown: LabelledPartition, stored: LabelledPartition): string {
  const { nodes, adjustedRandIndex, normalisedMutualInformation, variationOfInformation } = partitionAgreement(shown, stored);
  return `Against the communities that the graph was built with (${stored.communities.length}, these are ${shown.communities.length}; ${nodes} nodes): adjusted Rand index ${adjustedRandIndex.toFixed(3)}, normalised mutual information ${normalisedMutualInformation.toFixed(3)} (1 is the same division), variation of information ${variationOfInformation.toFixed(3)} nats (0 is).\n`;
}
