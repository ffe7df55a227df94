import { isReferenceHeading } from '../references/reference-heading.ts';
import type { PageLine } from './page-lines.ts';

/** A heading is no longer than this. */
const LONGEST = 100;
const KNOWN =
  /^(?:abstract|summary|introduction|background|related works?|preliminaries|methods?|methodology|materials and methods|approach|experiments?|experimental (?:setup|results)|results?|evaluation|analysis|discussion|results and discussion|limitations|conclusions?|concluding remarks|future work|conclusions? and future work|acknowledge?ments?|appendi(?:x|ces)(?: [A-Z])?|supplementary materials?|author contributions|funding|keywords|contents|摘要|引言|前言|绪论|背景|相关工作|方法|实验|结果|讨论|结论|总结|展望|致谢|附录|目录)\s*[:：]?$/i;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.．、]?\s+(?=[\p{Lu}\p{Script=Han}“"])\S.*$/u;
const LETTERED = /^(?:appendix\s+)?[A-Z](?:\.\d{1,2}){0,3}[.:]?\s+\p{Lu}.{2,}$/iu;
const CHAPTER = /^(?:(?:chapter|part)\s+(?:\d+|[IVX]+)\b.*|第[一二三四五六七八九十百\d]+[章部分节].*|[一二三四五六七八九十]+、.+|[（(][一二三四五六七八九十]+[)）].+)$/i;

/** More than one sentence, or citations: no title. */
const SENTENCES = /\p{L}[.!?]\S*\s+\p{Lu}|[⁰¹²³⁴-⁹]|\[\d/u;

/** How deep a heading is that a line makes, 1 for the outermost; undefined where the line is none. */
export interface HeadingLine {
  readonly level: number;
}

/** What stands around a line that may be a heading. */
export interface Surroundings {
  /** Whether it is the first line of all, which is the title where it can be one. */
  readonly isFirst: boolean;
  readonly afterBlank: boolean;
  readonly beforeBlank: boolean;
  /** Whether it stands further in than the next line, as the first line of a paragraph does. */
  readonly indented: boolean;
  /** The width that most lines of the text keep to. */
  readonly width: number;
  /** The number of the last numbered heading; empty before the first. */
  readonly lastNumber: string;
}

/** Whether a line that stands in running text is a heading: by its numbering, where that goes on with the one before; by words that head sections everywhere; by capitals; or short and alone. */
export function headingLine({ words }: PageLine, { isFirst, afterBlank, beforeBlank, indented, width, lastNumber }: Surroundings): HeadingLine | undefined {
  if (words.length > LONGEST || words.length < 2) return undefined;
  if (isReferenceHeading(words) || KNOWN.test(words)) return { level: 1 };
  const ends = /[.。,，;；:：!?！？]$|[-‐]$/.test(words);
  const number = NUMBERED.exec(words)?.[1];
  if (number !== undefined && !ends && follows(number, lastNumber) && isTitle(words)) return { level: number.split('.').length };
  if (ends || !isTitle(words)) return undefined;
  if (CHAPTER.test(words)) return { level: /^[（(]/.test(words) ? 2 : 1 };
  if (!afterBlank) return undefined;
  if (LETTERED.test(words) && beforeBlank) return { level: 1 };
  if (words === words.toUpperCase() && /\p{Lu}{3}/u.test(words)) return { level: 1 };
  if (!/^[\p{Lu}\p{N}\p{Script=Han}]/u.test(words) || SENTENCES.test(words)) return undefined;
  if (isFirst) return beforeBlank || words.length < width * 0.75 ? { level: 1 } : undefined;
  return words.length < width * 0.75 && !beforeBlank && !indented && width > 40 ? { level: lastNumber === '' ? 1 : 2 } : undefined;
}

/** The number of a numbered heading. */
export function headingNumber(words: string): string | undefined {
  return NUMBERED.exec(words)?.[1];
}

/** Whether a section of this number may come next: 3 after 2.4, 2.5 after 2.4.1, 2.4.1 after 2.4. */
function follows(number: string, last: string): boolean {
  const next = number.split('.').map(Number);
  const before = last === '' ? [] : last.split('.').map(Number);
  const at = next.findIndex((part, index) => part !== before[index]);
  if (at === -1) return false;
  const step = (next[at] ?? 0) - (before[at] ?? 0);
  return next.length === at + 1 && step >= (before[at] === undefined ? 0 : 1) && step <= 2;
}

/** Words, not figures, code or a sentence. */
function isTitle(words: string): boolean {
  return /\p{L}{3}|\p{Script=Han}{2}/u.test(words) && !/[=<>{}[\]@|\\·]|\d{4}|\S{30}|\.\s+\p{Ll}/u.test(words) && (words.match(/[\d,;]/g) ?? []).length < 8;
}
