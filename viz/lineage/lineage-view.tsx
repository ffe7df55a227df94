import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EdgeKind } from '../../src/base/kinds.ts';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import { BackwardList } from './backward-list.tsx';
import { labelMeasure } from './label-width.ts';
import { LineageDrawing } from './lineage-drawing.tsx';
import { type LineageScope, lineageScope, pathOf } from './lineage-scope.ts';
import { type LineageScene, lineageScene } from './lineage-scene.ts';
import { LineageToolbar } from './lineage-toolbar.tsx';
import './lineage.css';
import { type Lit, litAround, litPath } from './lit-lineage.ts';
import { PathForm } from './path-form.tsx';
import { PathStory } from './path-story.tsx';
import { RelationLegend } from './relation-legend.tsx';

/** The lineage of a node, or of the whole field, over time: what came from what, when, and who says so. */
export function LineageView({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const words = session.words.value.lineage;
  const widthOf = useMemo(() => labelMeasure(document.body), []);
  const scene = useScene(session, widthOf).value;
  const lit = useLit(session, scene);
  useEffect(() => () => {
    session.pointed.value = undefined;
  }, [session]);

  const title = scene.root === undefined ? words.wholeField : words.lineageOf(atlas.label(scene.root));
  const counts = new Map<EdgeKind, number>();
  for (const { edges } of scene.routes) for (const { kind } of edges) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const edgeCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const backward = scene.routes.reduce((sum, { isBackward, edges }) => sum + (isBackward ? edges.length : 0), 0);
  /** The first of two ends, then the second, then the first again. */
  const mark = (node: string): void => {
    const { pathFrom, pathTo } = session.state.peek();
    session.change(pathFrom === undefined || pathTo !== undefined ? { pathFrom: node, pathTo: undefined } : { pathTo: node });
  };
  return (
    <div class="lineage-view">
      <LineageToolbar session={session} title={title} />
      <details class="between" open={session.member('pathFrom').value !== undefined}>
        <summary>{words.path}</summary>
        <PathForm session={session} />
        <PathStory session={session} />
      </details>
      {scene.nodes.length === 0 ? <p class="quiet nothing">{words.nothing}</p> : <LineageDrawing session={session} scene={scene} lit={lit} widthOf={widthOf} title={title} mark={mark} />}
      <div class="lineage-foot">
        <p class="caption" role="status" data-crossings={scene.crossings}>{words.caption(scene.nodes.length, edgeCount, scene.crossings, backward)}</p>
        <RelationLegend session={session} counts={counts} />
        <BackwardList session={session} scene={scene} />
      </div>
    </div>
  );
}

/** The drawing of what the state asks for, laid out anew only where other nodes or edges are drawn. */
function useScene(session: Session, widthOf: (label: string) => number): { readonly value: LineageScene } {
  const { atlas } = session;
  const last = useRef<LineageScope | undefined>(undefined);
  const scope = useComputed(() => {
    const member = <M extends keyof ViewState>(name: M): ViewState[M] => session.member(name).value;
    const lineage = member('lineage');
    const asked = {
      lineage,
      chosen: lineage === 'chosen' ? member('chosen') : undefined,
      generations: member('generations'),
      hiddenRelations: member('hiddenRelations'),
      hiddenStrengths: member('hiddenStrengths'),
      hiddenReviews: member('hiddenReviews'),
      pathFrom: member('pathFrom'),
      pathTo: member('pathTo'),
    };
    const now = lineageScope(atlas, asked, session.shownEdges.value);
    if (last.current === undefined || !isSame(last.current, now)) last.current = now;
    return last.current;
  });
  return useComputed(() => lineageScene(atlas, scope.value, widthOf));
}

function isSame(one: LineageScope, other: LineageScope): boolean {
  const same = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((item, index) => item === right[index]);
  return one.root === other.root && same(one.nodes, other.nodes) && same(one.edges, other.edges);
}

/** What stands out: the lineage of the node that is pointed at, else the path that is told, else the chosen node's in the whole field. */
function useLit(session: Session, scene: LineageScene): Lit | undefined {
  const pointed = session.pointed.value;
  const chosen = session.member('chosen').value;
  const asked = [session.member('pathFrom').value, session.member('pathTo').value, session.member('hiddenRelations').value, session.member('hiddenStrengths').value, session.member('hiddenReviews').value] as const;
  const path = useMemo(() => {
    const [pathFrom, pathTo, hiddenRelations, hiddenStrengths, hiddenReviews] = asked;
    return pathOf(session.atlas, { pathFrom, pathTo, hiddenRelations, hiddenStrengths, hiddenReviews });
  }, [session, ...asked]);
  return (pointed === undefined ? undefined : litAround(scene, pointed)) ?? (path === undefined ? undefined : litPath(scene, path)) ?? (scene.root === undefined && chosen !== undefined ? litAround(scene, chosen) : undefined);
}
