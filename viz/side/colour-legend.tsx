import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { NODE_KINDS } from '../../src/base/kinds.ts';
import { COLOURED_COMMUNITIES } from '../looks/community-colours.ts';
import { colouredSurveys, kindColour, SEVERAL_SURVEYS } from '../looks/node-colours.ts';
import type { Session } from '../state/session.ts';
import { COLOUR_CHOICES, type ColourBy } from '../state/view-state.ts';

/** Chooses what colour shows, and says which colour is what; a community is a switch that lights it. */
export function ColourLegend({ session }: { readonly session: Session }): JSX.Element {
  const { side } = session.words.value;
  const by = session.member('colourBy').value;
  const id = useId();
  return (
    <section class="legend colours" aria-label={side.colourShows}>
      <h3>
        <label for={id}>{side.colourShows}</label>
      </h3>
      <select id={id} value={by} onChange={({ currentTarget: { value } }) => session.change({ colourBy: value as ColourBy })}>
        {COLOUR_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {side.colours[choice]}
          </option>
        ))}
      </select>
      {by === 'community' ? <Communities session={session} /> : by === 'kind' ? <Kinds session={session} /> : <Surveys session={session} />}
    </section>
  );
}

/** The communities that have a colour, each a switch, and how many have none. */
function Communities({ session }: { readonly session: Session }): JSX.Element {
  const { communities } = session.atlas.folder.measures.partition;
  const lit = session.member('community').value;
  const { side, graph } = session.words.value;
  const rest = communities.length - COLOURED_COMMUNITIES;
  return (
    <div role="group" aria-label={side.communities}>
      {communities.slice(0, COLOURED_COMMUNITIES).map(({ id, label, members }) => (
        <button key={id} type="button" class="community" aria-pressed={id === lit} title={label} onClick={() => session.change({ community: id === lit ? undefined : id, chosen: undefined, edge: undefined })}>
          <span class={`swatch coloured-${id}`} />
          <span class="legend-label">{label}</span>
          <span class="count">{graph.number(members.length)}</span>
        </button>
      ))}
      {rest > 0 && (
        <p class="community rest">
          <span class="swatch" />
          <span class="legend-label">{side.smaller(rest)}</span>
        </p>
      )}
    </div>
  );
}

function Kinds({ session: { atlas, words } }: { readonly session: Session }): JSX.Element {
  const { kinds } = words.value.graph;
  return <Swatches rows={NODE_KINDS.filter((kind) => atlas.kindCounts.has(kind)).map((kind) => [kindColour(kind), kinds[kind].many])} />;
}

function Surveys({ session: { atlas, words } }: { readonly session: Session }): JSX.Element {
  const { side } = words.value;
  const surveys = colouredSurveys(atlas);
  const rows = surveys.map((id, index): readonly [number, string] => [index, atlas.survey(id)?.title ?? id]);
  return <Swatches rows={[...rows, ...(surveys.length > 1 ? [[SEVERAL_SURVEYS, side.severalSurveys] as const] : []), [undefined, side.noSurvey]]} />;
}

function Swatches({ rows }: { readonly rows: readonly (readonly [number | undefined, string])[] }): JSX.Element {
  return (
    <ul class="swatches">
      {rows.map(([colour, label]) => (
        <li key={label} class="community" title={label}>
          <span class={colour === undefined ? 'swatch' : `swatch coloured-${colour}`} />
          <span class="legend-label">{label}</span>
        </li>
      ))}
    </ul>
  );
}
