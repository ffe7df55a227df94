/** The dates of an entry, as biblatex names their parts: none before the date of the work. */
const KINDS = ['', 'url', 'event', 'orig'];

/** Puts the parts that a compiled bibliography has of dates (`urlyear`, `urlmonth`, `endyear`) together again, where they are numbers; other parts stay as they are. */
export function joinDates(fields: Map<string, string>): void {
  for (const kind of KINDS) {
    const start = dateOf(fields, kind);
    const end = dateOf(fields, `${kind}end`);
    const year = fields.get(`${kind}year`);
    const date = start ?? (kind === '' ? undefined : year);
    if (date === undefined) continue;
    fields.set(`${kind}date`, end === undefined ? date : `${date}/${end}`);
    for (const part of ['year', 'month', 'day', 'endyear', 'endmonth', 'endday']) fields.delete(kind + part);
  }
}

/** A date in ISO form; undefined where its year is no number. An end without a year is an open one. */
function dateOf(fields: ReadonlyMap<string, string>, kind: string): string | undefined {
  const year = fields.get(`${kind}year`);
  if (kind.endsWith('end') && year === '') return '';
  if (year === undefined || !/^-?\d{1,4}$/.test(year)) return undefined;
  const parts = [fields.get(`${kind}month`), fields.get(`${kind}day`)];
  const numbers = parts.slice(0, parts.findIndex((part) => part === undefined || !/^\d{1,2}$/.test(part)) >>> 0);
  return [year.replace(/\d+/, (digits) => digits.padStart(4, '0')), ...numbers.map((part = '') => part.padStart(2, '0'))].join('-');
}
