import type { CompactGraph } from '../compact/compact-graph.ts';

export interface Level {
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  readonly masses: Float64Array;
  readonly price: number;
}

export interface Scratch {
  readonly linked: Float64Array;
  readonly touched: Uint32Array;
  readonly queue: Uint32Array;
  readonly waiting: Uint8Array;
  readonly communityMasses: Float64Array;
  readonly memberCounts: Uint32Array;
  readonly vacant: Uint32Array;
  readonly cuts: Float64Array;
  readonly refinedMasses: Float64Array;
  readonly refinedCounts: Uint32Array;
}

export function scratchFor(order: number): Scratch {
  return {
    linked: new Float64Array(order),
    touched: new Uint32Array(order),
    queue: new Uint32Array(order),
    waiting: new Uint8Array(order),
    communityMasses: new Float64Array(order),
    memberCounts: new Uint32Array(order),
    vacant: new Uint32Array(order),
    cuts: new Float64Array(order),
    refinedMasses: new Float64Array(order),
    refinedCounts: new Uint32Array(order),
  };
}
