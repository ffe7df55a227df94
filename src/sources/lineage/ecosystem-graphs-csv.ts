import type { Place } from '../../base/places.ts';
import type { Reader, Reading, SourceText } from '../drafts.ts';
import { LACKS_COLUMN, missingColumns, readTable, tableColumns, type TableRow } from '../tables/table.ts';
import { assetReading, type EcosystemAsset } from './ecosystem-assets.ts';

const TELLING = ['name', 'type', 'organization', 'dependencies', 'created_date'];
/** A list of texts as Python prints it; in a quoted cell, quotation marks are doubled. */
const PYTHON_TEXT = /'((?:[^'\\]|\\.)*)'|("{1,2})((?:[^"\\]|\\.)*)\2/g;

/** Ecosystem Graphs as one table, `all_assets.csv`; the lists of dependencies are as Python prints them. */
export const ecosystemGraphsCsv: Reader = {
  format: 'ecosystem-graphs-csv',
  label: 'Ecosystem Graphs (CSV)',
  reads: 'thing',
  recognise: ({ text }) => {
    const columns = new Set(tableColumns(text));
    return TELLING.every((column) => columns.has(column)) ? 0.95 : 0;
  },
  read: readEcosystemTable,
};

function readEcosystemTable(source: SourceText): Reading {
  const table = readTable(source);
  const missing = missingColumns(source, table.columns, [['name'], ['type'], ['dependencies']]);
  const skips = [...table.skips, ...(missing.length === 0 ? [] : table.rows.map(({ place }) => ({ place, reason: LACKS_COLUMN })))];
  const assets = missing.length > 0 ? [] : table.rows.map((row): EcosystemAsset => ({ place: row.place, names: table.columns.filter((column) => row.cell(column) !== ''), text: (name) => row.cell(name) || undefined, dependencies: dependenciesOf(source, row) }));
  return assetReading(source, assets, { skips, diagnostics: [...missing, ...table.diagnostics] });
}

function dependenciesOf({ text, lines }: SourceText, row: TableRow): { readonly text: string; readonly place: Place }[] {
  // Nothing parts it, so the one part is the whole cell.
  const [cell] = row.parts('dependencies', /(?!)/g);
  if (cell === undefined) return [];
  const { start, end } = cell.place;
  return [...text.slice(start, end).matchAll(PYTHON_TEXT)].flatMap((found) => {
    const name = (found[1] ?? found[3] ?? '').replace(/\\(.)/g, '$1').trim();
    return name === '' ? [] : [{ text: name, place: lines.place(start + found.index, start + found.index + found[0].length, row.place.within) }];
  });
}
