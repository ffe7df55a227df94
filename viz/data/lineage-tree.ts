import type { Lineage } from '../../src/findings/lineage.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';

/** A relative in the tree, under the relative through which it is nearest to the root. */
export interface Branch {
  readonly node: string;
  /** The relations between it and the branch that it hangs from; empty for the root. */
  readonly hops: readonly Hop[];
  readonly children: readonly Branch[];
  /** Where its own branch stands, when this is only a mention of it: every relative has its children shown once. */
  readonly again?: 'above' | 'below';
}

interface Growing {
  readonly node: string;
  readonly hops: Hop[];
  readonly children: Growing[];
  again?: 'above' | 'below';
}

/**
 * A lineage as a tree. Each relative hangs, with its own relatives, from the first of its nearest relations; elsewhere it is a leaf that says where to look,
 * so cycles end and nothing is told twice. O(hops log hops).
 */
export function lineageTree({ root, direction, relatives, hops }: Lineage): Branch {
  const generations = new Map([[root, 0], ...relatives.map(({ key, generation }) => [key, generation] as const)]);
  const near = direction === 'ancestors' ? (hop: Hop) => hop.child : (hop: Hop) => hop.parent;
  const far = direction === 'ancestors' ? (hop: Hop) => hop.parent : (hop: Hop) => hop.child;
  const steps = new Map<string, Map<string, Hop[]>>();
  for (const hop of hops) {
    const from = steps.get(near(hop)) ?? new Map<string, Hop[]>();
    from.set(far(hop), [...(from.get(far(hop)) ?? []), hop]);
    steps.set(near(hop), from);
  }
  const homes = new Map<string, string>();
  for (const [from, targets] of [...steps].sort(([left], [right]) => (generations.get(left) ?? 0) - (generations.get(right) ?? 0))) {
    for (const to of targets.keys()) if (to !== root && !homes.has(to) && generations.get(to) === (generations.get(from) ?? 0) + 1) homes.set(to, from);
  }
  const grow = (node: string, over: readonly Hop[]): Growing => {
    const children = [...(steps.get(node) ?? [])].map(([to, between]): Growing => (homes.get(to) === node ? grow(to, between) : { node: to, hops: between, children: [], again: 'below' }));
    return { node, hops: [...over], children: children.sort((left, right) => Number(right.again === undefined) - Number(left.again === undefined)) };
  };
  const tree = grow(root, []);
  markAbove(tree);
  return tree;
}

/** How many branches have their own place in the tree, the root left out. */
export function branchCount(tree: Branch): number {
  return tree.children.reduce((sum, child) => sum + (child.again === undefined ? 1 + branchCount(child) : 0), 0);
}

/** Reads the tree from the top and marks each mention of what was already told. */
function markAbove(tree: Growing): void {
  const told = new Set<string>();
  const read = (branch: Growing): void => {
    if (branch.again === undefined) told.add(branch.node);
    else if (told.has(branch.node)) branch.again = 'above';
    branch.children.forEach(read);
  };
  read(tree);
}
