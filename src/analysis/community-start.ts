import type { Random } from '../base/random.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import type { Components } from '../compact/components.ts';
import { edgeSources, weightsOrOnes } from '../compact/views.ts';
import { ForceAtlas, usualSteps } from './force-atlas.ts';
import { removeOverlaps } from './overlap-removal.ts';
import type { Positions } from './positions.ts';

/**
 * Where the nodes of a connected undirected graph start, so that a layout has only the details left to find: communities are laid out as nodes as heavy as they have members,
 * joined by what joins their members; each gets a disc of its own, as large as it has members, and there the members are strewn at random.
 * O(V + E), and for C communities O(C log C + edges between them) for each of up to 200 steps.
 */
export function communityStart(graph: CompactGraph, communities: Components, random: Random): Positions {
  const { labels, sizes } = communities;
  const centres = layOutCommunities(graph, communities, random);
  // With these radii, the discs of all communities together are half as large as the disc the communities are spread over.
  const spread = spreadOf(centres, sizes);
  const radii = Float64Array.from(sizes, (size) => spread * Math.sqrt(size / graph.order));
  const middles = removeOverlaps(centres, radii);
  const { x, y } = strewn(graph.order, random);
  for (let node = 0; node < graph.order; node += 1) {
    const community = labels[node]!;
    x[node] = middles.x[community]! + radii[community]! * x[node]!;
    y[node] = middles.y[community]! + radii[community]! * y[node]!;
  }
  return { x, y };
}

function layOutCommunities(graph: CompactGraph, { count, labels, sizes }: Components, random: Random): Positions {
  const coarse = buildCompactGraph({
    order: count,
    sources: edgeSources(graph).map((source) => labels[source]!),
    targets: graph.forward.targets.map((target) => labels[target]!),
    weights: weightsOrOnes(graph.forward),
    directed: false,
  });
  const atlas = new ForceAtlas(coarse, strewn(count, random), { masses: sizes });
  for (let step = usualSteps(count); step > 0; step -= 1) atlas.step();
  return atlas;
}

/** The root of the mean square distance of members from 0, 0, when each lies at its community's centre; 1 for a single community. */
function spreadOf({ x, y }: Positions, sizes: Uint32Array): number {
  if (sizes.length === 1) return 1;
  let squares = 0;
  let members = 0;
  for (let community = 0; community < sizes.length; community += 1) {
    squares += sizes[community]! * (x[community]! ** 2 + y[community]! ** 2);
    members += sizes[community]!;
  }
  return Math.sqrt(squares / members);
}

/** Points at random in the disc of radius 1 around 0, 0. */
function strewn(count: number, random: Random): Positions {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let point = 0; point < count; point += 1) {
    do {
      x[point] = 2 * random() - 1;
      y[point] = 2 * random() - 1;
    } while (x[point]! ** 2 + y[point]! ** 2 > 1);
  }
  return { x, y };
}
