import type { Place } from '../../base/places.ts';
import type { Draft, Reader, Reading, Skip, SourceText } from '../drafts.ts';
import { type JsonItem, readJsonItems } from '../json/json-items.ts';
import { elementSpans, type JsonSpan, memberSpan, memberSpans, parseSpan } from '../json/json-spans.ts';
import { textAt } from '../json/json-values.ts';
import { OPENING } from '../opening.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { cardDrafts, type ModelCard } from './model-cards.ts';
import { readYamlItems, type Stretch } from './yaml-items.ts';

const YAML_MEMBER = /^ *(?:- )?base_model: *\S?/m;
const JSON_MEMBER = /"base_model"\s*:/;
/** The data before the words of a card: between two lines of three hyphens. */
const FENCE = /^---[^\S\r\n]*(?:\r\n?|\n)/;
const CLOSING_FENCE = /(?:\r\n?|\n)---[^\S\r\n]*(?=\r|\n|$)/;

/**
 * Lists of models with their base models, in YAML, JSON or JSON Lines, and model cards in Markdown, of which only the data before the words is read. Each base model and each
 * dataset is a claim, whose place is that of its name.
 */
export const baseModels: Reader = {
  format: 'base-models',
  label: 'list of models with their base models, or a model card',
  reads: 'claim',
  recognise: ({ text }) => {
    const opening = text.slice(0, OPENING);
    if (/^\s*[[{]/.test(opening)) return JSON_MEMBER.test(opening) ? 0.9 : 0;
    const data = frontMatter(opening);
    if (data !== undefined) return YAML_MEMBER.test(opening.slice(data.start, data.end)) ? 0.9 : 0;
    return /^(?:\s|#[^\r\n]*(?:[\r\n]|$))*(?:---\s+)?(?:- )?[\w-]+:(?:\s|$)/.test(opening) && YAML_MEMBER.test(opening) ? 0.9 : 0;
  },
  read: readBaseModels,
};

function readBaseModels(source: SourceText): Reading {
  const notes = new ReaderNotes(source);
  const drafts: Draft[] = [];
  const data = frontMatter(source.text);
  const take = (card: ModelCard, called?: string): void => {
    for (const draft of cardDrafts(card, notes, called)) drafts.push(draft);
  };
  if (/^\s*[[{]/.test(source.text)) notes.add(readJsonItems(source, [['models']], (item) => take(new JsonCard(source, item))));
  else {
    notes.add(readYamlItems(source, (item) => take(item, data === undefined ? undefined : calledIn(source, data.end)), data));
    notes.add({ skips: wordsOf(source, data), diagnostics: [] });
  }
  return { drafts, ...notes.rest(), sections: [] };
}

/** The data of a model card in Markdown; undefined where the text is something else, such as a stream of several YAML documents. */
function frontMatter(text: string): Stretch | undefined {
  const start = FENCE.exec(text)?.[0].length;
  const close = start === undefined ? null : CLOSING_FENCE.exec(text.slice(start - 1));
  if (start === undefined || close === null) return undefined;
  const end = start - 1 + close.index;
  const words = text.slice(end + close[0].length);
  return YAML_MEMBER.test(words.slice(0, OPENING)) ? undefined : { start, end: Math.max(start, end) };
}

/** The first heading of a card's words, else the name of its file. */
function calledIn({ text, path }: SourceText, from: number): string | undefined {
  const heading = /(?:^|[\r\n])# +([^\r\n]+)/.exec(text.slice(from))?.[1]?.trim();
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return heading ?? (/^(?:readme|model[-_ ]?card)$/i.test(stem) || stem === '' ? undefined : stem);
}

/** The words of a card are a piece that is left out. */
function wordsOf({ text, lines }: SourceText, data: Stretch | undefined): Skip[] {
  const words = data === undefined ? '' : text.slice(data.end).replace(CLOSING_FENCE, '');
  const start = text.length - words.trimStart().length;
  return words.trim() === '' ? [] : [{ place: lines.place(start, start + words.trim().length), reason: 'the words of the card: only its data is read' }];
}

/** A card in JSON; what the hub hands out has the data of the card in a member of its own. */
class JsonCard implements ModelCard {
  readonly place: Place;
  readonly names: readonly string[];
  readonly #source: SourceText;
  readonly #objects: readonly JsonSpan[];

  constructor(source: SourceText, { span, place }: JsonItem) {
    const inner = memberSpan(source.text, span, 'cardData');
    this.place = place;
    this.#source = source;
    this.#objects = inner === undefined ? [span] : [span, inner];
    this.names = [...new Set(this.#objects.flatMap((object) => [...memberSpans(source.text, object)].map(({ name }) => name)))];
  }

  text(name: string): string | undefined {
    const span = this.#spanOf(name);
    const value = span === undefined ? undefined : parseSpan(this.#source.text, span);
    return Array.isArray(value) ? value.flatMap((element: unknown) => textAt(element) ?? []).join('; ') || undefined : textAt(value);
  }

  texts(name: string, others: (place: Place) => void): { readonly text: string; readonly place: Place }[] {
    const { text, lines } = this.#source;
    const span = this.#spanOf(name);
    if (span === undefined) return [];
    const elements = text[span.start] === '[' ? [...elementSpans(text, span)] : [span];
    return elements.flatMap((element) => {
      const value = parseSpan(text, element);
      const place = lines.place(element.start, element.end);
      const written = textAt(value);
      if (written === undefined && value !== null && value !== '') others(place);
      return written === undefined ? [] : [{ text: written, place }];
    });
  }

  #spanOf(name: string): JsonSpan | undefined {
    return this.#objects.map((object) => memberSpan(this.#source.text, object, name)).find((span) => span !== undefined);
  }
}
