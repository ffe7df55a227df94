import { type CommandRow, EVERYWHERE, type OptionRow } from './command.ts';
import { COMMANDS } from './commands.ts';

/** What stemma is and the list of its commands. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name, usage }) => name.length + usage.length + 1));
  const lines = [
    'stemma: surveys, reference lists, bibliographies and model tables in; a knowledge graph of papers and models out, in which every edge shows where it is said.',
    '',
    ...COMMANDS.map(({ name, usage, summary }) => `  stemma ${`${name} ${usage}`.trimEnd().padEnd(width)}  ${summary}`),
    '',
    'DIR is a graph folder, as `build` writes one; without it, the current folder or the only one under out/.',
    '`stemma help COMMAND` tells the options of a command, `stemma help analyses` all that can be computed, and `stemma help analyses NAME` one of them.',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** One command with its options. */
export function commandHelp({ name, usage, summary, options }: CommandRow): string {
  const rows = [...options, ...EVERYWHERE].map((option) => [optionForm(option), option.meaning] as const);
  const width = Math.max(...rows.map(([form]) => form.length));
  return [`stemma ${name} ${usage}`.trimEnd(), `  ${summary}`, '', ...rows.map(([form, meaning]) => `  ${form.padEnd(width)}  ${meaning}`)].map((line) => `${line}\n`).join('');
}

function optionForm({ name, short, value }: OptionRow): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
