import { UsageError } from '../base/diagnostics.ts';
import { ARTEFACT_KINDS, EDGE_KINDS, isEdgeKind, isStrength, LINEAGE_KINDS, STRENGTHS } from '../base/kinds.ts';
import { commonAncestors } from '../findings/common-ancestors.ts';
import { type Lineage, traceLineage } from '../findings/lineage.ts';
import { lineageDependence } from '../findings/lineage-dependence.ts';
import type { Hop } from '../findings/lineage-hops.ts';
import { allLineagePaths, lineagePaths } from '../findings/lineage-paths.ts';
import type { LineageFilter } from '../graph/projections.ts';
import { type Call, optionText } from './command.ts';
import { type Diagram, dot, mermaid } from './diagrams.ts';
import { strengthText } from './evidence-text.ts';
import { hopJson, quoteText } from './hop-text.ts';
import { printDependence } from './lineage-dependence.ts';
import { type PathFormat, printCommonAncestors, printPaths } from './lineage-paths.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf, wholeOption } from './present.ts';
import { paint, printable, type Terminal } from './terminal.ts';

const FORMATS = ['tree', 'json', 'mermaid', 'dot'] as const;

/** What can be asked of a lineage, each by the option that asks it; the first is the default. */
const QUESTIONS = ['up', 'down', 'to', 'common', 'dependence'] as const;
type Question = (typeof QUESTIONS)[number];

/** Options that belong to some questions only. */
const BELONGS: Readonly<Record<'depth' | 'all' | 'limit', readonly Question[]>> = { depth: ['up', 'down', 'to'], all: ['to'], limit: ['to'] };

/** `stemma lineage [DIR] NAME [--up|--down|--to NAME [--all]|--common NAME|--dependence] [--depth N] [--limit N]` */
export async function lineage(call: Call): Promise<number> {
  const question = questionOf(call);
  const filter = filterOf(call);
  const depth = wholeOption(call, 'depth', 1);
  const limit = wholeOption(call, 'limit', 1);
  const format = formatOf(call, FORMATS);
  const graph = await openGraph(call);
  const node = graph.nodeOf(call.args[0] ?? '', ARTEFACT_KINDS);
  const named = (): string => graph.nodeOf(optionText(call, question) ?? '', ARTEFACT_KINDS);
  const answer: Readonly<Record<Question, () => void>> = {
    up: () => printTree(call, graph, traceLineage(graph.graph, node, 'ancestors', { ...filter, generations: depth }), format),
    down: () => printTree(call, graph, traceLineage(graph.graph, node, 'descendants', { ...filter, generations: depth }), format),
    to: () => printPaths(call, graph, call.options.has('all') ? allLineagePaths(graph.graph, node, named(), { ...filter, limit, longest: depth }) : lineagePaths(graph.graph, node, named(), { ...filter, limit }), format),
    common: () => {
      const nodes = [node, named()];
      printCommonAncestors(call, graph, nodes, commonAncestors(graph.graph, nodes, filter), format);
    },
    dependence: () => printDependence(call, graph, lineageDependence(graph.graph, node, filter), formatOf(call, ['tree', 'json'])),
  };
  answer[question]();
  return 0;
}

function questionOf(call: Call): Question {
  const asked = QUESTIONS.filter((question) => call.options.has(question));
  if (asked.length > 1) throw new UsageError(`${asked.map((question) => `--${question}`).join(' and ')} exclude each other`);
  const question = asked[0] ?? QUESTIONS[0];
  for (const [option, questions] of Object.entries(BELONGS)) {
    if (call.options.has(option) && !questions.includes(question)) throw new UsageError(`--${option} does not go with --${question}`, `It goes with ${questions.map((name) => `--${name}`).join(', ')}.`);
  }
  if (question === 'to' && call.options.has('depth') && !call.options.has('all')) throw new UsageError('--depth does not go with the shortest paths', 'With --all it bounds how long paths may be.');
  return question;
}

function filterOf(call: Call): LineageFilter {
  const list = (name: string): string[] | undefined => optionText(call, name)?.split(',').map((item) => item.trim());
  const relations = list('relations')?.map((relation) => {
    if (!isEdgeKind(relation) || !EDGE_KINDS[relation].lineage) throw new UsageError(`“${relation}” is not a lineage relation`, `Relations: ${LINEAGE_KINDS.join(', ')}.`);
    return relation;
  });
  const strengths = list('strength')?.map((strength) => {
    if (!isStrength(strength)) throw new UsageError(`“${strength}” is not a strength`, `Strengths: ${STRENGTHS.join(', ')}.`);
    return strength;
  });
  return { relations, strengths };
}

function printTree(call: Call, graph: OpenGraph, found: Lineage, format: PathFormat): void {
  const { terminal } = call;
  const { root, direction, relatives, hops } = found;
  const diagram: Diagram = { name: 'lineage', nodes: [root, ...relatives.map(({ key }) => key)], hops };
  const write: Readonly<Record<PathFormat, () => string>> = {
    tree: () => `${paint(terminal, 'bold', printable(graph.labelOf(root)))}  ${relatives.length} ${direction}\n${tree(terminal, graph, found)}`,
    json: () => `${JSON.stringify({ root: { key: root, label: graph.labelOf(root) }, direction, relatives, hops: hops.map((hop) => hopJson(graph, hop)) }, undefined, 2)}\n`,
    mermaid: () => mermaid(graph, diagram),
    dot: () => dot(graph, diagram),
  };
  terminal.out(write[format]());
}

/** The hops as an indented tree; what was shown before is not unfolded again. */
function tree(terminal: Terminal, graph: OpenGraph, { root, direction, hops }: Lineage): string {
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
      for (const hop of between) lines.push(`${inner}   ${quoteText(terminal, graph, hop, terminal.width - inner.length - 3)}`);
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
