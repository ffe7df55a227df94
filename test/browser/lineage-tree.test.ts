import { expect, test } from 'vitest';
import type { Lineage } from '../../src/findings/lineage.ts';
import type { Hop } from '../../src/findings/lineage-hops.ts';
import { type Branch, branchCount, lineageTree } from '../../viz/data/lineage-tree.ts';

/** Ancestors of `a` along edges `child parent`, with generations as given. */
function ancestors(generations: Readonly<Record<string, number>>, ...edges: readonly string[]): Lineage {
  const hops = edges.map((edge): Hop => {
    const [child = '', parent = '', kind = 'derives-from'] = edge.split(' ');
    return { edge, child, parent, kind: kind as Hop['kind'], strength: 'stated', evidence: [] };
  });
  return { root: 'a', direction: 'ancestors', relatives: Object.entries(generations).map(([key, generation]) => ({ key, label: key, kind: 'model', generation })), hops };
}

/** A tree in one line: `a(b(c) d↑)`. */
function line({ node, children, again }: Branch): string {
  return `${node}${again === undefined ? '' : again === 'above' ? '↑' : '↓'}${children.length === 0 ? '' : `(${children.map(line).join(' ')})`}`;
}

test('a chain is a chain', () => {
  expect(line(lineageTree(ancestors({ b: 1, c: 2 }, 'a b', 'b c')))).toBe('a(b(c))');
});

test('what is reached twice is told once, at its nearest place, and pointed to from the other', () => {
  // a → b → d → c, and a → c: c hangs from a, so d only points down to it.
  const tree = lineageTree(ancestors({ b: 1, c: 1, d: 2 }, 'a b', 'b d', 'd c', 'a c'));
  expect(line(tree)).toBe('a(b(d(c↓)) c)');
  expect(branchCount(tree)).toBe(3);
});

test('of equally near places the first is home', () => {
  expect(line(lineageTree(ancestors({ b: 1, c: 1, d: 2 }, 'a b', 'a c', 'b d', 'c d')))).toBe('a(b(d) c(d↑))');
});

test('cycles end, also those that lead back to the root and to oneself', () => {
  expect(line(lineageTree(ancestors({ b: 1 }, 'a b', 'b a', 'b b')))).toBe('a(b(a↑ b↑))');
});

test('several relations between two nodes are one branch', () => {
  const tree = lineageTree(ancestors({ b: 1 }, 'a b improves-on', 'a b same-architecture-as'));
  expect(tree.children).toHaveLength(1);
  expect(tree.children[0]?.hops.map(({ kind }) => kind)).toEqual(['improves-on', 'same-architecture-as']);
});

test('descendants hang from their parents', () => {
  const up = ancestors({ b: 1, c: 2 }, 'b a', 'c b');
  expect(line(lineageTree({ ...up, direction: 'descendants' }))).toBe('a(b(c))');
});
