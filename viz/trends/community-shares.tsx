import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { communityYears } from '../../src/findings/community-years.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { areaPath } from '../charts/paths.ts';
import { YearChart } from '../charts/year-chart.tsx';
import { COLOURED_COMMUNITIES } from '../looks/community-colours.ts';
import type { Session } from '../state/session.ts';
import { firmYears, shareYears, stacked } from './shares.ts';

/** How many communities the reading of a year names. */
const READ = 3;

/** The shares of the coloured communities over time, one upon another; the legend lights one. */
export function CommunityShares({ session }: { readonly session: Session }): JSX.Element | null {
  const { folder, graph } = session.atlas;
  const communities = folder.measures.partition.communities.slice(0, COLOURED_COMMUNITIES);
  const all = useMemo(() => shareYears(communityYears(graph, communities)), [folder]);
  const rows = useMemo(() => firmYears(all), [all]);
  const layers = useMemo(() => stacked(rows), [rows]);
  const { trends: words, charts } = session.words.value;
  const lit = session.member('community').value;
  if (rows.length === 0 || communities.length === 0) return null;
  const first = rows[0]?.year ?? 0;
  const names = [...communities.map(({ label }) => label), words.others];
  const read = (year: number): string => {
    const { works = 0, shares = [] } = rows[year - first] ?? {};
    const greatest = shares.map((share, layer) => ({ share, layer })).filter(({ share }) => share > 0).sort((left, right) => right.share - left.share || left.layer - right.layer).slice(0, READ);
    return words.readShares(year, works, greatest.map(({ share, layer }) => `${percent(share)} ${names[layer] ?? ''}`));
  };
  return (
    <section>
      <h2>{words.shares}</h2>
      <p class="quiet">{words.sharesSaid} {rows.length < all.length && words.sharesFrom(first)}</p>
      <YearChart name={words.shares} words={charts} years={[first, first + rows.length - 1]} values={[0, 1]} height={240} format={percent} steps={[0, 0.25, 0.5, 0.75, 1]} read={read} brushed={session.member('years').value} brush={(years) => session.change({ years })}>
        {(plot) => layers.map(({ lower, upper }, layer) => <path key={layer} class={`area ${layer < communities.length ? `coloured-${layer}` : 'rest'} ${lit === undefined || lit === communities[layer]?.id ? '' : 'faded'}`} d={areaPath(plot, lower, upper)} />)}
      </YearChart>
      <ul class="share-legend">
        {communities.map(({ id, label }, layer) => (
          <li key={id}><button type="button" class={`community coloured-${layer}`} aria-pressed={lit === id} onClick={() => session.change({ community: lit === id ? undefined : id })}><span class="swatch" /><span class="legend-label">{label}</span></button></li>
        ))}
        <li class="community rest"><span class="swatch" /><span class="legend-label">{words.others}</span></li>
      </ul>
      <ChartTable title={charts.asTable} heads={[charts.year, words.works, ...names]} rows={() => all.filter(({ works }) => works > 0).map(({ year, works, counts }) => [year, works, ...counts])} />
    </section>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
