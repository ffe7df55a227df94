import type { ReadingWay, Strength } from '../../src/base/kinds.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Atlas } from '../data/atlas.ts';
import { identifierLink } from './identifier-link.ts';
import { type Child, element } from '../page/element.ts';

const READ_FROM: Readonly<Record<ReadingWay, string>> = {
  table: 'a table row',
  marker: 'a citation marker in the text',
  identifier: 'an identifier',
  prose: 'prose, by a rule',
  service: 'a service',
};

/** What each strength means, for badges and the legend. */
export const STRENGTH_MEANINGS: Readonly<Record<Strength, string>> = {
  stated: 'The quoted words say it.',
  implied: 'The quoted words suggest it; a reader infers.',
  asserted: 'A curator says so, for a reason given; no text at hand says it.',
};

/** A small plate that says how firmly evidence carries its claim. */
export function strengthBadge(strength: Strength): HTMLElement {
  return element('span', { class: `badge ${strength}`, title: STRENGTH_MEANINGS[strength] }, strength);
}

/** One piece of evidence: the quote as it stands in its source, where it stands, whose words they are, and what limits them. */
export function evidenceCard(atlas: Atlas, evidence: Evidence): HTMLElement {
  const { quote, strength, place, source, how, rule, review, confidence, reason, caveat, role, row, mention } = evidence;
  const fromTable = how === 'table' && row === undefined;
  return element(
    'article',
    { class: `evidence ${strength}` },
    strength === 'asserted' && element('p', { class: 'asserted-by' }, element('strong', {}, 'A curator’s assertion.'), ' No text at hand says it.'),
    line('Reason', reason),
    element('blockquote', { class: fromTable ? 'quote row' : 'quote' }, quote),
    element('p', { class: 'place' }, element('span', { class: 'path' }, source), `, line ${place.line}`, mention === undefined && place.within !== undefined && ` (${place.within})`, mention !== undefined && mention.section.length > 0 && element('span', { class: 'section' }, mention.section.join(' › '))),
    digestNote(atlas, evidence),
    line('Caveat', caveat),
    line('Role', role),
    element(
      'p',
      { class: 'reading' },
      strengthBadge(strength),
      ` Read from ${READ_FROM[how]}`,
      row !== undefined && ` (${row.source}, line ${row.place.line})`,
      confidence !== undefined && `, confidence ${confidence.toFixed(2)}`,
      review === 'proposed' && ', not yet reviewed',
      review === 'rejected' && ', rejected in review',
      element('span', { class: 'rule' }, rule),
    ),
  );
}

/** Says whose words a digest's are: never the survey's own. */
function digestNote(atlas: Atlas, { retells }: Evidence): HTMLElement | undefined {
  if (retells === undefined) return undefined;
  const survey = atlas.survey(retells);
  const identifier = survey === undefined || !atlas.graph.hasNode(survey.work) ? undefined : atlas.node(survey.work).identifiers?.[0];
  return element('p', { class: 'digest' }, `Stemma’s digest, retelling ${survey?.title ?? retells}`, ...(identifier === undefined ? [] : [' (', identifierLink(identifier), ')']));
}

function line(name: string, text: string | undefined): Child {
  return text !== undefined && text !== '' && element('p', { class: 'note' }, element('strong', {}, `${name}: `), text);
}
