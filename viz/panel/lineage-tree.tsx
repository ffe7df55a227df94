import { type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { LineageDirection } from '../../src/findings/lineage.ts';
import { type Branch, branchCount } from '../data/lineage-tree.ts';
import type { Session } from '../state/session.ts';
import { LineageBranch } from './lineage-branch.tsx';

/** Trees of more branches open with their first generation only. */
const OPEN_BELOW = 30;

interface LineageTreeProps {
  readonly session: Session;
  readonly tree: Branch;
  readonly direction: LineageDirection;
}

/** One way of a lineage, as a tree with its heading. */
export function LineageTree({ session, tree, direction }: LineageTreeProps): JSX.Element {
  const { panel } = session.words.value;
  const section = useRef<HTMLElement>(null);
  const name = session.atlas.label(tree.node);
  const count = branchCount(tree);
  // Every relative has one place of its own in the tree, so its key tells which fold is meant.
  const folds = useMemo(() => foldsOf(tree, count <= OPEN_BELOW), [tree.node, count]);
  const words = direction === 'ancestors' ? { heading: panel.comesFrom, none: panel.noAncestors(name), label: panel.ancestorsOf(name) } : { heading: panel.leadsTo, none: panel.noDescendants(name), label: panel.descendantsOf(name) };
  const turnTo = (node: string): void => {
    for (const above of wayTo(tree, node)) {
      const open = folds.get(above);
      if (open !== undefined) open.value = true;
    }
    requestAnimationFrame(() => section.current?.querySelector<HTMLButtonElement>(`[data-node="${CSS.escape(node)}"] > .branch-line .name`)?.focus());
  };
  return (
    <section class={`tree ${direction}`} aria-label={words.label} ref={section}>
      <h3>
        {words.heading}
        <span class="count">{count}</span>
      </h3>
      {tree.children.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul>
          {tree.children.map((branch) => (
            <LineageBranch key={branch.node} session={session} parent={tree} branch={branch} direction={direction} folds={folds} turnTo={turnTo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function foldsOf(tree: Branch, open: boolean): ReadonlyMap<string, Signal<boolean>> {
  const folds = new Map<string, Signal<boolean>>();
  const read = (branch: Branch): void => {
    if (branch.again === undefined) folds.set(branch.node, signal(open));
    branch.children.forEach(read);
  };
  tree.children.forEach(read);
  return folds;
}

/** The branches above the place where the tree tells of a node, from the root on; none where it does not. */
function wayTo(branch: Branch, node: string): string[] {
  for (const child of branch.children) {
    if (child.again !== undefined) continue;
    if (child.node === node) return [branch.node];
    const way = wayTo(child, node);
    if (way.length > 0) return [branch.node, ...way];
  }
  return [];
}
