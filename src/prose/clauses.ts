import type { ProseLanguage } from './cue.ts';
import type { NameMention } from './known-names.ts';
import type { NameGroup } from './name-groups.ts';

/** Stands for the names of a group, one for each code unit; for a citation marker; for a name with a suffix such as `-based`; for one with a suffix such as `-like`. */
export const NAME = '\ue000';
export const CITATION = '\ue001';
export const BASED = '\ue002';
export const LIKE = '\ue003';

/** Who does what a clause says: names of this sentence; what was spoken of before; or nobody that is known. */
export type Subject =
  | { readonly is: 'named'; readonly group: NameGroup; readonly carried: boolean }
  | { readonly is: 'told'; readonly by: Teller }
  | { readonly is: 'other' };

/** How a clause names what was spoken of before: by a word for one thing, for several, for a part of it, or not at all. */
export type Teller = 'pronoun' | 'plural' | 'part' | 'silence';

const NO_OBJECTS: ReadonlySet<NameGroup> = new Set();
const OTHER: Subject = { is: 'other' };
/** How many clauses back a subject is carried, and how far before a name it is looked whether it adjoins another. */
const CLAUSES_BACK = 4;
const LOOK_BACK = 100;

/** A sentence with its names and citations masked, cut into clauses. Built in O(length). */
export class Clauses {
  readonly masked: string;
  readonly groups: readonly NameGroup[];
  readonly language: ProseLanguage;
  /** The organisations that the sentence names, which stay words. */
  readonly organisations: readonly NameMention[];
  /** The offsets at which clauses begin, in order; the first is 0. */
  readonly #starts: readonly number[];

  constructor(masked: string, groups: readonly NameGroup[], language: ProseLanguage, organisations: readonly NameMention[] = []) {
    this.masked = masked;
    this.groups = groups;
    this.language = language;
    this.organisations = organisations;
    const ends = [...masked.matchAll(new RegExp(language.clauseEnd.source, `${language.clauseEnd.flags}g`))];
    this.#starts = [0, ...ends.map((found) => found.index + found[0].length).filter((end) => !isInside(masked, end))];
  }

  /** Where the clause begins that holds an offset. */
  startOf(at: number): number {
    return this.#starts[this.#clauseOf(at)] ?? 0;
  }

  /** Where the clause ends that holds an offset. */
  endOf(at: number): number {
    return this.#starts[this.#clauseOf(at) + 1] ?? this.masked.length;
  }

  /** Whether a name can be the subject of its clause: only qualities stand before it, or words that introduce it; nothing that it adjoins to. */
  isFree(group: NameGroup): boolean {
    const { language, masked } = this;
    const start = this.startOf(group.start);
    const words = masked.slice(start, group.start);
    // Examples are what a clause speaks of that names nothing else before: `Many models, such as X, use …`.
    if (start > 0 && language.exemplifies.test(masked.slice(start - 1, group.start)) && /[,，]/.test(masked[start - 1] ?? '')) return !this.groups.some((other) => other.end <= start);
    if (language.adjoins.test(this.#before(group))) return false;
    const teller = tellerOf(words, language);
    // `The model X` and `the image generator X` name X; `the generator of X` a part of it.
    if (teller === 'part' || teller === 'pronoun') return ledTo(words, language[teller], language);
    if (teller !== undefined) return teller === 'silence';
    return language.names.test(words) || words.length - ledIn(words, language) <= language.modifiers;
  }

  /** What the sentence is about: the subject of its first clause that has one. O(length + names). */
  subject(): Subject {
    for (const [clause, start] of this.#starts.entries()) {
      const end = this.#starts[clause + 1] ?? this.masked.length;
      const free = this.#groupsIn(start, end).find((group) => this.isFree(group));
      if (free !== undefined) return { is: 'named', group: free, carried: false };
      const words = this.masked.slice(start, end);
      const by = tellerOf(words.replace(/[,，;；:：()（）.。]+\s*$/, ''), this.language);
      if (by !== undefined && by !== 'silence') return { is: 'told', by };
      if (by === undefined && !this.language.adjunct.test(words.slice(ledIn(words, this.language)))) return OTHER;
    }
    return { is: 'told', by: 'silence' };
  }

  /**
   * The subject of the verb at an offset: the first free name of its clause; else the owner of the subject (`the encoder of X`); else, where the clause has no subject of
   * its own, that of a clause before; else what the text spoke of before. `objects` are names that are what something is done to, and no subjects. O(names + length of the clause).
   */
  subjectAt(at: number, objects: ReadonlySet<NameGroup> = NO_OBJECTS): Subject {
    const start = this.startOf(at);
    const inClause = this.#groupsIn(start, at).filter((group) => !objects.has(group));
    const named = inClause.find((group) => this.isFree(group)) ?? inClause.find((group) => this.language.owns.test(this.#before(group)));
    if (named !== undefined) return { is: 'named', group: named, carried: false };
    const prefix = this.#withoutObjects(start, at, objects);
    if (this.language.relative.test(prefix)) {
      const nearest = this.groups.findLast((group) => group.end <= start);
      return nearest === undefined ? OTHER : { is: 'named', group: nearest, carried: false };
    }
    const by = tellerOf(prefix, this.language);
    if (by === undefined) return OTHER;
    const before = this.#subjectBefore(start, objects) ?? (by === 'silence' && start > 0 ? this.subject() : undefined);
    if (before === undefined) return { is: 'told', by };
    if (before.is !== 'named') return by === 'silence' ? before : { is: 'told', by };
    return by === 'plural' && before.group.members.length < 2 ? { is: 'told', by } : before;
  }

  /** The first free name of the last clause before an offset that has one; or what that clause has in place of one. */
  #subjectBefore(at: number, objects: ReadonlySet<NameGroup>): Subject | undefined {
    const first = this.#clauseOf(at) - 1;
    for (let clause = first; clause >= 0 && clause > first - CLAUSES_BACK; clause -= 1) {
      const start = this.#starts[clause] ?? 0;
      const end = this.#starts[clause + 1] ?? this.masked.length;
      const free = this.#groupsIn(start, end).find((group) => !objects.has(group) && this.isFree(group));
      if (free !== undefined) return { is: 'named', group: free, carried: true };
      const by = tellerOf(this.masked.slice(start, end), this.language);
      if (by === 'pronoun' || by === 'plural' || by === 'part') return { is: 'told', by };
    }
    return undefined;
  }

  /** The words up to an offset; where they have an object in them, those before its verb are not known, and none is taken. */
  #withoutObjects(start: number, at: number, objects: ReadonlySet<NameGroup>): string {
    return this.#groupsIn(start, at).some((group) => objects.has(group)) ? '' : this.masked.slice(start, at);
  }

  #before(group: NameGroup): string {
    return this.masked.slice(Math.max(this.startOf(group.start), group.start - LOOK_BACK), group.start);
  }

  /** The groups within a stretch, in order. */
  #groupsIn(start: number, end: number): NameGroup[] {
    const found: NameGroup[] = [];
    for (let at = this.#firstFrom(start); at < this.groups.length; at += 1) {
      const group = this.groups[at];
      if (group === undefined || group.end > end) break;
      found.push(group);
    }
    return found;
  }

  /** The ordinal of the first group that begins at an offset or after it. */
  #firstFrom(start: number): number {
    let low = 0;
    let high = this.groups.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.groups[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #clauseOf(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether the sign before an offset is part of a number or an abbreviation: `1,000`, `e.g.`. */
function isInside(text: string, end: number): boolean {
  const sign = text[end - 1] ?? '';
  return (sign === ',' && /\d/.test(text[end] ?? '') && /\d/.test(text[end - 2] ?? '')) || (sign === '.' && /[\p{Script=Latin}\d,]/u.test(text[end] ?? ''));
}

/** How the words before a verb name what was spoken of before; undefined where they name something else. O(length). */
export function tellerOf(words: string, language: ProseLanguage): Teller | undefined {
  const rest = words.slice(ledIn(words, language));
  if (!/[^\s\ue001]/.test(rest)) return 'silence';
  if (language.plural.test(rest)) return 'plural';
  if (language.pronoun.test(rest)) return 'pronoun';
  return language.part.test(rest) ? 'part' : undefined;
}

/** Whether a part is all that the words name, so that the name behind them is its name. */
function ledTo(words: string, part: RegExp, language: ProseLanguage): boolean {
  const rest = words.slice(ledIn(words, language));
  return rest.slice(part.exec(rest)?.[0].length ?? 0).trim() === '';
}

/** Where the words end that lead in. */
function ledIn(words: string, { leadIn }: ProseLanguage): number {
  let at = 0;
  for (;;) {
    leadIn.lastIndex = at;
    const length = leadIn.exec(words)?.[0].length ?? 0;
    if (length === 0) return at;
    at += length;
  }
}
