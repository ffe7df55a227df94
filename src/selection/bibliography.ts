import { holdsCjk, titleKey } from '../base/names.ts';
import { formatName } from '../sources/csl.ts';
import type { SelectionIndex } from './selection-index.ts';

/** The authors of a work: those its bibliography entry names, and persons claimed to have authored it. */
export function authorsOf({ graph }: SelectionIndex, key: string): string[] {
  const persons = graph.filterInEdges(key, (_edge, { kind }) => kind === 'authored').flatMap((edge) => namesOf(graph.getNodeAttributes(graph.source(edge))));
  return [...(graph.getNodeAttribute(key, 'csl')?.author ?? []).map(formatName), ...persons];
}

/** Where a work was published: by its bibliography entry, and the venues it is claimed to be published in. */
export function venuesOf({ graph }: SelectionIndex, key: string): string[] {
  const csl = graph.getNodeAttribute(key, 'csl');
  const venues = graph.filterOutEdges(key, (_edge, { kind }) => kind === 'published-in').flatMap((edge) => namesOf(graph.getNodeAttributes(graph.target(edge))));
  return [csl?.['container-title'], csl?.['collection-title'], ...venues].filter((name) => name !== undefined);
}

/**
 * Whether a name that was asked for (folded by `titleKey`) is the author's: at least one of its words is a word of the author's name, and each other one is too,
 * or one of the two is the other's initial (an initial alone is no name: `author:An` does not find `A. Ramesh`).
 * Names in scripts without blanks agree where the one holds the other, whichever of family and given name comes first.
 */
export function isAuthor(asked: string, author: string): boolean {
  const words = titleKey(author).split(' ');
  if (holdsCjk(asked)) {
    const wanted = asked.split(' ');
    const name = words.join('');
    return name.includes(wanted.join('')) || name.includes(wanted.reverse().join(''));
  }
  const isInitial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);
  const wanted = asked.split(' ');
  return wanted.some((word) => words.includes(word)) && wanted.every((word) => words.some((has) => has === word || isInitial(has, word) || isInitial(word, has)));
}

function namesOf({ label, aliases = [] }: { readonly label: string; readonly aliases?: readonly string[] }): string[] {
  return [label, ...aliases];
}
