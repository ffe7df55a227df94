import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { UsageError } from '../base/diagnostics.ts';
import { GRAPH_FILES } from '../project/graph-folder.ts';
import { builtMap } from './built-map.ts';

export interface MapServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** How many ports after the one asked for are tried when it is taken. */
const TRIES = 20;

/** Serves the built map at `/` and a graph folder's five files at `/graph/`, to this machine only. */
export async function serveMap(graphFolder: string, port: number): Promise<MapServer> {
  const app = builtMap();
  const server = createServer((request, response) => {
    void answer(app, graphFolder, request.method ?? '', request.url ?? '/', response);
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(app: string, graphFolder: string, method: string, url: string, response: ServerResponse): Promise<void> {
  const path = pathOf(url);
  const file = path === undefined ? undefined : fileOf(app, graphFolder, path);
  // The rest of the policy stands in the page; a page cannot say this of itself.
  response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || bytes === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file that a path means; undefined where it would lead out of the two folders. */
function fileOf(app: string, graphFolder: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const graphFile = GRAPH_FILES.find((name) => path === `/graph/${name}`);
  if (graphFile !== undefined) return join(graphFolder, graphFile);
  const file = normalize(join(app, path === '/' ? 'index.html' : path));
  return file.startsWith(app + sep) ? file : undefined;
}

async function listen(server: Server, port: number): Promise<void> {
  for (let next = port; ; next += 1) {
    const taken = await new Promise<boolean>((settle, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? settle(true) : fail(error)));
      server.listen(next, '127.0.0.1', () => settle(false));
    });
    server.removeAllListeners('error');
    if (!taken) return;
    if (port === 0 || next >= port + TRIES) throw new UsageError(`The ports ${port} to ${next} are taken`, 'Choose another with --port.');
  }
}
