import { EDGE_KINDS } from '../base/kinds.ts';
import { formatPlace } from '../base/places.ts';
import type { Hop, LineagePath } from '../findings/lineage-hops.ts';
import { strengthText } from './evidence-text.ts';
import type { OpenGraph } from './open-graph.ts';
import { fit, paint, printable, type Terminal } from './terminal.ts';

/** The first words of the strongest evidence and where they stand; the reason where a curator asserts it. */
export function quoteText(terminal: Terminal, graph: OpenGraph, hop: Hop, width: number): string {
  const found = graph.evidenceOf(hop.evidence).filter(({ strength }) => strength === hop.strength);
  const first = found[0];
  if (first === undefined) return '';
  const place = formatPlace(graph.pathOf(first.source), first.place);
  const words = first.strength === 'asserted' ? `a curator asserts: ${first.reason ?? ''}` : `“${first.quote}”`;
  const more = hop.evidence.length > 1 ? ` +${hop.evidence.length - 1}` : '';
  const flat = printable(words).replace(/\s+/g, ' ');
  const room = terminal.interactive ? Math.max(20, width - place.length - more.length - 2) : Number.POSITIVE_INFINITY;
  return `${paint(terminal, 'dim', fit(flat, room))} ${paint(terminal, 'cyan', place)}${more}`;
}

/** A path as its names from the ancestor down, and then hop by hop from the descendant up. */
export function pathText(terminal: Terminal, graph: OpenGraph, { nodes, steps }: LineagePath): string {
  const head = paint(terminal, 'bold', [...nodes].reverse().map((node) => printable(graph.labelOf(node))).join(' → '));
  const lines = steps.flatMap((step) => step.flatMap((hop) => [`  ${printable(graph.labelOf(hop.child))} ${EDGE_KINDS[hop.kind].reads} ${printable(graph.labelOf(hop.parent))} (${strengthText(terminal, hop.strength)})`, `    ${quoteText(terminal, graph, hop, terminal.width - 4)}`]));
  return [head, ...lines, ''].map((line) => `${line}\n`).join('');
}

export function pathJson(graph: OpenGraph, { nodes, steps }: LineagePath): object {
  return { nodes: nodes.map((key) => ({ key, label: graph.labelOf(key) })), steps: steps.map((step) => step.map((hop) => hopJson(graph, hop))) };
}

export function hopJson(graph: OpenGraph, hop: Hop): object {
  return { ...hop, childLabel: graph.labelOf(hop.child), parentLabel: graph.labelOf(hop.parent), evidence: graph.evidenceOf(hop.evidence) };
}
