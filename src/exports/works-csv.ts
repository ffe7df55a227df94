import { byText, sorted } from '../base/order.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslDate, type CslItem, type CslName, type CslNames, type CslText, formatName } from '../sources/csl.ts';
import { splitKeywords } from '../sources/fields/keywords.ts';
import { readPlainNames } from '../sources/fields/plain-names.ts';
import { TYPE_COLUMN } from '../sources/tables/reference-columns.ts';
import { readGivenDate } from '../sources/fields/written-dates.ts';
import type { CitedWork } from './cited-works.ts';
import type { Cell, Column } from './columns.ts';
import { csvText } from './csv-text.ts';
import { type WorksWriter, worksWriter } from './works-writer.ts';
import { counted, lost, namesForMessage } from './writer.ts';

/** Columns that every table has, whatever its works do. */
const ALWAYS: ReadonlySet<string> = new Set(['key', TYPE_COLUMN, 'title', 'author', 'issued', 'container-title', 'volume', 'issue', 'page', 'DOI', 'URL', 'identifiers']);

/**
 * A table with one row a work and one column a variable of CSL, which a reader of tables reads back as it was. Names stand family name first, dates in ISO form or in English words; a
 * column that no work fills is left out, but for the usual ones.
 */
export const worksCsv: WorksWriter = worksWriter({
  format: 'works-csv',
  label: 'CSV table of works',
  extension: 'csv',
  writeWorks: (works) => {
    const columns = COLUMNS.filter((column) => ALWAYS.has(column.name) || works.some((work) => isFilled(column.of(work))));
    const names = works.flatMap(({ csl }) => CSL_NAMES.flatMap((variable) => (csl[variable] ?? []).filter(isSpoilt))).map(formatName);
    const dates = works.filter(({ csl }) => CSL_DATES.some((variable) => isMisread(csl[variable])));
    return {
      text: csvText(columns, works),
      lost: [
        ...(names.length === 0 ? [] : [lost(`A cell cannot tell the parts of ${counted(names.length, 'name')} apart: ${namesForMessage(sorted(new Set(names), byText))}`, 'The format csl-json can.')]),
        ...(dates.length === 0 ? [] : [lost(`A cell cannot hold the dates of ${namesForMessage(dates.map(({ key }) => key))} as they are`, 'The format csl-json can.')]),
      ],
    };
  },
});

function of(name: string, type: Column<CitedWork>['type'], pick: (csl: CslItem, work: CitedWork) => Cell): Column<CitedWork> {
  return { name, type, of: (work) => pick(work.csl, work) };
}

function textColumn(variable: CslText): Column<CitedWork> {
  return of(variable, 'text', (csl) => csl[variable]);
}

function namesColumn(variable: CslNames): Column<CitedWork> {
  return of(variable, 'list', (csl) => (csl[variable] ?? []).map(invertedName));
}

const COLUMNS: readonly Column<CitedWork>[] = [
  of('key', 'text', (_csl, { key }) => key),
  of(TYPE_COLUMN, 'text', ({ type }) => type),
  textColumn('title'),
  namesColumn('author'),
  of('author-and-others', 'truth', (csl) => csl['author-and-others']),
  ...CSL_DATES.map((variable) => of(variable, 'text', (csl) => writtenDate(csl[variable]))),
  ...CSL_TEXTS.filter((variable) => variable !== 'title').map(textColumn),
  ...CSL_NAMES.filter((variable) => variable !== 'author').map(namesColumn),
  of('identifiers', 'list', (_csl, { identifiers }) => identifiers),
  of('tags', 'list', ({ keyword = '' }, { keywords }) => keywords.filter((tag) => !splitKeywords(keyword).includes(tag))),
];

function isFilled(cell: Cell): boolean {
  return cell !== undefined && cell !== '' && !(typeof cell === 'object' && cell.length === 0);
}

/** `van der Berg, Jr., Jan`; a comma in the name of a body is written twice. */
function invertedName(name: CslName): string {
  if (name.literal !== undefined) return name.literal.replaceAll(',', ',,');
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter((part) => part !== undefined && part !== '').join(' ');
  return [family, name.suffix, name.given].filter((part) => part !== undefined && part !== '').join(', ');
}

function isSpoilt(name: CslName): boolean {
  const read = readPlainNames(invertedName(name), 'inverted').names;
  return name['dropping-particle'] !== undefined || read.length !== 1 || formatName(read[0] ?? {}) !== formatName(name);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `2015-05-28`; `28 May 2015 – 3 Jun 2015` for a period, `Summer 2015` for a season; or the date as it was written. */
function writtenDate(date: CslDate | undefined): string | undefined {
  const [first, second] = date?.['date-parts'] ?? [];
  if (date === undefined || first === undefined) return date?.literal;
  const season = SEASONS[Number(date.season) - 1];
  if (season !== undefined) return `${season} ${inDigits(first)}`;
  return second === undefined ? inDigits(first) : `${inWords(first)} – ${inWords(second)}`;
}

function inDigits([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

function inWords([year = 0, month, day]: readonly number[]): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], String(year).padStart(4, '0')].filter((part) => part !== undefined).join(' ');
}

function isMisread(date: CslDate | undefined): boolean {
  const written = writtenDate(date);
  return written !== undefined && JSON.stringify(readGivenDate([written]).date) !== JSON.stringify(date);
}
