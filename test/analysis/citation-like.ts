import { seededRandom } from '../../src/base/random.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

/** Nodes that cite earlier ones, classics more often. */
export function citationLike(order: number, references: number): CompactGraph {
  const random = seededRandom(17);
  const sources: number[] = [];
  const targets: number[] = [];
  for (let citing = 1; citing < order; citing += 1) {
    for (let reference = 0; reference < references; reference += 1) {
      sources.push(citing);
      targets.push(Math.floor(random() ** 2 * citing));
    }
  }
  return buildCompactGraph({ order, sources, targets, directed: true });
}
