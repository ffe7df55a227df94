import type { Span } from './sentences.ts';

/** Blocks of a Markdown text that are no prose, and what links refer to. */
export interface BlockMasks {
  /** In no particular order; they may touch, not overlap. */
  readonly spans: readonly Span[];
  /** Labels of link reference definitions, in lower case. */
  readonly linkLabels: ReadonlySet<string>;
  /** Where something begins that is never closed; it is left as prose. */
  readonly unclosed: readonly { readonly start: number; readonly what: string }[];
}

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
const DEFINITION = /^ {0,3}\[([^[\]^][^[\]]{0,200})\]:[ \t]*(\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const OPENING = /<!--|<(script|style|pre)\b[^<>]*>/gi;
/** What a link leads to, as against words that happen to stand in parentheses after brackets. */
const ADDRESS = /^(?:<|#|\.{0,2}\/|[a-z][a-z0-9+.-]*:|[^\s/]+\.[a-z]{2,}(?:[/?#:]|$)|[^\s/]+\/)/i;

/** Whether a text reads as the address of a link. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Finds front matter, fenced code, comments, raw HTML and link reference definitions. O(length). */
export function findBlockMasks(text: string, lines: readonly Span[]): BlockMasks {
  const spans: Span[] = [];
  const linkLabels = new Set<string>();
  const unclosed: { start: number; what: string }[] = [];
  const closings = new ClosingFinder(text, lines);
  const frontMatter = frontMatterEnd(text, lines);
  if (frontMatter > 0) spans.push({ start: 0, end: lines[frontMatter]?.end ?? 0 });
  const openings = [...text.matchAll(OPENING)];
  let nextOpening = 0;
  let passed = spans[0]?.end ?? 0;
  for (let index = 0; index < lines.length; index += 1) {
    const { start = 0, end = 0 } = lines[index] ?? {};
    if (start < passed && end <= passed) continue;
    const line = start < passed ? '' : text.slice(start, end);
    const fence = FENCE.exec(line)?.[1];
    const label = definitionLabel(line);
    if (fence !== undefined) {
      const last = closings.fenceLine(fence, index + 1);
      if (last === undefined) unclosed.push({ start, what: 'A block of code' });
      else {
        passed = lines[last]?.end ?? end;
        spans.push({ start, end: passed });
        continue;
      }
    } else if (label !== undefined) {
      linkLabels.add(label);
      spans.push({ start, end });
      continue;
    }
    for (; (openings[nextOpening]?.index ?? Infinity) < end; nextOpening += 1) {
      const opening = openings[nextOpening];
      if (opening === undefined || opening.index < Math.max(start, passed) || text[opening.index - 1] === '`') continue;
      const closing = opening[1] === undefined ? '-->' : `</${opening[1].toLowerCase()}`;
      const close = closings.after(closing, opening.index + opening[0].length);
      if (close === undefined) unclosed.push({ start: opening.index, what: opening[1] === undefined ? 'A comment' : `A <${opening[1]}> element` });
      else {
        spans.push({ start: opening.index, end: close });
        passed = close;
      }
    }
  }
  return { spans, linkLabels, unclosed };
}

/** The text with spans blanked, line ends and offsets kept. */
export function blankOut(text: string, spans: readonly Span[], filler: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    pieces.push(text.slice(at, Math.max(at, start)), text.slice(Math.max(at, start), end).replace(/[^\r\n]/g, filler));
    at = Math.max(at, end);
  }
  return pieces.join('') + text.slice(at);
}

/** The lines of a text, without their ends (LF, CR LF or a lone CR). */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The line that closes the front matter, or 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly Span[]): number {
  const at = (index: number): string => text.slice(lines[index]?.start, lines[index]?.end).trimEnd();
  if (at(0) !== '---' || at(1) === '') return 0;
  for (let index = 1; index < lines.length; index += 1) if (at(index) === '---' || at(index) === '...') return index;
  return 0;
}

function definitionLabel(line: string): string | undefined {
  const [, label, address] = DEFINITION.exec(line) ?? [];
  return label !== undefined && address !== undefined && isAddress(address) ? label.trim().toLowerCase() : undefined;
}

/** Finds closings, and remembers which do not come any more, so that many openings without one cost no more than one. */
class ClosingFinder {
  readonly #text: string;
  readonly #lower: string;
  readonly #lines: readonly Span[];
  readonly #gone = new Set<string>();
  readonly #shortestGone = new Map<string, number>();

  constructor(text: string, lines: readonly Span[]) {
    this.#text = text;
    this.#lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    this.#lines = lines;
  }

  /** The line that closes a fence. */
  fenceLine(fence: string, from: number): number | undefined {
    const char = fence.slice(0, 1);
    if (fence.length >= (this.#shortestGone.get(char) ?? Infinity)) return undefined;
    for (let index = from; index < this.#lines.length; index += 1) {
      const line = this.#lines[index];
      const close = line === undefined ? undefined : FENCE_END.exec(this.#text.slice(line.start, line.end))?.[1];
      if (close !== undefined && close.startsWith(char) && close.length >= fence.length) return index;
    }
    this.#shortestGone.set(char, fence.length);
    return undefined;
  }

  /** The offset after the next closing. */
  after(closing: string, from: number): number | undefined {
    const found = this.#gone.has(closing) ? -1 : this.#lower.indexOf(closing, from);
    if (found === -1) {
      this.#gone.add(closing);
      return undefined;
    }
    const end = closing === '-->' ? found + 3 : this.#text.indexOf('>', found) + 1;
    return end === 0 ? found + closing.length : end;
  }
}
