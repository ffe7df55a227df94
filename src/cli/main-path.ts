import { UsageError } from '../base/diagnostics.ts';
import { MAIN_PATH_SEARCHES, MAIN_PATH_WEIGHTS } from '../analysis/main-path.ts';
import { coverageOf } from '../findings/coverage.ts';
import { type CriticalNode, criticalNodes, MAIN_PATH_PROJECTIONS, type MainPathProjection, namedMainPath } from '../findings/main-path.ts';
import { type Call, optionText } from './command.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { choiceOption, formatOf, presentRows, wholeOption } from './present.ts';
import { paint, printable } from './terminal.ts';

/** `stemma main-path [DIR] [--on citations|lineage] [--search S] [--weight W] [--routes N] | [--basket N]` */
export async function mainPathCommand(call: Call): Promise<number> {
  const { terminal, quiet } = call;
  const basket = wholeOption(call, 'basket', 0);
  if (basket !== undefined) {
    const idle = ['search', 'weight', 'routes'].filter((option) => call.options.has(option));
    if (idle.length > 0) throw new UsageError(`--basket does not go with ${idle.map((option) => `--${option}`).join(', ')}`, 'A basket is told by the length of chains alone.');
  }
  const graph = await openGraph(call);
  const chained = coverageOf(graph.graph, 'cited works that cite');
  const on = choiceOption(call, 'on', MAIN_PATH_PROJECTIONS) ?? (chained.have > 0 ? 'citations' : 'lineage');
  if (!quiet && optionText(call, 'on') === undefined && on === 'lineage') terminal.err(`A main path of citations ${chained.sentence}. So this is the ${basket === undefined ? 'main path' : 'basket'} of the lineage.\n`);
  if (basket === undefined) printMainPath(call, graph, on);
  else printBasket(call, graph, on, basket);
  return 0;
}

function printMainPath(call: Call, graph: OpenGraph, on: MainPathProjection): void {
  const { terminal } = call;
  const format = formatOf(call, ['text', 'json']);
  const search = choiceOption(call, 'search', MAIN_PATH_SEARCHES);
  const weight = choiceOption(call, 'weight', MAIN_PATH_WEIGHTS);
  const routes = wholeOption(call, 'routes', 1);
  const found = namedMainPath(graph.graph, on, { ...(search === undefined ? {} : { search }), ...(weight === undefined ? {} : { weight }), ...(routes === undefined ? {} : { routes }) });
  const name = new Map(found.stops.map(({ id, nodes }) => [id, nodes.map((node) => printable(graph.labelOf(node))).join(' / ')]));
  if (format === 'json') {
    const stops = found.stops.map(({ id, nodes }) => ({ id, nodes: nodes.map((key) => ({ key, label: graph.labelOf(key) })) }));
    terminal.out(`${JSON.stringify({ projection: found.projection, stops, steps: found.steps.map((step) => ({ ...step, weight: String(step.weight) })) }, undefined, 2)}\n`);
    return;
  }
  if (found.steps.length === 0) terminal.out(`There is no path in ${found.projection}.\n`);
  for (const { id, nodes } of found.stops) {
    const year = graph.graph.getNodeAttribute(nodes[0] ?? '', 'year');
    terminal.out(`${year ?? '    '}  ${paint(terminal, 'bold', name.get(id) ?? '')}\n`);
    for (const step of found.steps) if (step.from === id) terminal.out(`        → ${name.get(step.to) ?? ''}  ${paint(terminal, 'dim', `${step.weight} paths`)}\n`);
  }
}

function printBasket(call: Call, graph: OpenGraph, on: MainPathProjection, slack: number): void {
  const nodes = criticalNodes(graph.graph, on, slack);
  if (nodes.length === 0 && !call.quiet) call.terminal.err(`There is no path in ${on}.\n`);
  presentRows<CriticalNode>(
    call,
    [
      { head: 'shortfall', cell: ({ shortfall }) => shortfall },
      { head: 'year', cell: ({ node }) => graph.graph.getNodeAttribute(node, 'year') },
      { head: 'name', cell: ({ node }) => graph.labelOf(node), flexible: true },
      { head: 'key', cell: ({ node }) => node },
    ],
    nodes,
  );
}
