import { reach } from '../../src/analysis/reach.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import type { LineagePath } from '../../src/findings/lineage-hops.ts';
import type { LineageScene, SceneRoute } from './lineage-scene.ts';

/** What stands out in the drawing while the rest is dimmed: keys of nodes, and lines. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly routes: ReadonlySet<SceneRoute>;
}

/** A node with its ancestors and descendants, and the lines among the ones and among the others; undefined where the drawing has no such node. O(V + E). */
export function litAround({ nodes, routes, graph }: LineageScene, key: string): Lit | undefined {
  const node = nodes.findIndex((candidate) => candidate.key === key);
  if (node < 0) return undefined;
  const sides = [graph, reversedGraph(graph)].map((side) => new Set([node, ...reach(side, node).nodes]));
  return {
    nodes: new Set(sides.flatMap((side) => [...side].flatMap((id) => nodes[id]?.key ?? []))),
    routes: new Set(routes.filter(({ child, parent }) => sides.some((side) => side.has(child) && side.has(parent)))),
  };
}

/** A path, and the lines of its steps. O(steps · E). */
export function litPath({ nodes, routes }: LineageScene, { nodes: path }: LineagePath): Lit {
  const steps = new Set(path.slice(1).map((parent, step) => JSON.stringify([path[step], parent])));
  return { nodes: new Set(path), routes: new Set(routes.filter(({ child, parent }) => steps.has(JSON.stringify([nodes[child]?.key, nodes[parent]?.key])))) };
}
