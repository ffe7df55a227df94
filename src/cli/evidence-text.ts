import { addAll } from '../base/grouping.ts';
import { formatPlace } from '../base/places.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { OpenGraph } from './open-graph.ts';
import { type Colour, paint, printable, type Terminal } from './terminal.ts';
import type { Strength } from '../base/kinds.ts';

const COLOUR_OF: Readonly<Record<Strength, Colour>> = { stated: 'green', implied: 'yellow', asserted: 'red' };

/** The strength as a word in its colour. */
export function strengthText(terminal: Terminal, strength: Strength): string {
  return paint(terminal, COLOUR_OF[strength], strength);
}

/** One piece of evidence as lines: strength and place, the quote as it stands, and what is to be known about it. */
export function evidenceLines(terminal: Terminal, graph: OpenGraph, evidence: Evidence): string[] {
  const lines = [`${strengthText(terminal, evidence.strength)}  ${paint(terminal, 'cyan', formatPlace(graph.pathOf(evidence.source), evidence.place))}${evidence.place.within === undefined ? '' : `  ${evidence.place.within}`}`];
  addAll(lines, `“${printable(evidence.quote)}”`.split('\n'));
  if (evidence.mention !== undefined) lines.push(`in ${printable(evidence.mention.section.join(' › '))}`);
  if (evidence.retells !== undefined) lines.push(digestText(graph, evidence.retells));
  if (evidence.strength === 'asserted') lines.push(`a curator’s assertion: ${printable(evidence.reason ?? 'no reason given')}`);
  else if (evidence.reason !== undefined) lines.push(`reason: ${printable(evidence.reason)}`);
  if (evidence.caveat !== undefined) lines.push(`but: ${printable(evidence.caveat)}`);
  const row = evidence.row === undefined ? undefined : formatPlace(graph.pathOf(evidence.row.source), evidence.row.place);
  if (evidence.how === 'prose') lines.push(proseText(evidence, row));
  else if (row !== undefined) lines.push(paint(terminal, 'dim', `claimed by ${row}`));
  return lines;
}

/** How sure the reading of a sentence is, and what a person has said of it. */
function proseText({ rule, confidence, review }: Evidence, row: string | undefined): string {
  return `read from prose by ${printable(rule)}${confidence === undefined ? '' : `, confidence ${confidence.toFixed(2)}`}; ${review}${row === undefined ? '' : ` at ${row}`}`;
}

/** Whose words the quote is, where its source retells another: never the survey's own. */
function digestText(graph: OpenGraph, survey: string): string {
  const found = graph.graph.getAttribute('surveys').find(({ id }) => id === survey);
  const identifier = found === undefined ? undefined : graph.graph.getNodeAttribute(found.work, 'identifiers')?.[0];
  return `Stemma’s digest, retelling ${printable(found?.title ?? survey)}${identifier === undefined ? '' : ` (${identifier.replace(/^arxiv:/, 'arXiv:')})`}`;
}
