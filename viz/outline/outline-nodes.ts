import { NODE_KINDS, type NodeKind } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import type { Scores } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';

export interface OutlineChapter {
  readonly kind: NodeKind;
  /** The weightiest first. */
  readonly nodes: readonly string[];
}

/** The shown nodes kind by kind. O(V log V). */
export function outlineChapters(atlas: Atlas, shown: ReadonlySet<string>, weights: Scores): OutlineChapter[] {
  const weightiest = firstOf<string>(by((node) => weights.get(node) ?? 0, reversed(byNumber)), by((node) => atlas.label(node), byText), byText);
  return NODE_KINDS.map((kind) => ({ kind, nodes: sorted([...shown].filter((node) => atlas.node(node).kind === kind), weightiest) })).filter(({ nodes }) => nodes.length > 0);
}
