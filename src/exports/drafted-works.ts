import type { Diagnostic } from '../base/diagnostics.ts';
import { formatIdentifier } from '../base/identifiers.ts';
import type { Draft } from '../sources/drafts.ts';
import { splitKeywords } from '../sources/fields/keywords.ts';
import { giveKeys, isAnchor } from './citation-keys.ts';
import type { CitedWork, CitedWorks } from './cited-works.ts';
import { counted, lost, namesForMessage } from './writer.ts';

/** A key that every program takes: neither blanks nor what BibTeX and biber act upon, in letters of any script. */
const LEGAL = /^[^\s"#%'(),={}~\\\p{C}]{1,200}$/u;

/**
 * The works that the entries of one source describe, in their order, each under its own key where programs take that one and no entry before it has it; nothing is merged. What
 * else the drafts say is told in `lost`. O(n).
 */
export function draftedWorks(drafts: readonly Draft[]): CitedWorks {
  const references = drafts.filter((draft) => draft.type === 'reference');
  const keys = giveKeys(references.map(({ key, csl }, index) => ({ id: String(index), own: LEGAL.test(key) && !isAnchor(key) ? key : undefined, csl })));
  const works = references.map(({ csl, identifiers, keywords }, index): CitedWork => ({
    key: keys.get(String(index)) ?? String(index),
    csl,
    identifiers: identifiers.map(formatIdentifier),
    keywords: [...new Set([...splitKeywords(csl.keyword ?? ''), ...keywords])],
  }));
  return { works, lost: lostDrafts(drafts, works) };
}

function lostDrafts(drafts: readonly Draft[], works: readonly CitedWork[]): Diagnostic[] {
  const references = drafts.filter((draft) => draft.type === 'reference');
  const renamed = references.flatMap(({ key }, index) => (key === '' || isAnchor(key) || key === works[index]?.key ? [] : [`${key} → ${works[index]?.key ?? ''}`]));
  const links = drafts.filter((draft) => draft.type === 'link').length;
  const numbered = references.filter(({ number }) => number !== undefined).length;
  const citations = drafts.filter((draft) => draft.type === 'mention').length;
  const untitled = references.filter(({ csl, parsed }) => parsed !== undefined && csl.title === undefined).length;
  const others = drafts.length - references.length - links - citations;
  return [
    ...(renamed.length === 0 ? [] : [lost(`${counted(renamed.length, 'key')} that programs do not take, or that another entry has, ${renamed.length === 1 ? 'is' : 'are'} changed: ${namesForMessage(renamed)}`)]),
    ...(numbered === 0 ? [] : [lost(`The numbers that the list gives ${counted(numbered, 'work')} are left out`)]),
    ...(links === 0 ? [] : [lost(`A bibliography does not say who cites whom; ${counted(links, 'cited reference')} of its works ${links === 1 ? 'is' : 'are'} left out`, 'A graph holds them: `stemma build`.')]),
    ...(citations === 0 ? [] : [lost(`A bibliography does not say where works are cited; ${counted(citations, 'citation')} in the text ${citations === 1 ? 'is' : 'are'} left out`, 'A graph holds them: `stemma build`.')]),
    ...(untitled === 0 ? [] : [lost(`The title of ${counted(untitled, 'reference')} could not be told from ${untitled === 1 ? 'its' : 'their'} words for sure and is left out`, 'The note of each such entry has the words as they stand in the list.')]),
    ...(others === 0 ? [] : [lost(`A bibliography lists works; ${counted(others, 'other thing')} of the file ${others === 1 ? 'is' : 'are'} left out`)]),
  ];
}
