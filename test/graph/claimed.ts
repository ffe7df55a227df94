import type { EdgeKind, NodeKind, Strength } from '../../src/base/kinds.ts';
import { type Evidence, evidenceId, type Mention } from '../../src/evidence/evidence.ts';
import { Ledger } from '../../src/evidence/ledger.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { GraphSurvey, KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import type { Claim } from '../../src/records/claims.ts';
import type { StemmaRecord } from '../../src/records/records.ts';

/** How a claim was made, where it matters. */
export interface Said {
  readonly source?: string;
  /** The offset of the quote. */
  readonly at?: number;
  readonly rule?: string;
  readonly strength?: Strength;
  readonly role?: string;
  readonly weight?: number;
  readonly mention?: Omit<Mention, 'survey'>;
}

/** `child kind parent` as a claim, its evidence somewhere of its own unless told. */
export function claim(sentence: string, said: Said = {}): Claim {
  const [from = '', kind = '', to = ''] = sentence.split(' ');
  const { source = 'a.md', at = [...sentence].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7), rule = 'test@1', strength = 'stated', role, weight, mention } = said;
  const place = { start: at, end: at + 5, line: at + 1, column: 1 };
  const evidence: Evidence = {
    id: evidenceId(source, place, rule),
    source,
    place,
    quote: 'quote',
    rule,
    how: mention === undefined ? 'table' : 'marker',
    strength,
    review: 'accepted',
    ...(role === undefined ? {} : { role }),
    ...(weight === undefined ? {} : { weight }),
    ...(mention === undefined ? {} : { mention: { survey: 's', ...mention } }),
  };
  return { from, kind: kind as EdgeKind, to, evidence };
}

/** A record with nothing but a name: what stands last in its key, in capitals. */
export function record(key: string, more: Partial<Omit<StemmaRecord, 'kind' | 'csl'>> & { readonly ghost?: true } = {}): StemmaRecord {
  const kind = key.slice(0, key.indexOf(':')) as NodeKind;
  const label = key.slice(key.lastIndexOf(':') + 1).toUpperCase();
  const shared = { key, label, aliases: [], origins: [], disagreements: [], ...more };
  return kind === 'work' ? { ...shared, kind, csl: { id: key, type: 'article', title: label }, identifiers: [], citationKeys: [], keywords: [] } : { ...shared, kind };
}

/** A graph of claims: every node they name has a record, unless one is given. */
export function graphOf(claims: readonly Claim[], records: readonly StemmaRecord[] = [], surveys: readonly GraphSurvey[] = []): { graph: KnowledgeGraph; evidence: ReadonlyMap<string, Evidence>; ledger: Ledger } {
  const known = new Set(records.map(({ key }) => key));
  const named = [...new Set(claims.flatMap(({ from, to }) => [from, to]))].filter((key) => !known.has(key)).map((key) => record(key));
  const ledger = new Ledger();
  const graph = buildGraph({ name: 'test', title: 'Test', format: 1, surveys }, [...records, ...named], claims, ledger);
  return { graph, evidence: new Map(ledger.evidence().map((item) => [item.id, item])), ledger };
}
