import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltMap, readBuiltMap } from '../../src/cli/built-map.ts';
import { reportPage } from '../../src/cli/report-page.ts';
import type { GraphFile, GraphFolder } from '../../src/project/graph-folder.ts';
import { example, textsOf } from '../project/example.ts';
import { buildMap, CHROMIUM, CHROMIUM_FLAGS, chromiumIsHere } from './map-site.ts';
import { drawnShare } from './pixels.ts';
import { HOSTILE, smallProject } from './small-project.ts';

/** A report opened from disk without a network: what went wrong on it, and what it asked for. */
interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

describe.skipIf(!chromiumIsHere())('the report, a page of one file opened from disk without a network', () => {
  let map: BuiltMap;
  let browser: Browser;
  let folder: string;
  let written = 0;

  beforeAll(async () => {
    const app = await buildMap();
    map = await readBuiltMap(app);
    await rm(app, { recursive: true });
    folder = await mkdtemp(path.join(tmpdir(), 'stemma-report-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function opened(html: string): Promise<Opened> {
    const file = path.join(folder, `report ${(written += 1)}.html`);
    await writeFile(file, html);
    const context = await browser.newContext({ viewport: { width: 1120, height: 640 }, reducedMotion: 'reduce', offline: true });
    const page = await context.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    // What the page holds itself is not asked for from anywhere.
    context.on('request', (request) => !/^(?:blob|data):/.test(request.url()) && requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('html[data-state="ready"], html[data-state="failed"]', { state: 'attached', timeout: 20_000 });
    expect(requests).toEqual([pathToFileURL(file).href]);
    return { page, errors, requests };
  }

  test('the worked example: one file under 3 MB that draws the map, searches and lays out in workers, and asks for nothing', async () => {
    const html = reportOf(map, await example());
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:)/);
    const { page, errors, requests } = await opened(html);
    expect((await drawnShare(page)).share).toBeGreaterThan(0.02);
    await find(page, 'chat-gpt');
    await expect.poll(() => page.locator('.panel h2').first().textContent()).toBe('ChatGPT');
    await page.getByRole('button', { name: 'Refine the layout' }).click();
    await expect.poll(() => page.workers().length).toBe(2);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('nothing of a hostile graph folder is run, and all of it is text', async () => {
    const { page, errors, requests } = await opened(reportOf(map, await hostileFolder()));
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    for (const query of ['img src', '__proto__', 'gpt 3']) {
      await find(page, query);
      await expect.poll(() => page.locator('.panel h2').count()).toBeGreaterThan(0);
    }
    await find(page, '__proto__');
    await expect.poll(() => page.locator('.panel h2').first().textContent()).toBe('__proto__');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => [document.title === 'broken into', Object.hasOwn(window, 'broken')])).toEqual([false, false]);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['a graph.json that is none', { 'graph.json': 'no JSON' }, 'graph.json was not written by this version'],
    ['a graph.json of something else', { 'graph.json': '{\n  "nodes": 1\n}\n' }, 'graph.json was not written by this version'],
    ['a graph.json that is empty', { 'graph.json': '' }, 'graph.json was not written by this version'],
    ['cut evidence', { 'evidence.jsonl': '{"id": "a", "quo' }, 'evidence.jsonl was not written by this version'],
  ])('%s is told in words', async (_name, files, said) => {
    const { page } = await opened(reportPage(map, bytesOf({ ...textsOf(await smallProject()), ...files })));
    expect(await page.getByRole('alert').textContent()).toContain(said);
    expect(await page.locator('html').getAttribute('data-state')).toBe('failed');
    await page.context().close();
  });

  test('a file whose data were damaged after it was written is told in words', async () => {
    const html = reportOf(map, await smallProject());
    const { page } = await opened(html.replace(/(data-graph-file="graph\.json">.{40}).{40}/, '$1'));
    expect(await page.getByRole('alert').textContent()).toContain('The graph.json in this page is damaged');
    await page.context().close();
  });

  test('the policy lets run what was built and nothing that is added', async () => {
    const { page, errors } = await opened(reportOf(map, await smallProject()).replace('</body>', '<script>document.title = "broken into"</script><style>body { display: none }</style></body>'));
    expect(await page.title()).not.toContain('broken into');
    expect(await page.locator('body').isVisible()).toBe(true);
    expect(errors.filter((error) => error.includes('Content Security Policy'))).toHaveLength(2);
    await page.context().close();
  });

  test('the same graph folder gives the same bytes', async () => {
    expect(reportOf(map, await smallProject())).toBe(reportOf(map, await smallProject()));
  });
});

test('what HTML would take for its own in a script is written in another way that means the same', () => {
  const script = 'export const said = ["</script><!-- $& --></SCRIPT>", /<!--/.test("<!--")];';
  const html = reportPage({ page: '<head><script type="module" crossorigin src="./assets/a.js"></script></head><body></body>', assets: new Map([['a.js', script], ['worker.js', 'postMessage("</script>")']]) }, new Map());
  expect(html.match(/<\/script>/gi)).toHaveLength(2);
  expect(html).not.toContain('<!--');
  const inlined = /<script type="module">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return expect(import(`data:text/javascript,${encodeURIComponent(inlined)}`)).resolves.toMatchObject({ said: ['</script><!-- $& --></SCRIPT>', true] });
});

function reportOf(map: BuiltMap, folder: GraphFolder): string {
  return reportPage(map, bytesOf(textsOf(folder)));
}

function bytesOf(texts: Readonly<Record<GraphFile, string>>): Map<GraphFile, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([file, text]) => [file as GraphFile, encoder.encode(text)]));
}

/** The small project with names, titles and quotes that would do harm where they were taken for anything but text. */
async function hostileFolder(): Promise<GraphFolder> {
  const folder = await smallProject();
  const harm = [HOSTILE, '</script><script>window.broken = 1</script>', '<!--<script>', '\u202egnp.exe\u2066', 'line\u2028paragraph\u2029end\u0000', `long ${'x'.repeat(10_000)}`, '__proto__', 'constructor', '{{broken}}', 'javascript:window.broken=1'];
  folder.graph.setAttribute('title', harm.slice(0, 5).join(' '));
  folder.graph.nodes().filter((node) => node !== 'model:gpt-3').sort().forEach((node, index) => {
    const label = harm[index % harm.length] ?? '';
    folder.graph.mergeNodeAttributes(node, { label, aliases: [label], note: label, keywords: [label] });
  });
  const evidence = new Map([...folder.evidence].map(([id, item], index) => [id, { ...item, quote: harm[index % harm.length] ?? '' }]));
  return { ...folder, evidence };
}

async function find(page: Page, query: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill(query);
  await page.getByRole('search').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}
