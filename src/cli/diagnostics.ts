import type { Diagnostic } from '../base/diagnostics.ts';
import { formatPlace } from '../base/places.ts';
import { type Colour, paint, printable, type Terminal } from './terminal.ts';

const COLOUR_OF = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Diagnostic['severity'], Colour>;

/** How many diagnostics of one code are printed one by one; the rest are counted. */
const SHOWN = 10;

/**
 * Prints diagnostics to stderr, errors and warnings in full up to ten a code, notes only as a count; with `quiet`, errors only. `rest` says where those stand that are not printed.
 * Answers the exit code they call for.
 */
export function reportDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[], quiet: boolean, rest = '; all are in ledger.json'): number {
  const counted = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const times = (counted.get(diagnostic.code) ?? 0) + 1;
    counted.set(diagnostic.code, times);
    if (diagnostic.severity === 'note' || times > SHOWN || (quiet && diagnostic.severity !== 'error')) continue;
    const where = diagnostic.path === undefined ? '' : `${printable(formatPlace(diagnostic.path, diagnostic.place))}: `;
    terminal.err(`${where}${paint(terminal, COLOUR_OF[diagnostic.severity], diagnostic.severity)} ${diagnostic.code}: ${printable(diagnostic.message)}.\n`);
    if (diagnostic.hint !== undefined) terminal.err(`  ${printable(diagnostic.hint)}\n`);
  }
  for (const [code, times] of counted) if (times > SHOWN && !quiet) terminal.err(`… and ${times - SHOWN} more of ${code}${rest}.\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Prints to stderr what a format could not hold, and what would help. */
export function reportLost(terminal: Terminal, format: string, lost: readonly Pick<Diagnostic, 'message' | 'hint'>[]): void {
  for (const { message, hint } of lost) terminal.err(`not held by ${format}: ${printable(message)}.${hint === undefined ? '' : ` ${printable(hint)}`}\n`);
}
