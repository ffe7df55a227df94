import type { NodeKind } from '../../src/base/kinds.ts';

/** A regular polygon; 0 sides is a disc. `turn` in radians: at 0 a side faces up. */
export interface Mark {
  readonly sides: number;
  readonly turn: number;
}

const cornerUp = (sides: number): Mark => ({ sides, turn: Math.PI / sides });
const sideUp = (sides: number): Mark => ({ sides, turn: 0 });

/** The mark of each kind. */
export const KIND_MARKS: Readonly<Record<NodeKind, Mark>> = {
  work: { sides: 0, turn: 0 },
  model: cornerUp(4),
  method: cornerUp(3),
  architecture: cornerUp(6),
  dataset: sideUp(4),
  tool: cornerUp(5),
  organisation: sideUp(3),
  person: sideUp(5),
  venue: cornerUp(8),
  item: sideUp(6),
};

/** How much farther out the corners of a mark lie than the rim of a disc of the same weight to the eye. */
export function markScale({ sides }: Mark): number {
  return sides === 0 ? 1 : Math.min(1.4, Math.sqrt(Math.PI / ((sides / 2) * Math.sin((2 * Math.PI) / sides))));
}

/** The corners of a mark within a circle of radius 1, y upwards, from the first corner clockwise. */
export function corners({ sides, turn }: Mark): { x: number; y: number }[] {
  return Array.from({ length: sides }, (_, corner) => {
    const angle = (2 * Math.PI * (corner + 0.5)) / sides - turn;
    return { x: Math.sin(angle), y: Math.cos(angle) };
  });
}
