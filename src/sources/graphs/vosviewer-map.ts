import type { Reader } from '../drafts.ts';
import { tableColumns } from '../tables/table.ts';
import { cellValue, readNodeTable } from './node-tables.ts';
import { describedValues } from './vosviewer-description.ts';

/** What tells a map of VOSviewer from any other list of nodes: one of these, or all of `DRAWN`. */
const MEASURE = /^(?:weight|score)<.*>$/;
const DRAWN = ['x', 'y', 'cluster'];

/**
 * Maps of VOSviewer: items with their positions, clusters, weights and scores; their links stand in a network file.
 * Reference: Van Eck & Waltman, VOSviewer manual, appendix on map and network files, https://www.vosviewer.com/documentation.
 */
export const vosviewerMap: Reader = {
  format: 'vosviewer-map',
  label: 'VOSviewer map',
  reads: 'thing',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    return columns.includes('id') && columns.includes('label') && (columns.some((column) => MEASURE.test(column)) || DRAWN.every((column) => columns.includes(column))) ? 0.9 : 0;
  },
  read: (source, hints = {}) => readNodeTable(source, hints, (name, value) => (name.toLowerCase() === 'description' ? describedValues(value) : [[name, cellValue(value)]])),
};
