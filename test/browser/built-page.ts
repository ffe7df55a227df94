import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, CHROMIUM } from './map-site.ts';

/** Builds a page of this folder, serves it with the headers given, and hands it on when its title is no longer `computing`. */
export async function onBuiltPage(name: string, headers: Readonly<Record<string, string>>, use: (page: Page) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemma-page-'));
  await build({ root: fileURLToPath(new URL(name, import.meta.url)), configFile: false, logLevel: 'error', worker: { format: 'es' }, build: { outDir: folder, emptyOutDir: true, target: 'es2022' } });
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
    await use(page);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
