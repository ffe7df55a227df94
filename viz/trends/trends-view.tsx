import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { nodeYears } from '../charts/year-counts.ts';
import type { Session } from '../state/session.ts';
import { BurstList } from './burst-list.tsx';
import { CommunityShares } from './community-shares.tsx';
import { ReferenceYears } from './reference-years.tsx';
import './trends.css';
import { WorksAYear } from './works-a-year.tsx';

/** How the field moves over the years: its works, what they cite, the words of their titles, and the shares of its communities. */
export function TrendsView({ session }: { readonly session: Session }): JSX.Element {
  const years = useMemo(() => nodeYears(session.atlas.graph, 'work'), [session.atlas]);
  if (years.counts.length === 0) return <div class="trends"><p class="quiet">{session.words.value.trends.noYears}</p></div>;
  return (
    <div class="trends">
      <WorksAYear session={session} years={years} />
      <ReferenceYears session={session} />
      <BurstList session={session} />
      <CommunityShares session={session} />
    </div>
  );
}
