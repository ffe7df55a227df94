import type { Diagnostic } from '../base/diagnostics.ts';
import type { Column } from './columns.ts';
import { csvText, isGuarded } from './csv-text.ts';
import { edgeColumns, lostBibliography, lostQuotes } from './edge-columns.ts';
import { nodeColumns } from './node-columns.ts';
import { selectedPart } from './selected-part.ts';
import { counted, lost, type Writer } from './writer.ts';

/** One row a node: what it is, what its sources say of it, what was computed. */
export const csv: Writer = {
  format: 'csv',
  label: 'CSV table of nodes',
  extension: 'csv',
  write: (input) => {
    const { nodes, edges } = selectedPart(input);
    const columns = nodeColumns(input.folder);
    return {
      text: csvText(columns, nodes),
      lost: [
        ...(edges.length === 0 ? [] : [lost(`The table has nodes; ${counted(edges.length, 'edge')} among them ${edges.length === 1 ? 'is' : 'are'} not in it`, 'The format csv-edges is the table of edges.')]),
        ...lostBibliography(input.folder, nodes),
        ...guarded(columns, nodes),
      ],
    };
  },
};

/** One row an edge: what it joins, how strong it is, and the quote that carries it. */
export const csvEdges: Writer = {
  format: 'csv-edges',
  label: 'CSV table of edges',
  extension: 'csv',
  write: (input) => {
    const { edges } = selectedPart(input);
    const columns = edgeColumns(input.folder);
    return { text: csvText(columns, edges), lost: [...lostQuotes(input.folder, edges), ...guarded(columns, edges)] };
  },
};

function guarded(columns: readonly Column<string>[], items: readonly string[]): Diagnostic[] {
  const cells = items.reduce((sum, item) => sum + columns.filter((column) => isGuarded(column, item)).length, 0);
  return cells === 0 ? [] : [lost(`${counted(cells, 'text')} that spreadsheets would run as a formula ${cells === 1 ? 'has' : 'have'} an apostrophe before ${cells === 1 ? 'it' : 'them'}`)];
}
