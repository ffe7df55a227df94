import type { JSX } from 'preact';
import { ranksOf } from '../../src/findings/ranks.ts';
import type { Influence, InfluencePart, MetricScores } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';
import { numberText } from '../page/number-text.ts';
import type { Session } from '../state/session.ts';

interface RankRow {
  readonly name: string;
  readonly explains?: string | undefined;
  readonly value: string;
  readonly rank: number;
}

/** Tables of more metrics than this are folded. */
const OPEN_AT_MOST = 8;

const PARTS: readonly InfluencePart[] = ['citations', 'standing', 'surveys', 'places', 'sections', 'coMention', 'lineageReach'];

const ranksByMetric = new WeakMap<MetricScores, ReadonlyMap<string, number>>();

/** A node's scores and ranks, for influence part by part and then each metric that ranks it; nothing where none does. */
export function NodeRanks({ session, node }: { readonly session: Session; readonly node: string }): JSX.Element | null {
  const { atlas, words } = session;
  const { panel, graph } = words.value;
  const influence = atlas.influence(node);
  const parts = influence === undefined ? [] : PARTS.flatMap((part): RankRow[] => {
    const rank = influence.ranks[part];
    return rank === undefined ? [] : [{ name: panel.parts[part], value: numberText(influence[part]), rank }];
  });
  const others = atlas.folder.measures.metrics.flatMap((metric): RankRow[] => {
    const score = metric.scores.get(node);
    const word = graph.metric(metric.metric);
    return score === undefined ? [] : [{ name: panel.metricOf(word?.label ?? metric.metric, graph.projection(metric.projection)), explains: word?.explains, value: numberText(score), rank: rankIn(metric, node) }];
  });
  const overall = influence ?? introducingInfluence(atlas, node);
  if (parts.length + others.length === 0 && overall === undefined) return null;
  return (
    <section class="ranks" aria-label={panel.ranks}>
      <h3>{panel.ranks}</h3>
      {overall !== undefined && <Overall session={session} influence={overall} own={influence !== undefined} />}
      {parts.length > 0 && <RankTable session={session} rows={parts} />}
      {others.length > 0 && (
        <details open={parts.length === 0 && others.length <= OPEN_AT_MOST}>
          <summary>{parts.length === 0 ? panel.metrics : panel.otherMetrics}</summary>
          <RankTable session={session} rows={others} />
        </details>
      )}
    </section>
  );
}

function RankTable({ session, rows }: { readonly session: Session; readonly rows: readonly RankRow[] }): JSX.Element {
  const { panel } = session.words.value;
  return (
    <table>
      <thead>
        <tr>
          {[panel.metric, panel.value, panel.rank].map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, explains, value, rank }) => (
          <tr key={name}>
            <th scope="row" title={explains}>
              {name}
            </th>
            <td>{value}</td>
            <td>{numberText(rank)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Overall({ session: { atlas, words }, influence, own }: { readonly session: Session; readonly influence: Influence; readonly own: boolean }): JSX.Element {
  const [before, place, after] = words.value.panel.overall(own, overallRank(atlas, influence), atlas.folder.measures.influence.length, numberText(influence.meanRank));
  return (
    <p>
      {before}
      <strong>{place}</strong>
      {after}
    </p>
  );
}

/** The influence of the most influential work that introduces a node. */
function introducingInfluence(atlas: Atlas, node: string): Influence | undefined {
  const rows = atlas.introducedBy(node).flatMap(({ other }) => atlas.influence(other) ?? []);
  return rows.sort((left, right) => left.meanRank - right.meanRank)[0];
}

/** Works with a better mean rank, and 1. */
function overallRank(atlas: Atlas, { meanRank }: Influence): number {
  return 1 + atlas.folder.measures.influence.filter((row) => row.meanRank < meanRank).length;
}

function rankIn(metric: MetricScores, node: string): number {
  const ranks = ranksByMetric.get(metric) ?? ranksOf(metric.scores);
  ranksByMetric.set(metric, ranks);
  return ranks.get(node) ?? 0;
}
