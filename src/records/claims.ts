import type { EdgeKind } from '../base/kinds.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** A typed edge that one piece of evidence carries; several claims with the same ends and kind are one edge. */
export interface Claim {
  readonly from: string;
  readonly kind: EdgeKind;
  readonly to: string;
  readonly evidence: Evidence;
}

/** The edge key: kind, source, target. */
export function edgeKey(kind: EdgeKind, from: string, to: string): string {
  return `${kind} ${from} ${to}`;
}
