import type { LatexArguments } from './latex-arguments.ts';
import { isCiteCommand } from './latex-citations.ts';

/** A macro that a text defines. */
export interface Definition {
  /** Without the backslash. */
  readonly name: string;
  readonly end: number;
  /** The keys that its body cites; `#1` and the like for those that its uses give. */
  readonly cites: readonly string[];
}

/** How many groups follow the command, that of the name included. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['newcommand', 2], ['renewcommand', 2], ['providecommand', 2], ['DeclareRobustCommand', 2], ['DeclareMathOperator', 2], ['newrobustcmd', 2], ['renewrobustcmd', 2], ['providerobustcmd', 2],
  ['newenvironment', 3], ['renewenvironment', 3], ['NewDocumentCommand', 3], ['RenewDocumentCommand', 3], ['ProvideDocumentCommand', 3], ['DeclareDocumentCommand', 3], ['NewDocumentEnvironment', 4],
  ['newbibmacro', 2], ['renewbibmacro', 2], ['DeclareFieldFormat', 2], ['DeclareBibliographyDriver', 2], ['DeclareCiteCommand', 5], ['DeclareMultiCiteCommand', 3], ['newtcolorbox', 2], ['newacronym', 3], ['def', 2], ['edef', 2], ['gdef', 2], ['xdef', 2],
]);
const NAME = /\*?[ \t\v\r\n]*\{?[ \t\v]*\\?([A-Za-z@]{1,100}|[^A-Za-z\s])[ \t\v]*\}?/y;
/** Stands for the keys that a use of the macro gives. */
const GIVEN = '#1';
/** The parameters of a \def. */
const PARAMETERS = /(?:#[1-9]|[^#\\{}]){0,100}/y;
const LET = /[ \t\v\r\n]*\\([A-Za-z@]+|[^])[ \t]*=?[ \t]*(?:\\([A-Za-z@]+)|\\[^]|[^\\])/y;
const COMMAND_WITH_KEYS = /\\([A-Za-z]+)\*?\s*(?:\[[^\]{}]{0,200}\]\s*){0,2}\{([^{}]*)\}/g;

/** Reads the definition that this command makes, its name ending at `from`; undefined for other commands, and where a body is never closed. O(length). */
export function readDefinition(code: string, args: LatexArguments, command: string, from: number): Definition | undefined {
  if (command === 'let') return readLet(code, from);
  const groups = GROUPS.get(command);
  if (groups === undefined) return undefined;
  NAME.lastIndex = from;
  const [whole, name = ''] = NAME.exec(code) ?? [];
  if (whole === undefined) return undefined;
  let at = from + whole.length;
  if (/def$/.test(command)) {
    PARAMETERS.lastIndex = at;
    at += PARAMETERS.exec(code)?.[0].length ?? 0;
  }
  const body = at;
  for (let group = 1; group < groups; group += 1) {
    const end = args.after('{', args.afterOptional(at));
    if (end === undefined) return undefined;
    at = end;
  }
  return { name, end: at, cites: /^Declare.*Cite/.test(command) ? [GIVEN] : citedByBody(code.slice(body, at)) };
}

/** A second name for a command is one more that cites, or that does not. */
function readLet(code: string, from: number): Definition | undefined {
  LET.lastIndex = from;
  const [whole, name, meaning = ''] = LET.exec(code) ?? [];
  return whole === undefined || name === undefined ? undefined : { name, end: from + whole.length, cites: isCiteCommand(meaning) ? [GIVEN] : [] };
}

/** The keys of a body; where it only names a citing command, the keys that its uses give. */
function citedByBody(body: string): string[] {
  const cited = citedIn(body);
  return cited.length === 0 && [...body.matchAll(/\\([A-Za-z]+)/g)].some(([, name = '']) => isCiteCommand(name)) ? [GIVEN] : cited;
}

/** The keys that citing commands in a stretch of LaTeX name. */
export function citedIn(code: string): string[] {
  return [...code.matchAll(COMMAND_WITH_KEYS)].flatMap(([, name = '', keys = '']) => (isCiteCommand(name) ? keys.split(',').map((key) => key.trim()) : []));
}
