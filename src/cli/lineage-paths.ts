import type { PathCut } from '../analysis/paths.ts';
import type { CommonAncestor } from '../findings/common-ancestors.ts';
import type { LineagePath } from '../findings/lineage-hops.ts';
import type { LineagePaths } from '../findings/lineage-paths.ts';
import type { Call } from './command.ts';
import { type Diagram, dot, mermaid } from './diagrams.ts';
import { pathJson, pathText } from './hop-text.ts';
import type { OpenGraph } from './open-graph.ts';
import { paint, printable } from './terminal.ts';

export type PathFormat = 'tree' | 'json' | 'mermaid' | 'dot';

/** What each bound leaves open. */
const CUT: Readonly<Record<PathCut, string>> = {
  limit: 'There are more paths than the COUNT shown; --limit N shows more.',
  steps: 'There may be more paths than the COUNT shown: the search for them was given up.',
  longest: 'There may be longer paths than --depth allows.',
};

/** Prints the paths between two nodes, and says where they are not all. */
export function printPaths(call: Call, graph: OpenGraph, { from, to, paths, cutBy }: LineagePaths, format: PathFormat): void {
  const { terminal } = call;
  if (cutBy !== undefined) terminal.err(`${CUT[cutBy].replace('COUNT', String(paths.length))}\n`);
  const write: Readonly<Record<PathFormat, () => string>> = {
    tree: () => {
      if (paths.length > 0) return paths.map((path) => pathText(terminal, graph, path)).join('');
      return cutBy === undefined ? `No lineage joins ${printable(graph.labelOf(from))} and ${printable(graph.labelOf(to))}.\n` : '';
    },
    json: () => `${JSON.stringify({ from, to, paths: paths.map((path) => pathJson(graph, path)), cutBy }, undefined, 2)}\n`,
    mermaid: () => mermaid(graph, diagramOf(paths)),
    dot: () => dot(graph, diagramOf(paths)),
  };
  terminal.out(write[format]());
}

/** Prints the nearest common ancestors of some nodes, each with a shortest way from every one of them. */
export function printCommonAncestors(call: Call, graph: OpenGraph, nodes: readonly string[], found: readonly CommonAncestor[], format: PathFormat): void {
  const { terminal } = call;
  const ways = found.flatMap((ancestor) => ancestor.ways);
  const write: Readonly<Record<PathFormat, () => string>> = {
    tree: () => (found.length === 0 ? `${names(graph, nodes)} have no common ancestor.\n` : found.map((ancestor) => ancestorText(call, graph, ancestor)).join('')),
    json: () => `${JSON.stringify({ of: nodes.map((key) => ({ key, label: graph.labelOf(key) })), ancestors: found.map(({ key, ways: each }) => ({ key, label: graph.labelOf(key), ways: each.map((way) => pathJson(graph, way)) })) }, undefined, 2)}\n`,
    mermaid: () => mermaid(graph, diagramOf(ways)),
    dot: () => dot(graph, diagramOf(ways)),
  };
  terminal.out(write[format]());
}

function ancestorText({ terminal }: Call, graph: OpenGraph, { key, ways }: CommonAncestor): string {
  const distances = ways.map(({ nodes, steps }) => {
    const label = printable(graph.labelOf(nodes[0] ?? ''));
    return steps.length === 0 ? `${label} itself` : `${steps.length} ${steps.length === 1 ? 'generation' : 'generations'} before ${label}`;
  });
  const head = `${paint(terminal, 'bold', printable(graph.labelOf(key)))}  ${distances.join(', ')}\n\n`;
  return head + ways.filter(({ steps }) => steps.length > 0).map((way) => pathText(terminal, graph, way)).join('');
}

function names(graph: OpenGraph, nodes: readonly string[]): string {
  return nodes.map((node) => printable(graph.labelOf(node))).join(' and ');
}

function diagramOf(paths: readonly LineagePath[]): Diagram {
  const hops = paths.flatMap(({ steps }) => steps.flat());
  return { name: 'lineage', nodes: paths.flatMap(({ nodes }) => nodes), hops: [...new Map(hops.map((hop) => [hop.edge, hop])).values()] };
}
