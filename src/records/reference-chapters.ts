import type { ReferenceDraft } from '../sources/drafts.ts';

/** A text's own list up to where its numbers begin again. */
export interface ReferenceChapter {
  readonly drafts: readonly ReferenceDraft[];
  /** Where its last entry ends. */
  readonly end: number;
}

/** The lists of a text that has one a chapter: each begins where the number 1 comes again. O(entries). */
export function referenceChapters(drafts: readonly ReferenceDraft[]): ReferenceChapter[] {
  const chapters: { drafts: ReferenceDraft[]; end: number }[] = [];
  let begun = false;
  for (const draft of drafts) {
    const isFirst = draft.number === '1';
    const open = chapters.at(-1);
    if (open === undefined || (isFirst && begun)) chapters.push({ drafts: [draft], end: draft.place.end });
    else {
      open.drafts.push(draft);
      open.end = draft.place.end;
    }
    begun ||= isFirst;
  }
  return chapters;
}
