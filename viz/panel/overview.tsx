import type { JSX } from 'preact';
import { EDGE_KINDS } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import type { Influence } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';
import { fieldCounts } from '../data/field-counts.ts';
import type { Session } from '../state/session.ts';

const TOP_WORKS = 10;
const TOP_MODELS = 8;

interface Ranked {
  readonly node: string;
  readonly why: string;
}

/** What the panel shows before anything is chosen: where the field's weight lies, as a way in that needs no map. */
export function Overview({ session }: { readonly session: Session }): JSX.Element {
  const { atlas, words } = session;
  const { panel, graph } = words.value;
  const surveys = atlas.graph.getAttribute('surveys').filter(({ work }) => atlas.graph.hasNode(work));
  const works = atlas.folder.measures.influence.slice(0, TOP_WORKS).filter(({ work }) => atlas.graph.hasNode(work));
  return (
    <div class="panel-body">
      <p class="counts">{fieldCounts(atlas, graph)}</p>
      {surveys.length > 0 && (
        <section>
          <h3>{panel.toldBy(surveys.length)}</h3>
          <ul class="plain">
            {surveys.map(({ id, title, work }) => (
              <li key={id}>
                <button type="button" class="name" onClick={() => session.choose(work)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Ranking session={session} heading={panel.influential} ranked={works.map((row) => ({ node: row.work, why: whyInfluential(session, row) }))} />
      <Ranking session={session} heading={panel.builtUpon} ranked={mostBuiltUpon(atlas).map(([node, children]) => ({ node, why: panel.buildOn(children) }))} />
      <Ranking session={session} heading={panel.mostLinked} ranked={mostLinked(atlas).map(([node, degree]) => ({ node, why: graph.counted(degree, graph.link) }))} />
      <p class="quiet">{panel.everyClaim}</p>
    </div>
  );
}

function Ranking({ session, heading, ranked }: { readonly session: Session; readonly heading: string; readonly ranked: readonly Ranked[] }): JSX.Element | null {
  if (ranked.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ol class="ranking">
        {ranked.map(({ node, why }) => (
          <li key={node}>
            <button type="button" class="name" onClick={() => session.choose(node)}>
              {session.atlas.label(node)}
            </button>
            <span class="why">{why}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whyInfluential({ words }: Session, { citations, surveys, places, lineageReach }: Influence): string {
  const { panel, graph } = words.value;
  return [citations > 0 && panel.citedBy(citations), surveys > 0 && graph.counted(surveys, graph.surveys), places > 0 && graph.counted(places, graph.sentence), lineageReach > 0 && panel.descend(lineageReach)].filter((part) => part !== false).join(' · ');
}

/** What most others descend from directly, with how many do. */
function mostBuiltUpon(atlas: Atlas): readonly (readonly [string, number])[] {
  const children = new Map<string, Set<string>>();
  atlas.graph.forEachEdge((_edge, { kind }, child, parent) => {
    if (EDGE_KINDS[kind].lineage && child !== parent) children.set(parent, (children.get(parent) ?? new Set()).add(child));
  });
  return top([...children].map(([node, of]) => [node, of.size] as const), TOP_MODELS);
}

/** The items of a graph file that most links join. */
function mostLinked(atlas: Atlas): readonly (readonly [string, number])[] {
  const degrees = atlas.folder.measures.metrics.find(({ projection, metric }) => projection === 'links' && metric === 'degree')?.scores ?? [];
  return top([...degrees].filter(([node, degree]) => degree > 0 && atlas.graph.hasNode(node)), TOP_WORKS);
}

function top(counts: readonly (readonly [string, number])[], most: number): readonly (readonly [string, number])[] {
  return sorted(counts, firstOf(by(([, count]) => count, reversed(byNumber)), by(([node]) => node, byText))).slice(0, most);
}
