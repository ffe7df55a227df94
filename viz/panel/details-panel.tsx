import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import { PANEL_TABS } from '../state/view-state.ts';
import { ConflictList } from './conflict-list.tsx';
import { EdgeList } from './edge-list.tsx';
import { LineageTrees } from './lineage-trees.tsx';
import { NodeFacts } from './node-facts.tsx';
import { NodeRanks } from './node-ranks.tsx';
import { OpenEdge } from './open-edge.tsx';
import { Overview } from './overview.tsx';
import { ToldFacts } from './told-facts.tsx';

/** The panel beside every view: an overview, or the chosen node with its facts, claims and lineage. Everything the map shows can be read here. */
export function DetailsPanel({ session }: { readonly session: Session }): JSX.Element {
  const chosen = session.member('chosen').value;
  const edge = session.member('edge').value;
  const { panel } = session.words.value;
  const aside = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useRef(false);
  const tall = useSignal(false);
  // What is pressed in the panel goes with what it described: the heading takes the focus over. Asked before the panel changes.
  useEffect(() => session.member('chosen').subscribe(() => {
    held.current = aside.current?.contains(document.activeElement) === true;
  }), [session]);
  useLayoutEffect(() => {
    aside.current?.scrollTo(0, 0);
    if (held.current) heading.current?.focus();
    held.current = false;
  }, [chosen, edge]);
  return (
    <aside class={`panel${chosen === undefined ? '' : ' chosen'}${tall.value ? ' tall' : ''}`} id="panel" aria-label={panel.details} ref={aside}>
      <header class="panel-head">
        <button
          type="button"
          class="sheet-handle"
          aria-label={panel.tall}
          aria-pressed={tall.value}
          onClick={() => {
            tall.value = !tall.peek();
          }}
        />
        <h2 tabIndex={-1} ref={heading}>
          {chosen === undefined ? panel.atAGlance : session.atlas.label(chosen)}
        </h2>
        {chosen !== undefined && <HeadOfNode session={session} node={chosen} />}
      </header>
      {edge !== undefined && <OpenEdge key={edge} session={session} edge={edge} />}
      {chosen === undefined ? <Overview session={session} /> : <NodeBody key={chosen} session={session} node={chosen} />}
    </aside>
  );
}

/** What closes the node, and what chooses between its facts and its lineage. */
function HeadOfNode({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element {
  const { panel, page } = session.words.value;
  const withLineage = session.atlas.hasLineage(node);
  const showing = shownTab(session, node);
  return (
    <>
      <button type="button" class="close" aria-label={page.close} title={panel.backToOverview} onClick={() => session.change({ chosen: undefined, edge: undefined })}>
        <Icon name="close" />
      </button>
      {withLineage && (
        <div class="tabs" role="group" aria-label={panel.whatToShow}>
          {PANEL_TABS.map((tab) => (
            <button key={tab} type="button" class="tab" aria-pressed={tab === showing} onClick={() => session.choose(node, tab)}>
              {tab === 'lineage' && showing !== 'lineage' ? panel.showLineage : panel.tabs[tab]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function NodeBody({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element {
  if (shownTab(session, node) === 'lineage') return <LineageTrees session={session} node={node} />;
  return (
    <div class="panel-body">
      <NodeFacts session={session} node={node} />
      <ToldFacts session={session} node={node} />
      <ConflictList session={session} node={node} />
      <NodeRanks session={session} node={node} />
      <EdgeList session={session} node={node} />
    </div>
  );
}

function shownTab(session: Session, node: string): 'about' | 'lineage' {
  return session.atlas.hasLineage(node) ? session.member('tab').value : 'about';
}
