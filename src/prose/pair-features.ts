import { type Clauses, tellerOf } from './clauses.ts';
import type { KnownThing } from './known-names.ts';
import { type NameGroup, thingsOf } from './name-groups.ts';
import { type Antecedent, type FoundCue, objectsOf, type SaidRelation } from './sentence-relations.ts';

/** Two things of a sentence of which one may descend from the other, and what the sentence shows of the two. */
export interface Candidate {
  readonly child: KnownThing;
  readonly parent: KnownThing;
  readonly features: readonly string[];
}

/** Names farther apart than this many others are no candidates. */
const NEIGHBOURS = 6;
/** Words nearest to either name that count. */
const NEAR = 4;

/**
 * The pairs of a sentence with their features: each name with each of its neighbours, both ways, and what was spoken of before with each name, where the sentence has no subject of its own.
 * O(names · neighbours · length of what lies between).
 */
export function candidatesOf(clauses: Clauses, cues: readonly FoundCue[], said: readonly SaidRelation[], antecedent: Antecedent): Candidate[] {
  const { groups } = clauses;
  const reader = new PairReader(clauses, cues, said);
  const subject = clauses.subject();
  const told = subject.is === 'told' ? antecedent(subject.by) : undefined;
  return groups.flatMap((parent, at) => {
    const near = groups.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((group) => group !== parent);
    const named = near.flatMap((child) => thingsOf(child).flatMap((one) => thingsOf(parent).flatMap((other) => reader.read(one, other, child, parent))));
    const spoken = (told ?? []).flatMap((one) => thingsOf(parent).flatMap((other) => reader.read(one, other, undefined, parent)));
    return [...named, ...spoken];
  });
}

class PairReader {
  readonly #clauses: Clauses;
  readonly #cues: readonly FoundCue[];
  readonly #said: ReadonlyMap<string, SaidRelation>;
  readonly #shared: readonly string[];
  readonly #objects: ReadonlySet<NameGroup>;

  constructor(clauses: Clauses, cues: readonly FoundCue[], said: readonly SaidRelation[]) {
    const { masked, language } = clauses;
    this.#clauses = clauses;
    this.#cues = cues;
    this.#said = new Map(said.map((relation) => [`${relation.child.key} ${relation.parent.key}`, relation]));
    this.#objects = objectsOf(cues, clauses);
    const subject = clauses.subject();
    this.#shared = [
      `subject ${subject.is === 'told' ? subject.by : subject.is}`,
      ...(language.supposes.test(masked) ? ['supposes'] : []),
      ...(/[?？]\s*$/.test(masked) ? ['asks'] : []),
      `groups ${Math.min(clauses.groups.length, 5)}`,
    ];
  }

  read(child: KnownThing, parent: KnownThing, from: NameGroup | undefined, to: NameGroup): Candidate[] {
    if (child.key === parent.key || child.kind === 'dataset') return [];
    const clauses = this.#clauses;
    const { masked, language, groups } = clauses;
    const start = from === undefined ? 0 : Math.min(from.end, to.end);
    const end = from === undefined ? to.start : Math.max(from.start, to.start);
    const between = masked.slice(start, Math.max(start, end));
    const forward = from === undefined || from.start < to.start;
    const way = from === undefined ? 'told' : forward ? 'after' : 'before';
    const words = wordsOf(between);
    const relation = this.#said.get(`${child.key} ${parent.key}`);
    const inside = this.#cues.filter((cue) => cue.start >= start - 2 && cue.end <= end + (to.end - to.start) + 2);
    const spanned = groups.filter((group) => group.start >= start && group.end <= end && group !== from && group !== to);
    const clausesBetween = this.#clausesBetween(start, end);
    const before = wordsOf(masked.slice(Math.max(0, (from ?? to).start - 40), (from ?? to).start)).slice(-2);
    const behind = wordsOf(masked.slice(to.end, to.end + 40)).slice(0, 3);
    const nearParent = forward ? words.slice(-NEAR) : words.slice(0, NEAR);
    const nearChild = forward ? words.slice(0, NEAR) : words.slice(-NEAR);
    const parted = language.parts.test(between) || language.negates.test(between);
    const features = [
      ...this.#shared,
      `way ${way}`,
      `kinds ${child.kind} ${parent.kind}`,
      `way kinds ${way} ${parent.kind}`,
      relation === undefined ? 'no rule' : `rule ${relation.rule}`,
      relation === undefined ? `no rule ${way}` : `sure ${Math.floor(relation.confidence * 10)}`,
      ...inside.map(({ cue }) => `cue ${cue.rule} ${way}`),
      `last cue ${inside.at(-1)?.cue.rule ?? 'none'} ${way}`,
      ...inside.map(({ cue }) => `says ${cue.says} ${way} ${parent.kind}`),
      `clauses ${Math.min(clausesBetween, 4)} ${way}`,
      `spanned ${Math.min(spanned.length, 3)} ${way}`,
      `distance ${Math.min(6, Math.floor(Math.log2(1 + between.length)))} ${way}`,
      ...(from === undefined ? [] : [`child free ${clauses.isFree(from)}`, `child first ${groups[0] === from}`, `child object ${this.#objects.has(from)}`]),
      `acts ${this.#acts(from, to)} ${way}`,
      `acts ${this.#acts(from, to)} ${inside.at(-1)?.cue.says ?? 'nothing'}`,
      `opens ${wordsOf(masked.slice(clauses.startOf(to.start), to.start)).slice(0, 2).join(' ')} ${way}`,
      `parent object ${this.#objects.has(to)} ${way}`,
      `parent free ${clauses.isFree(to)} ${way}`,
      ...(parted ? [`parted ${way}`] : []),
      ...(from !== undefined && (from.members[0]?.suffix ?? '') !== '' ? ['child suffixed'] : []),
      `parent suffix ${to.members[0]?.suffix ?? ''} ${way}`,
      `teller ${tellerOf(masked.slice(clauses.startOf(to.start), to.start), language) ?? 'own'} ${way}`,
      ...new Set(words.map((word) => `word ${word} ${way}`)),
      ...nearParent.map((word, index) => `near parent ${forward ? nearParent.length - index : index + 1} ${word} ${way}`),
      ...nearChild.map((word) => `near child ${word} ${way}`),
      ...pairsOf(words).map((pair) => `pair ${pair} ${way}`),
      ...before.map((word) => `before ${word} ${way}`),
      ...behind.map((word) => `behind ${word} ${way}`),
      `right before parent ${wordsOf(masked.slice(Math.max(0, to.start - 30), to.start)).slice(-2).join(' ')} ${way}`,
      `right behind parent ${behind.slice(0, 2).join(' ')} ${way}`,
    ];
    return [{ child, parent, features }];
  }

  /** Whether the child is the subject of the clause that the parent stands in. */
  #acts(child: NameGroup | undefined, parent: NameGroup): string {
    const subject = this.#clauses.subjectAt(parent.start, this.#objects);
    if (subject.is !== 'named') return child === undefined ? subject.is : 'no';
    return subject.group === child ? (subject.carried ? 'carried' : 'yes') : 'another';
  }

  #clausesBetween(start: number, end: number): number {
    let count = 0;
    for (let at = this.#clauses.endOf(start); at <= end && at < this.#clauses.masked.length; at = this.#clauses.endOf(at)) {
      count += 1;
      if (count > 4) break;
    }
    return count;
  }
}

/** Words in small letters, names as one sign each; Chinese as pairs of signs. Only those nearest to either end of a long stretch. */
function wordsOf(text: string): string[] {
  const written = text.length > 240 ? `${text.slice(0, 120)} ${text.slice(-120)}` : text;
  const tokens = written.toLowerCase().match(/[\ue000\ue002\ue003]+|[a-z][a-z-]*|\p{Script=Han}+|[,，;；:：()（）]/gu) ?? [];
  return tokens.flatMap((token) => {
    if (/^[\ue000\ue002\ue003]/.test(token)) return ['NAME'];
    if (!/^\p{Script=Han}/u.test(token)) return [stemOf(token)];
    return token.length === 1 ? [token] : Array.from({ length: token.length - 1 }, (_, index) => token.slice(index, index + 2));
  });
}

/** The word without the endings of number and tense. */
function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
}

function pairsOf(words: readonly string[]): string[] {
  return words.length > 40 ? [] : words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
