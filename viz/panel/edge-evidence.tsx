import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { reviewOf } from '../data/edge-reviews.ts';
import type { Session } from '../state/session.ts';
import { sentenceOf } from './sentence-of.ts';
import { EvidenceCard, ReviewBadge, StrengthBadge } from './evidence-card.tsx';

export interface EdgeEvidenceProps {
  readonly session: Session;
  readonly edge: string;
  /** Whether the quotes are shown; the button and the region that belong together share it. */
  readonly open: Signal<boolean>;
  /** The id of the region. */
  readonly id: string;
}

/** A button with an edge's strength and number of quotes, which shows and hides them. `face` is what the edge says. */
export function EvidenceToggle({ session, edge, open, id, face }: EdgeEvidenceProps & { readonly face?: string }): JSX.Element {
  const { strength, evidence } = session.atlas.edge(edge);
  const { panel, graph } = session.words.value;
  return (
    <button
      type="button"
      class="evidence-toggle"
      aria-expanded={open.value}
      aria-controls={id}
      onClick={() => {
        open.value = !open.peek();
      }}
    >
      <span class="unseen">{panel.edgeEvidence(sentenceOf(session, edge), [graph.strengths[strength].label, ...(reviewOf(session.atlas, edge) === 'proposed' ? [graph.edgeReviews.proposed.label] : [])].join(', '), evidence.length)}</span>
      <span class="seen" aria-hidden="true">
        {face !== undefined && <span class="relation">{face}</span>}
        <StrengthBadge session={session} strength={strength} />
        <ReviewBadge session={session} edge={edge} />
        {evidence.length > 1 && <span class="count">{`×${evidence.length}`}</span>}
      </span>
    </button>
  );
}

/** The evidence of an edge, made when it is first shown. */
export function EvidenceRegion({ session, edge, open, id }: EdgeEvidenceProps): JSX.Element {
  return (
    <div id={id} class="region" hidden={!open.value}>
      {open.value && session.atlas.evidenceOf(edge).map((item) => <EvidenceCard key={item.id} session={session} evidence={item} />)}
    </div>
  );
}
