import type { JSX } from 'preact';
import { EvidenceCard } from '../panel/evidence-card.tsx';
import { sentenceOf } from '../panel/sentence-of.ts';
import type { Session } from '../state/session.ts';
import { toldPath } from './lineage-path.ts';
import { pathOf } from './lineage-scope.ts';

/** The path between the two chosen ends in words, from the ancestor to the descendant, with the sentences that say each step; nothing where no two ends are chosen. */
export function PathStory({ session }: { readonly session: Session }): JSX.Element | null {
  const { atlas } = session;
  const words = session.words.value.lineage;
  const { pathFrom, pathTo } = session.state.value;
  if (pathFrom === undefined || pathTo === undefined) return null;
  const path = pathOf(atlas, session.state.value);
  if (path === undefined) return <p class="path-story" role="status">{words.noPath(atlas.label(pathFrom), atlas.label(pathTo))}</p>;
  const { nodes, steps, sentences } = toldPath(atlas, path);
  return (
    <section class="path-story" aria-label={words.path}>
      <p class="told" role="status">
        {nodes.map((node, index) => (
          <span key={node}>
            {index > 0 && ' → '}
            <button type="button" class="name" onClick={() => session.choose(node)}>{atlas.label(node)}</button>
          </span>
        ))}
        {`: ${words.pathSaid(steps.length, sentences)}.`}
      </p>
      <ol>
        {steps.map(({ parent, child, edges }) => (
          <li key={`${parent} ${child}`}>
            {edges.map((edge) => (
              <div key={edge} class="told-edge">
                <h4>{sentenceOf(session, edge)}</h4>
                {atlas.evidenceOf(edge).map((item) => <EvidenceCard key={item.id} session={session} evidence={item} />)}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
