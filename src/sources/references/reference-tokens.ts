import { holdsCjk } from '../../base/names.ts';

/** One token of a reference: what stands between blanks, or a part of it. */
export interface ReferenceToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `2010;20(5):813-22`, as medical styles write year, volume and pages without blanks. */
const YEAR_VOLUME_PAGES = /^(\(?(?:1[5-9]|20)\d\d[a-z]?\)?[;,:])(\d+[^\s:]{0,20}:)(\S*\d\S*)$/;
/** `2010;20(5):`, where a blank follows. */
const YEAR_VOLUME = /^(\(?(?:1[5-9]|20)\d\d[a-z]?\)?;)(\d+[^\s:]{0,20}[:,.]?)$/;
/** `20(5):813-22`. */
const VOLUME_PAGES = /^(\d{1,4}(?:\([^()\s]{1,20}\))?[:,])([A-Za-z]?\d+[-–—]\S*)$|^(\d{1,4}\([^()\s]{1,20}\)[:,])([A-Za-z]?\d\S*)$/;
/** The parts of Chinese and Japanese text, which has no blanks. */
const CJK_PART = /[^，。；：、．《》]*[，。；：、．》]?|[《]/g;

/** The tokens of a reference: parted by blanks, and by the signs between year, volume and pages where no blank stands. O(length). */
export function referenceTokens(words: string): ReferenceToken[] {
  const tokens: ReferenceToken[] = [];
  for (const { 0: written, index } of words.matchAll(/\S+/g)) {
    let start = index;
    for (const text of partsOf(written)) {
      if (text !== '') tokens.push({ start, end: start + text.length, text });
      start += text.length;
    }
  }
  return tokens;
}

function partsOf(written: string): readonly string[] {
  const parts = (YEAR_VOLUME_PAGES.exec(written) ?? YEAR_VOLUME.exec(written) ?? VOLUME_PAGES.exec(written))?.slice(1).filter((part) => part !== undefined);
  if (parts !== undefined) return parts;
  return holdsCjk(written) ? (written.match(CJK_PART) ?? [written]) : [written];
}
