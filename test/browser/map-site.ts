import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build } from 'vite';

export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const CHROMIUM_FLAGS: readonly string[] = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const CONFIG: string = fileURLToPath(new URL('../../viz/vite.config.ts', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Whether there is a browser to test with. Says so where there is none. */
export function chromiumIsHere(): boolean {
  if (existsSync(CHROMIUM)) return true;
  console.warn(`No Chromium at ${CHROMIUM}: the browser tests are skipped. Install it, or name one in CHROMIUM.`);
  return false;
}

/** A page of the map, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console and uncaught ones. */
  readonly errors: string[];
  /** Addresses asked for that are not the site's own. */
  readonly strays: string[];
}

/** The map, built afresh into a folder of its own and served with the files of a graph folder. */
export interface MapSite {
  /** Serves these files of a graph folder from now on. */
  readonly serve: (graphFiles: ReadonlyMap<string, string>) => void;
  /** Opens the map, at what stands after the `#` of an address, and waits until it stands, or says why it does not. */
  readonly visit: (options?: BrowserContextOptions, hash?: string) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Builds the map into a folder of its own. */
export async function buildMap(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemma-map-'));
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

export async function openMapSite(): Promise<MapSite> {
  let graphFiles: ReadonlyMap<string, string> = new Map();
  const folder = await buildMap();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://map');
    const file = pathname === '/' ? '/index.html' : pathname;
    const read = file.startsWith('/graph/') ? Promise.resolve(graphFiles.get(file.slice('/graph/'.length))) : readFile(path.join(folder, file)).catch(() => undefined);
    void read.then((body) => response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain; charset=utf-8' }).end(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
  return {
    serve: (files) => {
      graphFiles = files;
    },
    visit: async (options, hash = '') => {
      const context = await browser.newContext({ viewport: { width: 1120, height: 640 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      const strays: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('request', (request) => !request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:') && strays.push(request.url()));
      await page.goto(`${origin}/${hash === '' ? '' : `#${hash}`}`);
      await page.waitForSelector('html[data-state="ready"], html[data-state="failed"]', { state: 'attached', timeout: 20_000 });
      return { page, errors, strays };
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
