import type { JSX } from 'preact';
import { NODE_KINDS } from '../../src/base/kinds.ts';
import { MarkIcon } from '../panel/mark-icon.tsx';
import type { Session } from '../state/session.ts';
import { CheckList, toggled } from './check-list.tsx';

/** A check box for each kind of node that there is, with its mark and how many there are; what hollow marks and marks in ink mean. */
export function NodeFilters({ session }: { readonly session: Session }): JSX.Element {
  const { atlas, words } = session;
  const { side, graph } = words.value;
  const hidden = session.member('hiddenKinds').value;
  const items = NODE_KINDS.filter((kind) => atlas.kindCounts.has(kind)).map((kind) => ({ value: kind, label: graph.kinds[kind].many, count: graph.number(atlas.kindCounts.get(kind) ?? 0), sample: <MarkIcon kind={kind} /> }));
  return (
    <section class="legend" aria-label={side.nodeKinds}>
      <h3>{side.nodes}</h3>
      <CheckList items={items} isChecked={(kind) => !hidden.includes(kind)} toggle={(kind) => session.change({ hiddenKinds: toggled(hidden, kind) })} />
      {atlas.graph.getAttribute('surveys').length > 0 && (
        <p class="legend-line survey">
          <MarkIcon kind="work" />
          {side.inInk}
        </p>
      )}
      {atlas.folder.account.ghosts.length > 0 && (
        <p class="legend-line">
          <MarkIcon kind="model" hollow />
          {side.hollow}
        </p>
      )}
    </section>
  );
}
