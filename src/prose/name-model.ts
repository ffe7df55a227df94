import type { NodeKind } from '../base/kinds.ts';

/** What candidates are told apart into: no name, or a name of one of the kinds. */
export const NAME_LABELS: readonly ('none' | Exclude<NodeKind, 'work'>)[] = ['none', 'model', 'method', 'architecture', 'dataset', 'tool', 'organisation'];
/** The steps in which weights are kept. */
export const NAME_STEP: number = 1 / 32;

/** How much the places of a name count together, by their number: many say more than one, but not as many times more. */
export function placesWeight(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count));
}
