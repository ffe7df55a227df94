import type { Strength } from '../base/kinds.ts';
import type { Span } from '../sources/text/sentences.ts';
import { assertionOf } from './assertion.ts';
import { chinese } from './chinese.ts';
import { chineseFacts } from './chinese-facts.ts';
import type { Clauses, Subject } from './clauses.ts';
import { parameterCount } from './counts.ts';
import { englishFacts } from './english-facts.ts';
import type { FactCue, FactLanguage, FactProperty } from './fact-cue.ts';
import { factPatterns, ORGANISATION } from './fact-patterns.ts';
import type { KnownThing } from './known-names.ts';
import { maskSpans } from './mask-spans.ts';
import { modalityOf } from './modality.ts';
import { type NameGroup, thingsOf } from './name-groups.ts';
import type { Sentence } from './passages.ts';
import type { ReadSentence } from './read-lineage.ts';
import { type Antecedent, HEARSAY, meant, type Meant } from './sentence-relations.ts';

/** What a text says of a thing: who made it, and when, how large it is, what it takes and gives. */
export interface ProseFact {
  readonly thing: KnownThing;
  readonly property: FactProperty;
  /** In one form: the year in digits, the count of parameters in digits, the label of the maker, `text -> image`. */
  readonly value: string;
  /** The value as the sentence has it. */
  readonly written: string;
  /** The maker. */
  readonly organisation?: KnownThing;
  /** Where it is said; offsets count in the source. */
  readonly sentence: Span;
  /** The rule that read it. */
  readonly rule: string;
  readonly strength: Exclude<Strength, 'asserted'>;
  /** From 0 to 1. */
  readonly confidence: number;
}

type SaidFact = Omit<ProseFact, 'sentence'>;

/** The year of an author-year citation that stands on a name: its work may tell of the thing later than it appeared. */
const CITED_YEAR = { rule: 'cited-year', strength: 'implied', confidence: 0.6 } as const;
/** Rules that stand in a sentence without this are not tried. */
const NEEDS: Readonly<Record<FactProperty, RegExp>> = { maker: new RegExp(ORGANISATION, 'u'), year: /(?:19|20)\d\d/, parameters: /\d/, modality: /-to-|from|[到至生转]/i };

/**
 * The facts that the sentences of a text state of known things, in order, each once a sentence. Years that only the first citation on a name gives are `implied`. Of persons nothing is read.
 * O(length · cues).
 */
export function readFacts(sentences: Iterable<ReadSentence>): ProseFact[] {
  const facts: ProseFact[] = [];
  const cited = new Set<string>();
  for (const { sentence, clauses, antecedent } of sentences) {
    const { start, end } = sentence;
    for (const fact of [...factsOf(clauses, antecedent), ...citedYears(sentence, clauses, cited)]) facts.push({ ...fact, sentence: { start, end } });
  }
  return facts;
}

function factsOf(clauses: Clauses, antecedent: Antecedent): SaidFact[] {
  if (clauses.groups.length + clauses.organisations.length === 0 && !/\d/.test(clauses.masked)) return [];
  if (/[?？]\s*$/.test(clauses.masked)) return [];
  const language = clauses.language === chinese ? chineseFacts : englishFacts;
  const text = maskSpans(clauses.masked, clauses.organisations, () => ORGANISATION);
  const several = language.respectively.test(text);
  const said = new Map<string, SaidFact>();
  for (const { cue, pattern } of factPatterns(language)) {
    if (!NEEDS[cue.property].test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const fact = factBy(cue, match, { clauses, language, text, antecedent });
      // `A and B come from X and Y, respectively`: which is whose is not told.
      for (const one of fact) if (!several || fact.length === 1) keepSurer(said, one);
    }
  }
  return [...said.values()];
}

interface Context {
  readonly clauses: Clauses;
  readonly language: FactLanguage;
  /** The sentence with names, citations and organisations masked. */
  readonly text: string;
  readonly antecedent: Antecedent;
}

function factBy(cue: FactCue, match: RegExpExecArray, context: Context): SaidFact[] {
  const { clauses } = context;
  const start = match.index;
  // In the words of a date itself nothing is supposed: May is a month.
  const end = cue.property === 'year' && cue.of !== 'slot' ? start : start + match[0].length;
  const held = cue.presupposed === true ? 'asserted' : assertionOf(clauses, { start, end });
  const holder = held === undefined ? undefined : holderOf(cue, match, context);
  if (held === undefined || holder === undefined) return [];
  const sureness = held === 'hearsay' ? holder.sureness * HEARSAY : holder.sureness;
  const said = { rule: cue.rule, property: cue.property, strength: held === 'hearsay' ? ('implied' as const) : cue.strength, confidence: Math.round(cue.confidence * sureness * 100) / 100 };
  const things = holder.things.filter(({ kind }) => kind !== 'dataset' || cue.property !== 'parameters');
  return valuesOf(cue.property, match, clauses).flatMap((value) => things.map((thing) => ({ thing, ...value, ...said })));
}

/** What a match says of its thing. */
function valuesOf(property: FactProperty, match: RegExpExecArray, clauses: Clauses): Pick<SaidFact, 'value' | 'written' | 'organisation'>[] {
  const { year = '', count = '', size = count, from = '', to = '' } = match.groups ?? {};
  if (property === 'year') return [{ value: year, written: year }];
  if (property === 'modality') {
    const value = modalityOf(from, to);
    const places = [match.indices?.groups?.['from'], match.indices?.groups?.['to']].flatMap((place) => place ?? []);
    return value === undefined ? [] : [{ value, written: match[0].slice(Math.min(...places) - match.index, Math.max(...places) - match.index) }];
  }
  if (property === 'parameters') {
    const value = parameterCount(size);
    return value === undefined ? [] : [{ value, written: size }];
  }
  const [start, end] = match.indices?.groups?.['org'] ?? [0, 0];
  return clauses.organisations.filter((mention) => mention.start >= start && mention.end <= end).map(({ thing }) => ({ value: thing.label, written: thing.label, organisation: thing }));
}

/** Whose fact a match states; undefined where that is not safe to say. */
function holderOf(cue: FactCue, match: RegExpExecArray, { clauses, language, text, antecedent }: Context): Meant | undefined {
  const slot = match.indices?.groups?.['thing'];
  if (slot !== undefined) {
    const group = clauses.groups.find(({ start }) => start === slot[0]);
    if (group === undefined) return undefined;
    const things = thingsOf(group);
    return { things: cue.of === 'first' ? things.slice(0, 1) : cue.of === 'last' ? things.slice(-1) : things, sureness: 1 };
  }
  const at = match.index;
  const before = clauses.groups.findLast(({ end }) => end <= at);
  const hangs = before !== undefined && language.hangs.test(text.slice(before.end, at));
  const predicate = before !== undefined && language.predicates.test(text.slice(Math.max(clauses.startOf(before.start), before.start - 60), before.start));
  const isVerb = cue.of === 'subject' || language.verb.test(text.slice(Math.max(0, at - 40), at));
  // The size of a part is not that of the whole.
  if (before !== undefined && hangs && cue.property === 'parameters' && clauses.language.owns.test(text.slice(clauses.startOf(before.start), before.start))) return undefined;
  if (before !== undefined && hangs && !predicate && cue.of === 'noun') return { things: isVerb ? thingsOf(before) : thingsOf(before).slice(-1), sureness: 1 };
  const objects = before !== undefined && predicate ? new Set<NameGroup>([before]) : undefined;
  const subject = subjectAt(clauses, at, objects);
  if (subject.is === 'named' && !clauses.isFree(subject.group)) return undefined;
  const clause = clauses.startOf(at);
  const from = subject.is === 'named' ? Math.max(clause, subject.group.end) : clause;
  if (!isVerb && !language.describes.test(text.slice(from, at))) return undefined;
  // A name between that is no description of the subject has the fact as likely.
  if (!isVerb && before !== undefined && before.end > from && !predicate) return undefined;
  return meant(subject, antecedent);
}

/** The subject of a cue; a pronoun after the subject of the sentence means that, before what was spoken of in sentences before. */
function subjectAt(clauses: Clauses, at: number, objects: ReadonlySet<NameGroup> | undefined): Subject {
  const subject = clauses.subjectAt(at, objects);
  const first = subject.is === 'told' ? clauses.subject() : subject;
  return first.is === 'named' && first.group.end <= at ? (first === subject ? subject : { ...first, carried: true }) : subject;
}

function keepSurer(said: Map<string, SaidFact>, fact: SaidFact): void {
  const key = `${fact.thing.key} ${fact.property} ${fact.organisation?.key ?? fact.value}`;
  if ((said.get(key)?.confidence ?? 0) < fact.confidence) said.set(key, fact);
}

/** The years of the first citations that stand on names. O(markers · names). */
function citedYears({ words, markers }: Sentence, { groups }: Clauses, seen: Set<string>): SaidFact[] {
  const mentions = groups.flatMap(({ members }) => members);
  return markers.flatMap(({ start, cited }): SaidFact[] => {
    const mention = mentions.find(({ end }) => end <= start && start - end <= 3 && /^[\s)）]*$/.test(words.slice(end, start)));
    const year = / (1[89]\d\d|20\d\d)[a-z]?$/.exec(cited[0] ?? '')?.[1];
    if (mention === undefined || mention.suffix !== undefined || cited.length > 1 || seen.has(mention.thing.key)) return [];
    seen.add(mention.thing.key);
    return year === undefined ? [] : [{ thing: mention.thing, property: 'year', value: year, written: year, ...CITED_YEAR }];
  });
}
