import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkChoice } from './check-option.ts';
import { constantPotts, usualDensity } from './constant-potts.ts';
import { totalStrength } from './degree.ts';
import { modularity } from './modularity.ts';
import { sumOf } from './sum-to-one.ts';

/** Something that a search for communities can make as large as it gets: see `CommunityLevel` for masses and price. */
export interface QualityFunction {
  /** The resolution where none is given. */
  readonly usualResolution: (graph: CompactGraph) => number;
  readonly masses: (graph: CompactGraph) => Float64Array;
  readonly price: (resolution: number, masses: Float64Array) => number;
  readonly measure: (graph: CompactGraph, labels: Uint32Array, options: { readonly resolution: number }) => number;
}

export type QualityName = 'modularity' | 'cpm';

const QUALITY_FUNCTIONS: Readonly<Record<QualityName, QualityFunction>> = {
  modularity: {
    usualResolution: () => 1,
    masses: totalStrength,
    price: (resolution, masses) => resolution / sumOf(masses),
    measure: modularity,
  },
  cpm: {
    usualResolution: usualDensity,
    masses: (graph) => new Float64Array(graph.order).fill(1),
    price: (resolution) => resolution,
    measure: constantPotts,
  },
};

/** @throws UsageError when there is none of this name. */
export function qualityFunction(name: QualityName): QualityFunction {
  checkChoice('quality', name, Object.keys(QUALITY_FUNCTIONS));
  return QUALITY_FUNCTIONS[name];
}
