import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { EDGE_KIND_NAMES, type EdgeKind } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import type { EdgeEnd } from '../data/atlas.ts';
import { shortLabel } from '../map/short-label.ts';
import type { Session } from '../state/session.ts';
import { EvidenceRegion, EvidenceToggle } from './edge-evidence.tsx';

/** How many edges of one reading are listed before the reader asks for the rest. */
const AT_FIRST = 12;

/** All edges of a node, grouped by how they read: first those that leave it (`GPT-3 improves on …`), then those that arrive (`… improves on GPT-3`). */
export function EdgeList({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element {
  const { atlas, words } = session;
  const { panel } = words.value;
  const leaving = groups(atlas.outgoing(node));
  const arriving = groups(atlas.incoming(node));
  return (
    <section class="edges" aria-label={panel.claims}>
      <h3>{panel.claims}</h3>
      {leaving.map(([kind, ends]) => (
        <EdgeGroup key={`from ${kind}`} session={session} node={node} kind={kind} ends={ends} leaves />
      ))}
      {arriving.map(([kind, ends]) => (
        <EdgeGroup key={`to ${kind}`} session={session} node={node} kind={kind} ends={ends} leaves={false} />
      ))}
      {leaving.length + arriving.length === 0 && <p class="quiet">{panel.noClaims}</p>}
    </section>
  );
}

function groups(ends: readonly EdgeEnd[]): [EdgeKind, EdgeEnd[]][] {
  return EDGE_KIND_NAMES.map((kind): [EdgeKind, EdgeEnd[]] => [kind, ends.filter(({ attributes }) => attributes.kind === kind)]).filter(([, of]) => of.length > 0);
}

interface EdgeGroupProps {
  readonly session: Session;
  readonly node: string;
  readonly kind: EdgeKind;
  readonly ends: readonly EdgeEnd[];
  readonly leaves: boolean;
}

function EdgeGroup({ session, node, kind, ends, leaves }: EdgeGroupProps): JSX.Element {
  const { atlas, words } = session;
  const { panel, graph } = words.value;
  const all = useSignal(false);
  const ordered = sorted(ends, firstOf(by(({ attributes }) => attributes.evidence.length, reversed(byNumber)), by(({ other }) => atlas.label(other), byText), by(({ edge }) => edge, byText)));
  const name = <b>{shortLabel(atlas.label(node), 40)}</b>;
  return (
    <section class="edge-group">
      <h4>
        {leaves ? name : '… '}
        {leaves ? ` ${graph.reads[kind]} …` : `${graph.reads[kind]} `}
        {!leaves && name}
        <span class="count">{graph.number(ends.length)}</span>
      </h4>
      <ul class="edge-list">
        {(all.value ? ordered : ordered.slice(0, AT_FIRST)).map((end, index) => (
          <EdgeRow key={end.edge} session={session} end={end} focus={all.value && index === AT_FIRST} />
        ))}
      </ul>
      {ordered.length > AT_FIRST && !all.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            all.value = true;
          }}
        >
          {panel.showAll(ordered.length)}
        </button>
      )}
    </section>
  );
}

/** The other end of an edge, a button that goes there, and its evidence. The first row that “show all” brings takes the focus of that button. */
function EdgeRow({ session, end: { edge, other }, focus }: { readonly session: Session; readonly end: EdgeEnd; readonly focus: boolean }): JSX.Element {
  const { label, year } = session.atlas.node(other);
  const open = useSignal(false);
  const id = useId();
  return (
    <li class="edge">
      <div class="edge-line">
        <button type="button" class="name" ref={focus ? focusOnce : null} onClick={() => session.choose(other)}>
          {label}
        </button>
        {year !== undefined && <span class="year">{year}</span>}
        <EvidenceToggle session={session} edge={edge} open={open} id={id} />
      </div>
      <EvidenceRegion session={session} edge={edge} open={open} id={id} />
    </li>
  );
}

function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
