import { join } from 'node:path';
import { FATES } from '../evidence/ledger.ts';
import { counted } from '../exports/writer.ts';
import { openProject, saveGraphFolder } from '../node.ts';
import { buildProject } from '../project/build.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Question } from '../records/records.ts';
import type { GraphFolder } from '../project/graph-folder.ts';
import { type Call, optionText } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { wholeOption } from './present.ts';
import { formatTable } from './table.ts';
import { paint, printable, type Terminal } from './terminal.ts';
import { withWorkers } from './with-workers.ts';

/** `stemma build <folder|files…> [-o DIR]` */
export async function build(call: Call): Promise<number> {
  const { terminal, quiet } = call;
  const opened = await openProject(call.args);
  const seed = wholeOption(call, 'seed', 0);
  const built = await withWorkers(call, 'measuring', (run) => buildProject({ ...opened.input, ...(seed === undefined ? {} : { seed }), ...(call.options.has('no-prose') ? { prose: false } : {}) }, run));
  const folder = optionText(call, 'output') ?? join('out', built.graph.getAttribute('name'));
  const diagnostics = [...opened.diagnostics, ...built.account.diagnostics];
  if (built.lock.length > 0) await saveGraphFolder(folder, built);
  const code = reportDiagnostics(terminal, diagnostics, quiet);
  if (!quiet && built.lock.length > 0) terminal.out(summary(terminal, built, folder));
  return code;
}

/** How many conflicts and questions are told on the terminal. */
const FEW = 5;

function more(told: readonly unknown[]): string[] {
  return told.length > FEW ? [`  and ${told.length - FEW} more, in ledger.json`] : [];
}

function questionLines(questions: readonly Question[], graph: KnowledgeGraph): string[] {
  if (questions.length === 0) return [];
  const name = (node: string): string => `${printable(graph.getNodeAttribute(node, 'label'))} (${node})`;
  return [
    `${counted(questions.length, 'pair of works', 'pairs of works')} may be one; decide with “stemma review”, or say “same” or “different” in a table of overrides (decision,one,other,reason)`,
    ...questions.slice(0, FEW).map(({ one, other, because }) => `  ${name(one)} and ${name(other)}: ${printable(because)}`),
    ...more(questions),
  ];
}

/** How much of it no person has looked at. */
function proposedLine(evidence: GraphFolder['evidence'], ofFacts: ReadonlySet<string>): string[] {
  const proposed = [...evidence.values()].filter(({ id, review }) => review === 'proposed' && !ofFacts.has(id)).length;
  return proposed === 0 ? [] : [`${counted(proposed, 'claim is', 'claims are')} read from prose and proposed only; accept or reject with “stemma review”`];
}

function summary(terminal: Terminal, { graph, evidence, account, lock, measures }: GraphFolder, folder: string): string {
  const kinds = new Map<string, number>();
  graph.forEachNode((_node, { kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  const facts = graph.mapNodes((_node, attributes) => attributes.facts ?? []).flat();
  const described = graph.filterNodes((_node, attributes) => attributes.facts !== undefined).length;
  const format = new Map(lock.map((source) => [source.path, source.format]));
  const table = formatTable(
    terminal,
    [
      { head: 'source', cell: (row) => row.source },
      { head: 'format', cell: (row) => format.get(row.source) ?? '' },
      { head: 'read', cell: (row) => row.read },
      ...FATES.map((fate) => ({ head: fate, cell: (row: (typeof account.rows)[number]) => row[fate] })),
      { head: 'adds up', cell: (row) => (row.addsUp ? 'yes' : 'NO') },
    ],
    account.rows,
  );
  const lines = [
    paint(terminal, 'bold', printable(graph.getAttribute('title'))),
    ...account.assumptions.map((assumption) => `assumed: ${printable(assumption)}`),
    '',
    table.trimEnd(),
    '',
    `${graph.order} nodes: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    `${graph.size} edges (density ${measures.density.toFixed(4)}), ${evidence.size} pieces of evidence`,
    `${counted(account.conflicts.length, 'conflict')}, ${counted(account.ghosts.length, 'ghost')} (named, described nowhere), ${counted(account.withoutWork.length, 'model or method', 'models and methods')} without a known introducing work`,
    ...account.conflicts.slice(0, FEW).map((conflict) => `  conflict: ${printable(graph.getNodeAttribute(conflict.about, 'label'))}, ${conflict.property}: ${conflict.statements.map(({ says }) => printable(says)).join(' ≠ ')}`),
    ...more(account.conflicts),
    ...questionLines(account.questions, graph),
    ...proposedLine(evidence, new Set(facts.flatMap((fact) => fact.evidence))),
    ...(facts.length === 0 ? [] : [`${counted(facts.length, 'fact')} of ${counted(described, 'thing')} (year, size, modality) ${facts.length === 1 ? 'is' : 'are'} read from prose; see “stemma explain”`]),
    `${measures.partition.communities.length} communities, modularity ${measures.partition.modularity.toFixed(3)}`,
    `Written to ${folder}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
