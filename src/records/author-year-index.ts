import { addToList } from '../base/grouping.ts';
import { holdsCjk, nameKey } from '../base/names.ts';
import { type CslName, formatName, issuedYear } from '../sources/csl.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import type { AuthorYear } from '../sources/text/author-year-label.ts';
import { firstAuthor } from './first-authors.ts';

/** An entry of a reference list as authors and year call it. */
interface Entry {
  readonly draft: ReferenceDraft;
  readonly record: string;
  readonly authors: readonly CslName[];
  readonly year: string | undefined;
  /** The letter that the list itself gives its year. */
  readonly letter: string | undefined;
  /** What the beginning of its words holds, where they are no fields. */
  readonly words: string;
}

/** What authors and year call in a list: one work; several entries that fit equally well; or none, and the entry that comes nearest. */
export type Called =
  | { readonly is: 'one'; readonly record: string }
  | { readonly is: 'several'; readonly entries: readonly ReferenceDraft[] }
  | { readonly is: 'none'; readonly near?: ReferenceDraft };

/** How many signs of an entry hold its authors. */
const AUTHORS_LENGTH = 200;

/**
 * A reference list by first author and year. Names are compared without accents, particles and case, Chinese ones by their signs; a body answers to its initials too. Built in O(entries);
 * asked in the number of entries of one author.
 */
export class AuthorYearIndex {
  readonly #byAuthor = new Map<string, Entry[]>();
  readonly #byYear = new Map<string, Entry[]>();

  constructor(drafts: readonly ReferenceDraft[], recordOf: ReadonlyMap<ReferenceDraft, string>) {
    for (const draft of drafts) {
      const record = recordOf.get(draft);
      if (record === undefined) continue;
      const entry = entryOf(draft, record);
      for (const name of new Set(namesOf(entry.authors[0]))) addToList(this.#byAuthor, name, entry);
      if (entry.year !== undefined) addToList(this.#byYear, entry.year, entry);
    }
  }

  find(cited: AuthorYear): Called {
    const [first = ''] = cited.names;
    const ofAuthor = this.#entriesOf(first).filter((entry) => fitsOthers(entry, cited));
    const ofYear = ofAuthor.filter(({ year }) => (/^\d/.test(cited.year) ? year === cited.year : year === undefined));
    const entries = ofYear.length > 0 ? ofYear : this.#byWords(first, cited.year);
    const fitting = byLetter(narrow(entries, (entry) => isExactly(entry, cited)), cited.letter);
    const records = new Set(fitting.map(({ record }) => record));
    const [only] = records;
    if (only !== undefined && records.size === 1) return { is: 'one', record: only };
    if (fitting.length > 1) return { is: 'several', entries: fitting.map(({ draft }) => draft) };
    const near = nearestYear(ofAuthor.length > 0 ? ofAuthor : this.#entriesOf(first), cited.year);
    return near === undefined ? { is: 'none' } : { is: 'none', near: near.draft };
  }

  #entriesOf(name: string): readonly Entry[] {
    for (const key of namesOf({ family: name })) {
      const entries = this.#byAuthor.get(key);
      if (entries !== undefined) return entries;
    }
    // Prose in Chinese has no blanks: what stands before the name may have been taken along.
    const signs = holdsCjk(name) ? [...name] : [];
    for (let from = 1; from < signs.length - 1; from += 1) {
      const entries = this.#byAuthor.get(firstAuthor({ family: signs.slice(from).join('') }).core);
      if (entries !== undefined) return entries;
    }
    return [];
  }

  /** Entries whose authors are no fields, but whose words have the name. */
  #byWords(name: string, year: string): readonly Entry[] {
    const key = nameKey(name);
    return key.length < 2 ? [] : (this.#byYear.get(year) ?? []).filter(({ authors, words }) => authors.length === 0 && words.includes(key));
  }
}

function entryOf(draft: ReferenceDraft, record: string): Entry {
  const { csl, parsed } = draft;
  const words = parsed?.words ?? '';
  const issued = issuedYear(csl);
  const year = issued === undefined ? /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(words)?.[0] : String(issued);
  const letter = year === undefined ? undefined : new RegExp(`(?<!\\d)${year}([a-z])(?![\\p{L}\\p{N}])`, 'u').exec(words)?.[1];
  return { draft, record, authors: csl.author ?? csl.editor ?? [], year, letter, words: nameKey(words.slice(0, AUTHORS_LENGTH)) };
}

/** What a name may be called by: itself, its last word, the initials of a body. */
function namesOf(name: CslName | undefined): string[] {
  if (name === undefined) return [];
  const words = (name.family ?? name.literal ?? '').split(/\s+/).filter((word) => word !== '');
  const initials = name.literal === undefined ? '' : words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.slice(0, 1)).join('');
  const last = words.length > 1 ? [firstAuthor({ family: words.at(-1) ?? '' }).core] : [];
  // A Chinese name may be cited by its family name alone, where another script cites it.
  return [firstAuthor(name).core, ...last, ...(initials.length > 1 ? [nameKey(initials)] : []), ...(holdsCjk(formatName(name)) && name.family !== undefined ? [firstAuthor({ family: name.family }).core] : [])];
}

/** Whether the further authors that are named can be those of the entry. */
function fitsOthers({ authors }: Entry, { names }: AuthorYear): boolean {
  if (authors.length < 2) return names.length < 2 || authors.length === 0;
  return names.slice(1).every((name) => authors.slice(1).some((author) => namesOf(author).some((key) => namesOf({ family: name }).includes(key))));
}

/** Whether it names as many authors as the entry has; “et al.” stands for two or more. */
function isExactly({ authors, draft }: Entry, { names, others }: AuthorYear): boolean {
  const more = draft.csl['author-and-others'] === true;
  return others ? authors.length > names.length + 1 || more : authors.length === names.length && !more;
}

/** Those that hold, or all where none does. */
function narrow(entries: readonly Entry[], holds: (entry: Entry) => boolean): readonly Entry[] {
  const held = entries.filter(holds);
  return held.length > 0 ? held : entries;
}

/** The entry of a letter: as the list says, or by order where the list is the text's own and gives no letters. */
function byLetter(entries: readonly Entry[], letter: string): readonly Entry[] {
  if (letter === '' || entries.length < 2) return entries;
  if (entries.some((entry) => entry.letter !== undefined)) return entries.filter((entry) => entry.letter === letter);
  const counted = entries[letter.charCodeAt(0) - 97];
  return entries.every(({ draft }) => draft.parsed !== undefined) ? (counted === undefined ? [] : [counted]) : entries;
}

/** The entry of the year before or after; for a work in press or without a year, the one entry that there is. */
function nearestYear(entries: readonly Entry[], year: string): Entry | undefined {
  if (!/^\d/.test(year)) return entries.length === 1 ? entries[0] : undefined;
  return entries.find((entry) => entry.year === undefined || Math.abs(Number(entry.year) - Number(year)) <= 1);
}
