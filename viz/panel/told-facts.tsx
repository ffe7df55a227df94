import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { STRENGTHS } from '../../src/base/kinds.ts';
import type { NodeFact } from '../../src/graph/knowledge-graph.ts';
import type { Session } from '../state/session.ts';
import { EvidenceCard, StrengthBadge } from './evidence-card.tsx';

/** What texts say of a node beside its claims, each with the sentences that say it; nothing where they say nothing. */
export function ToldFacts({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element | null {
  const { facts = [] } = session.atlas.node(node);
  if (facts.length === 0) return null;
  const { panel } = session.words.value;
  return (
    <section class="told-facts" aria-label={panel.toldFacts}>
      <h3>{panel.toldFacts}</h3>
      <ul class="edge-list">
        {facts.map((fact) => (
          <ToldFact key={`${fact.property} ${fact.value}`} session={session} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

function ToldFact({ session, fact: { property, written, evidence } }: { readonly session: Session; readonly fact: NodeFact }): JSX.Element {
  const { panel } = session.words.value;
  const items = session.atlas.evidence(evidence);
  const strength = STRENGTHS.find((known) => items.some((item) => item.strength === known)) ?? 'implied';
  const open = useSignal(false);
  const id = useId();
  const name = panel.factNames[property];
  return (
    <li class="edge">
      <div class="edge-line">
        <span class="kind">{name}</span>
        <span class="says">{written}</span>
        <button
          type="button"
          class="evidence-toggle"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.peek();
          }}
        >
          <span class="unseen">{panel.evidenceFor(`${name}: ${written}`)}</span>
          <span class="seen" aria-hidden="true">
            <StrengthBadge session={session} strength={strength} />
            {evidence.length > 1 && <span class="count">{`×${evidence.length}`}</span>}
          </span>
        </button>
      </div>
      <div id={id} class="region" hidden={!open.value}>
        {open.value && items.map((item) => <EvidenceCard key={item.id} session={session} evidence={item} />)}
      </div>
    </li>
  );
}
