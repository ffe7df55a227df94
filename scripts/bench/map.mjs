// The map in headless Chromium, drawn by software, beside a plain Sigma page that shows the same graph in a window of the same size: what a frame costs while the map is moved, how long an input waits for its answer, how long the
// page takes to open; and the time to the first picture of the worked example as a report on disk. `node scripts/bench.mjs map [NODES …]`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { run } from '../../dist/src/cli/run.js';
import { generatedGraphFolder } from './generated-graph.mjs';
import { median } from './rounds.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const WINDOW = { width: 1280, height: 720 };
/** Edges for each node. */
const DENSITY = 5;
const ROUNDS = 3;
const FRAMES = 20;

/** What is wanted at so many nodes. */
const WANTED = { 2_000: { frame: 1.2, answer: 100 }, 20_000: { frame: 1.2, open: 8_000 } };
const WANTED_EXAMPLE = { 'first-picture': 1_500, ready: 2_500 };

export async function bench(asked = []) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    if (asked.length === 0) await openExample(browser, folder);
    await build({ root: fileURLToPath(new URL('sigma-page', import.meta.url)), configFile: false, logLevel: 'error', build: { outDir: join(folder, 'plain'), emptyOutDir: true, target: 'es2022' } });
    for (const order of asked.length > 0 ? asked.map(Number) : Object.keys(WANTED).map(Number)) await compare(browser, folder, order);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The worked example, built and written as a report, opened from disk again and again. */
async function openExample(browser, folder) {
  const quiet = { out: () => {}, err: (text) => process.stderr.write(text), interactive: false, live: false, width: 100 };
  const graph = join(folder, 'aigc');
  for (const words of [['build', join(ROOT, 'data/aigc'), '-o', graph, '--quiet'], ['report', graph, '-o', `${graph}.html`, '--quiet']]) if ((await run(words, quiet, '')) !== 0) throw new Error(`${words[0]} failed`);
  const times = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const { page, marks } = await opened(browser, pathToFileURL(`${graph}.html`).href);
    times.push(marks);
    await page.context().close();
  }
  console.log(`\nThe worked example as a report from disk, ${(readFileSync(`${graph}.html`).length / 1e6).toFixed(2)} MB; load ${loadavg()[0].toFixed(1)}`);
  for (const [mark, most] of Object.entries(WANTED_EXAMPLE)) told(mark, median(times.map((marks) => marks[mark])), undefined, { most });
  told('processor time of the main thread', median(times.map(({ cpu }) => cpu)), undefined, {});
}

async function compare(browser, folder, order) {
  const size = order * DENSITY;
  const files = new Map(Object.entries(generatedGraphFolder(order, size)).map(([file, pieces]) => [file, [...pieces].join('')]));
  const sites = { ours: await served(join(ROOT, 'dist/viz'), (path) => files.get(path.replace('/graph/', ''))), plain: await served(join(folder, 'plain'), (path) => (path === '/plain.json' ? plainGraph(files) : undefined)) };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = {};
    for (const [name, { address }] of Object.entries(sites)) {
      const { page, marks } = await opened(browser, address);
      times[name] = { ...marks, frame: await movingFrame(page), ...(name === 'ours' ? await answers(page) : {}) };
      await page.context().close();
    }
    rounds.push(times);
  }
  for (const site of Object.values(sites)) site.close();
  const wanted = WANTED[order] ?? {};
  console.log(`\n${order} nodes, ${size} edges, ${WINDOW.width} × ${WINDOW.height}; medians of ${ROUNDS}; load ${loadavg()[0].toFixed(1)}`);
  const of = (name, what) => median(rounds.map((times) => times[name][what]));
  const ratio = (what) => median(rounds.map(({ ours, plain }) => ours[what] / plain[what]));
  told('open, first picture', of('ours', 'first-picture'), of('plain', 'first-picture'), { ratio: ratio('first-picture') });
  told('open, ready', of('ours', 'ready'), of('plain', 'first-picture'), { most: wanted.open });
  told('open, processor time', of('ours', 'cpu'), of('plain', 'cpu'), { ratio: ratio('cpu') });
  told('a frame while moved', of('ours', 'frame'), of('plain', 'frame'), { ratio: ratio('frame'), mostRatio: wanted.frame });
  for (const input of Object.keys(rounds[0].ours).filter((what) => what.startsWith('answer'))) told(input, of('ours', input), undefined, { most: wanted.answer });
}

/** Opens an address in a window of its own; answers when its marks were set, in milliseconds since it began to load, and the processor time of its main thread until then, which other work on the machine does not stretch. */
async function opened(browser, address) {
  const context = await browser.newContext({ viewport: WINDOW, offline: address.startsWith('file:') });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForSelector('html[data-state="ready"]', { state: 'attached', timeout: 120_000 });
  const { metrics } = await session.send('Performance.getMetrics');
  await page.waitForTimeout(1_500);
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name.replace('stemma:', ''), startTime])));
  return { page, marks: { ...marks, cpu: 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value } };
}

/** The mean time from frame to frame while the map is dragged, one step a frame. */
async function movingFrame(page) {
  const box = await page.locator('.sigma-mouse').first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const cost = await page.evaluate(
    ([fromX, fromY, frames]) =>
      new Promise((done) => {
        let count = 0;
        let begun = 0;
        const step = (now) => {
          if (count === 2) begun = now;
          if (count === frames + 2) return done((now - begun) / frames);
          count += 1;
          document.dispatchEvent(new MouseEvent('mousemove', { clientX: fromX + 3 * count, clientY: fromY + (count % 5), bubbles: true }));
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [x, y, FRAMES],
  );
  await page.mouse.up();
  await page.waitForTimeout(1_000);
  return cost;
}

/** How long inputs wait for the frame that answers them: from the event to the second frame after it, when the first stands. Each input is given as a reader gives it. */
async function answers(page) {
  await page.evaluate(() => {
    window.waits = [];
    for (const type of ['keydown', 'pointerdown', 'mousemove', 'wheel', 'click', 'input']) {
      window.addEventListener(type, ({ timeStamp }) => requestAnimationFrame(() => requestAnimationFrame((now) => window.waits.push(now - timeStamp))), { capture: true });
    }
  });
  const box = await page.locator('.sigma-mouse').first().boundingBox();
  const search = page.getByRole('search').getByRole('combobox');
  const inputs = {
    wheel: async () => page.mouse.wheel(0, -120),
    'pointer over the map': async () => page.mouse.move(box.x + box.width * (0.3 + 0.4 * ((step += 1) % 7) / 7), box.y + box.height * (0.3 + 0.4 * (step % 5) / 5)),
    'click on the map': async () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
    'arrow key': async () => {
      await page.locator('.stage').focus();
      await page.keyboard.press('ArrowRight');
    },
    typing: async () => {
      await search.focus();
      await page.keyboard.press('m');
    },
  };
  let step = 0;
  const worst = {};
  for (const [name, give] of Object.entries(inputs)) {
    const waits = [];
    for (let times = 0; times < 4; times += 1) {
      await page.evaluate(() => (window.waits = []));
      await give();
      await page.waitForTimeout(900);
      waits.push(...(await page.evaluate(() => window.waits)));
    }
    worst[`answer to ${name}`] = Math.max(...waits);
  }
  return worst;
}

/** The graph as a plain page draws it. */
function plainGraph(files) {
  const { nodes, edges } = JSON.parse(files.get('graph.json'));
  const places = new Map(JSON.parse(files.get('measures.json')).layout.map(({ node, x, y }) => [node, { x, y }]));
  return JSON.stringify({ nodes: nodes.map(({ key, attributes }) => ({ key, ...places.get(key), size: 3, color: '#4477aa', label: attributes.label })), edges: edges.map(({ source, target }) => [source, target]) });
}

/** A folder served, and texts that are made. */
async function served(app, made) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://map');
    const path = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = made(path) ?? readFileSync(join(app, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain; charset=utf-8' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A line of what was measured, in milliseconds. */
function told(name, ours, theirs, { ratio, mostRatio, most }) {
  const bound = mostRatio ?? most;
  const value = mostRatio === undefined ? ours : ratio;
  const wanted = bound === undefined ? '' : `≤ ${mostRatio ?? `${most} ms`}: ${value <= bound ? 'met' : 'NOT MET'}`;
  console.log(`  ${name.padEnd(34)} ${ours.toFixed(0).padStart(7)} ms ${theirs === undefined ? ''.padStart(16) : `plain ${theirs.toFixed(0).padStart(6)} ms`} ${ratio === undefined ? ''.padStart(6) : ratio.toFixed(2).padStart(6)}  ${wanted}`);
}
