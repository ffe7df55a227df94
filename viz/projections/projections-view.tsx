import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { NetworkEdge } from '../../src/findings/network.ts';
import type { Session } from '../state/session.ts';
import { EdgeTable } from './edge-table.tsx';
import { edgesOfProjection } from './network-edges.ts';
import { networkPart } from './network-part.ts';
import { NetworkStage } from './network-stage.tsx';
import { ProjectionChoice } from './projection-choice.tsx';
import { PROJECTION_ROWS, type ProjectionName, projectionNamed, shownEnds } from './projection-rows.ts';
import './projections.css';
import { SharedGroundList } from './shared-ground-list.tsx';
import { ThresholdChoice } from './threshold-choice.tsx';
import { thresholdFrom, thresholds } from './thresholds.ts';

/** As many edges are drawn without being asked for. */
const AT_ONCE = 2000;

/** What a reader pressed “Draw” for, and how often. */
interface Asked {
  readonly name: ProjectionName;
  readonly edges: number;
  readonly times: number;
}

/** The computed networks: how much is left at a threshold, the drawing of it, its strongest edges, and what each runs through. */
export function ProjectionsView({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const name = projectionNamed(session.member('projection').value);
  const row = PROJECTION_ROWS[name];
  const words = session.words.value.projections;
  const shown = session.shown.value;
  const found = useMemo(() => edgesOfProjection(atlas, name), [atlas, name]);
  const edges = useMemo(() => {
    if (found instanceof UsageError) return [];
    const ends = shownEnds(atlas, row, shown);
    return found.filter(({ from, to }) => ends.has(from) && ends.has(to));
  }, [found, shown]);
  const levels = useMemo(() => thresholds(edges), [edges]);
  const level = thresholdFrom(levels, session.member('threshold').value);
  const left = levels[level]?.edges ?? 0;
  const part = useMemo(() => networkPart(edges.slice(0, left)), [edges, left]);
  const [asked, setAsked] = useState<Asked>({ name, edges: 0, times: 0 });
  const [pair, setPair] = useState<NetworkEdge>();
  const [focus, setFocus] = useState<string>();
  const labelOf = (node: string): string => (row.valuesOf === undefined ? atlas.label(node) : node);
  const choose = (node: string): void => {
    setFocus(node);
    if (row.valuesOf === undefined) session.choose(node, 'about');
  };
  // What was chosen in another network, or is hidden by now, is not spoken of.
  const inPart = (node: string): boolean => part.keys.includes(node);
  const centre = focus !== undefined && inPart(focus) ? focus : undefined;
  const spoken = pair !== undefined && edges.some(({ from, to }) => from === pair.from && to === pair.to) ? pair : undefined;
  return (
    <div class="projections">
      <div class="projections-room">
        <header>
          <ProjectionChoice
            session={session}
            name={name}
            choose={(to) => {
              session.change({ projection: to, threshold: 0 });
              setPair(undefined);
              setFocus(undefined);
            }}
          />
          {levels.length > 0 && (
            <ThresholdChoice
              key={name}
              words={words}
              levels={levels}
              drawn={level}
              all={edges.length}
              draw={({ weight, edges: count }) => {
                session.change({ threshold: weight });
                setAsked({ name, edges: count, times: asked.times + 1 });
              }}
            />
          )}
        </header>
        {found instanceof UsageError && <p class="projection-note" role="alert">{found.message}. {found.hint}</p>}
        {levels.length === 0 && !(found instanceof UsageError) && <p class="projection-note" role="status">{words.noEdges}</p>}
        {levels.length > 0 && (
          <>
            <NetworkStage key={`${name} ${asked.times}`} session={session} part={part} isWanted={left <= AT_ONCE || (asked.name === name && left <= asked.edges)} isOfWorks={row.valuesOf === undefined} labelOf={labelOf} lit={{ node: centre, edge: spoken }} chooseNode={choose} chooseEdge={setPair} />
            <aside class="projection-lists" aria-label={words.strongest}>
              {spoken === undefined ? <p class="quiet">{words.chooseEdge}</p> : <SharedGroundList session={session} pair={spoken} ground={row.ground(atlas, spoken.from, spoken.to)} labelOf={labelOf} close={() => setPair(undefined)} />}
              <EdgeTable words={words} edges={part.edges} labelOf={labelOf} focus={centre} pair={spoken} choose={choose} unfocus={() => setFocus(undefined)} explain={setPair} />
            </aside>
          </>
        )}
      </div>
    </div>
  );
}
