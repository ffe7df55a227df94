import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { type CommandRow, EVERYWHERE } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, overview } from './help.ts';
import { isGraphFolder } from './open-graph.ts';
import { paint, printable, type Terminal } from './terminal.ts';

/** Runs one command line and answers the exit code: 0 done, 1 an error in the data, 2 the command was wrong. */
export async function run(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      terminal.out(name === 'help' ? await help(rest, terminal) : overview());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-V') {
      terminal.out(`${version}\n`);
      return 0;
    }
    return await call(commandOf(name), rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${paint(terminal, 'red', 'stemma:')} ${printable(error.message)}.\n`);
    if (error.hint !== undefined) terminal.err(`  ${printable(error.hint)}\n`);
    return 2;
  }
}

/** The catalogue is loaded where it is asked for only, so that no command waits for it. */
async function help([asked, name]: readonly string[], terminal: Terminal): Promise<string> {
  if (asked === undefined) return overview();
  if (asked !== 'analyses') return commandHelp(commandOf(asked));
  const { analysesHelp, analysisHelp } = await import('./analyses-help.ts');
  if (name === undefined) return analysesHelp(terminal);
  const { analysisNamed } = await import('../analysis/catalogue.ts');
  return analysisHelp(analysisNamed(name));
}

function commandOf(name: string): CommandRow {
  const names = COMMANDS.map((command) => command.name);
  const found = COMMANDS.find((command) => command.name === name);
  if (found === undefined) throw new UsageError(`There is no command “${name}”`, didYouMean(name, names) ?? `Commands: ${names.join(', ')}.`);
  return found;
}

async function call(command: CommandRow, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(command, argv);
  if (values['help'] === true) {
    terminal.out(commandHelp(command));
    return 0;
  }
  const first = positionals[0];
  const folder = command.opensGraph && first !== undefined && (await isGraphFolder(first)) ? first : undefined;
  const args = folder === undefined ? positionals : positionals.slice(1);
  if (args.length < command.takes.least) throw new UsageError(`${command.name} needs ${command.usage}`, `See \`stemma ${command.name} --help\`.`);
  if (args.length > command.takes.most) {
    throw new UsageError(`${command.name} does not take “${args[command.takes.most] ?? ''}”`, command.opensGraph && args.length === command.takes.most + 1 ? `“${args[0] ?? ''}” is not a graph folder. See \`stemma ${command.name} --help\`.` : `See \`stemma ${command.name} --help\`.`);
  }
  const options = new Map<string, string | true>();
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string' || value === true) options.set(name, value);
  return command.run({ terminal, quiet: values['quiet'] === true, folder, args, options });
}

function parse(command: CommandRow, argv: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const rows = [...command.options, ...EVERYWHERE];
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const { name, short, value } of rows) options[name] = { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const unknown = /'(-{1,2}[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`${command.name} has no option ${unknown}`, didYouMean(unknown, rows.map((row) => `--${row.name}`)) ?? `See \`stemma ${command.name} --help\`.`);
    throw new UsageError(`${unknown === '' ? 'An option' : unknown} is not used as it should be`, `See \`stemma ${command.name} --help\`.`);
  }
}
