import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Atlas } from './atlas.ts';

/**
 * What these surveys tell of: the surveys themselves, the works that they cite, what those introduce, and both ends of every claim with evidence that a digest of theirs carries
 * or that stands in their text. O(V + evidence).
 */
export function nodesToldBy(atlas: Atlas, surveys: readonly string[]): Set<string> {
  const told = new Set<string>();
  for (const { id, work } of atlas.graph.getAttribute('surveys')) {
    if (!surveys.includes(id) || !atlas.graph.hasNode(work)) continue;
    told.add(work);
    for (const { other, attributes } of atlas.outgoing(work)) if (attributes.kind === 'cites') told.add(other);
  }
  for (const work of [...told]) for (const { other, attributes } of atlas.outgoing(work)) if (attributes.kind === 'introduces') told.add(other);
  const says = ({ retells, mention }: Evidence): boolean => surveys.some((survey) => survey === retells || survey === mention?.survey);
  atlas.graph.forEachEdge((edge, { kind }, source, target) => {
    if (kind !== 'cites' && atlas.evidenceOf(edge).some(says)) told.add(source).add(target);
  });
  return told;
}
