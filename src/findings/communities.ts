import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { totalStrength } from '../analysis/degree.ts';
import { membersOf } from '../compact/components.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';
import { runConsensus } from '../parallel/run-consensus.ts';
import type { RunOptions } from '../parallel/run-kernel.ts';
import { titleTerms } from './title-terms.ts';
import type { Community, LabelledPartition } from './measures.ts';

/** How many terms a label has, and how many members are shown to have earned it. */
const TERMS = 3;

/** How many runs the communities are what most agree on; twice as many change next to nothing, and take twice as long. */
const RUNS = 10;

export interface CommunitySearch {
  readonly seed: number;
  /** Above 0: the higher, the smaller the communities. Default 1. */
  readonly resolution?: number | undefined;
}

/**
 * Communities of related nodes (what ten seeded Leiden runs on the relatedness projection agree on; see there), largest first, each labelled by the title terms that distinguish it
 * (class-based tf–idf: how often in its members' names and titles, against how often in all) and the members whose titles hold them, and with how firm it is: which share of
 * each member's company stays from run to run.
 * Nodes without relations are in no community. O(runs · E + words), a few rounds of it.
 */
export async function communities(graph: KnowledgeGraph, related: Projection, { seed, resolution }: CommunitySearch, run: RunOptions = {}): Promise<LabelledPartition> {
  const found = await runConsensus(related.graph, { seed, resolution, runs: RUNS }, run);
  const strength = totalStrength(related.graph);
  const members = membersOf(found);
  const ordered = [...found.sizes.keys()]
    .map((label) => [...members.nodes.subarray(members.offsets[label], members.offsets[label + 1])].filter((node) => (strength[node] ?? 0) > 0))
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => sorted(nodes, firstOf(by((node) => strength[node] ?? 0, reversed(byNumber)), byNumber)));
  const words = ordered.map((nodes) => nodes.map((node) => titleTerms(graph.getNodeAttribute(related.keys[node] ?? '', 'label'))));
  const labels = distinctiveTerms(words);
  return {
    modularity: found.modularity,
    stability: new Map(sorted(ordered.flat(), byNumber).map((node) => [related.keys[node] ?? '', found.stability[node] ?? 0])),
    communities: ordered.map((nodes, id): Community => {
      const terms = labels[id] ?? [];
      const earned = nodes.filter((_node, index) => terms.some((term) => words[id]?.[index]?.has(term) === true));
      const keys = nodes.map((node) => related.keys[node] ?? '');
      const stability = nodes.reduce((sum, node) => sum + (found.stability[node] ?? 0), 0) / nodes.length;
      return { id, label: terms.join(', ') || (keys[0] === undefined ? '' : graph.getNodeAttribute(keys[0], 'label')), members: keys, earnedBy: earned.slice(0, 5).map((node) => related.keys[node] ?? ''), stability };
    }),
  };
}

/** For each class the terms with the highest tf–idf over classes (Grootendorst 2022, https://doi.org/10.48550/arXiv.2203.05794), a term that a chosen one contains left out. */
function distinctiveTerms(classes: readonly (readonly ReadonlySet<string>[])[]): string[][] {
  const everywhere = new Map<string, number>();
  const counts = classes.map((titles) => {
    const count = new Map<string, number>();
    for (const title of titles) for (const term of title) count.set(term, (count.get(term) ?? 0) + 1);
    for (const [term, times] of count) everywhere.set(term, (everywhere.get(term) ?? 0) + times);
    return count;
  });
  const mean = counts.reduce((sum, count) => sum + [...count.values()].reduce((total, times) => total + times, 0), 0) / Math.max(1, classes.length);
  return counts.map((count, index) => {
    const least = (classes[index]?.length ?? 0) > 3 ? 2 : 1;
    const scored = [...count].filter(([, times]) => times >= least).map(([term, times]) => ({ term, score: times * Math.log(1 + mean / (everywhere.get(term) ?? 1)) * (term.includes(' ') ? 1.2 : 1) }));
    const chosen: string[] = [];
    for (const { term } of sorted(scored, firstOf(by(({ score }) => score, reversed(byNumber)), by((entry) => entry.term, byText)))) {
      const parts = term.split(' ');
      if (chosen.some((other) => other.split(' ').some((part) => parts.includes(part)))) continue;
      chosen.push(term);
      if (chosen.length === TERMS) break;
    }
    return chosen;
  });
}
