import { feature } from '../base/feature-table.ts';
import { type Clauses, type Subject, tellerOf } from './clauses.ts';
import type { KnownThing } from './known-names.ts';
import { type NameGroup, thingsOf } from './name-groups.ts';
import { type Antecedent, type FoundCue, objectsOf, type SaidRelation } from './sentence-relations.ts';

/** Two things of a sentence of which one may descend from the other, and what the sentence shows of the two. */
export interface Candidate {
  readonly child: KnownThing;
  readonly parent: KnownThing;
  /** The hashes of its features. */
  readonly features: readonly number[];
}

/** Names farther apart than this many others are no candidates; in what has more names than a sentence has, fewer. */
const NEIGHBOURS = 6;
const MANY = { names: 60, neighbours: 2 };
/** Words nearest to either name that count, and how far from either it is looked for what parts them. */
const NEAR = 4;
const LOOK = 200;

/**
 * The pairs of a sentence with their features: each name with each of its neighbours, both ways, and what was spoken of before with each name, where the sentence has no subject of its own.
 * O(names · neighbours · length of what lies between).
 */
export function candidatesOf(clauses: Clauses, cues: readonly FoundCue[], said: readonly SaidRelation[], antecedent: Antecedent): Candidate[] {
  const { groups } = clauses;
  const reader = new PairReader(clauses, cues, said);
  const reach = groups.length > MANY.names ? MANY.neighbours : NEIGHBOURS;
  const subject = clauses.subject();
  const told = subject.is === 'told' ? antecedent(subject.by) : undefined;
  return groups.flatMap((_parent, at) => {
    const near = Array.from({ length: 2 * reach + 1 }, (_, step) => at - reach + step).filter((child) => child >= 0 && child < groups.length && child !== at);
    return [...near.flatMap((child) => reader.read(child, at)), ...(told === undefined ? [] : reader.readTold(told, at))];
  });
}

/** What is the same of a group in every pair that it is in. */
interface GroupView {
  readonly things: readonly KnownThing[];
  readonly isFree: boolean;
  readonly isObject: boolean;
  readonly suffix: string;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** As a parent. */
  readonly opens: string;
  readonly teller: string;
  readonly subject: Subject;
}

class PairReader {
  readonly #clauses: Clauses;
  readonly #cues: readonly FoundCue[];
  readonly #said: ReadonlyMap<string, SaidRelation>;
  readonly #shared: readonly number[];
  readonly #views: readonly GroupView[];

  constructor(clauses: Clauses, cues: readonly FoundCue[], said: readonly SaidRelation[]) {
    const { masked, language, groups } = clauses;
    const objects = objectsOf(cues, clauses);
    this.#clauses = clauses;
    this.#cues = cues;
    this.#said = new Map(said.map((relation) => [`${relation.child.key} ${relation.parent.key}`, relation]));
    this.#views = groups.map((group): GroupView => {
      const opening = masked.slice(clauses.startOf(group.start), group.start);
      return {
        things: thingsOf(group), isFree: clauses.isFree(group), isObject: objects.has(group), suffix: group.members[0]?.suffix ?? '',
        before: wordsOf(masked.slice(Math.max(0, group.start - 40), group.start)).slice(-2),
        behind: wordsOf(masked.slice(group.end, group.end + 40)).slice(0, 3),
        opens: wordsOf(opening).slice(0, 2).join(' '), teller: tellerOf(opening, language) ?? 'own', subject: clauses.subjectAt(group.start, objects),
      };
    });
    const subject = clauses.subject();
    this.#shared = [
      feature`subject ${subject.is === 'told' ? subject.by : subject.is}`,
      ...(language.supposes.test(masked) ? [feature`supposes`] : []),
      ...(/[?？]\s*$/.test(masked) ? [feature`asks`] : []),
      feature`groups ${Math.min(groups.length, 5)}`,
    ];
  }

  /** The pairs of the things of two groups, by their ordinals. */
  read(child: number, parent: number): Candidate[] {
    const { groups, masked } = this.#clauses;
    const [from, to, view, other] = [groups[child], groups[parent], this.#views[child], this.#views[parent]];
    if (from === undefined || to === undefined || view === undefined || other === undefined) return [];
    const way = child < parent ? 'after' : 'before';
    const between = masked.slice(Math.min(from.end, to.end), Math.max(from.start, to.start));
    const acts = other.subject.is !== 'named' ? 'no' : other.subject.group !== from ? 'another' : other.subject.carried ? 'carried' : 'yes';
    const shared = [
      ...this.#between(Math.min(from.end, to.end), between, to, other, acts, way, Math.abs(parent - child) - 1),
      feature`child free ${view.isFree}`, feature`child first ${child === 0}`, feature`child object ${view.isObject}`,
      ...(view.suffix === '' ? [] : [feature`child suffixed`]),
      ...view.before.map((word) => feature`before ${word} ${way}`),
    ];
    return this.#pairs(view.things, other.things, shared, way);
  }

  /** The pairs of what was spoken of before with the things of a group. */
  readTold(told: readonly KnownThing[], parent: number): Candidate[] {
    const [to, other] = [this.#clauses.groups[parent], this.#views[parent]];
    if (to === undefined || other === undefined) return [];
    const acts = other.subject.is === 'named' ? 'another' : other.subject.is;
    const shared = [...this.#between(0, this.#clauses.masked.slice(0, to.start), to, other, acts, 'told', parent), ...other.before.map((word) => feature`before ${word} told`)];
    return this.#pairs(told, other.things, shared, 'told');
  }

  #pairs(children: readonly KnownThing[], parents: readonly KnownThing[], shared: readonly number[], way: string): Candidate[] {
    return children.flatMap((child) =>
      parents.flatMap((parent): Candidate[] => {
        if (child.key === parent.key || child.kind === 'dataset') return [];
        const relation = this.#said.get(`${child.key} ${parent.key}`);
        const own = relation === undefined ? [feature`no rule`, feature`no rule ${way}`] : [feature`rule ${relation.rule}`, feature`sure ${Math.floor(relation.confidence * 10)}`];
        return [{ child, parent, features: [...shared, ...own, feature`kinds ${child.kind} ${parent.kind}`] }];
      }),
    );
  }

  /** What lies between a child and a parent, and how the parent stands. */
  #between(start: number, between: string, to: NameGroup, parent: GroupView, acts: string, way: string, spanned: number): number[] {
    const { language } = this.#clauses;
    const words = wordsOf(between);
    const inside = this.#cuesIn(start - 2, start + between.length + 2 + (way === 'before' ? 0 : to.end - to.start));
    const last = inside.at(-1)?.cue;
    const kind = parent.things[0]?.kind ?? '';
    const nearParent = way === 'before' ? words.slice(0, NEAR) : words.slice(-NEAR);
    const nearChild = way === 'before' ? words.slice(-NEAR) : words.slice(0, NEAR);
    const edges = between.length > 2 * LOOK ? `${between.slice(0, LOOK)} ${between.slice(-LOOK)}` : between;
    return [
      ...this.#shared,
      feature`way ${way}`,
      feature`way kinds ${way} ${kind}`,
      ...inside.map(({ cue }) => feature`cue ${cue.rule} ${way}`),
      ...inside.map(({ cue }) => feature`says ${cue.says} ${way} ${kind}`),
      feature`last cue ${last?.rule ?? 'none'} ${way}`,
      feature`clauses ${this.#clausesBetween(start, start + between.length)} ${way}`,
      feature`spanned ${Math.min(spanned, 3)} ${way}`,
      feature`distance ${Math.min(6, Math.floor(Math.log2(1 + between.length)))} ${way}`,
      feature`acts ${acts} ${way}`,
      feature`acts ${acts} ${last?.says ?? 'nothing'}`,
      feature`opens ${parent.opens} ${way}`,
      feature`parent object ${parent.isObject} ${way}`,
      feature`parent free ${parent.isFree} ${way}`,
      ...(language.parts.test(edges) || language.negates.test(edges) ? [feature`parted ${way}`] : []),
      feature`parent suffix ${parent.suffix} ${way}`,
      feature`teller ${parent.teller} ${way}`,
      ...new Set(words.map((word) => feature`word ${word} ${way}`)),
      ...nearParent.map((word, index) => feature`near parent ${way === 'before' ? index + 1 : nearParent.length - index} ${word} ${way}`),
      ...nearChild.map((word) => feature`near child ${word} ${way}`),
      ...pairsOf(words).map((pair) => feature`pair ${pair} ${way}`),
      ...parent.behind.map((word) => feature`behind ${word} ${way}`),
      feature`right before parent ${parent.before.join(' ')} ${way}`,
      feature`right behind parent ${parent.behind.slice(0, 2).join(' ')} ${way}`,
    ];
  }

  /** The cues that lie within a stretch. */
  #cuesIn(start: number, end: number): FoundCue[] {
    let low = 0;
    let high = this.#cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cues[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: FoundCue[] = [];
    for (let at = low; at < this.#cues.length && (this.#cues[at]?.start ?? end) < end; at += 1) {
      const cue = this.#cues[at];
      if (cue !== undefined && cue.end <= end) found.push(cue);
    }
    return found;
  }

  #clausesBetween(start: number, end: number): number {
    let count = 0;
    for (let at = this.#clauses.endOf(start); at <= end && at < this.#clauses.masked.length && count < 4; at = this.#clauses.endOf(at)) count += 1;
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
