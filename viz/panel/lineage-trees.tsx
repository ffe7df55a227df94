import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { lineageOf } from '../data/lineage-of.ts';
import { lineageTree } from '../data/lineage-tree.ts';
import type { Session } from '../state/session.ts';
import { LineageTree } from './lineage-tree.tsx';

const DEPTHS: readonly (number | undefined)[] = [1, 2, 3, 4, 5, 6, undefined];
const ALL = 'all';

/** What a node descends from and what descends from it, as two trees in which every hop opens to its evidence. */
export function LineageTrees({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element {
  const id = useId();
  const generations = session.member('generations').value;
  const { panel } = session.words.value;
  const { ancestors, descendants } = lineageOf(session.atlas, node, generations);
  return (
    <div class="panel-body">
      <p class="depth">
        <label for={id}>{panel.show} </label>
        <select id={id} value={generations ?? ALL} onChange={({ currentTarget: { value } }) => session.change({ generations: value === ALL ? undefined : Number(value) })}>
          {DEPTHS.map((depth) => (
            <option key={depth ?? ALL} value={depth ?? ALL}>
              {panel.generations(depth)}
            </option>
          ))}
        </select>
      </p>
      <LineageTree session={session} tree={lineageTree(ancestors)} direction="ancestors" />
      <LineageTree session={session} tree={lineageTree(descendants)} direction="descendants" />
    </div>
  );
}
