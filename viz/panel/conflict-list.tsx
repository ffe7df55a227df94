import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Conflict, Statement } from '../../src/graph/conflicts.ts';
import type { Session } from '../state/session.ts';
import { EvidenceCard } from './evidence-card.tsx';

/** What the sources disagree on about a node, the sides beside each other with their evidence; nothing where they agree. */
export function ConflictList({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element | null {
  const conflicts = session.atlas.conflicts(node);
  if (conflicts.length === 0) return null;
  const { panel } = session.words.value;
  return (
    <section class="conflicts" aria-label={panel.disagreements}>
      <h3>{panel.sourcesDisagree}</h3>
      {conflicts.map((conflict, index) => (
        <ConflictCard key={index} session={session} conflict={conflict} />
      ))}
    </section>
  );
}

function ConflictCard({ session, conflict: { property, statements } }: { readonly session: Session; readonly conflict: Conflict }): JSX.Element {
  return (
    <div class="conflict">
      <h4>{property}</h4>
      <ul class="sides">
        {statements.map((statement, index) => (
          <Side key={index} session={session} statement={statement} />
        ))}
      </ul>
    </div>
  );
}

function Side({ session, statement: { says, evidence } }: { readonly session: Session; readonly statement: Statement }): JSX.Element {
  const items = session.atlas.evidence(evidence);
  const { panel } = session.words.value;
  const open = useSignal(false);
  const id = useId();
  return (
    <li>
      <span class="says">{says}</span>
      {items.length > 0 && (
        <button
          type="button"
          class="evidence-toggle"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.peek();
          }}
        >
          <span class="unseen">{panel.evidenceFor(says)}</span>
          <span class="seen" aria-hidden="true">{items.length === 1 ? panel.evidence : `${panel.evidence} ×${items.length}`}</span>
        </button>
      )}
      <div id={id} class="region" hidden={!open.value}>
        {open.value && items.map((item) => <EvidenceCard key={item.id} session={session} evidence={item} />)}
      </div>
    </li>
  );
}
