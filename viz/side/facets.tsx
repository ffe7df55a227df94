import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import { YearBrush } from '../charts/year-brush.tsx';
import { type Atlas, counted } from '../data/atlas.ts';
import type { Session } from '../state/session.ts';
import { CheckList, toggled } from './check-list.tsx';

/** Lists of more values than this are folded at first. */
const OPEN_AT_MOST = 6;

/** What a node may be asked to be, beside its kind: of these years, told by these surveys, of these makers and modalities. Nothing checked asks for nothing. */
export function Facets({ session }: { readonly session: Session }): JSX.Element {
  const { atlas, words } = session;
  const { side, graph } = words.value;
  const values = useMemo(() => facetValues(atlas), [atlas]);
  const item = ([value, label, count]: FacetValue) => ({ value, label, explains: label, count: graph.number(count) });
  const surveys = session.member('surveys').value;
  const organisations = session.member('organisations').value;
  const modalities = session.member('modalities').value;
  return (
    <>
      <section class="legend" aria-label={side.years}>
        <h3>{side.years}</h3>
        <YearBrush session={session} />
      </section>
      <Facet heading={side.surveys} items={values.surveys.map(item)} checked={surveys} change={(list) => session.change({ surveys: list })} />
      <Facet heading={side.modalities} items={values.modalities.map(item)} checked={modalities} change={(list) => session.change({ modalities: list })} />
      <Facet heading={side.makers} items={values.makers.map(item)} checked={organisations} change={(list) => session.change({ organisations: list })} />
    </>
  );
}

interface FacetProps {
  readonly heading: string;
  readonly items: readonly { readonly value: string; readonly label: string; readonly count: string; readonly explains: string }[];
  readonly checked: readonly string[];
  readonly change: (checked: readonly string[]) => void;
}

function Facet({ heading, items, checked, change }: FacetProps): JSX.Element | null {
  if (items.length < 2) return null;
  return (
    <section class="legend" aria-label={heading}>
      <details open={items.length <= OPEN_AT_MOST || checked.length > 0}>
        <summary>
          <h3>{heading}</h3>
          {checked.length > 0 && <span class="count">{checked.length}</span>}
        </summary>
        <div class="many">
          <CheckList items={items} isChecked={(value) => checked.includes(value)} toggle={(value) => change(toggled(checked, value))} />
        </div>
      </details>
    </section>
  );
}

/** A value, how it is called, and how many nodes have it. */
type FacetValue = readonly [value: string, label: string, count: number];

function facetValues(atlas: Atlas): { readonly surveys: readonly FacetValue[]; readonly modalities: readonly FacetValue[]; readonly makers: readonly FacetValue[] } {
  const { graph } = atlas;
  const byCount = firstOf<FacetValue>(by(([, , count]) => count, reversed(byNumber)), by(([, label]) => label, byText));
  const makers = counted(graph.mapEdges((_edge, { kind }, source) => (kind === 'developed' ? source : undefined)).filter((maker) => maker !== undefined));
  const modalities = counted(graph.mapNodes((_node, { modality }) => modality).filter((modality) => modality !== undefined));
  return {
    surveys: graph.getAttribute('surveys').filter(({ work }) => graph.hasNode(work)).map(({ id, title, work }): FacetValue => [id, title, graph.filterOutEdges(work, (_edge, { kind }) => kind === 'cites').length]),
    modalities: sorted([...modalities].map(([value, count]): FacetValue => [value, value, count]), byCount),
    makers: sorted([...makers].map(([maker, count]): FacetValue => [maker, atlas.label(maker), count]), byCount),
  };
}
