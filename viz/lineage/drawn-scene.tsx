import type { ComponentType, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { DrawnNode } from './drawn-node.tsx';
import { DrawnRoute } from './drawn-route.tsx';
import { LaneBands } from './lane-bands.tsx';
import type { LineageScene } from './lineage-scene.ts';
import type { Lit } from './lit-lineage.ts';
import { nodeName } from './node-name.ts';
import { redrawnWhereChanged } from './redrawn-where-changed.ts';

interface Props {
  readonly session: Session;
  readonly scene: LineageScene;
  /** What stands out; undefined where everything is equal. */
  readonly lit: Lit | undefined;
  readonly widthOf: (label: string) => number;
  /** The node at which the Tab key stops. */
  readonly stop: string | undefined;
}

/** Lanes, lines and nodes, in the drawing's own coordinates: moving it about draws none of them anew. */
export const DrawnScene: ComponentType<Props> = redrawnWhereChanged(function DrawnScene({ session, scene, lit, widthOf, stop }: Props): JSX.Element {
  const chosen = session.member('chosen').value;
  const open = session.member('edge').value;
  const words = session.words.value;
  const names = useMemo(() => scene.nodes.map((_node, id) => nodeName(session.atlas, words, scene, id)), [session, words, scene]);
  return (
    <>
      <LaneBands scene={scene} />
      <g class="routes" aria-hidden="true">
        {scene.routes.map((route) => (
          <DrawnRoute key={route.edges[0]?.key} route={route} isLit={lit === undefined || lit.routes.has(route)} open={route.edges.some(({ key }) => key === open) ? open : undefined} />
        ))}
      </g>
      <g class="nodes">
        {scene.nodes.map((node, id) => (
          <DrawnNode key={node.key} node={node} name={names[id] ?? ''} width={widthOf(node.label)} isLit={lit === undefined || lit.nodes.has(node.key)} isChosen={node.key === chosen} isStop={node.key === stop} />
        ))}
      </g>
    </>
  );
});
