import { by, byNumber, byText, firstOf, sorted } from '../../src/base/order.ts';
import type { LineageScene, SceneNode } from './lineage-scene.ts';

/**
 * The node to which a key leads from another one: the left arrow to the parent nearest in height, the right arrow to such a child, the arrows up and down to the nearest node above or below,
 * Home and End to the earliest and the latest one. Undefined for other keys, and where there is none. O(V log V).
 */
export function nodeTowards({ nodes, graph }: LineageScene, from: string, key: string): SceneNode | undefined {
  const id = nodes.findIndex((node) => node.key === from);
  const here = nodes[id];
  if (here === undefined) return undefined;
  const nearest = (candidates: readonly SceneNode[], distance: (node: SceneNode) => number): SceneNode | undefined => sorted(candidates, firstOf(by(distance, byNumber), by((node) => node.key, byText)))[0];
  const relatives = ({ offsets, targets }: LineageScene['graph']['forward']): SceneNode[] => [...targets.subarray(offsets[id], offsets[id + 1])].flatMap((relative) => nodes[relative] ?? []);
  const height = (node: SceneNode): number => Math.abs(node.y - here.y);
  const distance = (node: SceneNode): number => Math.hypot(node.x - here.x, 4 * (node.y - here.y));
  const rules: Readonly<Record<string, () => SceneNode | undefined>> = {
    ArrowLeft: () => nearest(relatives(graph.forward), height),
    ArrowRight: () => nearest(relatives(graph.reverse), height),
    ArrowUp: () => nearest(nodes.filter(({ y }) => y < here.y), distance),
    ArrowDown: () => nearest(nodes.filter(({ y }) => y > here.y), distance),
    Home: () => nearest(nodes, ({ x }) => x),
    End: () => nearest(nodes, ({ x }) => -x),
  };
  return Object.hasOwn(rules, key) ? rules[key]?.() : undefined;
}
