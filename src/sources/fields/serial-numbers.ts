import { readIsbn } from '../../base/identifiers.ts';

const ISSN = /(?<![\dXx-])(\d{4})-?(\d{3}[\dXx])(?![\dXx-])/g;
const ISBN = /(?<!\d)(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx](?![\dXx])/g;

/** The serial numbers that a field mixes, each once: ISSN with its hyphen, ISBN as written where their check digit is right; and what is neither. */
export function serialNumbers(values: readonly string[]): { readonly issn: readonly string[]; readonly isbn: readonly string[]; readonly others: readonly string[] } {
  const issn = new Set<string>();
  const isbn = new Map<string, string>();
  const others: string[] = [];
  for (const value of values) {
    const rest = value.replace(ISBN, (written) => {
      const number = readIsbn(written);
      if (number === undefined) return written;
      if (!isbn.has(number)) isbn.set(number, written);
      return ' ';
    });
    const issns = [...rest.matchAll(ISSN)];
    for (const [, first = '', last = ''] of issns) issn.add(`${first}-${last.toUpperCase()}`);
    if (issns.length === 0 && rest === value) others.push(value);
  }
  return { issn: [...issn], isbn: [...isbn.values()], others };
}

/** The first ISBN with a right check digit: fields hold several, with words between. */
export function firstIsbn(text: string): string | undefined {
  for (const found of text.matchAll(/(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]/g)) {
    const value = readIsbn(found[0]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What is wrong with a field that should hold an ISBN, as a sentence. Some programs write the ISSN of the journal there, which says nothing of the work. */
export function isbnProblem(text: string): string | undefined {
  if (firstIsbn(text) !== undefined || /(?<!\d)\d{4}-?\d{3}[\dXx](?!\d)/.test(text)) return undefined;
  return `“${text}” is no ISBN: its check digit is wrong, or its length`;
}
