import type { CslDate } from '../csl.ts';
import { MONTH_NAMES, monthNumber } from './months.ts';

const MONTH = new RegExp(`^(?:${MONTH_NAMES})\\.?$`);
/** Seasons as CSL numbers them, from 1. */
const SEASONS = [/^spr(?:ing)?\.?$/, /^sum(?:mer)?\.?$/, /^(?:fal(?:l)?|aut(?:umn)?)\.?$/, /^win(?:ter)?\.?$/];
const NUMERIC = /^(\d{4})(?:[-/.](\d{0,2})(?:[-/.](\d{0,2})(?:\/(.*))?)?)?$/s;
const EAST_ASIAN = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?$/;
const MONTH_AND_YEAR = /^(\d{1,2})\/(\d{4})$/;

interface Day {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: string;
}

/**
 * A date as databases write one: `2012`, `2012///`, `2012/03/04/`, `2012/03//Spring`, `2014-08-29`, `2017 Nov 15`, `2016 Dec-2017 Jan`, `NOV-DEC 2016`, `JUL 08-10, 2013`,
 * `15 June 2017`, `00/2016`, `2019年5月`. Undefined where it is none of these, or the calendar has no such day. O(length).
 */
export function readWrittenDate(text: string): CslDate | undefined {
  const written = text.trim();
  const [, monthBefore, yearAfter] = MONTH_AND_YEAR.exec(written) ?? [];
  if (yearAfter !== undefined) return dateOf([dayOf(yearAfter, monthBefore, undefined)]);
  const [, year, month, day, words] = NUMERIC.exec(written) ?? EAST_ASIAN.exec(written) ?? [];
  if (year === undefined) return dateInWords(written);
  const numbers = dayOf(year, month, day);
  const said = (words ?? '').trim().toLowerCase();
  // What follows the third stroke of RIS is free; Zotero writes `undefined` there where it knows nothing.
  if (said === '' || said === 'undefined') return dateOf([numbers]);
  const season = seasonOf(said);
  return season === undefined || numbers === undefined ? undefined : dateOf([{ ...numbers, season }]);
}

function dayOf(year: string, month = '', day = ''): Day | undefined {
  const months = Number(month);
  const days = Number(day);
  if (months > 12 || days > 31) return undefined;
  return { year: Number(year), ...(months === 0 ? {} : { month: months, ...(days === 0 ? {} : { day: days }) }) };
}

/** A date with the name of a month or season in it, or two that a dash joins: each takes from the other what it leaves out. */
function dateInWords(text: string): CslDate | undefined {
  if (text.length > 40) return undefined;
  const ends = text.split(/\s*[-–—/]\s*/).map(dayInWords);
  const [first, second] = ends;
  if (ends.length > 2 || first === undefined) return undefined;
  if (ends.length === 1) return dateOf([first]);
  if (second === undefined) return undefined;
  const month = second.month ?? first.month;
  return dateOf([{ ...yearOf(second), ...first }, { ...yearOf(first), ...(month === undefined ? {} : { month }), ...second }]);
}

function yearOf({ year }: Day): Day {
  return year === undefined ? {} : { year };
}

function dayInWords(text: string): Day | undefined {
  const day: { year?: number; month?: number; day?: number; season?: string } = {};
  for (const word of text.toLowerCase().split(/[\s,]+/)) {
    const season = seasonOf(word);
    if (/^\d{4}$/.test(word) && day.year === undefined) day.year = Number(word);
    else if (/^\d{1,2}(?:st|nd|rd|th)?\.?$/.test(word) && day.day === undefined && Number.parseInt(word, 10) >= 1 && Number.parseInt(word, 10) <= 31) day.day = Number.parseInt(word, 10);
    else if (MONTH.test(word) && day.month === undefined) day.month = monthNumber(word);
    else if (season !== undefined && day.season === undefined) day.season = season;
    else if (word !== '') return undefined;
  }
  return day;
}

function seasonOf(word: string): string | undefined {
  const index = SEASONS.findIndex((season) => season.test(word));
  return index === -1 ? undefined : String(index + 1);
}

/** One or two days as CSL has them; undefined where a year is missing, or the month of a day. */
function dateOf(days: readonly (Day | undefined)[]): CslDate | undefined {
  const parts: number[][] = [];
  for (const day of days) {
    if (day?.year === undefined || (day.day !== undefined && day.month === undefined)) return undefined;
    parts.push([day.year, ...(day.month === undefined ? [] : [day.month]), ...(day.day === undefined ? [] : [day.day])]);
  }
  // A season is of one year: the first.
  const season = days[0]?.season ?? days[1]?.season;
  return season === undefined ? { 'date-parts': parts } : { 'date-parts': parts.slice(0, 1), season };
}

/** A date, and what is wrong with how it was written, as sentences. */
export interface ReadDate {
  readonly date?: CslDate;
  readonly problems: readonly string[];
}

/**
 * The date of a record that gives it in several fields, the year first, then what may say more: the day and month with the year or without. The first decides where two
 * disagree; what is no date at all is kept as a literal, with a problem.
 */
export function readGivenDate([first, ...others]: readonly string[]): ReadDate {
  if (first === undefined) return { problems: [] };
  const problems: string[] = [];
  let date = readWrittenDate(first);
  for (const other of others) {
    const more = readWrittenDate(other) ?? readWrittenDate(`${other} ${first}`);
    if (more === undefined) problems.push(`“${other}” is no date that goes with ${first}; it is left out`);
    else if (date !== undefined && firstYear(date) !== firstYear(more)) problems.push(`The dates “${first}” and “${other}” disagree; the first is kept`);
    else if (date === undefined || precision(more) > precision(date)) date = more;
  }
  if (date !== undefined) return { date, problems };
  const years = new Set([...first.matchAll(/(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g)].map((found) => found[0]));
  const [year] = years;
  if (years.size === 1 && year !== undefined) return { date: { 'date-parts': [[Number(year)]] }, problems: [...problems, `“${first}” is read as the year ${year}`] };
  return { date: { literal: first }, problems: [...problems, `“${first}” is no date; it is kept as it stands`] };
}

function firstYear(date: CslDate): number | undefined {
  return date['date-parts']?.[0]?.[0];
}

function precision(date: CslDate): number {
  return (date['date-parts']?.flat().length ?? 0) + (date.season === undefined ? 0 : 1);
}
