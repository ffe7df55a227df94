import type { JSX } from 'preact';
import type { Strength } from '../../src/base/kinds.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { reviewOf } from '../data/edge-reviews.ts';
import type { Session } from '../state/session.ts';
import { IdentifierLink } from './identifier-link.tsx';

/** A small plate that says how firmly evidence carries its claim. */
export function StrengthBadge({ session, strength }: { readonly session: Session; readonly strength: Strength }): JSX.Element {
  const { label, explains } = session.words.value.graph.strengths[strength];
  return (
    <span class={`badge ${strength}`} title={explains}>
      {label}
    </span>
  );
}

/** A small plate on what is only proposed; nothing on what stands. */
export function ReviewBadge({ session, edge }: { readonly session: Session; readonly edge: string }): JSX.Element | null {
  if (reviewOf(session.atlas, edge) === 'accepted') return null;
  const { label, explains } = session.words.value.graph.edgeReviews.proposed;
  return (
    <span class="badge proposed" title={explains}>
      {label}
    </span>
  );
}

/** One piece of evidence: the quote as it stands in its source, where it stands, whose words they are, what limits them, and what a review said. */
export function EvidenceCard({ session, evidence }: { readonly session: Session; readonly evidence: Evidence }): JSX.Element {
  const { quote, strength, place, source, how, rule, review, confidence, reason, caveat, role, row, mention } = evidence;
  const { panel, graph } = session.words.value;
  const fromTable = how === 'table' && row === undefined;
  const read = [
    panel.readFrom(graph.readFrom[how]) + (row === undefined ? '' : ` (${row.source}${panel.line(row.place.line)})`),
    ...(confidence === undefined ? [] : [panel.confidence(confidence.toFixed(2))]),
    graph.reviews[review],
  ];
  return (
    <article class={`evidence ${strength}`}>
      {strength === 'asserted' && (
        <p class="asserted-by">
          <strong>{panel.assertion}</strong> {panel.noText}
        </p>
      )}
      <Line name={panel.reason} text={reason} />
      <blockquote class={fromTable ? 'quote row' : 'quote'}>{quote}</blockquote>
      <p class="place">
        <span class="path">{source}</span>
        {panel.line(place.line)}
        {mention === undefined && place.within !== undefined && ` (${place.within})`}
        {mention !== undefined && mention.section.length > 0 && <span class="section">{mention.section.join(' › ')}</span>}
      </p>
      {evidence.retells !== undefined && <DigestNote session={session} survey={evidence.retells} />}
      <Line name={panel.caveat} text={caveat} />
      <Line name={panel.role} text={role} />
      <p class="reading">
        <StrengthBadge session={session} strength={strength} /> {read.join(', ')}
        <span class="rule">{rule}</span>
      </p>
    </article>
  );
}

/** Says whose words a digest's are: never the survey's own. */
function DigestNote({ session: { atlas, words }, survey: id }: { readonly session: Session; readonly survey: string }): JSX.Element {
  const survey = atlas.survey(id);
  const identifier = survey === undefined || !atlas.graph.hasNode(survey.work) ? undefined : atlas.node(survey.work).identifiers?.[0];
  return (
    <p class="digest">
      {words.value.panel.digest(survey?.title ?? id)}
      {identifier !== undefined && (
        <>
          {' ('}
          <IdentifierLink identifier={identifier} />
          {')'}
        </>
      )}
    </p>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string | undefined }): JSX.Element | null {
  if (text === undefined || text === '') return null;
  return (
    <p class="note">
      <strong>{`${name}: `}</strong>
      {text}
    </p>
  );
}
