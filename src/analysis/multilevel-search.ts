import type { Random } from '../base/random.ts';
import type { Components } from '../compact/components.ts';
import { singletons } from '../compact/union-find.ts';
import { aggregate } from './community-aggregation.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';
import { moveNodes } from './local-moving.ts';
import { connectedParts, inOrderOfFirst } from './partition.ts';

/** Which nodes of a level become one at the next: a division of each community, as labels below the level's order. */
export type Division = (level: CommunityLevel, labels: Uint32Array, room: SearchRoom, random: Random) => Uint32Array;

/**
 * Searches for better communities than the given ones at ever coarser levels: nodes move, communities are divided into parts, the parts are the nodes of the next level and start
 * there in the communities they have. It ends where every node is a community of its own: each community of the result is one node of the coarsest level, and so connected where
 * parts are. Answers the communities, numbered by smallest node.
 * O(V + E) a level, and few levels.
 */
export function searchLevels(finest: CommunityLevel, start: Uint32Array, divide: Division, room: SearchRoom, random: Random): Components {
  const places = singletons(finest.order);
  let level = finest;
  let labels = inOrderOfFirst(start).labels;
  for (;;) {
    const count = moveNodes(level, labels, room, random);
    let parts = inOrderOfFirst(divide(level, labels, room, random));
    // A division into single nodes leads nowhere.
    if (parts.count === level.order && count < level.order) parts = inOrderOfFirst(connectedParts(level.edges, labels));
    if (parts.count === level.order) return inOrderOfFirst(places);
    for (let node = 0; node < places.length; node += 1) places[node] = parts.labels[places[node]!]!;
    labels = communitiesOfParts(parts, labels);
    level = aggregate(level, parts, room);
  }
}

/** The community of each part, numbered anew. */
function communitiesOfParts({ count, labels: parts }: Components, labels: Uint32Array): Uint32Array {
  const communities = new Uint32Array(count);
  const numbered = inOrderOfFirst(labels).labels;
  for (let node = 0; node < parts.length; node += 1) communities[parts[node]!] = numbered[node]!;
  return communities;
}
