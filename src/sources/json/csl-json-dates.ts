import type { CslDate } from '../csl.ts';
import { shortened } from '../fields/shortened.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import { isObject, listAt, textAt, valueAt } from './json-values.ts';

/** A date in CSL-JSON: `date-parts` of numbers or digits, else the text in `raw`, `literal` or in its place. Undefined where there is none. */
export function readCslDate(value: unknown, malformed: (problem: string) => void, unheld: (part: string) => void): CslDate | undefined {
  const text = isObject(value) ? (listAt(value, 'date-parts').length > 0 ? undefined : textAt(value, 'raw')) : textAt(value);
  if (text !== undefined) {
    const { date, problems } = readGivenDate([text]);
    problems.forEach(malformed);
    return date;
  }
  if (!isObject(value)) return undefined;
  const parts = listAt(value, 'date-parts').flatMap((date) => readParts(date, malformed));
  const season = textAt(value, 'season');
  const literal = textAt(value, 'literal');
  if (valueAt(value, 'circa') !== undefined && valueAt(value, 'circa') !== false) unheld('circa');
  if (parts.length === 0 && season === undefined && literal === undefined) return undefined;
  return { ...(parts.length === 0 ? {} : { 'date-parts': parts }), ...(season === undefined ? {} : { season }), ...(literal === undefined ? {} : { literal }) };
}

/** The date that a service gives, where it is of the year that it says the work is of; else that year. */
export function readDateOfYear(year: string | undefined, date: string | undefined, malformed: (problem: string) => void): CslDate | undefined {
  const told = date !== undefined && (year === undefined || date.startsWith(year)) ? date : year;
  const { date: issued, problems } = readGivenDate(told === undefined ? [] : [told]);
  problems.forEach(malformed);
  return issued;
}

/** Year, month and day, as far as they are of the calendar; services write null where they know no year. */
function readParts(date: unknown, malformed: (problem: string) => void): number[][] {
  const [year, month, day] = Array.isArray(date) ? (date as readonly unknown[]).map(wholeNumber) : [];
  if (year === undefined) {
    if (JSON.stringify(date) !== '[null]' && JSON.stringify(date) !== '[]') malformed(`“${shortened(JSON.stringify(date))}” is no date; it is left out`);
    return [];
  }
  if (month === undefined || month < 1 || month > 12) {
    if (month !== undefined && month !== 0) malformed(`“${month}” is no month; it is left out`);
    return [[year]];
  }
  if (day === undefined || day < 1 || day > 31) {
    if (day !== undefined && day !== 0) malformed(`“${day}” is no day; it is left out`);
    return [[year, month]];
  }
  return [[year, month, day]];
}

function wholeNumber(value: unknown): number | undefined {
  const text = textAt(value) ?? '';
  return /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}
