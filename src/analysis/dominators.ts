import type { CompactGraph } from '../compact/compact-graph.ts';
import { strongComponents } from '../compact/components.ts';
import { checkNode } from './check-node.ts';

/** In `parents`: no one node. */
export const NO_DOMINATOR = 0xffffffff;

export interface DominatorOptions {
  /** Where paths begin. Default: every node nothing points at, and where a cycle is such a beginning, all of its nodes. */
  readonly roots?: ArrayLike<number> | undefined;
}

export interface Dominators {
  /** The dominator tree: for each node the last one that every path to it must pass; `NO_DOMINATOR` for roots, where paths share no node, and where none leads. */
  readonly parents: Uint32Array;
  /** How deep in the tree: 1 where no one node must be passed, and 0 for a node no path leads to. */
  readonly depths: Uint32Array;
  /** How many other nodes can be reached through it only: whole numbers from 0. */
  readonly dependents: Uint32Array;
}

/**
 * Dominators: which node all paths from the roots to another must pass. Follows the edges.
 * With edges child → parent, those of `reversedGraph(graph)` tell what a lineage depends on: the parent in the tree is the nearest ancestor without which a model would
 * not be, and a node's dependents are the models that descend from it along every line they have. Many models with two unrelated parents depend on no one.
 * Weights are ignored. Nodes no root leads to are left out, as depth 0.
 * O(E log V), whatever the shape; no recursion.
 * @throws UsageError for a root the graph does not have.
 * Reference: Lengauer & Tarjan 1979, doi:10.1145/357062.357071 (the simple version).
 */
export function dominators(graph: CompactGraph, options: DominatorOptions = {}): Dominators {
  const isRoot = options.roots === undefined ? beginnings(graph) : rootsGiven(graph, options.roots);
  const search = depthFirst(graph, isRoot);
  const { nodes } = search;
  const tree = immediateDominators(graph, isRoot, search);
  const parents = new Uint32Array(graph.order).fill(NO_DOMINATOR);
  const depths = new Uint32Array(graph.order);
  const dependents = new Uint32Array(graph.order);
  for (let number = 1; number < nodes.length; number += 1) {
    const node = nodes[number]!;
    const dominator = tree[number]!;
    if (dominator > 0) parents[node] = nodes[dominator]!;
    depths[node] = dominator > 0 ? depths[nodes[dominator]!]! + 1 : 1;
  }
  // A dominator is found before what it dominates.
  for (let number = nodes.length - 1; number > 0; number -= 1) {
    const dominator = tree[number]!;
    if (dominator > 0) dependents[nodes[dominator]!]! += dependents[nodes[number]!]! + 1;
  }
  return { parents, depths, dependents };
}

function rootsGiven(graph: CompactGraph, roots: ArrayLike<number>): Uint8Array {
  const isRoot = new Uint8Array(graph.order);
  for (let index = 0; index < roots.length; index += 1) {
    checkNode(graph, roots[index]!);
    isRoot[roots[index]!] = 1;
  }
  return isRoot;
}

/** The nodes of components that no edge from outside points at. */
function beginnings(graph: CompactGraph): Uint8Array {
  const { offsets, targets } = graph.forward;
  const { labels, count } = strongComponents(graph);
  const isPointedAt = new Uint8Array(count);
  for (let node = 0; node < graph.order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (labels[targets[slot]!] !== labels[node]) isPointedAt[labels[targets[slot]!]!] = 1;
  }
  return Uint8Array.from(labels, (label) => 1 - isPointedAt[label]!);
}

/** A depth-first search from a node before all roots, which has number 0. */
interface Search {
  /** The node of each number, in the order found; the first entry stands for no node. */
  readonly nodes: Uint32Array;
  /** The number of each node, 0 where it is not found. */
  readonly numbers: Uint32Array;
  /** By number: the number of the node it was found from. */
  readonly foundFrom: Uint32Array;
}

function depthFirst(graph: CompactGraph, isRoot: Uint8Array): Search {
  const { order } = graph;
  const { offsets, targets } = graph.forward;
  const nodes = new Uint32Array(order + 1);
  const numbers = new Uint32Array(order);
  const foundFrom = new Uint32Array(order + 1);
  const cursors = offsets.slice(0, order);
  const trail = new Uint32Array(order);
  let found = 0;
  for (let root = 0; root < order; root += 1) {
    if (isRoot[root] === 0 || numbers[root] !== 0) continue;
    let depth = 0;
    trail[0] = root;
    nodes[++found] = root;
    numbers[root] = found;
    while (depth >= 0) {
      const node = trail[depth]!;
      if (cursors[node] === offsets[node + 1]) {
        depth -= 1;
        continue;
      }
      const target = targets[cursors[node]!++]!;
      if (numbers[target] !== 0) continue;
      nodes[++found] = target;
      numbers[target] = found;
      foundFrom[found] = numbers[node]!;
      trail[++depth] = target;
    }
  }
  return { nodes: nodes.slice(0, found + 1), numbers, foundFrom };
}

/** By number, the number of the immediate dominator. */
function immediateDominators(graph: CompactGraph, isRoot: Uint8Array, { nodes, numbers, foundFrom }: Search): Uint32Array {
  const { offsets, targets } = graph.reverse;
  const count = nodes.length;
  const forest = new Forest(count);
  const { semi } = forest;
  const dominator = new Uint32Array(count);
  // The nodes whose semidominator is this one, as a list: its first, and after each the next; 0 ends it.
  const firsts = new Uint32Array(count);
  const nexts = new Uint32Array(count);
  for (let number = count - 1; number > 0; number -= 1) {
    const node = nodes[number]!;
    if (isRoot[node] === 1) semi[number] = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const from = numbers[targets[slot]!]!;
      if (from === 0) continue;
      const candidate = semi[forest.least(from)]!;
      if (candidate < semi[number]!) semi[number] = candidate;
    }
    nexts[number] = firsts[semi[number]!]!;
    firsts[semi[number]!] = number;
    const parent = foundFrom[number]!;
    forest.link(parent, number);
    for (let waiting = firsts[parent]!; waiting !== 0; waiting = nexts[waiting]!) {
      const least = forest.least(waiting);
      dominator[waiting] = semi[least]! < semi[waiting]! ? least : parent;
    }
    firsts[parent] = 0;
  }
  for (let number = 1; number < count; number += 1) if (dominator[number] !== semi[number]) dominator[number] = dominator[dominator[number]!]!;
  return dominator;
}

/** The part of the search tree done so far, in which paths upwards are made shorter whenever they are walked. */
class Forest {
  /** By number: its semidominator, as far as it is known. */
  readonly semi: Uint32Array;
  readonly #above: Uint32Array;
  readonly #isLinked: Uint8Array;
  /** By number: of those on the path that was cut out above it, the one with the least semidominator. */
  readonly #best: Uint32Array;
  readonly #trail: Uint32Array;

  constructor(count: number) {
    this.semi = Uint32Array.from({ length: count }, (_, number) => number);
    this.#best = this.semi.slice();
    this.#above = new Uint32Array(count);
    this.#isLinked = new Uint8Array(count);
    this.#trail = new Uint32Array(count);
  }

  link(parent: number, child: number): void {
    this.#above[child] = parent;
    this.#isLinked[child] = 1;
  }

  /** The one with the least semidominator on the path up from here, the top of the tree left out unless it is this one. */
  least(number: number): number {
    let length = 0;
    for (let at = number; this.#isLinked[at] === 1 && this.#isLinked[this.#above[at]!] === 1; at = this.#above[at]!) this.#trail[length++] = at;
    while (length > 0) {
      const at = this.#trail[--length]!;
      const above = this.#above[at]!;
      if (this.semi[this.#best[above]!]! < this.semi[this.#best[at]!]!) this.#best[at] = this.#best[above]!;
      this.#above[at] = this.#above[above]!;
    }
    return this.#best[number]!;
  }
}
