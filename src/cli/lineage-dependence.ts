import { addToList } from '../base/grouping.ts';
import type { Dependent, LineageDependence } from '../findings/lineage-dependence.ts';
import type { Relative } from '../findings/relatives.ts';
import type { Call } from './command.ts';
import type { OpenGraph } from './open-graph.ts';
import { paint, printable, type Terminal } from './terminal.ts';

/** Lines of unrelated descent have no ancestor in common, and over all relations most models have some. */
const NARROWER = 'Where some lines run through methods and components, narrow them with --relations derives-from,fine-tuned-from,improves-on.';

/** Prints what a node depends on, and as a tree what depends on it. */
export function printDependence(call: Call, graph: OpenGraph, found: LineageDependence, format: 'tree' | 'json'): void {
  const { terminal } = call;
  const { node, ancestors, descendants, needs, neededBy } = found;
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ ...found, node: { key: node, label: graph.labelOf(node) } }, undefined, 2)}\n`);
    return;
  }
  const label = paint(terminal, 'bold', printable(graph.labelOf(node)));
  const lines = [
    `${label} depends on ${needs.length} of its ${ancestors} ancestors${needs.length === 0 ? '' : ', through which all its lines run'}`,
    ...needs.map((relative) => `  ${relativeText(terminal, relative)}`),
    `${neededBy.length} of its ${descendants} descendants depend on ${label}${neededBy.length === 0 ? '' : ', through which all their lines run'}`,
    ...branches(terminal, found),
    ...(needs.length + neededBy.length === 0 && !call.options.has('relations') ? [NARROWER] : []),
  ];
  terminal.out(lines.map((line) => `${line}\n`).join(''));
}

/** Each dependent below the last node that all its lines run through. No recursion: a lineage may be of any depth. */
function branches(terminal: Terminal, { node, neededBy }: LineageDependence): string[] {
  const below = new Map<string, Dependent[]>();
  for (const dependent of neededBy) addToList(below, dependent.through, dependent);
  const waiting: { readonly dependent: Dependent; readonly indent: string; readonly isLast: boolean }[] = [];
  const push = (above: string, indent: string): void => {
    const next = below.get(above) ?? [];
    for (let index = next.length - 1; index >= 0; index -= 1) waiting.push({ dependent: next[index]!, indent, isLast: index === next.length - 1 });
  };
  const lines: string[] = [];
  push(node, '  ');
  for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
    const { dependent, indent, isLast } = top;
    lines.push(`${indent}${isLast ? '└─ ' : '├─ '}${relativeText(terminal, dependent)}`);
    push(dependent.key, `${indent}${isLast ? '   ' : '│  '}`);
  }
  return lines;
}

function relativeText(terminal: Terminal, { label, generation }: Relative): string {
  return `${printable(label)}${paint(terminal, 'dim', `  ${generation} ${generation === 1 ? 'generation' : 'generations'} away`)}`;
}
