import { UsageError, didYouMean } from '../base/diagnostics.ts';
import { writers } from '../exports/writers.ts';
import { writeWhole } from '../node.ts';
import { select } from '../selection/evaluate.ts';
import { type Call, optionText } from './command.ts';
import { reportLost } from './diagnostics.ts';
import { openGraph } from './open-graph.ts';
import { printable } from './terminal.ts';

/** `stemma export [DIR] --format FORMAT [--select EXPR] [-o FILE]` */
export async function exportGraph(call: Call): Promise<number> {
  const formats = writers.map(({ format }) => format);
  const asked = optionText(call, 'format');
  const writer = writers.find(({ format }) => format === asked);
  if (writer === undefined) {
    throw new UsageError(asked === undefined ? 'Which format? Give --format' : `There is no format “${asked}”`, (asked === undefined ? undefined : didYouMean(asked, formats)) ?? `Formats: ${formats.join(', ')}.`);
  }
  const graph = await openGraph(call);
  const selection = select(optionText(call, 'select') ?? '', graph);
  const { text, lost } = writer.write({ folder: graph, selection });
  const file = optionText(call, 'output');
  if (file === undefined) call.terminal.out(text);
  else await writeWhole(new Map([[file, text]]));
  if (!call.quiet) {
    reportLost(call.terminal, writer.label, lost);
    if (file !== undefined) call.terminal.err(`${selection.size} nodes selected; written to ${printable(file)}\n`);
  }
  return 0;
}
