import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { compareSurveys } from '../../src/findings/comparison.ts';
import type { Session } from '../state/session.ts';
import { Agreement } from './agreement.tsx';
import './compare.css';
import { shownPart, surveysToCompare } from './compared-surveys.ts';
import { LineageLists } from './lineage-lists.tsx';
import { SlopeChart } from './slope-chart.tsx';
import { SurveyChoice } from './survey-choice.tsx';
import { WorkLists } from './work-lists.tsx';

/** Two surveys side by side: the works they share and those only one cites, their ranks against each other, and the lineage that only one states. */
export function CompareView({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const words = session.words.value.compare;
  const asked = session.member('compared').value;
  const pair = useMemo(() => surveysToCompare(atlas, asked), [atlas, asked]);
  const found = useMemo(() => (pair === undefined ? undefined : compareSurveys(atlas.graph, atlas.folder.evidence, pair)), [atlas, pair]);
  const nodes = session.shown.value;
  const edges = session.shownEdges.value;
  const shown = useMemo(() => (found === undefined ? undefined : shownPart(found, nodes, edges)), [found, nodes, edges]);
  if (pair === undefined || found === undefined || shown === undefined) return <p class="compare-note">{words.tooFew(atlas.graph.getAttribute('surveys').length)}</p>;
  return (
    <section class="compare" aria-label={words.compare}>
      <header>
        <SurveyChoice session={session} pair={pair} />
        <p role="status">{words.summary(shown.shared.length, shown.onlyIn[0].length, shown.onlyIn[1].length)}</p>
      </header>
      <section>
        <h3>{words.ranks}</h3>
        <Agreement words={words} agreement={found.agreement} shared={found.shared.length} />
        {shown.shared.length > 0 && <SlopeChart session={session} works={shown.shared} surveys={[shown.surveys[0].title, shown.surveys[1].title]} />}
      </section>
      <section>
        <h3>{words.works}</h3>
        <WorkLists key={pair.join(' ')} session={session} found={shown} />
      </section>
      <section>
        <h3>{words.lineage}</h3>
        <LineageLists key={pair.join(' ')} session={session} found={shown} />
      </section>
    </section>
  );
}
