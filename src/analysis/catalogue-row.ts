/** What an analysis answers with, above all. */
export type ResultKind = 'a number' | 'a number for each node' | 'a number for each edge' | 'a number for each year' | 'nodes' | 'groups of nodes' | 'paths' | 'a graph' | 'a place for each node';

/** The numbers an option may be: from `from` to `to`, both included, or between `above` and `below`. */
export interface NumberRange {
  readonly kind: 'number' | 'whole number';
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly to?: number;
}

export type OptionRange = NumberRange | { readonly kind: 'choice'; readonly of: readonly string[] } | { readonly kind: 'nodes' } | { readonly kind: 'numbers'; readonly each: 'node' };

/** One option as forms and documentation know it. */
export interface AnalysisOption {
  readonly name: string;
  readonly range: OptionRange;
  /** What it is where it is not given: a value, or in words where that depends on the input. */
  readonly usual: number | string;
}

/** Any function of this room. */
export type AnalysisFunction = (...given: never[]) => unknown;

/** One analysis as help, forms and documentation know it. */
export interface Analysis {
  /** As typed on a command line. */
  readonly name: string;
  /** What it says, in one sentence. */
  readonly meaning: string;
  readonly gives: ResultKind;
  /** The input it cannot do without. */
  readonly needs: string;
  readonly options: readonly AnalysisOption[];
  /** In nodes V and edges E. */
  readonly cost: string;
  /** A DOI, or where a work has none, another way to find it. */
  readonly reference: string;
  readonly run: AnalysisFunction;
}

/** What the table says of each option; the type checker holds it against the interface that the function takes, so that none is left out or made up. */
export type OptionTable<Options> = { readonly [Name in keyof Options]-?: readonly [range: OptionRange, usual: number | string] };

/** The options of an analysis as rows, in the order given. */
export function optionsOf<Options extends object>(table: OptionTable<Options>): AnalysisOption[] {
  return Object.entries<readonly [OptionRange, number | string]>(table).map(([name, [range, usual]]) => ({ name, range, usual }));
}

/** Ranges that many options share. */
export const ANY_SEED: OptionRange = { kind: 'whole number' };
export const ABOVE_0: OptionRange = { kind: 'number', above: 0 };
export const FROM_0: OptionRange = { kind: 'number', from: 0 };
export const SHARE: OptionRange = { kind: 'number', above: 0, below: 1 };
export const SOME_NODES: OptionRange = { kind: 'nodes' };
export const ONE_A_NODE: OptionRange = { kind: 'numbers', each: 'node' };

/** Whole numbers from the least up. */
export function wholeFrom(from: number): OptionRange {
  return { kind: 'whole number', from };
}

export function oneOf(of: readonly string[]): OptionRange {
  return { kind: 'choice', of };
}

/** The inputs that most analyses need. */
export const ANY_GRAPH = 'any graph';
export const DIRECTED = 'a directed graph';
export const UNDIRECTED = 'an undirected graph';
export const DATED = 'a directed graph, and a year for each node that has one';
