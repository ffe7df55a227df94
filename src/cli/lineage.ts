import { UsageError } from '../base/diagnostics.ts';
import { ARTEFACT_KINDS, EDGE_KINDS, isEdgeKind, isStrength, LINEAGE_KINDS, STRENGTHS } from '../base/kinds.ts';
import { formatPlace } from '../base/places.ts';
import { type Hop, lineagePaths, type LineageDirection, type LineageOptions, traceLineage } from '../findings/lineage.ts';
import { type Call, optionText } from './command.ts';
import { strengthText } from './evidence-text.ts';
import { lineageDot, lineageMermaid } from './lineage-diagrams.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf, wholeOption } from './present.ts';
import { fit, paint, printable, type Terminal } from './terminal.ts';

const FORMATS = ['tree', 'json', 'mermaid', 'dot'] as const;

/** `stemma lineage [DIR] NAME [--up|--down|--to NAME] [--depth N]` */
export async function lineage(call: Call): Promise<number> {
  const format = formatOf(call, FORMATS);
  const graph = await openGraph(call);
  const node = graph.nodeOf(call.args[0] ?? '', ARTEFACT_KINDS);
  const target = optionText(call, 'to');
  const chosen = [target === undefined ? undefined : '--to', call.options.has('up') ? '--up' : undefined, call.options.has('down') ? '--down' : undefined].filter((option) => option !== undefined);
  if (chosen.length > 1) throw new UsageError(`${chosen.join(' and ')} exclude each other`);
  const options = lineageOptions(call);
  if (target !== undefined) return printPaths(call, graph, node, graph.nodeOf(target, ARTEFACT_KINDS), options, format);
  const direction: LineageDirection = call.options.has('down') ? 'descendants' : 'ancestors';
  const found = traceLineage(graph.graph, node, direction, options);
  if (format === 'json') {
    const relatives = found.relatives.map((relative) => relative);
    call.terminal.out(`${JSON.stringify({ root: { key: node, label: graph.labelOf(node) }, direction, relatives, hops: found.hops.map((hop) => hopJson(graph, hop)) }, undefined, 2)}\n`);
  } else if (format === 'mermaid') call.terminal.out(lineageMermaid(graph.graph, found.hops));
  else if (format === 'dot') call.terminal.out(lineageDot(graph.graph, found.hops));
  else {
    const { terminal } = call;
    const counts = `${found.relatives.length} ${direction}`;
    terminal.out(`${paint(terminal, 'bold', printable(graph.labelOf(node)))}  ${counts}\n${tree(terminal, graph, node, direction, found.hops)}`);
  }
  return 0;
}

function lineageOptions(call: Call): LineageOptions {
  const list = (name: string): string[] | undefined => optionText(call, name)?.split(',').map((item) => item.trim());
  const relations = list('relations')?.map((relation) => {
    if (!isEdgeKind(relation) || !EDGE_KINDS[relation].lineage) throw new UsageError(`“${relation}” is not a lineage relation`, `Relations: ${LINEAGE_KINDS.join(', ')}.`);
    return relation;
  });
  const strengths = list('strength')?.map((strength) => {
    if (!isStrength(strength)) throw new UsageError(`“${strength}” is not a strength`, `Strengths: ${STRENGTHS.join(', ')}.`);
    return strength;
  });
  const generations = wholeOption(call, 'depth', 1);
  return { ...(relations === undefined ? {} : { relations }), ...(strengths === undefined ? {} : { strengths }), ...(generations === undefined ? {} : { generations }) };
}

/** The hops as an indented tree; what was shown before is not unfolded again. */
function tree(terminal: Terminal, graph: OpenGraph, root: string, direction: LineageDirection, hops: readonly Hop[]): string {
  const near = (hop: Hop): string => (direction === 'ancestors' ? hop.child : hop.parent);
  const far = (hop: Hop): string => (direction === 'ancestors' ? hop.parent : hop.child);
  const lines: string[] = [];
  const shown = new Set([root]);
  const visit = (node: string, indent: string): void => {
    const next = new Map<string, Hop[]>();
    for (const hop of hops) if (near(hop) === node) next.set(far(hop), [...(next.get(far(hop)) ?? []), hop]);
    [...next].forEach(([relative, between], index) => {
      const last = index === next.size - 1;
      const again = shown.has(relative);
      const ghost = graph.graph.getNodeAttribute(relative, 'ghost') === true ? paint(terminal, 'dim', ' (described nowhere)') : '';
      lines.push(`${indent}${last ? '└─ ' : '├─ '}${between.map((hop) => relationText(terminal, hop)).join(', ')} ${paint(terminal, 'bold', printable(graph.labelOf(relative)))}${ghost}${again ? paint(terminal, 'dim', ' (see above)') : ''}`);
      const inner = `${indent}${last ? '   ' : '│  '}`;
      for (const hop of between) lines.push(`${inner}${again ? '   ' : '   '}${quoteText(terminal, graph, hop, terminal.width - inner.length - 3)}`);
      if (again) return;
      shown.add(relative);
      visit(relative, inner);
    });
  };
  visit(root, '');
  return lines.map((line) => `${line}\n`).join('');
}

function relationText(terminal: Terminal, hop: Hop): string {
  return `${hop.kind} (${strengthText(terminal, hop.strength)})`;
}

/** The first words of the strongest evidence and where they stand; the reason where a curator asserts it. */
function quoteText(terminal: Terminal, graph: OpenGraph, hop: Hop, width: number): string {
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

function printPaths(call: Call, graph: OpenGraph, from: string, to: string, options: LineageOptions, format: (typeof FORMATS)[number]): number {
  const { terminal } = call;
  const found = lineagePaths(graph.graph, from, to, options);
  if (found.cutBy !== undefined) terminal.err(`There are more paths than the ${found.paths.length} shown.\n`);
  const hops = found.paths.flatMap(({ steps }) => steps.flat());
  const unique = [...new Map(hops.map((hop) => [hop.edge, hop])).values()];
  if (format === 'json') {
    const paths = found.paths.map(({ nodes, steps }) => ({ nodes: nodes.map((key) => ({ key, label: graph.labelOf(key) })), steps: steps.map((step) => step.map((hop) => hopJson(graph, hop))) }));
    terminal.out(`${JSON.stringify({ from, to, paths }, undefined, 2)}\n`);
  } else if (format === 'mermaid') terminal.out(lineageMermaid(graph.graph, unique));
  else if (format === 'dot') terminal.out(lineageDot(graph.graph, unique));
  else if (found.paths.length === 0) terminal.out(`No lineage joins ${printable(graph.labelOf(from))} and ${printable(graph.labelOf(to))}.\n`);
  else for (const { nodes, steps } of found.paths) terminal.out(pathText(terminal, graph, nodes, steps));
  return 0;
}

function pathText(terminal: Terminal, graph: OpenGraph, nodes: readonly string[], steps: readonly (readonly Hop[])[]): string {
  const head = paint(terminal, 'bold', [...nodes].reverse().map((node) => printable(graph.labelOf(node))).join(' → '));
  const lines = steps.flatMap((step) => step.flatMap((hop) => [`  ${printable(graph.labelOf(hop.child))} ${EDGE_KINDS[hop.kind].reads} ${printable(graph.labelOf(hop.parent))} (${strengthText(terminal, hop.strength)})`, `    ${quoteText(terminal, graph, hop, terminal.width - 4)}`]));
  return [head, ...lines, ''].map((line) => `${line}\n`).join('');
}

function hopJson(graph: OpenGraph, hop: Hop): object {
  return { ...hop, childLabel: graph.labelOf(hop.child), parentLabel: graph.labelOf(hop.parent), evidence: graph.evidenceOf(hop.evidence) };
}
