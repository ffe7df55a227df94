import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { CHROMIUM_FLAGS, CHROMIUM, chromiumIsHere } from './map-site.ts';

const PAGE = fileURLToPath(new URL('worker-page', import.meta.url));
/** What makes a page cross-origin isolated, so that it may share memory with its workers. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

test.skipIf(!chromiumIsHere()).each([['copied', {}], ['shared', ISOLATED]])('web workers compute the bytes of the function, memory being %s; wrong calls, signals and crashes come out', async (memory, headers) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemma-workers-'));
  await build({ root: PAGE, configFile: false, logLevel: 'error', worker: { format: 'es' }, build: { outDir: folder, emptyOutDir: true, target: 'es2022' } });
  const server = createServer((request, response) => {
    const file = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    readFile(path.join(folder, file)).then(
      (body) => response.writeHead(200, { ...headers, 'Content-Type': file.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.title !== 'computing', undefined, { timeout: 50_000 });
    expect(JSON.parse(await page.title())).toEqual({
      same: true,
      told: 19,
      wrong: expect.stringMatching(/^UsageError: more than 10\^308 shortest paths from node 0 to/),
      stopped: 'enough',
      ended: expect.stringMatching(/^Error: a worker ended before its work was done/),
      shared: memory === 'shared',
    });
    expect(page.workers()).toHaveLength(0);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
