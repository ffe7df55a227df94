import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LINEAGE_KINDS, STRENGTHS } from '../../src/base/kinds.ts';
import { counted } from '../data/atlas.ts';
import { EDGE_REVIEWS, reviewOf } from '../data/edge-reviews.ts';
import { EDGE_GROUPS, edgeGroup } from '../looks/edge-groups.ts';
import type { Session } from '../state/session.ts';
import { CheckList, toggled } from './check-list.tsx';
import { LineSample } from './line-sample.tsx';

/** A check box for each group of edges, each relation of lineage, each strength and each review that there is, with the line that the map draws for it. */
export function ClaimFilters({ session }: { readonly session: Session }): JSX.Element {
  const { atlas, words } = session;
  const { side, graph } = words.value;
  const counts = useMemo(
    () => ({
      groups: counted(atlas.graph.mapEdges((_edge, { kind }, source) => edgeGroup(kind, atlas.isSurvey(source)))),
      kinds: counted(atlas.graph.mapEdges((_edge, { kind }) => kind)),
      strengths: counted(atlas.graph.mapEdges((_edge, { strength }) => strength)),
      reviews: counted(atlas.graph.mapEdges((edge) => reviewOf(atlas, edge))),
    }),
    [atlas],
  );
  const groups = session.member('hiddenGroups').value;
  const relations = session.member('hiddenRelations').value;
  const strengths = session.member('hiddenStrengths').value;
  const reviews = session.member('hiddenReviews').value;
  return (
    <section class="legend" aria-label={side.claimKinds}>
      <h3>{side.claims}</h3>
      <CheckList
        items={EDGE_GROUPS.filter((group) => counts.groups.has(group)).map((group) => ({ value: group, ...graph.groups[group], count: graph.number(counts.groups.get(group) ?? 0), sample: <LineSample name={group} arrow={group === 'lineage'} /> }))}
        isChecked={(group) => !groups.includes(group)}
        toggle={(group) => session.change({ hiddenGroups: toggled(groups, group) })}
      />
      {LINEAGE_KINDS.some((kind) => counts.kinds.has(kind)) && (
        <details>
          <summary>{side.relations}</summary>
          <p class="quiet">{side.arrows}</p>
          <CheckList
            items={LINEAGE_KINDS.filter((kind) => counts.kinds.has(kind)).map((kind) => ({ value: kind, label: graph.reads[kind], count: graph.number(counts.kinds.get(kind) ?? 0) }))}
            isChecked={(kind) => !relations.includes(kind)}
            toggle={(kind) => session.change({ hiddenRelations: toggled(relations, kind) })}
          />
        </details>
      )}
      <p class="quiet">{side.strengths}</p>
      <CheckList
        items={STRENGTHS.filter((strength) => counts.strengths.has(strength)).map((strength) => ({ value: strength, ...graph.strengths[strength], count: graph.number(counts.strengths.get(strength) ?? 0), sample: <LineSample name={strength} arrow={false} /> }))}
        isChecked={(strength) => !strengths.includes(strength)}
        toggle={(strength) => session.change({ hiddenStrengths: toggled(strengths, strength) })}
      />
      {counts.reviews.has('proposed') && (
        <>
          <p class="quiet">{side.reviews}</p>
          <CheckList
            items={EDGE_REVIEWS.map((review) => ({ value: review, ...graph.edgeReviews[review], count: graph.number(counts.reviews.get(review) ?? 0), sample: <LineSample name={review} arrow={false} /> }))}
            isChecked={(review) => !reviews.includes(review)}
            toggle={(review) => session.change({ hiddenReviews: toggled(reviews, review) })}
          />
        </>
      )}
    </section>
  );
}
