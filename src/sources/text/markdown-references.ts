import { beginsWithName, namesYear } from '../references/entry-beginnings.ts';
import { findEntryLabels } from '../references/entry-labels.ts';
import { findReferenceLists } from '../references/find-reference-lists.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import type { ListedReference } from '../references/reference-list.ts';
import { oneReference, splitReferences } from '../references/split-references.ts';
import type { Block, Blocks } from './markdown-blocks.ts';
import { blankOut, linesOf } from './markdown-masks.ts';
import { markdownWords } from './markdown-words.ts';
import type { Span } from './sentences.ts';

/** A text parted into what cites and what is cited. */
export interface PartedBlocks {
  readonly paragraphs: readonly Block[];
  readonly references: readonly ListedReference[];
}

const TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,1000})?\/?>/gi;
/** What citation processors put around each entry of a list that they write. */
const ENTRY_ELEMENT = /<div\s(?:[^<>]{0,300}\s)?class="[^"]{0,100}\bcsl-entry\b/g;
/** An entry with a colon behind its number, wherever it stands. */
const COLON_ENTRY = /^\\?\[(\d{1,4})\\?\]:\s+(?=\S)/;
/** More lines than this are no one entry, even in one paragraph. */
const LONGEST_ENTRY = 8;

/**
 * Takes the entries of reference lists out of the paragraphs of a Markdown text: what stands under headings such as `References`, down to the next heading of the same or a
 * higher level, and what citation processors mark as a list; without either, a long run of lines that begin with `[1]`, `[2]`, …; and `[3]: Author, Title` anywhere. O(length · log lines).
 */
export function takeReferences(blocks: Blocks): PartedBlocks {
  const tags = [...blocks.prose.matchAll(TAG)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const text = blankOut(blocks.prose, tags, ' ');
  const listed = referenceRegions(blocks, text).flatMap((region) => entriesOf(text, blocks.paragraphs, region));
  const apart = without(blocks.paragraphs, listed).flatMap(({ start, end }): ListedReference[] => {
    const [label, number] = COLON_ENTRY.exec(text.slice(start, end)) ?? [];
    return label === undefined || number === undefined ? [] : [{ start, end, number: String(Number(number)), words: text.slice(start + label.length, end).replace(/\s+/g, ' ') }];
  });
  const references = [...listed, ...apart].sort((left, right) => left.start - right.start);
  return { paragraphs: without(blocks.paragraphs, references), references: references.map((entry) => ({ ...entry, ...markdownWords(entry.words) })) };
}

/** A stretch that holds nothing but one list, or but one entry where markup says so. */
interface Region extends Span {
  readonly isEntry?: true;
}

/** In order. */
function referenceRegions({ headings, prose }: Blocks, text: string): Region[] {
  const regions: Span[] = [];
  let depth = 0;
  headings.forEach(({ end, words, level }, index) => {
    if (isReferenceHeading(prose.slice(words.start, words.end))) depth = depth === 0 ? level : Math.min(depth, level);
    else if (level <= depth) depth = 0;
    if (depth > 0) regions.push({ start: end, end: headings[index + 1]?.start ?? text.length });
  });
  const elements = elementRegions(headings, prose);
  const divided = new Set(elements.map(({ heading }) => heading));
  const lists: Region[] = [...regions.filter(({ end }) => !divided.has(end)), ...elements].sort((left, right) => left.start - right.start);
  if (lists.length > 0) return lists;
  const lines = linesOf(text).map(({ start, end }) => ({ start, end, words: text.slice(start, end).trim() }));
  return findReferenceLists(lines).flatMap(({ from, to }) => {
    const [first, last] = [lines[from], lines[to - 1]];
    return first !== undefined && last !== undefined && /^[[［【]/.test(first.words) ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Each from its element to the next one or to the next heading, whose offset is told too. */
function elementRegions(headings: Blocks['headings'], prose: string): (Region & { readonly heading: number })[] {
  const starts = [...prose.matchAll(ENTRY_ELEMENT)].map((found) => found.index);
  let next = 0;
  return starts.map((start, index) => {
    while ((headings[next]?.start ?? Infinity) < start) next += 1;
    const heading = headings[next]?.start ?? prose.length;
    return { start, end: Math.min(starts[index + 1] ?? heading, heading), isEntry: true, heading };
  });
}

/** The entries of one list: at their labels, else paragraph by paragraph, as far as these read as references. */
function entriesOf(text: string, paragraphs: readonly Block[], region: Region): ListedReference[] {
  const lines = region.isEntry === true ? firstLines(text, linesWithin(text, region)) : linesWithin(text, region);
  const labelled = findEntryLabels(text, lines).length > 0;
  if (region.isEntry === true && !labelled) return oneReference(text, lines);
  const inside = paragraphs.slice(firstFrom(paragraphs, region.start), firstFrom(paragraphs, region.end)).map((paragraph) => linesWithin(text, paragraph));
  const entries = labelled || inside.length < 2 ? splitReferences(text, lines) : inside.flatMap((paragraph) => (paragraph.length > LONGEST_ENTRY ? splitReferences(text, paragraph) : oneReference(text, paragraph)));
  return entries.filter(({ words }) => /\p{L}/u.test(words) && (labelled || namesYear(words) || beginsWithName(words) || /10\.\d{4,}\/|https?:/.test(words)));
}

/** The lines down to the first blank one behind words: a closing tag, or the end of the paragraph. */
function firstLines(text: string, lines: readonly Span[]): Span[] {
  const filled = lines.map(({ start, end }) => text.slice(start, end).trim() !== '');
  const from = filled.indexOf(true);
  const to = filled.indexOf(false, from);
  return lines.slice(Math.max(0, from), to === -1 ? lines.length : to);
}

function linesWithin(text: string, { start, end }: Span): Span[] {
  return linesOf(text.slice(start, end)).map((line) => ({ start: start + line.start, end: start + line.end }));
}

/** The paragraphs without the entries; what stands before, between or behind them stays. Both are in order. */
function without(paragraphs: readonly Block[], entries: readonly Span[]): Block[] {
  let next = 0;
  return paragraphs.flatMap((paragraph): Block[] => {
    const left: Block[] = [];
    let from = paragraph.start;
    while ((entries[next]?.end ?? Infinity) <= from) next += 1;
    for (let at = next; (entries[at]?.start ?? Infinity) < paragraph.end; at += 1) {
      left.push({ ...paragraph, start: from, end: entries[at]?.start ?? from });
      from = entries[at]?.end ?? from;
    }
    if (from === paragraph.start) return [paragraph];
    return [...left, { ...paragraph, start: from, end: paragraph.end }].filter(({ start, end }) => start < end);
  });
}

function firstFrom(paragraphs: readonly Block[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
