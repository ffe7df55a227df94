import { formatPlace } from '../base/places.ts';
import type { Column as ExportColumn } from '../exports/columns.ts';
import { csvText } from '../exports/csv-text.ts';
import { decisionRow, type Proposal } from '../project/proposals.ts';
import { OVERRIDE_COLUMNS } from '../sources/tables/overrides.ts';
import { type PathOf, sureness } from './proposal-text.ts';
import { type Column, formatJson, formatTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

export const LIST_FORMATS = ['table', 'json', 'csv'] as const;

/** Prints proposals as a table, as JSON, or as a table of decisions in CSV that is yet to be filled. */
export function listProposals(terminal: Terminal, format: (typeof LIST_FORMATS)[number], proposals: readonly Proposal[], pathOf: PathOf): void {
  const placeOf = (proposal: Proposal): string => (proposal.kind === 'claim' ? formatPlace(pathOf(proposal.evidence.source), proposal.evidence.place) : proposal.sources.map(pathOf).join(', '));
  const write = {
    table: () => formatTable(terminal, tableColumns(placeOf), proposals),
    json: () => formatJson(jsonColumns(pathOf), proposals),
    csv: () => csvText(decisionColumns(placeOf), proposals),
  };
  terminal.out(write[format]());
}

type TextOf = (proposal: Proposal) => string;

const ruleOf: TextOf = (proposal) => (proposal.kind === 'claim' ? proposal.evidence.rule : proposal.question.rule);
/** What speaks for it: what the text says, or in what two works agree. */
const sentenceOf: TextOf = (proposal) => (proposal.kind === 'claim' ? proposal.evidence.quote : proposal.question.because);

function tableColumns(placeOf: TextOf): Column<Proposal>[] {
  return [
    { head: 'proposal', cell: ({ says }) => says },
    { head: 'confidence', cell: sureness, digits: 2 },
    { head: 'rule', cell: ruleOf },
    { head: 'at', cell: placeOf },
    { head: 'sentence', cell: sentenceOf, flexible: true },
  ];
}

function jsonColumns(pathOf: PathOf): Column<Proposal>[] {
  return [
    { head: 'kind', cell: ({ kind }) => kind },
    { head: 'one', cell: ({ one }) => one },
    { head: 'relation', cell: (proposal) => (proposal.kind === 'claim' ? proposal.relation : 'same') },
    { head: 'other', cell: ({ other }) => other },
    { head: 'says', cell: ({ says }) => says },
    { head: 'confidence', cell: sureness },
    { head: 'rule', cell: ruleOf },
    { head: 'strength', cell: (proposal) => (proposal.kind === 'claim' ? proposal.evidence.strength : undefined) },
    { head: 'source', cell: (proposal) => (proposal.kind === 'claim' ? pathOf(proposal.evidence.source) : proposal.sources.map(pathOf).join(', ')) },
    { head: 'line', cell: (proposal) => (proposal.kind === 'claim' ? proposal.evidence.place.line : undefined) },
    { head: 'column', cell: (proposal) => (proposal.kind === 'claim' ? proposal.evidence.place.column : undefined) },
    { head: 'quote', cell: (proposal) => (proposal.kind === 'claim' ? proposal.evidence.quote : undefined) },
    { head: 'because', cell: (proposal) => (proposal.kind === 'work' ? proposal.question.because : undefined) },
  ];
}

/** The columns of a table of decisions, the decision and its reason empty; and what helps to decide, which its reader passes over. */
function decisionColumns(placeOf: TextOf): ExportColumn<Proposal>[] {
  const text = (name: string, of: TextOf): ExportColumn<Proposal> => ({ name, type: 'text', of: (proposal) => printable(of(proposal)) });
  return [
    ...OVERRIDE_COLUMNS.map((column) => text(column, (proposal) => (column === 'decision' ? '' : decisionRow(proposal, true)[column]))),
    text('says', ({ says }) => says),
    text('at', placeOf),
    text('rule', ruleOf),
    { name: 'confidence', type: 'number', of: sureness },
  ];
}
