import type { CslDate } from '../csl.ts';
import { MONTH_NAMES, monthNumber } from '../fields/months.ts';
import type { ReadDate } from '../fields/written-dates.ts';

const MONTH_NAME = new RegExp(`(?<!\\p{L})(?:${MONTH_NAMES})(?!\\p{L})`, 'giu');
const ISO = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]*)?[?~%]?$/;

/**
 * The date of an entry from its plain fields: `date` (ISO 8601, also a range), or else `year`, `month` and `day`.
 * A year with something around it is read as that year if it holds just one, with a problem that says so; what holds no year is kept as a literal.
 */
export function readDate(field: (name: string) => string | undefined): ReadDate {
  const problems: string[] = [];
  const date = field('date');
  const written = date ?? field('year');
  const parts = written !== undefined && (date !== undefined || /\d[-/]/.test(written)) ? isoDates(written) : undefined;
  if (parts !== undefined) return { date: parts, problems };
  if (written === undefined) {
    if (field('month') !== undefined) problems.push('There is a month but no year');
    return { problems };
  }
  const year = /^-?\d{3,4}$/.test(written) ? Number(written) : onlyYear(written);
  if (year === undefined) {
    problems.push(`“${written}” holds no single year; it is kept as it stands`);
    return { date: { literal: written }, problems };
  }
  if (String(year) !== written.replace(/^(-?)0+(?=\d)/, '$1')) problems.push(`“${written}” is read as the year ${year}`);
  const month = field('month') ?? (/\p{L}/u.test(written) && monthsOf(written).length > 0 ? written : undefined);
  const months = month === undefined ? [] : monthsOf(month);
  if (month !== undefined && months.length === 0) problems.push(`“${month}” is no month; it is left out`);
  return { date: { 'date-parts': withMonths(year, months, month, field('day')) }, problems };
}

/** One or two dates in ISO form, an open range by its known end; undefined for anything else. */
function isoDates(text: string): CslDate | undefined {
  const ends = text.split('/').map((end) => end.trim());
  if (ends.length > 2) return undefined;
  const known = ends.filter((end) => end !== '' && end !== '..');
  let season: string | undefined;
  const dates = known.map((end) => {
    const [, year, month, day] = ISO.exec(end) ?? [];
    if (year === undefined) return undefined;
    const numbers = [year, month, day].filter((part) => part !== undefined).map(Number);
    const second = numbers[1] ?? 1;
    // Months from 21 on are seasons.
    if (second >= 21 && second <= 24) season ??= String(second - 20);
    return second < 1 || second > 12 ? numbers.slice(0, 1) : numbers;
  });
  if (dates.length === 0 || !dates.every((date) => date !== undefined)) return undefined;
  return season === undefined ? { 'date-parts': dates } : { 'date-parts': dates.slice(0, 1), season };
}

function onlyYear(text: string): number | undefined {
  const years = new Set([...text.matchAll(/(?<!\d)[12]\d{3}(?!\d)/g)].map((found) => found[0]));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : undefined;
}

/** The months that a text names, by number or English name: none, one, or the two ends of a range. */
function monthsOf(text: string): number[] {
  if (/^\d{1,2}\.?$/.test(text)) {
    const month = Number.parseInt(text, 10);
    return month >= 1 && month <= 12 ? [month] : [];
  }
  return [...text.matchAll(MONTH_NAME)].map((found) => monthNumber(found[0])).slice(0, 2);
}

function withMonths(year: number, months: readonly number[], month: string | undefined, day: string | undefined): number[][] {
  const [first, second] = months;
  if (first === undefined) return [[year]];
  if (second !== undefined) return [[year, first], [year, second]];
  const days = /^\d{1,2}$/.test(day ?? '') ? [day] : /\p{L}/u.test(month ?? '') ? [...(month ?? '').matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map((found) => found[0]) : [];
  const number = days.length === 1 ? Number(days[0]) : 0;
  return [number >= 1 && number <= 31 ? [year, first, number] : [year, first]];
}
