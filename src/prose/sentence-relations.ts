import type { EdgeKind, Strength } from '../base/kinds.ts';
import { assertionOf } from './assertion.ts';
import { BASED, type Clauses, LIKE, NAME, type Subject, type Teller } from './clauses.ts';
import type { Cue, ProseLanguage } from './cue.ts';
import { edgeKindOf } from './edge-kind-of.ts';
import type { KnownThing } from './known-names.ts';
import { type NameGroup, thingsOf } from './name-groups.ts';

/** A relation that a sentence states between two things. */
export interface SaidRelation {
  readonly child: KnownThing;
  readonly kind: EdgeKind;
  readonly parent: KnownThing;
  /** The rule that read it. */
  readonly rule: string;
  readonly strength: Strength;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** What a sentence without a name of its own speaks of; undefined where that is not safe to say. */
export type Antecedent = (by: Teller) => readonly KnownThing[] | undefined;

/** A cue found in a sentence, with the names that fill its slots. */
export interface FoundCue {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
  readonly parents: readonly NameGroup[];
  readonly child: NameGroup | undefined;
}

/** How much surer a rule is of a subject that its clause names than of one carried on or told by a pronoun. */
const SURENESS: Readonly<Record<'named' | 'carried' | Teller, number>> = { named: 1, carried: 0.93, pronoun: 0.9, plural: 0.85, part: 0.85, silence: 0.82 };
/** What is left of the confidence in what a text only passes on. */
export const HEARSAY = 0.6;

/**
 * The relations that a sentence states: each cue with its child and its parents, but for cues that are denied, supposed or asked. A relation that two cues state is given once, by the surer one.
 * O(length · cues).
 */
export function relationsOf(clauses: Clauses, found: readonly FoundCue[], antecedent: Antecedent): SaidRelation[] {
  const { masked } = clauses;
  if (/[?？]\s*$/.test(masked)) return [];
  const said = new Map<string, SaidRelation>();
  const objects = objectsOf(found, clauses);
  for (const one of found) {
    const held = assertionOf(clauses, one);
    if (held === undefined) continue;
    for (const relation of relationsBy(one, found, objects, clauses, antecedent)) {
      const key = `${relation.child.key} ${relation.kind} ${relation.parent.key}`;
      const weighed = held === 'hearsay' ? { ...relation, strength: 'implied' as const, confidence: relation.confidence * HEARSAY } : relation;
      if ((said.get(key)?.confidence ?? 0) < weighed.confidence) said.set(key, weighed);
    }
  }
  return [...said.values()];
}

/** The names that the cues of a sentence are about, as what is used, extended or improved: no subjects of what follows in the clause. */
export function objectsOf(all: readonly FoundCue[], clauses: Clauses): ReadonlySet<NameGroup> {
  return new Set(all.flatMap((found) => (found.cue.runs === 'backward' ? [] : [...found.parents, ...(found.parents.length > 0 ? [] : objectsAfter(found.end, all, clauses))])));
}

/** The cues of a sentence in order; of two that overlap the longer one, and of equals the one that the table has first. */
export function cuesIn({ masked, groups, language }: Clauses): FoundCue[] {
  const groupAt = new Map(groups.map((group) => [group.start, group]));
  const all = compiled(language).flatMap(({ cue, pattern }) =>
    [...masked.matchAll(pattern)].flatMap((match): FoundCue[] => {
      const slots = Object.entries(match.indices?.groups ?? {}).flatMap(([name, span]) => (span === undefined ? [] : [{ name, group: groupAt.get(span[0]) }]));
      if (match[0] === '' || slots.some(({ group }) => group === undefined)) return [];
      const filled = (slot: string): NameGroup[] => slots.flatMap(({ name, group }) => (group !== undefined && name.startsWith(slot) ? [group] : []));
      if (filled('parent').length > 0 && !filled('parent').some((group) => thingsOf(group).some(({ kind }) => edgeKindOf(cue.says, kind) !== undefined))) return [];
      return [{ cue, start: match.index, end: match.index + match[0].length, parents: filled('parent'), child: filled('child')[0] }];
    }),
  );
  const kept: FoundCue[] = [];
  for (const one of all.sort((left, right) => right.end - right.start - (left.end - left.start))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end && sameStatement(one, other))) kept.push(one);
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** Whether two cues that overlap read the same words; one that stands after the name that the other has does not. */
function sameStatement(one: FoundCue, other: FoundCue): boolean {
  const [slot] = other.parents;
  return one.cue.says === other.cue.says || slot === undefined || one.parents.includes(slot) || one.end <= slot.start;
}

function relationsBy(found: FoundCue, all: readonly FoundCue[], objects: ReadonlySet<NameGroup>, clauses: Clauses, antecedent: Antecedent): SaidRelation[] {
  const cue = asPart(found, clauses);
  const ahead = found.parents.length > 0 || cue.runs === 'backward' ? [] : objectsAfter(found.end, all, clauses);
  const subject = found.child !== undefined ? ({ is: 'named', group: found.child, carried: false } as const) : cue.runs === 'inherent' ? ownerOf(found, all, clauses) : subjectOf(found, objects, clauses);
  const told = meant(subject, antecedent);
  if (told === undefined) return [];
  if (cue.runs === 'backward') {
    const children = found.child === undefined ? objectsAfter(found.end, all, clauses).flatMap(thingsOf) : thingsOf(found.child);
    const parents = found.parents.length > 0 ? { things: found.parents.flatMap(thingsOf), sureness: 1 } : found.child === undefined ? told : (meant(subjectOf(found, objects, clauses), antecedent) ?? { things: [], sureness: 0 });
    return children.flatMap((child) => parents.things.flatMap((parent) => said(child, parent, cue, parents.sureness)));
  }
  const parents = [...found.parents, ...found.parents.slice(-1).flatMap((parent) => further(parent, all, clauses)), ...ahead].flatMap(thingsOf);
  return told.things.flatMap((child) => parents.flatMap((parent) => said(child, parent, cue, told.sureness)));
}

/** The cue as it is meant: what a part rests on is a part itself. */
function asPart({ cue, start, end }: FoundCue, { masked, language }: Clauses): Cue {
  const parted = cue.says === 'rests-on' && (language.component.test(masked.slice(Math.max(0, start - 40), start)) || language.component.test(masked.slice(end, end + 16)));
  return parted ? { ...cue, says: 'has-part' } : cue;
}

/** What a subject means, and how sure that is, from 0 to 1. */
export interface Meant {
  readonly things: readonly KnownThing[];
  readonly sureness: number;
}

/** The things that a subject means; undefined where that is not safe to say. */
export function meant(subject: Subject, antecedent: Antecedent): Meant | undefined {
  if (subject.is === 'named') return { things: thingsOf(subject.group), sureness: SURENESS[subject.carried ? 'carried' : 'named'] };
  const things = subject.is === 'told' ? antecedent(subject.by) : undefined;
  return things === undefined || subject.is === 'other' ? undefined : { things, sureness: SURENESS[subject.by] };
}

function subjectOf({ cue, start, end }: FoundCue, objects: ReadonlySet<NameGroup>, clauses: Clauses): Subject {
  const subject = clauses.subjectAt(start, objects);
  if (cue.runs === 'attribute') return attributed(start, end, subject, clauses);
  if (cue.runs !== 'adjunct' || (subject.is === 'named' && !subject.carried)) return subject;
  // What an adjunct belongs to may follow it: `Based on X, Y …`, `基于 X 的 Y`.
  const next = clauses.startOf(end) === end ? end : clauses.endOf(end);
  const following = clauses.groups.find((group) => group.start >= next && group.start < clauses.endOf(next) && clauses.isFree(group));
  const opens = clauses.masked.slice(clauses.startOf(start), start);
  return following !== undefined && subject.is !== 'named' && opens.trim().length < 30 ? { is: 'named', group: following, carried: false } : subject;
}

/** What a part belongs to that is the subject of its own clause: the first name of the sentence before it that is no part itself, or what was spoken of. */
function ownerOf(part: FoundCue, all: readonly FoundCue[], clauses: Clauses): Subject {
  const parts = new Set(all.flatMap(({ parents }) => parents));
  const owner = clauses.groups.find((group) => group.end <= part.start && !parts.has(group) && clauses.isFree(group));
  return owner === undefined ? { is: 'told', by: 'part' } : { is: 'named', group: owner, carried: true };
}

/** What an attribute belongs to: the name directly after it, or the subject that a verb joins it to. */
function attributed(start: number, end: number, subject: Subject, clauses: Clauses): Subject {
  const { masked, groups } = clauses;
  const after = groups.find((group) => group.start >= end && group.start - end <= 24 && /^\s*(?:[a-z-]+\s+){0,3}$|^\s*(?:架构|结构|模型|网络|系列)?的?\s*[^，。；、,;.]{0,6}$/iu.test(masked.slice(end, group.start)));
  if (after !== undefined) return { is: 'named', group: after, carried: false };
  if (subject.is !== 'told' || subject.by !== 'silence') return subject;
  // Nobody's attribute: `BERT-based models are …` speaks of no one model, but `a BERT-based encoder` of a part, and a verb before of what was spoken of.
  const before = masked.slice(clauses.startOf(start), start);
  const joined = /(?:是|为|将|把|采用|使用|利用|有|结合)[^\ue000]*$|\b(?:is|are|was|were|uses?|used|employs?|adopts?|has|have|with|into|and|of|as|via)\b[^\ue000]*$/iu.test(before);
  if (joined) return subject;
  return clauses.language.part.test(masked.slice(end, end + 24).replace(/^\s*(?:架构|结构|模型)?的?\s*/u, '')) ? { is: 'told', by: 'part' } : { is: 'other' };
}

/** The groups that a cue takes as its objects: the first within reach that nothing parts from it, and those joined to it. */
function objectsAfter(end: number, all: readonly FoundCue[], clauses: Clauses): NameGroup[] {
  const { masked, groups, language } = clauses;
  const first = groups.find((group) => group.start >= end);
  if (first === undefined || first.start - end > language.reach) return [];
  const between = masked.slice(end, first.start);
  if (language.parts.test(between) || masked[first.start] === LIKE || all.some((other) => other.start >= end && other.start < first.start && other.end <= first.start)) return [];
  const clause = clauses.endOf(end);
  if (clause <= first.start && !language.exemplifies.test(masked.slice(clause - 1, first.start))) return [];
  return [first, ...further(first, all, clauses)];
}

/** Groups joined to an object: `A with B`, `A 与 B`, and examples of it. */
function further(object: NameGroup, all: readonly FoundCue[], clauses: Clauses): NameGroup[] {
  const { masked, groups, language } = clauses;
  const next = groups.find((group) => group.start >= object.end);
  if (next === undefined || next.start - object.end > language.reach) return [];
  const gap = masked.slice(object.end, next.start);
  const joined = language.continues.test(gap) && !all.some((other) => other.start >= object.end && other.start < next.start);
  return joined && masked[next.start] === NAME ? [next, ...further(next, all, clauses)] : [];
}

function said(child: KnownThing, parent: KnownThing, cue: Cue, sureness: number): SaidRelation[] {
  const kind = edgeKindOf(cue.says, parent.kind);
  if (kind === undefined || child.key === parent.key || edgeKindOf('varies', child.kind) === undefined) return [];
  return [{ child, kind, parent, rule: cue.rule, strength: cue.strength, confidence: Math.round(cue.confidence * sureness * 100) / 100 }];
}

interface Compiled {
  readonly cue: Cue;
  readonly pattern: RegExp;
}

const COMPILED = new Map<ProseLanguage, readonly Compiled[]>();

function compiled(language: ProseLanguage): readonly Compiled[] {
  const known = COMPILED.get(language);
  if (known !== undefined) return known;
  const made = language.cues.map((cue) => ({ cue, pattern: new RegExp(withSlots(cue.pattern), 'dgiu') }));
  COMPILED.set(language, made);
  return made;
}

const SLOTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['{parent}', ['parent', `[${NAME}${BASED}]+`]],
  ['{child}', ['child', `${NAME}+`]],
  ['{based}', ['parent', `${BASED}+`]],
  ['{like}', ['parent', `${LIKE}+`]],
]);

/** Two slots of one pattern have two names, also where only one of them can be filled. */
function withSlots(pattern: string): string {
  let slots = 0;
  return pattern.replace(/\{[a-z]+\}/g, (written) => {
    const [name, signs] = SLOTS.get(written) ?? ['', written];
    slots += 1;
    return `(?<${name}${slots}>${signs})`;
  });
}
