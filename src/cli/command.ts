import type { Terminal } from './terminal.ts';

export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; absent for a flag. */
  readonly value?: string;
  readonly meaning: string;
}

/** Options that every command has. */
export const EVERYWHERE: readonly OptionRow[] = [
  { name: 'quiet', short: 'q', meaning: 'only results and errors' },
  { name: 'help', short: 'h', meaning: 'this help' },
];

/** One command as help, parsing and documentation know it. */
export interface CommandRow {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as help shows them. */
  readonly usage: string;
  /** How many positional arguments it takes beside the graph folder. */
  readonly takes: { readonly least: number; readonly most: number };
  /** Whether a graph folder may stand before them. */
  readonly opensGraph: boolean;
  readonly options: readonly OptionRow[];
  /** Answers the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

/** A command as it was called. */
export interface Call {
  readonly terminal: Terminal;
  readonly quiet: boolean;
  /** The folder given before the other arguments, where the command opens a graph. */
  readonly folder: string | undefined;
  readonly args: readonly string[];
  /** Option values by long name; a flag that is set is `true`. */
  readonly options: ReadonlyMap<string, string | true>;
}

/** The value of an option that has one. */
export function optionText(call: Call, name: string): string | undefined {
  const value = call.options.get(name);
  return typeof value === 'string' ? value : undefined;
}
