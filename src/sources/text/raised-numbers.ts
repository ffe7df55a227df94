import { type CitationMarker, readNumbers } from './citation-markers.ts';
import type { Span } from './sentences.ts';

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Raised digits of Unicode with what joins them, and `^12,13^` as pandoc has it. */
const RAISED = /[⁰¹²³⁴-⁹](?:[⁰¹²³⁴-⁹]|[,，、;⁻–‑-] ?(?=[⁰¹²³⁴-⁹]))*|\^[\d][\d\s,，、;–‑-]{0,80}\^/gu;
/** Units and names that are raised to a power: `cm²`, `R²`, `χ²`, `10³`. */
const POWER = /(?:^|[^\p{L}])(?:[\p{Script=Latin}\p{Script=Greek}]|[cdkmnµμ]m|in|ft|yd|ha|sec|Hz|log|sin|cos|tan|exp)$/u;

/**
 * Every raised number or list of raised numbers that can be a citation, in order: `models¹²,¹³`, `models^12^`, and what markup raises (`raised`, in order).
 * Not taken: powers of numbers, units and single letters (`10³`, `m²`, `R²`, `s⁻¹`), 0. O(length).
 */
export function findRaisedNumbers(text: string, raised: readonly Span[] = []): CitationMarker[] {
  const written = [...text.matchAll(RAISED)].map((found): Span => ({ start: found.index, end: found.index + found[0].length }));
  return [...raised, ...written]
    .sort((left, right) => left.start - right.start)
    .flatMap((span): CitationMarker[] => {
      const numbers = text.slice(span.start, span.end).replace(/[⁰¹²³⁴-⁹]/gu, (sign) => String(SIGNS.indexOf(sign))).replaceAll('⁻', '-').replaceAll('^', ' ');
      const read = isPower(text, span, numbers) ? undefined : readNumbers(numbers, span.start);
      return read === undefined ? [] : [{ ...span, ...read }];
    });
}

function isPower(text: string, { start }: Span, numbers: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start).replace(/\ufffc+$/u, '');
  if (/[\p{N}⁻^+=×·*/−-]$/u.test(before)) return true;
  return /^\s*[1-9]\s*$/.test(numbers) && POWER.test(before);
}
