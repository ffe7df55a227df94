import type { MentionDraft, Section, SourceText } from '../sources/drafts.ts';

/** Where a numbering may change between two citations that follow each other. */
export interface ScopeBorder {
  readonly line: number;
  readonly is: 'heading' | 'paragraph';
}

/** A line on its own that is as short as this, and ends like no sentence, reads as a heading. */
const LONGEST_HEADING = 60;
const CAPTION = /^(?:图|表|figure|fig\.|table|tab\.)\s*\d/i;

/**
 * For each citation but the first, the border before it, or undefined where none lies between it and the one before. A heading is the outermost of those in between; where the format
 * marks none, the first of the longest run of short lines. O(citations + lines + sections).
 */
export function scopeBorders(source: SourceText, mentions: readonly MentionDraft[], sections: readonly Section[]): (ScopeBorder | undefined)[] {
  const lines = source.text.split(/\r\n|\n|\r/);
  let section = 0;
  return mentions.slice(1).map((mention, index): ScopeBorder | undefined => {
    const before = mentions[index];
    if (before === undefined || before.paragraphOrdinal === mention.paragraphOrdinal) return undefined;
    const between: Section[] = [];
    for (; (sections[section]?.place.start ?? Infinity) <= mention.place.start; section += 1) {
      const opened = sections[section];
      if (opened !== undefined && opened.place.start >= before.place.start) between.push(opened);
    }
    const outermost = between.reduce((least, { level }) => Math.min(least, level), Infinity);
    const heading = between.findLast(({ level }) => level === outermost);
    if (heading !== undefined) return { line: heading.place.line, is: 'heading' };
    const short = longestRun(lines, before.sentence.line, mention.sentence.line);
    return short === undefined ? { line: mention.sentence.line, is: 'paragraph' } : { line: short, is: 'heading' };
  });
}

/** The first line of the longest run of lines that read as headings, strictly between two lines; of equal runs the last. */
function longestRun(lines: readonly string[], after: number, before: number): number | undefined {
  let best: { readonly line: number; readonly length: number } | undefined;
  let length = 0;
  for (let line = after + 1; line <= before; line += 1) {
    const words = (lines[line - 1] ?? '').trim();
    if (words === '') continue;
    if (line < before && readsAsHeading(words)) length += 1;
    else {
      if (length > 0 && length >= (best?.length ?? 0)) best = { line: line - length, length };
      length = 0;
    }
  }
  return best?.line;
}

function readsAsHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && /\p{L}/u.test(words) && !/[.。!！?？,，;；:：、)）\]】]$/.test(words) && !CAPTION.test(words) && !/[[［【]\d/.test(words);
}
