/** A division of nodes 0 … count − 1 into sets that grow together: each node names another of its set, and the smallest of a set itself. */
export type Sets = Uint32Array;

/** Every node in a set of its own. O(count). */
export function singletons(count: number): Sets {
  const sets = new Uint32Array(count);
  for (let node = 0; node < count; node += 1) sets[node] = node;
  return sets;
}

/** The smallest node of the set this one is in; paths are halved on the way, so that it takes next to no time in the long run. */
export function smallestOf(sets: Sets, node: number): number {
  let at = node;
  while (sets[at] !== at) {
    sets[at] = sets[sets[at]!]!;
    at = sets[at]!;
  }
  return at;
}

/** Makes the sets of two nodes one. */
export function unite(sets: Sets, one: number, other: number): void {
  const left = smallestOf(sets, one);
  const right = smallestOf(sets, other);
  if (left < right) sets[right] = left;
  else sets[left] = right;
}
