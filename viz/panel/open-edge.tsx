import type { JSX } from 'preact';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import { EvidenceCard, ReviewBadge } from './evidence-card.tsx';

/** The edge that a view opened, at the head of the panel: its sentence, with both ends to go to, and every piece of its evidence. */
export function OpenEdge({ session, edge }: { readonly session: Session; readonly edge: string }): JSX.Element {
  const { atlas, words } = session;
  const { panel, page, graph } = words.value;
  const [source, target] = atlas.graph.extremities(edge);
  return (
    <section class="open-edge" aria-label={panel.openEdge}>
      <header>
        <p class="sentence">
          <button type="button" class="name" onClick={() => session.choose(source)}>
            {atlas.label(source)}
          </button>
          {` ${graph.reads[atlas.edge(edge).kind]} `}
          <button type="button" class="name" onClick={() => session.choose(target)}>
            {atlas.label(target)}
          </button>{' '}
          <ReviewBadge session={session} edge={edge} />
        </p>
        <button type="button" class="close" aria-label={page.close} onClick={() => session.change({ edge: undefined })}>
          <Icon name="close" />
        </button>
      </header>
      <div class="region">
        {atlas.evidenceOf(edge).map((item) => (
          <EvidenceCard key={item.id} session={session} evidence={item} />
        ))}
      </div>
    </section>
  );
}
