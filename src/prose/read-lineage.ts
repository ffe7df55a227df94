import { ARTEFACT_KINDS } from '../base/kinds.ts';
import { holdsCjk } from '../base/names.ts';
import { MASK, type Span } from '../sources/text/sentences.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import { BASED, CITATION, Clauses, LIKE, NAME } from './clauses.ts';
import { chinese } from './chinese.ts';
import type { ProseLanguage } from './cue.ts';
import { english } from './english.ts';
import type { KnownNames, KnownThing, NameMention } from './known-names.ts';
import { groupNames, thingsOf } from './name-groups.ts';
import { maskSpans } from './mask-spans.ts';
import { passagesOf, type Sentence } from './passages.ts';
import { lineageOf } from './sentence-lineage.ts';
import type { Antecedent, SaidRelation } from './sentence-relations.ts';

/** A relation and the sentence that states it; offsets count in the source. */
export interface ProseRelation extends SaidRelation {
  readonly sentence: Span;
}

/** What has been spoken of, as far as later sentences may mean it by a pronoun. */
interface Topic {
  readonly things: readonly KnownThing[];
  /** How many sentences with another subject have passed since. */
  readonly age: number;
}

const NOTHING: Topic = { things: [], age: 0 };

/** The thing for which the work is known that the citation at an offset of the source means; undefined where there is none, or more than one. */
export type CitedThing = (offset: number) => KnownThing | undefined;

/** A sentence in which names were looked for, and what its pronouns may mean. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  readonly antecedent: Antecedent;
}

/** Reads the lineage that a text states in its sentences, in order. A citation that is the subject of its sentence (`[65] extends BERT`) stands for what its work introduces. O(length · cues). */
export function readLineage(paragraphs: readonly Paragraph[], names: KnownNames, citedThing: CitedThing = () => undefined): ProseRelation[] {
  return lineageIn(readSentences(paragraphs, names, citedThing));
}

/** The lineage that sentences state, in their order. O(length · cues). */
export function lineageIn(sentences: Iterable<ReadSentence>): ProseRelation[] {
  const relations: ProseRelation[] = [];
  for (const { sentence, clauses, antecedent } of sentences) {
    for (const relation of lineageOf(clauses, antecedent)) relations.push({ ...relation, sentence: { start: sentence.start, end: sentence.end } });
  }
  return relations;
}

/** The sentences of a text in order, but for titles, each with what was spoken of before it. O(length). */
export function* readSentences(paragraphs: readonly Paragraph[], names: KnownNames, citedThing: CitedThing): Generator<ReadSentence> {
  let title: Topic = NOTHING;
  let topic: Topic = NOTHING;
  for (const passage of passagesOf(paragraphs)) {
    topic = { ...topic, age: topic.age + 1 };
    for (const sentence of passage.sentences) {
      const clauses = clausesOf(sentence, names, citedThing);
      if (passage.titles) {
        const things = clauses.groups.flatMap(thingsOf);
        title = { things: things.length === 1 && isNothingBut(clauses) ? things : [], age: 0 };
        topic = NOTHING;
        continue;
      }
      yield { sentence, clauses, antecedent: antecedentIn(topic, title, clauses.language) };
      topic = topicAfter(clauses, topic, title);
    }
  }
}

/** Signs of emphasis around words. */
const EMPHASIS = /([*_]{1,3})(?=[^\s*_])[^*_\n]{1,80}(?<=[^\s*_])\1(?![\p{L}\p{N}])/gu;

/** The clauses of a sentence, names and citations masked. */
export function clausesOf(sentence: Sentence, names: KnownNames, citedThing: CitedThing): Clauses {
  const { words, markers } = sentence;
  // Patterns allow for a blank or two; a desert of them they would search for hours.
  const cited = maskSpans(words, markers, () => CITATION).replace(EMPHASIS, (marked, signs: string) => ' '.repeat(signs.length) + marked.slice(signs.length, -signs.length) + ' '.repeat(signs.length)).replace(/\s{4,}/g, (blanks) => ` ${MASK.repeat(blanks.length - 2)} `);
  const found = names.find(cited);
  const named = found.filter(({ thing }) => ARTEFACT_KINDS.includes(thing.kind));
  const mentions = [...named, ...citedSubjects(sentence, cited, named, citedThing)].sort((left, right) => left.start - right.start);
  const language = languageOf(words);
  const groups = groupNames(cited, mentions, beginsClause(cited, language));
  const text = maskSpans(cited, groups, ({ members }) => (members[0]?.suffix === undefined ? NAME : /like|style|type/.test(members[0].suffix) ? LIKE : BASED));
  return new Clauses(text, groups, language, found.filter(({ thing }) => thing.kind === 'organisation'));
}

/** Authors or nothing before a citation, and words after it: it is the subject of its clause. */
const AUTHORS = /(?:^|[,，。;；.:：]\s*|\b(?:and|while|whereas|then|later|similarly|instead|recently|also)\s+|然后|随后|后来|此外|同样|或者|相反|同时)\s*(?:\p{Lu}[\p{L}'’.-]*(?:\s+(?:and|&)\s+\p{Lu}[\p{L}'’-]*)?(?:\s+et\s+al\.?)?(?:\s+and\s+colleagues)?|[\p{Script=Han}\p{Script=Latin} .]{1,16}(?:等人?|和[\p{Script=Han}]{1,4})。?|\p{Lu}\.\s*\p{Lu}\p{L}+\s*等人?。?)?\s*$/u;

function citedSubjects({ start, markers }: Sentence, text: string, named: readonly NameMention[], citedThing: CitedThing): NameMention[] {
  return markers.flatMap((marker): NameMention[] => {
    const thing = marker.cited.length === 1 ? citedThing(start + marker.start) : undefined;
    if (thing === undefined || named.some((mention) => mention.start < marker.end && marker.start - mention.end < 3)) return [];
    return AUTHORS.test(text.slice(Math.max(0, marker.start - 60), marker.start)) && /^\s*[\p{L}]/u.test(text.slice(marker.end, marker.end + 8)) ? [{ start: marker.start, end: marker.end, thing }] : [];
  });
}

/** Chinese where it has more than a sign or two of Chinese. */
function languageOf(words: string): ProseLanguage {
  return holdsCjk(words) && (words.match(/\p{Script=Han}/gu)?.length ?? 0) > 2 ? chinese : english;
}

/** Whether a name after a comma begins a clause of its own: a verb follows it. */
function beginsClause(text: string, language: ProseLanguage): (mention: NameMention, after: NameMention) => boolean {
  const likened = /^[^，,。；;]{0,30}?(?:相同|相似|类似|一致|一样|相近|不同|相比|相当|对比|结合|融合|组合|联合)/u;
  const verb = language === chinese ? /^[\s\ue001]*(?:则|也|还|使用|采用|利用|基于|是|将|通过|提出|引入|扩展|改进|在|由|与)/u : /^[\s\ue001]*(?:also\s+|further\s+|instead\s+|then\s+)?(?:uses|is|was|has|employs|adopts|extends|builds|combines|replaces|introduces|improves|relies|applies|adds|trains|leverages|follows|takes)\b/i;
  return ({ start, end }, after) => (/(?:与|和|同|跟)\s*$/u.test(text.slice(Math.max(0, start - 4), start)) && !/(?:与|和|同|跟|比|较|将|把)[^，,。；;]{0,14}$/u.test(text.slice(Math.max(0, after.start - 16), after.start)) && likened.test(text.slice(end, end + 40))) || /[,，][\s\ue001]*(?:(?:and|while|whereas|but)\s+|而|并|且)?$/iu.test(text.slice(Math.max(0, start - 12), start)) && verb.test(text.slice(end, end + 30));
}

function isNothingBut({ masked: text }: Clauses): boolean {
  return text.replace(/[\ue000-\ue003\s\p{P}\p{N}]/gu, '').length <= 12;
}

function antecedentIn(topic: Topic, title: Topic, language: ProseLanguage): Antecedent {
  return (by) => {
    if (by === 'plural') return topic.things.length > 1 && topic.age === 0 ? topic.things : undefined;
    if (by === 'silence' && language === english) return undefined;
    if (topic.things.length === 1 && topic.age < (by === 'pronoun' ? 3 : 2)) return topic.things;
    return topic.things.length === 0 && title.things.length === 1 ? title.things : undefined;
  };
}

/** What a sentence leaves to be spoken of: its subject; or what was, where it speaks of that still. */
function topicAfter(clauses: Clauses, topic: Topic, title: Topic): Topic {
  const subject = clauses.subject();
  if (subject.is === 'named') {
    const things = thingsOf(subject.group).filter(({ kind }) => kind !== 'dataset');
    return things.length === 0 ? { ...topic, age: topic.age + 1 } : { things, age: 0 };
  }
  if (subject.is === 'other') return { ...topic, age: topic.age + 1 };
  return topic.things.length === 0 ? { ...title, age: 0 } : { ...topic, age: 0 };
}
