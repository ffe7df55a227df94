import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkEdges, networkOf } from '../../src/findings/network.ts';
import { passagesMentioningBoth } from '../../src/graph/shared-ground.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { thresholdFrom, thresholds } from '../../viz/projections/thresholds.ts';
import { example, textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { drawnShare } from './pixels.ts';
import { smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('projections in a browser', () => {
  let site: MapSite;
  let folder: GraphFolder;

  beforeAll(async () => {
    site = await openMapSite();
    folder = await example();
    site.serve(new Map(Object.entries(textsOf(folder))));
  });
  afterAll(() => site?.close());

  test('co-mention is drawn at a legible threshold, and its strongest edge tells every sentence that it runs through', async () => {
    const { page, errors, strays } = await projections(site);
    await drawn(page);
    const edges = networkEdges(networkOf('co-mention').project(folder.graph, folder.evidence, {}));
    const levels = thresholds(edges);
    const level = levels[thresholdFrom(levels, 0)];
    expect(await page.locator('.threshold-said').textContent()).toContain(`${level?.edges} of 1,096 edges, ${level?.nodes} nodes`);
    expect((await drawnShare(page, '.network-canvas')).share).toBeGreaterThan(0.005);
    await page.getByRole('button', { name: /^Why are/ }).first().click();
    const [strongest] = edges;
    if (strongest === undefined) throw new Error('The example has no co-mention');
    const passages = passagesMentioningBoth(folder.graph, folder.evidence, strongest.from, strongest.to);
    expect(await page.locator('.shared-ground blockquote').allTextContents()).toEqual(passages.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('the slider says what would be left before anything is drawn; drawing can be cancelled and begun again; a link restores it', async () => {
    const { page } = await projections(site);
    await choose(page, 'Co-citation');
    await drawn(page);
    await expect.poll(() => page.locator('.threshold-said').textContent()).toBe('From 2 up: 36 of 39,096 edges, 9 nodes.');
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/projection-layout-worker/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('slider', { name: /Least weight/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.threshold-said').textContent()).toBe('From 1 up: 39,096 of 39,096 edges, 297 nodes.');
    expect(await progress(page)).toBe('drawn');
    await page.getByRole('button', { name: 'Draw 39,096 edges' }).click();
    await expect.poll(() => progress(page)).toBe('working');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => progress(page)).toBe('cancelled');
    release();
    await page.keyboard.press('Home');
    await page.getByRole('slider', { name: /Least weight/ }).press('End');
    await page.getByRole('button', { name: 'Draw 36 edges' }).click();
    await drawn(page);
    expect(await page.evaluate(() => location.hash)).toContain('projection=co-citation');
    await page.reload();
    await drawn(page);
    expect(await page.locator('.threshold-said').textContent()).toContain('36 of 39,096');
    await page.context().close();
  });

  test('a line can be chosen on the drawing, and the claims behind a co-citation open in the panel', async () => {
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
    const { page } = await projections(site);
    await choose(page, 'Co-citation');
    await drawn(page);
    await chooseLine(page);
    const evidence = page.locator('.shared-ground').getByRole('button', { name: /^Evidence: A Survey of a Small Field cites / });
    expect(await evidence.count()).toBe(2);
    await evidence.first().click();
    await page.locator('.panel .evidence blockquote').first().waitFor();
    await choose(page, 'Keywords');
    await page.getByText('Nothing is joined here.').waitFor();
    site.serve(new Map(Object.entries(textsOf(folder))));
    await page.context().close();
  });

  test('an author’s edges are listed alone, and what joins two is the works of both', async () => {
    const { page } = await projections(site);
    await choose(page, 'Co-authorship');
    await drawn(page);
    const author = await page.locator('.edge-table .name').first().textContent();
    await page.locator('.edge-table .name').first().click();
    await page.getByRole('heading', { name: `Edges of ${author}` }).waitFor();
    for (const row of await page.locator('.edge-table tbody tr').allTextContents()) expect(row).toContain(author);
    await page.getByRole('button', { name: /^Why are/ }).first().click();
    const work = await page.locator('.shared-ground .name').first().textContent();
    await page.locator('.shared-ground .name').first().click();
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe(work);
    await page.context().close();
  });

  test.each([['wide', {}], ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }]])('%s, light and dark: every text can be read, nothing sticks out, axe finds nothing serious', async (_name, options) => {
    const { page, errors } = await projections(site, options);
    await drawn(page);
    await page.getByRole('button', { name: /^Why are/ }).first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme="${colorScheme}"]`, { state: 'attached' });
      expect(await weakTexts(page)).toEqual([]);
      expect(await violations(page, '.projections')).toEqual([]);
    }
    expect(await page.locator('.projections-room').evaluate((view) => view.scrollWidth <= view.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Moves over the drawing until a line lies under the pointer, and clicks it. */
async function chooseLine(page: Page): Promise<void> {
  const box = await page.locator('.network-canvas').boundingBox();
  if (box === null) throw new Error('The drawing is not shown');
  for (let down = 0.1; down < 1; down += 0.05) {
    for (let right = 0.1; right < 1; right += 0.05) {
      await page.mouse.move(box.x + box.width * right, box.y + box.height * down);
      if (!(await page.locator('.network-canvas.pointing').count())) continue;
      await page.mouse.down();
      await page.mouse.up();
      if (await page.locator('.shared-ground').count()) return;
    }
  }
  throw new Error('No line was found under the pointer');
}

async function choose(page: Page, network: string): Promise<void> {
  await page.locator('.projection-choice select').selectOption({ label: network });
}

function progress(page: Page): Promise<string | null> {
  return page.locator('.network-stage').getAttribute('data-progress');
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.network-stage[data-progress="drawn"]').waitFor();
}

async function projections(site: MapSite, options?: Parameters<MapSite['visit']>[0]): ReturnType<MapSite['visit']> {
  const visit = await site.visit(options);
  await visit.page.getByRole('tab', { name: 'Projections' }).click();
  await visit.page.locator('.projections').waitFor();
  return visit;
}
