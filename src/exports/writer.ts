import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Measures } from '../findings/measures.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';

/** What is written from: a graph folder, or as much of one as exports need. */
export interface ExportFolder {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly measures: Measures;
}

export interface ExportInput {
  readonly folder: ExportFolder;
  /** Node keys; their order does not matter. */
  readonly selection: ReadonlySet<string>;
}

export interface ExportResult {
  readonly text: string;
  /** What the format could not hold, each an `export-lost`. */
  readonly lost: readonly Diagnostic[];
}

/** One format: how it is asked for, and how a selection is written in it. Same input, same bytes. */
export interface Writer {
  /** As typed after `--format`. */
  readonly format: string;
  readonly label: string;
  /** Of a file in this format, without the point. */
  readonly extension: string;
  readonly write: (input: ExportInput) => ExportResult;
}

/** Something that a format could not hold. */
export function lost(message: string, hint?: string): Diagnostic {
  return diagnostic('export-lost', message, { hint });
}

/** As many names as a message can bear; the others are counted. */
const NAMED = 12;

/** Names for a message: `“A”, “B” and 3 more`. */
export function namesForMessage(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** `1 work`, `2 works`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
