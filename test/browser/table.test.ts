import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { bibtex } from '../../src/exports/bibtex.ts';
import { example, textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { HOSTILE, smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('the table in a browser', () => {
  let site: MapSite;
  let folder: GraphFolder;

  beforeAll(async () => {
    site = await openMapSite();
    folder = await example();
    site.serve(new Map(Object.entries(textsOf(folder))));
  });
  afterAll(() => site?.close());

  test('holds every node that is shown, a few on the page at a time, each saying which of how many it is', async () => {
    const { page, errors, strays } = await table(site);
    const shown = folder.graph.filterNodes((_node, { kind }) => !['organisation', 'person', 'venue'].includes(kind)).length;
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(shown + 1));
    expect(await page.locator('.row-counts').textContent()).toBe(`${shown} nodes`);
    expect(await page.locator('tr[data-index]').count()).toBeLessThan(60);
    const onPage = (top: number): Promise<number[]> =>
      page.evaluate(async (to) => {
        document.querySelector('.grid-room')?.scrollTo(0, to);
        await new Promise((done) => setTimeout(done, 100));
        return [...document.querySelectorAll('tr[data-index]')].map((row) => Number(row.getAttribute('aria-rowindex')));
      }, top);
    const [first, middle, last] = [await onPage(0), await onPage(200 * 36), await onPage(shown * 36)];
    expect(first[0]).toBe(2);
    expect(middle).toContain(202);
    expect(last.at(-1)).toBe(shown + 1);
    for (const rows of [first, middle, last]) expect(rows).toEqual(rows.map((_, place) => (rows[0] ?? 0) + place));
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('is sorted by a head, which says so, and the address keeps it', async () => {
    const { page } = await table(site);
    const head = page.getByRole('columnheader', { name: 'Year' });
    expect(await head.getAttribute('aria-sort')).toBe('none');
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const least = Math.min(...folder.graph.mapNodes((_node, { kind, year }) => (kind === 'organisation' ? Infinity : (year ?? Infinity))));
    expect(await page.locator('tr[data-index="0"]').textContent()).toContain(String(least));
    await expect.poll(() => address(page, 'sort')).toEqual(['year']);
    await page.context().close();
  });

  test('by the keyboard alone: rows, ranges, all, and the node that the panel describes', async () => {
    const { page } = await table(site);
    const counts = page.locator('.row-counts');
    const all = Number((await page.getByRole('grid').getAttribute('aria-rowcount')) ?? 0) - 1;
    await page.locator('tr[data-index="0"] input').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => counts.textContent()).toMatch(/, 1 picked$/);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => counts.textContent()).toMatch(/, 3 picked$/);
    await page.keyboard.press('End');
    await expect.poll(() => focusedRow(page)).toBe(all - 1);
    await page.locator('.grid-room').evaluate((room) => room.scrollTo(0, 0));
    await expect.poll(() => page.locator(`tr[data-index="${all - 1}"]`).count()).toBe(0);
    // The row is gone from the page, and the keyboard goes on from it all the same.
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedRow(page)).toBe(all - 2);
    await page.keyboard.press('Home');
    await expect.poll(() => focusedRow(page)).toBe(0);
    await page.keyboard.press('ArrowRight');
    const name = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe(name);
    await page.keyboard.press('Control+a');
    await expect.poll(() => counts.textContent()).toMatch(new RegExp(`, ${all} picked$`));
    await expect.poll(() => address(page, 'picked')).toEqual(['*']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect.poll(() => counts.textContent()).toMatch(new RegExp(`, ${all - 1} picked$`));
    expect(await page.locator('thead input').evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
    await page.context().close();
  });

  test('a shift click picks a range; the picked are copied and downloaded, and what a format could not hold is told', async () => {
    const { page } = await table(site);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('tr[data-index="1"] input').click();
    await page.locator('tr[data-index="4"] input').click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.getByText('4 rows copied').count()).toBe(1);
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
    const keys = await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).getAll('picked'));
    const [bib] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '.bib' }).click()]);
    expect(bib.suggestedFilename()).toBe('aigc.bib');
    expect(await readFile(await bib.path(), 'utf8')).toBe(bibtex.write({ folder, selection: new Set(keys) }).text);
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '.csv' }).click()]);
    await expect.poll(() => page.locator('.lost').textContent()).toMatch(/^The table has nodes|bibliographic/);
    await page.context().close();
  });

  test('rank intervals are measured for the metric sorted by', async () => {
    const { page } = await table(site);
    expect(await page.getByRole('button', { name: 'Rank intervals' }).count()).toBe(0);
    await page.getByRole('columnheader', { name: 'PageRank · lineage' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Rank intervals' }).click();
    await page.getByRole('columnheader', { name: 'Rank, resampled' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('tr[data-index="0"]').textContent()).toMatch(/1–\d+1–\d+/);
    await page.context().close();
  });

  test('columns are chosen from a list that Escape closes', async () => {
    const { page } = await table(site);
    await page.locator('.column-choice summary').click();
    await page.locator('.column-list').getByLabel('Community', { exact: true }).check();
    await page.locator('.column-list').getByLabel('Year', { exact: true }).uncheck();
    await page.keyboard.press('Escape');
    expect(await page.locator('.column-choice').evaluate((list) => (list as HTMLDetailsElement).open)).toBe(false);
    expect(await page.getByRole('columnheader', { name: 'Community' }).count()).toBe(1);
    expect(await page.getByRole('columnheader', { name: 'Year' }).count()).toBe(0);
    await page.context().close();
  });

  test.each([['wide', {}], ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }]])('%s, light and dark: every text can be read, nothing sticks out, axe finds nothing serious', async (name, options) => {
    const { page, errors } = await table(site, options);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme="${colorScheme}"]`, { state: 'attached' });
      expect((await weakTexts(page)).filter((text) => text.includes('.table-view') || text.includes('grid'))).toEqual([]);
      expect(await violations(page, '.table-view')).toEqual([]);
    }
    if (name === 'narrow') {
      // The name and what the table is sorted by; another order is chosen from a list.
      expect(await page.locator('thead th:visible').allTextContents()).toEqual(['', 'Name', 'Mean rank▴', 'Rank']);
      await page.getByLabel('Sort by').selectOption('year');
      await expect.poll(() => page.locator('thead th:visible').allTextContents()).toEqual(['', 'Name', 'Year▾']);
      expect(await page.locator('.grid-room').evaluate((room) => room.scrollWidth <= room.clientWidth)).toBe(true);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('markup in names is text', async () => {
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
    const { page, errors } = await table(site);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    expect(await page.getByRole('button', { name: HOSTILE }).count()).toBeGreaterThan(0);
    expect(await page.title()).not.toContain('broken into');
    expect(await page.locator('.table-view img').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

function address(page: Page, name: string): Promise<string[]> {
  return page.evaluate((asked) => new URLSearchParams(location.hash.slice(1)).getAll(asked), name);
}

function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('data-index') ?? Number.NaN));
}

async function table(site: MapSite, options?: Parameters<MapSite['visit']>[0]): ReturnType<MapSite['visit']> {
  const visit = await site.visit(options);
  await visit.page.getByRole('tab', { name: 'Table' }).click();
  await visit.page.getByRole('grid').waitFor();
  return visit;
}
