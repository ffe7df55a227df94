import type { CslDate } from '../sources/csl.ts';

/** A date as biblatex writes one (ISO 8601-2): `2015`, `2015-05-28`, `2015-05/2016`, `2015-22` for a summer; undefined for what is none of the calendar. */
export function isoDate({ 'date-parts': parts = [], season }: CslDate): string | undefined {
  const ends = parts.slice(0, 2).map(([year = 0, ...rest]) => [isoYear(year), ...rest.map((part) => String(part).padStart(2, '0'))]);
  const [first] = ends;
  if (first === undefined) return undefined;
  if (first.length === 1 && ends.length === 1 && /^[1-4]$/.test(season ?? '')) first.push(String(20 + Number(season)));
  return ends.map((end) => end.join('-')).join('/');
}

/** A year in four digits, as ISO 8601 has it. */
export function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
