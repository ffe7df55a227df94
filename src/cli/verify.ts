import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../base/diagnostics.ts';
import { sha256 } from '../base/sha256.ts';
import { verifyEvidence } from '../evidence/verify.ts';
import { decodeSource } from '../sources/decode-source.ts';
import { type Call, optionText } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { openGraph } from './open-graph.ts';

/** `stemma verify [DIR] [--sources FOLDER]` */
export async function verify(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const folder = optionText(call, 'sources') ?? graph.sources;
  if (folder === undefined) throw new UsageError(`The sources of ${graph.folder} were not found near it`, 'Say where they stand: --sources FOLDER.');
  const texts = new Map<string, string>();
  const changed: string[] = [];
  for (const { path, sha256: locked } of graph.lock) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) continue;
    texts.set(path, (await decodeSource(path, bytes)).text);
    if ((await sha256(bytes)) !== locked) changed.push(path);
  }
  const code = reportDiagnostics(call.terminal, verifyEvidence(graph.evidence.values(), (source) => texts.get(source)), call.quiet);
  for (const path of changed) call.terminal.err(`${join(folder, path)} has changed since the graph was built.\n`);
  if (!call.quiet && code === 0) call.terminal.out(`All ${graph.evidence.size} quotes stand where the ledger says, in ${texts.size} ${texts.size === 1 ? 'source' : 'sources'} under ${folder}.\n`);
  return code;
}
