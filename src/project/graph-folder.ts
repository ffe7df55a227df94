import { canonicalJson, canonicalJsonLines, type Json, parseWritten, readCanonicalJson } from '../base/json.ts';
import type { Diagnostic } from '../base/diagnostics.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidenceJsonl, writeEvidenceJsonl } from '../evidence/evidence-jsonl.ts';
import type { LedgerRow, Outcome } from '../evidence/ledger.ts';
import type { Conflict } from '../graph/conflicts.ts';
import { readGraphJson, writeGraphJson } from '../graph/graph-json.ts';
import type { Question } from '../records/records.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Measures } from '../findings/measures.ts';
import { readMeasuresJson, writeMeasuresJson } from '../findings/measures-json.ts';

/** What a source was when the graph was built, so that a later run can tell whether it changed. */
export interface LockedSource {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  readonly licence?: string;
}

/** What became of everything that was read. */
export interface Account {
  readonly rows: readonly LedgerRow[];
  readonly outcomes: readonly Outcome[];
  readonly conflicts: readonly Conflict[];
  /** Pairs of works that may be one, the most likely first: to be decided in a table of overrides. */
  readonly questions: readonly Question[];
  /** Nodes that claims name and no source describes. */
  readonly ghosts: readonly string[];
  /** Artefacts for which no source names an introducing work. */
  readonly withoutWork: readonly string[];
  /** What was assumed where no stemma.json said it. */
  readonly assumptions: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All that `build` makes and every other command reads. */
export interface GraphFolder {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly measures: Measures;
  readonly account: Account;
  readonly lock: readonly LockedSource[];
}

export const GRAPH_FILES = ['graph.json', 'evidence.jsonl', 'measures.json', 'ledger.json', 'stemma.lock.json'] as const;
export type GraphFile = (typeof GRAPH_FILES)[number];

/** The five files of a graph folder, each as the pieces of its text in order; a large one is longer than a string can be. Same content, same bytes. */
export function writeGraphFolder(folder: GraphFolder): Record<GraphFile, Iterable<string>> {
  return {
    'graph.json': writeGraphJson(folder.graph),
    'evidence.jsonl': writeEvidenceJsonl(folder.evidence.values()),
    'measures.json': [writeMeasuresJson(folder.measures)],
    'ledger.json': canonicalJsonLines({ ...folder.account } as unknown as Record<string, Json>),
    'stemma.lock.json': [canonicalJson({ format: 1, seed: folder.measures.seed, sources: folder.lock } as unknown as Json)],
  };
}

/** Reads the five files back; `linesOf` answers the lines of one. Throws UsageError where a file is not of this version. */
export function readGraphFolder(linesOf: (file: GraphFile) => Iterable<string>): GraphFolder {
  return {
    graph: readGraphJson(linesOf('graph.json')),
    evidence: readEvidenceJsonl(linesOf('evidence.jsonl')),
    measures: readMeasuresJson([...linesOf('measures.json')].join('\n')),
    account: readCanonicalJson(linesOf('ledger.json'), 'ledger.json') as unknown as Account,
    lock: (parseWritten([...linesOf('stemma.lock.json')].join('\n'), 'stemma.lock.json') as { readonly sources: readonly LockedSource[] }).sources,
  };
}
