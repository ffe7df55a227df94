import type { NodeKind } from '../../src/base/kinds.ts';

/** A regular polygon; 0 sides is a disc. `turn` in radians: at 0 a side faces up. */
export interface Mark {
  readonly sides: number;
  readonly turn: number;
}

/** How a kind is drawn and called. */
export interface KindLook {
  readonly mark: Mark;
  readonly one: string;
  readonly many: string;
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

export const KIND_LOOKS: Readonly<Record<NodeKind, KindLook>> = {
  work: { mark: { sides: 0, turn: 0 }, one: 'work', many: 'works' },
  model: { mark: cornerUp(4), one: 'model', many: 'models' },
  method: { mark: cornerUp(3), one: 'method', many: 'methods' },
  architecture: { mark: cornerUp(6), one: 'architecture', many: 'architectures' },
  dataset: { mark: sideUp(4), one: 'dataset', many: 'datasets' },
  tool: { mark: cornerUp(5), one: 'tool', many: 'tools' },
  organisation: { mark: sideUp(3), one: 'organisation', many: 'organisations' },
  person: { mark: sideUp(5), one: 'person', many: 'people' },
  venue: { mark: cornerUp(8), one: 'venue', many: 'venues' },
  item: { mark: sideUp(6), one: 'item', many: 'items' },
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
