import { type Lineage, traceLineage } from '../../src/findings/lineage.ts';
import type { Atlas } from './atlas.ts';

export interface BothWays {
  readonly ancestors: Lineage;
  readonly descendants: Lineage;
}

interface Asked {
  readonly atlas: Atlas;
  readonly node: string;
  readonly generations: number | undefined;
  readonly answer: BothWays;
}

let last: Asked | undefined;

/** The lineage of a node both ways. The last answer is kept, since tree and map ask for the same one. */
export function lineageOf(atlas: Atlas, node: string, generations: number | undefined): BothWays {
  if (last !== undefined && last.atlas === atlas && last.node === node && last.generations === generations) return last.answer;
  const answer = { ancestors: traceLineage(atlas.graph, node, 'ancestors', { generations }), descendants: traceLineage(atlas.graph, node, 'descendants', { generations }) };
  last = { atlas, node, generations, answer };
  return answer;
}
