import type { NodeKind } from '../../src/base/kinds.ts';
import { yearSpan } from '../../src/analysis/years.ts';
import type { KnowledgeGraph, NodeAttributes } from '../../src/graph/knowledge-graph.ts';

/** How many nodes each year has, from the first year of any to the last. */
export interface NodeYears {
  readonly first: number;
  readonly last: number;
  /** One a year from the first on; empty where no node has a year. */
  readonly counts: readonly number[];
  /** Nodes without a year. */
  readonly undated: number;
}

/** Counts nodes by their year: of one kind, or of all. O(V + years). */
export function nodeYears(graph: KnowledgeGraph, kind?: NodeKind): NodeYears {
  const takes = (attributes: NodeAttributes): boolean => kind === undefined || attributes.kind === kind;
  const years: number[] = [];
  let undated = 0;
  graph.forEachNode((_node, attributes) => {
    if (!takes(attributes)) return;
    if (attributes.year === undefined) undated += 1;
    else years.push(attributes.year);
  });
  const { first, length } = yearSpan(Int32Array.from(years));
  const counts = Array.from({ length }, () => 0);
  for (const year of years) if (year !== 0) counts[year - first] = (counts[year - first] ?? 0) + 1;
  return { first, last: first + length - 1, counts, undated };
}
