import { isAbsolute, join, relative, sep } from 'node:path';
import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES } from '../base/kinds.ts';
import { counted } from '../exports/writer.ts';
import { type OpenedProject, openProject, writeWhole } from '../node.ts';
import { readProject, type UnmeasuredGraph } from '../project/build.ts';
import { CONFIG_FILE } from '../project/config.ts';
import { isListed, withSource } from '../project/list-source.ts';
import { decisionRow, type Proposal, proposalsOf } from '../project/proposals.ts';
import { type Call, optionText } from './command.ts';
import { DecisionFile } from './decision-file.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { exactText } from './exact-text.ts';
import { choiceOption, formatOf, numberOption } from './present.ts';
import { proposalLines, sureness } from './proposal-text.ts';
import { goThrough } from './review-keys.ts';
import { LIST_FORMATS, listProposals } from './review-list.ts';
import { ReviewSession } from './review-session.ts';
import { type KeyReader, printable, type Terminal } from './terminal.ts';

/** `stemma review [folder|files…]`: at a terminal one proposal after the other, elsewhere the list of them. */
export async function review(call: Call): Promise<number> {
  const { terminal, quiet } = call;
  const format = formatOf(call, LIST_FORMATS);
  const keyboard = optionText(call, 'format') === undefined ? terminal.keys : undefined;
  const output = optionText(call, 'output');
  if (keyboard === undefined && output !== undefined) throw new UsageError('Here the proposals are only listed, so there are no decisions to write', 'Decide at a terminal without --format, or fill the list: `--format csv > to-decide.csv`.');
  const opened = await openProject(call.args.length === 0 ? ['.'] : call.args);
  const read = await readProject(opened.input);
  const proposals = asked(call, read);
  const code = reportDiagnostics(terminal, [...opened.diagnostics, ...read.account.diagnostics], quiet, '');
  const pathOf = (source: string): string => join(opened.folder, source);
  if (keyboard === undefined) {
    listProposals(terminal, format, proposals, pathOf);
    if (!quiet) terminal.err(`${told(proposals)} to decide.\n`);
    return code;
  }
  if (proposals.length === 0) {
    terminal.out('There is nothing to decide.\n');
    return code;
  }
  const file = await DecisionFile.open(output ?? join(opened.folder, 'overrides.csv'), proposals.map((proposal) => decisionRow(proposal, true)));
  const session = new ReviewSession(proposals);
  const save = (): Promise<void> => file.save(session.decided.map(({ item, isAccepted }) => decisionRow(item, isAccepted)));
  const keys = keyboard();
  try {
    const inPeace = await goThrough(terminal, keys, session, (proposal) => proposalLines(terminal, read, proposal, pathOf), save);
    const { length } = session.decided;
    const accepted = session.decided.filter(({ isAccepted }) => isAccepted).length;
    terminal.out(`\n${accepted} accepted, ${length - accepted} rejected, ${proposals.length - length} left${length === 0 ? '' : `; written to ${printable(file.path)}`}\n`);
    if (length > 0) await seeToListing(terminal, inPeace ? keys : undefined, opened, file.path);
  } finally {
    keys.close();
  }
  return code;
}

function told(proposals: readonly Proposal[]): string {
  const claims = proposals.filter(({ kind }) => kind === 'claim').length;
  return `${counted(claims, 'claim')} read from prose and ${counted(proposals.length - claims, 'pair of works', 'pairs of works')}`;
}

/** The proposals that the options leave. */
function asked(call: Call, read: UnmeasuredGraph): Proposal[] {
  const kind = choiceOption(call, 'kind', ['claim', 'work'] as const);
  const relation = choiceOption(call, 'relation', EDGE_KIND_NAMES);
  const below = numberOption(call, 'below');
  const source = optionText(call, 'source');
  const paths = read.lock.map(({ path }) => path);
  const meant = source === undefined ? undefined : paths.filter((path) => path === source || path.endsWith(`/${source}`));
  if (source !== undefined && meant?.length === 0) throw new UsageError(`There is no source “${source}”`, didYouMean(source, paths) ?? `Sources: ${paths.join(', ')}.`);
  return proposalsOf(read).filter((proposal) => {
    const sources = proposal.kind === 'claim' ? [proposal.evidence, ...proposal.also].map((evidence) => evidence.source) : proposal.sources;
    return (
      (kind === undefined || proposal.kind === kind) &&
      (relation === undefined || (proposal.kind === 'claim' && proposal.relation === relation)) &&
      (below === undefined || (sureness(proposal) ?? 0) < below) &&
      (meant === undefined || sources.some((path) => meant.includes(path)))
    );
  });
}

/** Sees to it that the next build reads the decisions: says what to add to stemma.json, or adds it where the person wants that. */
async function seeToListing(terminal: Terminal, keys: KeyReader | undefined, { folder, input }: OpenedProject, written: string): Promise<void> {
  const path = relative(folder, written).split(sep).join('/');
  const config = join(folder, CONFIG_FILE);
  const text = input.files.has(CONFIG_FILE) ? await exactText(config) : undefined;
  if (path.startsWith('../') || isAbsolute(path)) return terminal.out(`It lies outside ${printable(folder)}: move it there, so that builds read it.\n`);
  if (text === undefined || isListed(text, path)) return terminal.out('Builds that read this file follow it from now on.\n');
  const added = withSource(text, path);
  const entry = `{ "path": ${JSON.stringify(path)} }`;
  if (added === undefined || keys === undefined) return terminal.out(`Builds read it once ${printable(config)} has ${printable(entry)} among its sources.\n`);
  terminal.out(`${printable(config)} does not list it. y adds ${printable(entry)} to its sources; any other key leaves it as it is.\n`);
  const isAdded = (await keys.next()) === 'y';
  if (isAdded) await writeWhole(new Map([[config, added]]));
  terminal.out(isAdded ? 'Added: builds follow the decisions from now on.\n' : `Builds read it once ${printable(entry)} is there.\n`);
}
