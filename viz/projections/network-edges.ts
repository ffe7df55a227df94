import { UsageError } from '../../src/base/diagnostics.ts';
import { type NetworkEdge, networkEdges, networkOf } from '../../src/findings/network.ts';
import type { Atlas } from '../data/atlas.ts';
import type { ProjectionName } from './projection-rows.ts';

/** Pairs that are counted while a page waits: some seconds. */
const PAIR_LIMIT = 20_000_000;

/** All edges of a projection, the heaviest first; or what forbids to work them out on a page. */
export function edgesOfProjection({ graph, folder }: Atlas, name: ProjectionName): readonly NetworkEdge[] | UsageError {
  try {
    return networkEdges(networkOf(name).project(graph, folder.evidence, { pairLimit: PAIR_LIMIT }));
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
