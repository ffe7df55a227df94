import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** Above every distance. */
const UNSEEN = 0xffffffff;

/** Fewer than one in so many nodes look ahead, however many edges they have: to count those would take as long. */
const FEW = 16;

/** Room for one search after the other; distances and sums are clean between them. */
export interface DependencyRoom {
  readonly distances: Uint32Array;
  /** How many shortest paths lead from the source to a node. */
  readonly counts: Float64Array;
  /** What a node passes back for each shortest path that reaches it: (1 + dependency) / count. */
  readonly passedBack: Float64Array;
  /** What has been passed back to a node by those that found it. */
  readonly sums: Float64Array;
  readonly queue: Uint32Array;
  /** Where in the queue each distance begins. */
  readonly levels: Uint32Array;
  /** For each distance 1 where the nodes beyond looked back for it, 0 where its nodes looked ahead. */
  readonly lookedBack: Uint8Array;
  /** For the nodes in the order of the queue, where the ends of their edges on shortest paths begin: those ahead, and those back. */
  readonly ahead: Uint32Array;
  readonly back: Uint32Array;
  readonly ends: Uint32Array;
  /** Nodes that have not been found, when they are asked. */
  readonly unseen: Uint32Array;
}

/** O(V + E). */
export function dependencyRoom({ order, forward }: CompactGraph): DependencyRoom {
  return {
    distances: new Uint32Array(order).fill(UNSEEN),
    counts: new Float64Array(order),
    passedBack: new Float64Array(order),
    sums: new Float64Array(order),
    queue: new Uint32Array(order),
    levels: new Uint32Array(order + 1),
    lookedBack: new Uint8Array(order),
    ahead: new Uint32Array(order + 1),
    back: new Uint32Array(order + 1),
    ends: new Uint32Array(forward.targets.length),
    unseen: new Uint32Array(order),
  };
}

/**
 * Adds to the score of each node how far one source depends on it: the number of nodes reached from the source by shortest paths through it, each counting with the
 * share of its shortest paths that do. Ends do not count as between. Paths follow the edges, all one step long.
 * From each distance to the next, either the nodes there look ahead along their edges or those not found yet look back along theirs, whichever has fewer to look at: where most nodes
 * are a few steps away, most edges join nodes at one distance, and are never looked at.
 * O(V + E) at most, no more than what is reached and one look at each node.
 * @throws UsageError when a node has more than 10³⁰⁸ shortest paths from the source; the room is of no use then.
 * Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249; the direction: Beamer, Asanović & Patterson 2012, doi:10.1109/SC.2012.50.
 */
export function addDependencies(graph: CompactGraph, source: number, scores: Float64Array, room: DependencyRoom): void {
  const depth = search(graph, source, room);
  passBack(source, scores, depth, room);
}

/** Finds distances, counts and edges on shortest paths; answers how many distances there are. */
function search({ order, forward, reverse }: CompactGraph, source: number, { distances, counts, queue, levels, lookedBack, ahead, back, ends, unseen }: DependencyRoom): number {
  const { offsets, targets } = forward;
  const { offsets: backOffsets, targets: backTargets } = reverse;
  queue[0] = source;
  distances[source] = 0;
  counts[source] = 1;
  let kept = 0;
  let first = 0;
  let found = 1;
  // How many edges those not found could look back along, but for what the nodes after the first `counted` of the queue have.
  let unseenEdges = backTargets.length;
  let counted = 0;
  // Not listed yet.
  let unseenCount = -1;
  for (let distance = 0; ; distance += 1) {
    const end = found;
    levels[distance] = first;
    if (first === end) return distance;
    const next = distance + 1;
    let isLookingBack = false;
    if ((end - first) * FEW > order) {
      let edges = 0;
      for (let head = first; head < end; head += 1) edges += offsets[queue[head]! + 1]! - offsets[queue[head]!]!;
      for (; counted < end; counted += 1) unseenEdges -= backOffsets[queue[counted]! + 1]! - backOffsets[queue[counted]!]!;
      isLookingBack = edges > unseenEdges + order - end;
    }
    if (!isLookingBack) {
      lookedBack[distance] = 0;
      ahead[first] = kept;
      for (let head = first; head < end; head += 1) {
        const node = queue[head]!;
        const count = counts[node]!;
        const last = offsets[node + 1]!;
        for (let slot = offsets[node]!; slot < last; slot += 1) {
          const target = targets[slot]!;
          const seen = distances[target]!;
          if (seen === UNSEEN) {
            distances[target] = next;
            queue[found++] = target;
            counts[target] = count;
            ends[kept++] = target;
          } else if (seen === next) {
            counts[target]! += count;
            ends[kept++] = target;
          }
        }
        ahead[head + 1] = kept;
      }
    } else {
      lookedBack[distance] = 1;
      if (unseenCount < 0) {
        unseenCount = 0;
        for (let node = 0; node < order; node += 1) if (distances[node] === UNSEEN && backOffsets[node] !== backOffsets[node + 1]) unseen[unseenCount++] = node;
      }
      back[end] = kept;
      let left = 0;
      for (let index = 0; index < unseenCount; index += 1) {
        const node = unseen[index]!;
        if (distances[node] !== UNSEEN) continue;
        const before = kept;
        let count = 0;
        const last = backOffsets[node + 1]!;
        for (let slot = backOffsets[node]!; slot < last; slot += 1) {
          const origin = backTargets[slot]!;
          if (distances[origin] !== distance) continue;
          count += counts[origin]!;
          ends[kept++] = origin;
        }
        if (kept === before) {
          unseen[left++] = node;
          continue;
        }
        distances[node] = next;
        counts[node] = count;
        queue[found++] = node;
        back[found] = kept;
      }
      unseenCount = left;
    }
    first = end;
  }
}

/** Goes back from the farthest nodes to the source, adding up dependencies, and cleans the room. */
function passBack(source: number, scores: Float64Array, depth: number, { distances, counts, passedBack, sums, queue, levels, lookedBack, ahead, back, ends }: DependencyRoom): void {
  for (let distance = depth - 1; distance >= 0; distance -= 1) {
    const isTold = lookedBack[distance] === 1;
    const tells = distance > 0 && lookedBack[distance - 1] === 1;
    for (let place = levels[distance + 1]! - 1; place >= levels[distance]!; place -= 1) {
      const node = queue[place]!;
      const count = counts[node]!;
      if (count === Infinity) throw new UsageError(`more than 10^308 shortest paths from node ${source} to node ${node}; betweenness cannot be told`);
      let gathered = 0;
      if (isTold) {
        gathered = sums[node]!;
        sums[node] = 0;
      } else {
        const end = ahead[place + 1]!;
        for (let index = ahead[place]!; index < end; index += 1) gathered += passedBack[ends[index]!]!;
      }
      const dependency = gathered * count;
      const passed = (1 + dependency) / count;
      passedBack[node] = passed;
      if (tells) {
        const end = back[place + 1]!;
        for (let index = back[place]!; index < end; index += 1) sums[ends[index]!]! += passed;
      }
      if (distance > 0) scores[node]! += dependency;
      distances[node] = UNSEEN;
    }
  }
}
