import { consensusRounds } from '../analysis/consensus.ts';
import type { Consensus, ConsensusOptions } from '../analysis/consensus.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { runKernel } from './run-kernel.ts';
import type { RunOptions } from './run-kernel.ts';

/**
 * `consensus`, the divisions of each round made by several threads where that is faster: the same result, byte for byte.
 * How many rounds it takes shows as it goes, so progress counts the divisions of the rounds so far. Rejects as `runKernel` does.
 */
export async function runConsensus(graph: CompactGraph, options: ConsensusOptions, run: RunOptions = {}): Promise<Consensus> {
  const rounds = consensusRounds(graph, options);
  let before = 0;
  let round = rounds.next();
  while (round.done !== true) {
    const begun = before;
    const divisions = await runKernel('divisions', round.value.graph, round.value.options, { ...run, progress: (done, all) => run.progress?.(begun + done, begun + all) });
    before += divisions.length;
    round = rounds.next(divisions);
  }
  return round.value;
}
