import { ANALYSES } from '../analysis/catalogue.ts';
import type { Analysis, AnalysisOption, NumberRange, OptionRange } from '../analysis/catalogue-row.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

/** The catalogue of analyses as a table. */
export function analysesHelp(terminal: Terminal): string {
  const table = formatTable<Analysis>(
    terminal,
    [
      { head: 'analysis', cell: ({ name }) => name },
      { head: 'needs', cell: ({ needs }) => needs },
      { head: 'options', cell: ({ options }) => options.map((option) => `${option.name}: ${optionText(option)}`).join('; '), flexible: true },
      { head: 'cost', cell: ({ cost }) => cost },
      { head: 'reference', cell: ({ reference }) => reference },
    ],
    ANALYSES,
  );
  return `${table}\nV nodes, E edges. \`stemma help analyses NAME\` tells one in full.\n`;
}

/** One analysis in full. */
export function analysisHelp({ name, meaning, gives, needs, options, cost, reference }: Analysis): string {
  const rows = [['gives', gives], ['needs', needs], ...options.map((option) => [option.name, optionText(option)] as const), ['cost', cost], ['reference', reference]] as const;
  const width = Math.max(...rows.map(([head]) => head.length));
  return [name, `  ${meaning}`, '', ...rows.map(([head, text]) => `  ${head.padEnd(width)}  ${text}`)].map((line) => `${line}\n`).join('');
}

function optionText({ range, usual }: AnalysisOption): string {
  return `${rangeText(range)} (default: ${usual})`;
}

function rangeText(range: OptionRange): string {
  if (range.kind === 'choice') return range.of.join(' or ');
  if (range.kind === 'nodes') return 'nodes';
  if (range.kind === 'numbers') return `a number for each ${range.each}`;
  return numberText(range);
}

function numberText({ kind, from, above, below, to }: NumberRange): string {
  const bounds = [
    from === undefined ? undefined : `from ${from}`,
    above === undefined ? undefined : `above ${above}`,
    below === undefined ? undefined : `below ${below}`,
    to === undefined ? undefined : `to ${to}`,
  ];
  return [`a ${kind}`, ...bounds.filter((bound) => bound !== undefined)].join(' ');
}
