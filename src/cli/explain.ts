import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES, isEdgeKind } from '../base/kinds.ts';
import { edgesBetween, edgesOfNode, explainEdge, explainFacts } from '../graph/explain.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { edgeKey } from '../records/claims.ts';
import type { Call } from './command.ts';
import { evidenceLines } from './evidence-text.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf } from './present.ts';
import { paint, printable } from './terminal.ts';

/** `stemma explain [DIR] NODE|EDGE`, an edge being its key, `A relation B` in three arguments, or `A` and `B` for all edges between them. */
export async function explain(call: Call): Promise<number> {
  const format = formatOf(call, ['text', 'json']);
  const graph = await openGraph(call);
  const edges = edgesAsked(graph, call.args).map((edge) => explainEdge(graph.graph, graph.evidence, edge));
  const node = call.args.length === 1 && !graph.graph.hasEdge(call.args[0] ?? '') ? graph.nodeOf(call.args[0] ?? '') : undefined;
  const facts = node === undefined ? [] : explainFacts(graph.graph, graph.evidence, node);
  const { terminal } = call;
  if (format === 'json') {
    const about = node === undefined ? {} : { node: { key: node, ...graph.graph.getNodeAttributes(node), ...(facts.length === 0 ? {} : { facts }) } };
    terminal.out(`${JSON.stringify({ ...about, edges }, undefined, 2)}\n`);
    return 0;
  }
  if (node !== undefined) terminal.out(nodeText(graph, node).map((line) => `${line}\n`).join(''));
  const quote = (items: readonly Evidence[]): void => {
    for (const item of items) terminal.out(evidenceLines(terminal, graph, item).map((line, index) => `  ${index === 0 ? '' : '  '}${line}\n`).join(''));
  };
  for (const { property, value, written, evidence } of facts) {
    terminal.out(`\n${paint(terminal, 'bold', `${property}: ${printable(value)}${written === value ? '' : ` (${printable(written)})`}`)}\n`);
    quote(evidence);
  }
  for (const { edge, sentence, evidence } of edges) {
    terminal.out(`\n${paint(terminal, 'bold', printable(sentence))}\n  ${paint(terminal, 'dim', printable(edge))}\n`);
    quote(evidence);
  }
  return 0;
}

function edgesAsked(graph: OpenGraph, args: readonly string[]): string[] {
  const [first = '', second, third] = args;
  if (second === undefined) return graph.graph.hasEdge(first) ? [first] : edgesOfNode(graph.graph, graph.nodeOf(first));
  if (third === undefined) {
    const edges = edgesBetween(graph.graph, graph.nodeOf(first), graph.nodeOf(second));
    if (edges.length === 0) throw new UsageError(`No edge joins ${first} and ${second}`);
    return edges;
  }
  // The shell may have parted an edge key into its three words, whose first is the kind.
  const [kind, from, to] = isEdgeKind(first) ? [first, second, third] : [second, first, third];
  if (!isEdgeKind(kind)) throw new UsageError(`“${kind}” is not a kind of edge`, didYouMean(kind, EDGE_KIND_NAMES) ?? `Kinds: ${EDGE_KIND_NAMES.join(', ')}.`);
  return [edgeKey(kind, graph.nodeOf(from), graph.nodeOf(to))];
}

function nodeText(graph: OpenGraph, node: string): string[] {
  const { label, kind, year, aliases, identifiers, note, ghost, origins, disagreements } = graph.graph.getNodeAttributes(node);
  const lines = [`${printable(label)}  ${kind}${year === undefined ? '' : `, ${year}`}`, `  ${node}`];
  if (aliases !== undefined) lines.push(`  also ${printable(aliases.join(', '))}`);
  if (identifiers !== undefined && identifiers.length > 0) lines.push(`  ${identifiers.join(', ')}`);
  if (note !== undefined) lines.push(`  note: ${printable(note)}`);
  if (ghost === true) lines.push('  a ghost: claims name it, no source describes it');
  for (const { source, place } of origins ?? []) lines.push(`  described at ${graph.pathOf(source)}:${place.line}`);
  for (const { field, values } of disagreements ?? []) lines.push(`  its sources disagree on the ${field}: ${values.map(({ value, source, line }) => `${printable(value)} (${source}:${line})`).join(', ')}`);
  for (const conflict of graph.account.conflicts) {
    if (conflict.about === node && conflict.kind !== 'value') lines.push(`  conflict over the ${conflict.property}: ${conflict.statements.map(({ says }) => printable(says)).join(' ≠ ')}`);
  }
  return lines;
}
