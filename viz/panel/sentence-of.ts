import type { Session } from '../state/session.ts';

/** An edge as its sentence, in the language of the page. */
export function sentenceOf({ atlas, words }: Session, edge: string): string {
  const [source, target] = atlas.graph.extremities(edge);
  return `${atlas.label(source)} ${words.value.graph.reads[atlas.edge(edge).kind]} ${atlas.label(target)}`;
}
