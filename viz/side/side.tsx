import type { JSX } from 'preact';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import { ClaimFilters } from './claim-filters.tsx';
import { ColourLegend } from './colour-legend.tsx';
import { Facets } from './facets.tsx';
import { NodeFilters } from './node-filters.tsx';
import { SizeChoice } from './size-choice.tsx';

/** What the button that shows everything again sets back. */
const FILTERS = ['query', 'community', 'hiddenKinds', 'hiddenGroups', 'hiddenRelations', 'hiddenStrengths', 'hiddenReviews', 'years', 'surveys', 'organisations', 'modalities'] as const satisfies readonly (keyof ViewState)[];

/** Legend and filters, beside every view: how much is shown, what size and colour show, and what is to be left out. */
export function Side({ session }: { readonly session: Session }): JSX.Element {
  const { atlas, words } = session;
  const { side, page, graph } = words.value;
  const isFiltered = FILTERS.some((member) => JSON.stringify(session.member(member).value) !== JSON.stringify(session.first[member]));
  return (
    <>
      <p class="showing" role="status">
        {page.showing(page.of(graph.number(session.shown.value.size), graph.counted(atlas.graph.order, graph.node)), page.of(graph.number(session.shownEdges.value.size), graph.counted(atlas.graph.size, graph.claim)))}
      </p>
      {isFiltered && (
        <button type="button" class="tool" onClick={() => session.change(Object.fromEntries(FILTERS.map((member) => [member, session.first[member]])))}>
          {side.showEverything}
        </button>
      )}
      <SizeChoice session={session} />
      <ColourLegend session={session} />
      <NodeFilters session={session} />
      <ClaimFilters session={session} />
      <Facets session={session} />
    </>
  );
}
