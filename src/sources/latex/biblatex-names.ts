import { holdsCjk } from '../../base/names.ts';
import { splitOutsideBraces } from '../bibtex/braces.ts';

/** The parts of a name in the order that biblatex wrote them in before version 3.3, each followed by its initials. */
const IN_ORDER = ['family', 'given', 'prefix', 'suffix'];
const PART = /^\s*(family|given|prefix|suffix)\s*=\s*(?:\{([^]*)\}|([^{}]*))\s*$/;
const NAMED = /^\s*[a-z-]+(?:_?i|un)?\s*=/i;

/** A name of a compiled bibliography, from the groups that hold its parts, as BibTeX writes it. */
export function biblatexName(groups: readonly string[]): string {
  const [first = ''] = groups;
  const parts = NAMED.test(first) ? namedParts(first) : new Map(IN_ORDER.map((part, index): [string, string] => [part, groups[index * 2] ?? '']));
  const filled = IN_ORDER.map((part) => ({ part, words: (parts.get(part) ?? '').trim() })).filter(({ words }) => words !== '');
  const [only] = filled;
  // A family name alone is a person of one name, a body in braces of its own, or a name whose script does not part it.
  if (only !== undefined && filled.length === 1 && (only.words.startsWith('{') || holdsCjk(only.words))) return only.words;
  return filled.map(({ part, words }) => `${part}={${words}}`).join(', ');
}

function namedParts(group: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of splitOutsideBraces(group, /,/y)) {
    const [, name, braced, bare] = PART.exec(piece) ?? [];
    if (name !== undefined) parts.set(name, braced ?? bare ?? '');
  }
  return parts;
}
