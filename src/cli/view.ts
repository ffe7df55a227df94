import { UsageError } from '../base/diagnostics.ts';
import type { Call } from './command.ts';
import { serveMap } from './map-server.ts';
import { openGraph } from './open-graph.ts';
import { wholeOption } from './present.ts';

/** `stemma view [DIR] [--port N]`: serves until it is interrupted. */
export async function view(call: Call): Promise<number> {
  const { folder } = await openGraph(call);
  const port = wholeOption(call, 'port', 0) ?? 4173;
  if (port > 65535) throw new UsageError('--port takes a number up to 65535');
  const server = await serveMap(folder, port);
  call.terminal.out(`The map is at ${server.address}\n`);
  call.terminal.err('Interrupt with Ctrl+C.\n');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}
