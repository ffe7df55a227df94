import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referenceSpectrum, termBursts } from '../../src/findings/trends.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { nodeYears } from '../../viz/charts/year-counts.ts';
import { peaks, worksOfBurst } from '../../viz/trends/works-in-years.ts';
import { example, textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';

describe.skipIf(!chromiumIsHere())('trends in a browser', () => {
  let site: MapSite;
  let folder: GraphFolder;

  beforeAll(async () => {
    site = await openMapSite();
    folder = await example();
    site.serve(new Map(Object.entries(textsOf(folder))));
  });
  afterAll(() => site?.close());

  test('a chart is one stop of the keyboard: arrows read years, Enter keeps one, Escape lets go; the address and the charts follow', async () => {
    const { page, errors, strays } = await trends(site);
    const { first, last, counts } = nodeYears(folder.graph, 'work');
    const chart = charts(page).first();
    await chart.focus();
    expect(await chart.getAttribute('aria-valuetext')).toContain(`${last}: ${counts.at(-1)} works`);
    await page.keyboard.press('ArrowLeft');
    expect(await chart.getAttribute('aria-valuenow')).toBe(String(last - 1));
    expect(await page.locator('.chart-reading').first().textContent()).toContain(`${last - 1}: ${counts.at(-2)} works`);
    await page.keyboard.press('Home');
    expect(await chart.getAttribute('aria-valuenow')).toBe(String(first));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page)).toEqual([last, last]);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.chart-reading').first().textContent()).toContain(', 0 shown');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => kept(page)).toEqual([last - 1, last]);
    expect(await page.locator('.brushed').count()).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => kept(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('a click keeps a year, a second lets go, a pull keeps several; the table says the same as the bars', async () => {
    const { page } = await trends(site);
    const { first, last, counts } = nodeYears(folder.graph, 'work');
    const box = await charts(page).first().boundingBox();
    if (box === null) throw new Error('The chart is not shown');
    const middle = (year: number): number => box.x + 40 + ((box.width - 52) * (year - first + 0.5)) / (last - first + 1);
    await page.mouse.click(middle(2020), box.y + 60);
    await expect.poll(() => kept(page)).toEqual([2020, 2020]);
    await page.mouse.click(middle(2020), box.y + 60);
    await expect.poll(() => kept(page)).toEqual([]);
    await page.mouse.move(middle(2021), box.y + 60);
    await page.mouse.down();
    await page.mouse.move(middle(2018), box.y + 90);
    await page.mouse.up();
    await expect.poll(() => kept(page)).toEqual([2018, 2021]);
    const table = page.locator('.chart-table').first();
    await table.locator('summary').click();
    const rows = await table.locator('tbody tr').allTextContents();
    expect(rows).toEqual(counts.flatMap((count, index) => (count === 0 ? [] : [`${first + index}${count}${first + index >= 2018 && first + index <= 2021 ? count : 0}`])));
    await page.context().close();
  });

  test('bursts and peaks open to their works, and a work to the panel', async () => {
    const { page } = await trends(site);
    const [burst] = termBursts(folder.graph);
    if (burst === undefined) throw new Error('The example has no burst');
    await page.getByRole('button', { name: new RegExp(`^${burst.term}: ${burst.first} to ${burst.last}`) }).click();
    const names = await page.locator('.work-list .name').allTextContents();
    expect(names).toEqual(worksOfBurst(folder.graph, burst).slice(0, 20).map(({ work }) => folder.graph.getNodeAttribute(work, 'label')));
    await page.locator('.work-list .name').first().click();
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe(names[0]);
    const [peak] = peaks(referenceSpectrum(folder.graph), 1);
    await page.locator('.peak').first().click();
    expect(await page.locator('.peak').first().getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('group', { name: `Cited works of ${peak?.year}` }).locator('.name').count()).toBe(20);
    await page.context().close();
  });

  test('the two thumbs of the year brush are pulled with the keyboard and never pass each other', async () => {
    const { page } = await trends(site);
    const from = page.getByRole('slider', { name: 'From year' });
    await from.focus();
    await page.keyboard.press('End');
    const last = Number(await page.getByRole('slider', { name: 'To year' }).inputValue());
    await expect.poll(() => kept(page)).toEqual([last, last]);
    await page.keyboard.press('Home');
    await expect.poll(() => kept(page)).toEqual([]);
    await page.context().close();
  });

  test.each([['wide', {}], ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }]])('%s, light and dark: every text can be read, nothing sticks out, axe finds nothing serious', async (_name, options) => {
    const { page, errors } = await trends(site, options);
    await page.locator('.burst').first().click();
    for (const table of await page.locator('.chart-table summary').all()) await table.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme="${colorScheme}"]`, { state: 'attached' });
      expect((await weakTexts(page)).filter((text) => !text.includes('.panel'))).toEqual([]);
      expect(await violations(page, '.trends')).toEqual([]);
    }
    expect(await page.locator('.trends').evaluate((view) => view.scrollWidth <= view.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** The years that the address says are kept, first and last. */
function kept(page: Page): Promise<number[]> {
  return page.evaluate(() => new URLSearchParams(location.hash.slice(1)).getAll('year').map(Number));
}

function charts(page: Page): Locator {
  return page.locator('.chart-plot');
}

async function trends(site: MapSite, options?: Parameters<MapSite['visit']>[0]): ReturnType<MapSite['visit']> {
  const visit = await site.visit(options);
  await visit.page.getByRole('tab', { name: 'Trends' }).click();
  await charts(visit.page).first().waitFor();
  return visit;
}
