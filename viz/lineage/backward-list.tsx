import type { JSX } from 'preact';
import { sentenceOf } from '../panel/sentence-of.ts';
import type { Session } from '../state/session.ts';
import type { LineageScene } from './lineage-scene.ts';

/** The edges that point backward in time, each a button that opens its evidence; nothing where there are none. */
export function BackwardList({ session, scene }: { readonly session: Session; readonly scene: LineageScene }): JSX.Element | null {
  const { lineage } = session.words.value;
  const edges = scene.routes.filter(({ isBackward }) => isBackward).flatMap((route) => route.edges.map(({ key }) => ({ key, route })));
  if (edges.length === 0) return null;
  const yearOf = (id: number): string => lineage.year(Math.floor(scene.nodes[id]?.date ?? 0));
  return (
    <details class="backward-list">
      <summary>{lineage.backward(edges.length)}</summary>
      <p class="quiet">{lineage.backwardSaid}</p>
      <ul>
        {edges.map(({ key, route }) => (
          <li key={key}>
            <button type="button" class="name" data-backward={key} onClick={() => session.change({ edge: key })}>{sentenceOf(session, key)}</button>
            <span class="year">{` ${yearOf(route.child)} < ${yearOf(route.parent)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
