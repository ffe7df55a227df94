import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';

/** What an analysis of works can need of them. */
export type Need = 'citing works' | 'cited works that cite' | 'years' | 'mentions' | 'authors' | 'keywords';

export interface Coverage {
  readonly need: Need;
  /** Works that have it. */
  readonly have: number;
  readonly works: number;
  /** One sentence: `needs cited references: 5 of 4,709 works have them`. */
  readonly sentence: string;
}

const WORDS: Readonly<Record<Need, string>> = {
  'citing works': 'needs cited references: HAVE of WORKS works have them',
  'cited works that cite': 'needs works that are cited and cite: HAVE of WORKS works do both',
  'years': 'needs years: HAVE of WORKS works have one',
  'mentions': 'needs a text that mentions works: HAVE of WORKS works are mentioned in one',
  'authors': 'needs authors: HAVE of WORKS works name them',
  'keywords': 'needs keywords: HAVE of WORKS works have them',
};

/** How many of the works have what an analysis needs. O(V + E). */
export function coverageOf(graph: KnowledgeGraph, need: Need): Coverage {
  const cites = (work: string): boolean => graph.someOutEdge(work, (_edge, { kind }) => kind === 'cites');
  const isCited = (work: string): boolean => graph.someInEdge(work, (_edge, { kind }) => kind === 'cites');
  const has: Readonly<Record<Need, (work: string) => boolean>> = {
    'citing works': cites,
    'cited works that cite': (work) => cites(work) && isCited(work),
    'years': (work) => graph.getNodeAttribute(work, 'year') !== undefined,
    'mentions': (work) => graph.someInEdge(work, (_edge, { kind, evidence }) => kind === 'cites' && evidence.some((id) => id.includes(':citation-marker@'))),
    'authors': (work) => (graph.getNodeAttribute(work, 'csl')?.author?.length ?? 0) > 0,
    'keywords': (work) => (graph.getNodeAttribute(work, 'keywords')?.length ?? 0) > 0,
  };
  const works = graph.filterNodes((_node, { kind }) => kind === 'work');
  const have = works.filter(has[need]).length;
  return { need, have, works: works.length, sentence: WORDS[need].replace('HAVE', String(have)).replace('WORKS', String(works.length)) };
}
