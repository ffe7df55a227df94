import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import type { NodeKind } from '../base/kinds.ts';
import type { Measures, Scores } from './measures.ts';
import { ranksOf } from './ranks.ts';

export interface Ranked {
  readonly node: string;
  readonly score: number;
  /** 1 for the highest; ties share the mean of their ranks. */
  readonly rank: number;
}

/** The projection that a kind of node is ranked in where none is named: works by what is mentioned together, or by citations where no text mentions any; items by their links; everything else by lineage. */
export function homeProjection(kind: NodeKind, { metrics }: Measures): string {
  if (kind === 'item') return 'links';
  if (kind !== 'work') return 'lineage';
  return metrics.some(({ projection, scores }) => projection === 'co-mention' && scores.size > 0) ? 'co-mention' : 'citations';
}

/** The nodes of a set by their scores, highest first, ties by key; nodes without a score are left out. Ranks count within the set. O(n log n). */
export function rankNodes(scores: Scores, takes: (node: string) => boolean): Ranked[] {
  const taken = new Map([...scores].filter(([node]) => takes(node)));
  const ranks = ranksOf(taken);
  return sorted(
    [...taken].map(([node, score]): Ranked => ({ node, score, rank: ranks.get(node) ?? 0 })),
    firstOf(by((row) => row.score, reversed(byNumber)), by((row) => row.node, byText)),
  );
}
