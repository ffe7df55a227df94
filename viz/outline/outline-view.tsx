import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ConflictList } from '../panel/conflict-list.tsx';
import { EdgeList } from '../panel/edge-list.tsx';
import { MarkIcon } from '../panel/mark-icon.tsx';
import { NodeFacts } from '../panel/node-facts.tsx';
import type { Session } from '../state/session.ts';
import './outline.css';
import { type OutlineChapter, outlineChapters } from './outline-nodes.ts';

/** How many nodes of a kind are listed at a time. */
const AT_A_TIME = 50;

/** The text twin of the map: kinds, the nodes of each, and under each node its facts and claims with their evidence. Headings and lists only, so that a screen reader walks it. */
export function OutlineView({ session }: { readonly session: Session }): JSX.Element {
  const { outline } = session.words.value;
  const chapters = useComputed(() => {
    const wanted = session.member('sizeBy').value;
    return outlineChapters(session.atlas, session.shown.value, session.sizes.find(({ id }) => id === wanted)?.weights ?? new Map());
  });
  return (
    <div class="outline">
      <p class="quiet">{outline.help}</p>
      {chapters.value.length === 0 && <p role="status">{outline.nothing}</p>}
      {chapters.value.map((chapter) => (
        <Chapter key={chapter.kind} session={session} chapter={chapter} />
      ))}
    </div>
  );
}

function Chapter({ session, chapter: { kind, nodes } }: { readonly session: Session; readonly chapter: OutlineChapter }): JSX.Element {
  const { outline, graph } = session.words.value;
  const listed = useSignal(AT_A_TIME);
  const rest = nodes.length - listed.value;
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {graph.kinds[kind].many}
        <span class="count">{graph.number(nodes.length)}</span>
      </h2>
      <ul>
        {nodes.slice(0, listed.value).map((node, index) => (
          // The first of those that “more” brings takes the focus of that button.
          <OutlineNode key={node} session={session} node={node} focus={index > 0 && index === listed.value - AT_A_TIME} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            listed.value += AT_A_TIME;
          }}
        >
          {outline.more(Math.min(rest, AT_A_TIME))}
        </button>
      )}
    </section>
  );
}

function OutlineNode({ session, node, focus }: { readonly session: Session; readonly node: string; readonly focus: boolean }): JSX.Element {
  const { outline } = session.words.value;
  const { kind, label, year, ghost } = session.atlas.node(node);
  const open = useSignal(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus) toggle.current?.focus();
  }, [focus]);
  return (
    <li class="outline-node" onFocusIn={() => (session.pointed.value = node)} onFocusOut={() => (session.pointed.value = undefined)}>
      <h3>
        <button
          type="button"
          class="outline-toggle"
          aria-expanded={open.value}
          aria-controls={id}
          ref={toggle}
          onClick={() => {
            open.value = !open.peek();
          }}
        >
          <MarkIcon kind={kind} hollow={ghost === true} />
          <span class="outline-label">{label}</span>
          {year !== undefined && <span class="year">{year}</span>}
        </button>
      </h3>
      <div id={id} class="outline-body" hidden={!open.value}>
        {open.value && (
          <>
            <button type="button" class="more" onClick={() => session.choose(node)}>
              {outline.describe}
            </button>
            <NodeFacts session={session} node={node} />
            <ConflictList session={session} node={node} />
            <EdgeList session={session} node={node} />
          </>
        )}
      </div>
    </li>
  );
}
