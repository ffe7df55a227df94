import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NetworkEdge } from '../../src/findings/network.ts';
import { shortLabel } from '../map/short-label.ts';
import { numberText } from '../page/number-text.ts';
import { EvidenceCard } from '../panel/evidence-card.tsx';
import type { Session } from '../state/session.ts';
import type { SharedGround } from './projection-rows.ts';

interface Props {
  readonly session: Session;
  readonly pair: NetworkEdge;
  readonly ground: SharedGround;
  readonly labelOf: (node: string) => string;
  readonly close: () => void;
}

/** What an edge runs through: works, each with the claims that make it join the two, or the passages of texts that mention both. */
export function SharedGroundList({ session, pair, ground: { works, passages }, labelOf, close }: Props): JSX.Element {
  const words = session.words.value.projections;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked why is led to the answer.
  useEffect(() => heading.current?.focus(), [pair]);
  return (
    <section class="shared-ground">
      <h3 ref={heading} tabIndex={-1}>{words.through(labelOf(pair.from), labelOf(pair.to))}</h3>
      <p class="quiet" role="status">{words.weight} {numberText(pair.weight)}{works.length > 0 && `, ${words.works(works.length)}`}</p>
      <ul>
        {works.map(({ work, edges }) => (
          <li key={work}>
            <button type="button" class="name" onClick={() => session.choose(work, 'about')}>{session.atlas.label(work)}</button>
            {edges.length > 0 && <p class="ground-evidence">{words.evidence} {edges.map((edge) => <EvidenceButton key={edge} session={session} edge={edge} work={work} />)}</p>}
          </li>
        ))}
        {passages.filter(({ evidence }) => evidence.length > 0).map(({ kind, source, evidence }) => (
          <li key={`${kind} ${source} ${evidence[0]?.id ?? ''}`}>
            <p class="passage-kind">{words.passages[kind]}</p>
            {evidence.map((item) => <EvidenceCard key={item.id} session={session} evidence={item} />)}
          </li>
        ))}
      </ul>
      <button type="button" class="more" onClick={close}>{words.close}</button>
    </section>
  );
}

/** Opens the evidence of a claim in the panel; its face is the end that is not the work it stands under. */
function EvidenceButton({ session, edge, work }: { readonly session: Session; readonly edge: string; readonly work: string }): JSX.Element {
  const { atlas } = session;
  const [from, to] = [atlas.graph.source(edge), atlas.graph.target(edge)];
  const said = session.words.value.projections.evidenceOf(atlas.label(from), atlas.label(to));
  return <button type="button" class="why" aria-label={said} title={said} onClick={() => session.change({ edge })}>{shortLabel(atlas.label(from === work ? to : from))}</button>;
}
