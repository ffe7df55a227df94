import { addToList } from '../base/grouping.ts';
import { ARTEFACT_KINDS, type NodeKind } from '../base/kinds.ts';
import { nameKey } from '../base/names.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import { CITATION } from './clauses.ts';
import type { KnownNames } from './known-names.ts';
import { kindByNoun, kindByWords } from './kind-words.ts';
import { passagesOf, type Sentence } from './passages.ts';

/** A name that a text uses and no table lists. */
export interface NewName {
  readonly name: string;
  readonly kind: Exclude<NodeKind, 'work'>;
  /** Other ways in which the text writes it: the words that its abbreviation stands for. */
  readonly aliases: readonly string[];
}

/** One place where a text has what may be a name, and what speaks for it there. */
interface Sighting {
  readonly written: string;
  /** The kind that the words around it tell; `organisation` also for who makes things. Undefined where they tell nothing. */
  readonly kind: Exclude<NodeKind, 'work'> | undefined;
  /** How much the place speaks for a name, from 0 to 1; below 0 where it is something else: a person, a task, a measure. */
  readonly weight: number;
}

/** What sightings must add up to. A shape that no word has needs less. */
const ENOUGH = { made: 0.5, capitals: 0.8, word: 1 };

/** Letters of names: Chinese prose runs on behind them without a blank. */
const SIGN = '[\\p{Script=Latin}\\p{Script=Greek}\\p{N}]';
const TAIL = `${SIGN}*(?:[-‐‑·.+/]${SIGN}+)*[+*]{0,2}`;
/** Words with capitals or digits in a row, as names of several words are written; a version may follow. */
const RUN = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_.@/\\\\-])(?:\\p{Lu}|[a-z]{1,12}[\\p{Lu}\\p{N}])${TAIL}(?:[ \\u00a0](?:\\p{Lu}${TAIL}|\\d{1,2}(?:\\.\\d+)?(?!${SIGN}|%)))*`, 'gu');
/** Names that no word looks like: capitals inside, digits, or a hyphen between capitals. */
const MADE = /^(?=.*\p{L})(?:.*\p{Ll}\p{Lu}|.*\p{Lu}{2}.*\p{Ll}|.*\p{L}-?\d|.*\d\p{L}|\p{Lu}{1,5}-\p{Lu})/u;
const CAPITALS = /^\p{Lu}{2,}s?$/u;
const NO_NAME: ReadonlySet<string> = new Set(
  `a an the we our this that these those it its they he she in on at of for from to by with and or but as is are was were be if when while although unlike like compared however moreover furthermore finally first second
  third recently later then thus hence here there such some many most all both each other others another since because despite after before during using based given inspired following table figure section appendix
  equation algorithm chapter part note see cf et al ai ml nlp cv dl rl llm llms lm lms vlm plm plms dnn dnns gpu gpus cpu cpus tpu tpus ram api apis sota qa nlu nlg nmt asr tts ocr kg kgs iot usa uk eu us id ids url
  http https www pdf html xml json csv arxiv github january february march april may june july august september october november december monday english chinese french german japanese korean spanish european american`.split(/\s+/),
);

/**
 * The names that a text uses for models, methods, data sets and tools and that `known` does not have: told by their shape, by citations that stand on them, by words that introduce
 * them (`we call`, `提出了`) or say what they are (`the X model`). Names with enough in their favour are taken, each once; never a word of the language, nor a person. In order of the first place. O(length).
 */
export function newNames(paragraphs: readonly Paragraph[], known: KnownNames): NewName[] {
  const sightings = new Map<string, Sighting[]>();
  const expansions = new Map<string, string>();
  for (const { sentences, titles } of passagesOf(paragraphs)) {
    for (const sentence of sentences) {
      const text = withCitations(sentence);
      const taken = known.find(text);
      for (const found of text.matchAll(RUN)) {
        const end = found.index + found[0].length;
        if (taken.some((mention) => mention.start < end && found.index < mention.end)) continue;
        const sighting = sightingAt(text, found.index, found[0], titles);
        if (sighting !== undefined) addToList(sightings, nameKey(sighting.written), sighting);
      }
      for (const { short, words } of abbreviationsIn(text)) if (known.find(words).length === 0) expansions.set(nameKey(short), words);
    }
  }
  return [...sightings].flatMap(([key, seen]) => {
    const first = seen[0];
    if (first === undefined) return [];
    const words = expansions.get(key);
    const kind = kindOf(seen, words);
    const weight = seen.reduce((sum, one) => sum + one.weight, 0) + (words !== undefined && kindByWords(words) !== undefined ? 1 : 0);
    const enough = MADE.test(first.written) ? ENOUGH.made : CAPITALS.test(first.written) ? ENOUGH.capitals : ENOUGH.word;
    if (kind === 'organisation' || weight < enough) return [];
    return [{ name: first.written, kind, aliases: words === undefined ? [] : [words] }];
  });
}

function withCitations({ words, markers }: Sentence): string {
  let text = words;
  for (const { start, end } of markers) text = text.slice(0, start) + CITATION.repeat(end - start) + text.slice(end);
  return text;
}

const BEFORE = {
  named: /(?:\b(?:called|named|dubbed|termed|coined|known as|namely|we call it)|称为|名为|命名为|叫做|称作|即)\s*[“"']?(?:the\s+)?$/iu,
  proposed: /(?:\b(?:introduces?|introduced|introducing|proposes?|proposed|proposing|presents?|presented|developed?|develops|releases?|released|unveiled|published?|launched|open-sourced)|提出了?|推出了?|发布了?|开发了?|开源了?|构建了|设计了)\s*(?:the\s+|a\s+|an\s+|their\s+|its\s+)?[“"']?$/iu,
  maker: /(?:\b(?:by|from|at|researchers at|scientists at|engineers at|a team at|labs? of|acquired|founded|company)|由|来自|公司|机构)\s*(?:the\s+)?$/iu,
  related: /(?:\b(?:(?:based|built|builds|relies|rests) (?:up)?on|extends?|extending|fine-?tun(?:es|ed|ing)(?: from)?|(?:variants?|versions?|extensions?|successors?) (?:of|to)|(?:distilled|derived|adapted|initiali[sz]ed) from|uses|using|employs|employing|adopts|replaces|combines|trained with|outperforms|improves (?:up)?on|than|unlike|like|such as)|基于|采用|使用|利用|结合|改进|扩展|优于|微调|与|比|如|类似于?|不同于)\s*(?:the\s+|a\s+|an\s+)?(?:original\s+|pre-?trained\s+|预训练的?)?$/iu,
  data: /(?:\b(?:(?:pre-?)?trained|evaluated|tested|fine-?tuned|benchmarked)\s+on|数据集|语料库?)\s*(?:the\s+|a\s+)?$/iu,
};
const AFTER = {
  cited: /^[\s(（]*\ue001/u,
  person: /^\s*(?:et al\b|and colleagues|and co-?workers|等人|等[。.]?\s*\ue001|['’]s (?:group|lab|team|work|paper))/iu,
  is: /^[\s\ue001]*(?:is|was|,|是|为|：|:)\s*(?:an?|the first|one of the|another|一[种个款类套])\s*([^,.;，。；]{0,80})/iu,
  hung: /^[-‐‑](?:based|like|style|derived|inspired)\b/iu,
  noun: /^[\s\ue001]*(?:的)?\s*(?:language\s+|pre-?trained\s+)?([a-z]+|\p{Script=Han}{1,6})/iu,
  verb: /^[\s\ue001]*(?:also\s+|further\s+|then\s+)?(?:uses|employs|adopts|extends|builds|combines|replaces|improves|relies|leverages|outperforms|incorporates|integrates|fine-tunes|achieves|learns|generates|使用|采用|利用|基于|通过|引入|结合|将|在)/iu,
  makes: /^\s*(?:['’]s\b|(?:released|introduced|proposed|developed|unveiled|launched|open-sourced|announced|published|acquired)\b|(?:Research|Labs?|AI|Inc|Corp|University|Institute|Group|Team|Brain)\b|公司|团队|研究院|大学|实验室|于\s*\d{4}\s*年?(?:发布|提出|推出|开源)|发布了|推出了|开源了|提出了|开发的|提出的)/u,
};

/** What one place says; undefined where nothing there can be a name. */
function sightingAt(text: string, start: number, run: string, titles: boolean): Sighting | undefined {
  const written = trimmed(run, atBeginning(text, start));
  if (written === undefined || written.length > 40) return undefined;
  const end = text.indexOf(written, start) + written.length;
  const before = text.slice(Math.max(0, end - written.length - 40), end - written.length);
  const after = text.slice(end, end + 100);
  if (AFTER.person.test(after) || /(?:\b\p{Lu}\.\s*)$/u.test(before)) return { written, kind: undefined, weight: -2 };
  if (BEFORE.maker.test(before) || AFTER.makes.test(after)) return { written, kind: 'organisation', weight: -0.5 };
  const noun = kindByNoun(AFTER.noun.exec(after)?.[1] ?? '');
  const is = kindByWords(AFTER.is.exec(after)?.[1] ?? '');
  const data = BEFORE.data.test(before) ? ('dataset' as const) : undefined;
  if (noun === 'no-name') return { written, kind: undefined, weight: -0.6 };
  const signs: readonly [boolean, number][] = [
    [AFTER.cited.test(after), 0.5], [BEFORE.named.test(before), 1], [BEFORE.proposed.test(before), 0.7], [noun !== undefined, 0.6], [is !== undefined, 0.8],
    [data !== undefined, 0.4], [BEFORE.related.test(before), 0.4], [AFTER.hung.test(after), 0.8], [AFTER.verb.test(after), 0.4], [titles && text.trim() === written, 1],
  ];
  return { written, kind: is ?? noun ?? data, weight: signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0) };
}

/** A run without the words of the language at its beginning: `While BERT` is `BERT`. Undefined where nothing is left. */
function trimmed(run: string, first: boolean): string | undefined {
  const words = run.split(/[ \u00a0]/);
  while (words.length > 0 && (NO_NAME.has((words[0] ?? '').toLowerCase()) || (first && words.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '') && MADE.test(words[1] ?? '')))) words.shift();
  while (words.length > 0 && NO_NAME.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const written = words.join(' ').replace(/[.·/+-]+$/u, '');
  return written.length < 2 || /^\p{N}/u.test(written) || (first && words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(written) && !/\ue001/.test(run)) ? undefined : written;
}

/** Whether nothing but marks stands before: there every word has a capital. */
function atBeginning(text: string, start: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start));
}

function kindOf(seen: readonly Sighting[], words: string | undefined): Exclude<NodeKind, 'work'> {
  const votes = new Map<Exclude<NodeKind, 'work'>, number>();
  for (const { kind } of seen) if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  const told = words === undefined ? undefined : kindByWords(words);
  if (told !== undefined) return told;
  const best = [...ARTEFACT_KINDS, 'organisation' as const].map((kind) => ({ kind: kind as Exclude<NodeKind, 'work'>, count: votes.get(kind as Exclude<NodeKind, 'work'>) ?? 0 })).reduce((most, next) => (next.count > most.count ? next : most));
  return best.count === 0 ? 'model' : best.kind;
}

/** Abbreviations in parentheses behind the words they stand for: `graph attention network (GAT)`. */
function abbreviationsIn(text: string): { readonly short: string; readonly words: string }[] {
  return [...text.matchAll(/((?:[\p{L}][\p{L}-]*[ ]){1,7})[(（]([\p{Lu}][\p{L}\p{N}-]{1,9})[)）]/gu)].flatMap(([, before = '', short = '']) => {
    const initials = [...short.replace(/s$/, '').toUpperCase().replace(/[^\p{L}]/gu, '')];
    const words = before.trim().split(/[ ]/);
    const parts = words.flatMap((word) => word.split('-').map((part) => ({ word, part })));
    const from = parts.length - initials.length;
    if (initials.length < 2 || from < 0 || !initials.every((letter, index) => parts[from + index]?.part[0]?.toUpperCase() === letter)) return [];
    const first = parts[from]?.word ?? '';
    return [{ short, words: words.slice(words.lastIndexOf(first)).join(' ') }];
  });
}
