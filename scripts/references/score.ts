import { join } from 'node:path';
import { titleKey } from '../../src/base/names.ts';
import type { CslItem } from '../../src/sources/csl.ts';
import { parseReference } from '../../src/sources/references/reference-string.ts';
import { REFERENCE_LABELS, type ReferenceLabel } from '../../src/sources/references/reference-labels.ts';
import { segmentsOf } from '../../src/sources/references/labelled-fields.ts';
import { referenceModel } from '../../src/sources/references/packed-model.ts';
import { seeTokens } from '../../src/sources/references/reference-features.ts';
import { type ReferenceToken, referenceTokens } from '../../src/sources/references/reference-tokens.ts';
import { labelSequence } from '../../src/sources/references/sequence-labeller.ts';
import { type LabelledReference, labelAt } from './anystyle-data.ts';
import { printedReferences, type RightFields, rightFields } from './gb7714-lists.ts';

type Labeller = (tokens: readonly ReferenceToken[]) => readonly ReferenceLabel[];

/** The labeller that ships. */
export const trained: Labeller = (tokens) => [...labelSequence(referenceModel(), seeTokens(tokens)).labels].map((label) => REFERENCE_LABELS[label] ?? 'note');

/** How well fields are found: those right, those found, those there. A field is a stretch of one label; it is right where label, first and last token are. */
export interface FieldScore {
  right: number;
  found: number;
  there: number;
}

export interface LabellingScore {
  readonly references: number;
  /** Of the tokens between blanks, as AnyStyle counts them; of a token taken apart, its first part counts. */
  readonly tokenAccuracy: number;
  /** References of which every token is right. */
  readonly wholeRight: number;
  readonly fields: ReadonlyMap<ReferenceLabel, FieldScore>;
  /** Of all fields together (micro average). */
  readonly f1: number;
}

/** Scores a labeller against labelled references. */
export function scoreLabelling(references: readonly LabelledReference[], labeller: Labeller): LabellingScore {
  const fields = new Map<ReferenceLabel, FieldScore>();
  const all: FieldScore = { right: 0, found: 0, there: 0 };
  let tokens = 0;
  let rightTokens = 0;
  let whole = 0;
  for (const reference of references) {
    const parts = referenceTokens(reference.words);
    const labels = labeller(parts);
    const starts = [...reference.words.matchAll(/\S+/g)].map(({ index }) => index);
    const read = starts.map((start) => labels[parts.findIndex((part) => part.start === start)] ?? 'note');
    const truth = starts.map((start) => labelAt(reference, start));
    const right = read.filter((label, index) => label === truth[index]).length;
    tokens += starts.length;
    rightTokens += right;
    if (right === starts.length) whole += 1;
    const there = new Set(stretches(truth));
    for (const stretch of there) count(stretch, 'there');
    for (const stretch of stretches(read)) {
      count(stretch, 'found');
      if (there.has(stretch)) count(stretch, 'right');
    }
  }
  return { references: references.length, tokenAccuracy: rightTokens / tokens, wholeRight: whole / references.length, fields, f1: f1(all) };

  function count(stretch: string, what: keyof FieldScore): void {
    const label = stretch.split(' ')[0] as ReferenceLabel;
    const score = fields.get(label) ?? { right: 0, found: 0, there: 0 };
    score[what] += 1;
    all[what] += 1;
    fields.set(label, score);
  }
}

export function f1({ right, found, there }: FieldScore): number {
  return found + there === 0 ? 0 : (2 * right) / (found + there);
}

function stretches(labels: readonly ReferenceLabel[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < labels.length; ) {
    let to = from + 1;
    while (to < labels.length && labels[to] === labels[from]) to += 1;
    found.push(`${labels[from] ?? ''} ${from} ${to}`);
    from = to;
  }
  return found;
}

/** Of the fields that are at least so sure: how many are right, and how many of those there are found right. What a threshold gains and costs. */
export function scoreThresholds(references: readonly LabelledReference[], thresholds: readonly number[]): readonly { readonly threshold: number; readonly precision: number; readonly recall: number }[] {
  const fields: { readonly probability: number; readonly right: boolean }[] = [];
  let there = 0;
  for (const reference of references) {
    const tokens = referenceTokens(reference.words);
    there += new Set(stretches(tokens.map(({ start }) => labelAt(reference, start)))).size;
    for (const { label, text, probability, start } of segmentsOf(reference.words, tokens, labelSequence(referenceModel(), seeTokens(tokens)))) {
      const end = start + text.length;
      const from = reference.fields.findIndex((field) => start < field.end);
      const field = reference.fields[from];
      const begins = from === 0 ? 0 : (reference.fields[from - 1]?.end ?? 0) + 1;
      fields.push({ probability, right: field?.label === label && field.end === end && begins === start });
    }
  }
  return thresholds.map((threshold) => {
    const kept = fields.filter(({ probability }) => probability >= threshold);
    const right = kept.filter((field) => field.right).length;
    return { threshold, precision: right / kept.length, recall: right / there };
  });
}

/** Shares of right fields of the printed lists of GB/T 7714, by list. */
export function scoreMarked(samples: string): { readonly entries: number; readonly lists: ReadonlyMap<string, ReadonlyMap<keyof RightFields, FieldScore>> } {
  const { references, entries } = printedReferences(join(samples, 'refparse/zotero-chinese'));
  const lists = new Map<string, Map<keyof RightFields, FieldScore>>();
  for (const reference of references) {
    const scores = lists.get(reference.list) ?? new Map<keyof RightFields, FieldScore>();
    lists.set(reference.list, scores);
    for (const [field, right] of Object.entries(rightFields(reference, parseReference(reference.words))) as [keyof RightFields, boolean][]) {
      const score = scores.get(field) ?? { right: 0, found: 0, there: 0 };
      score.there += 1;
      score.found += 1;
      if (right) score.right += 1;
      scores.set(field, score);
    }
  }
  return { entries, lists };
}

/** Fields of CSL that are compared with the item that was printed. */
export const COMPARED = ['title', 'container-title', 'year', 'first author', 'authors', 'volume', 'page'] as const;

/** Which fields of CSL of a printed work are read right, which wrong, and which stay empty. */
export function scoreFields(words: string, item: CslItem): ReadonlyMap<(typeof COMPARED)[number], 'right' | 'wrong' | 'empty'> {
  const { csl } = parseReference(words);
  const results = new Map<(typeof COMPARED)[number], 'right' | 'wrong' | 'empty'>();
  const compare = (field: (typeof COMPARED)[number], read: string | undefined, truth: string | undefined): void => {
    // What a style does not print cannot be read.
    if (truth === undefined || truth === '' || !titleKey(words).includes(titleKey(truth))) return;
    results.set(field, read === undefined || read === '' ? 'empty' : titleKey(read) === titleKey(truth) ? 'right' : 'wrong');
  };
  const families = (names: CslItem['author']): string[] => (names ?? []).map(({ family, literal, 'non-dropping-particle': particle }) => [particle, family ?? literal].filter((part) => part !== undefined).join(' '));
  compare('title', csl.title, item.title?.replace(/<[^>]*>/g, ''));
  compare('container-title', csl['container-title'], item['container-title']);
  compare('year', String(csl.issued?.['date-parts']?.[0]?.[0] ?? ''), String(item.issued?.['date-parts']?.[0]?.[0] ?? ''));
  compare('first author', families(csl.author)[0], families(item.author)[0]);
  if (csl['author-and-others'] !== true && families(item.author).every((family) => titleKey(words).includes(titleKey(family)))) results.set('authors', csl.author === undefined ? 'empty' : titleKey(families(csl.author).join(' ')) === titleKey(families(item.author).join(' ')) ? 'right' : 'wrong');
  compare('volume', csl.volume, item.volume);
  compare('page', csl.page, item.page?.replace(/[-–]+/g, '-'));
  return results;
}
