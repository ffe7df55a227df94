import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareSurveys, type SurveyComparison } from '../../src/findings/comparison.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { example, textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('two surveys side by side in a browser', () => {
  let site: MapSite;
  let folder: GraphFolder;
  let found: SurveyComparison;

  beforeAll(async () => {
    site = await openMapSite();
    folder = await example();
    const [one, other] = folder.graph.getAttribute('surveys').map(({ id }) => id) as [string, string];
    found = compareSurveys(folder.graph, folder.evidence, [one, other]);
    site.serve(new Map(Object.entries(textsOf(folder))));
  });
  afterAll(() => site?.close());

  test('counts and lists what both cite and what only one does, and draws their ranks', async () => {
    const { page, errors, strays } = await compare(site);
    const { shared, onlyIn, lineage } = found;
    expect(await page.locator('.compare > header [role=status]').textContent()).toBe(`${shared.length} works cited by both, ${onlyIn[0].length} only by the first, ${onlyIn[1].length} only by the second.`);
    const counts = await page.locator('.long-list h4 .count').allTextContents();
    expect(counts.map(Number)).toEqual([shared, ...onlyIn, lineage.shared, ...lineage.onlyIn].map(({ length }) => length));
    expect(await page.locator('.slope .work').count()).toBe(shared.length);
    expect(await page.locator('.slope svg').getAttribute('aria-label')).toBe(`Ranks of the ${shared.length} works that both cite, joined by a line each.`);
    await page.getByText('The ranks as a table').click();
    expect(await page.locator('.slope tbody tr').count()).toBe(shared.length);
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('leads from a claim that only one states to its quote, by the keyboard', async () => {
    const { page } = await compare(site);
    const hop = found.lineage.onlyIn[1][0];
    const label = (node = ''): string => folder.graph.getNodeAttribute(node, 'label');
    const claim = page.locator('.claim', { hasText: label(hop?.child) }).and(page.locator('.claim', { hasText: label(hop?.parent) })).first();
    await claim.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel').textContent()).toContain(folder.evidence.get(hop?.evidence[0] ?? '')?.quote.slice(0, 40));
    expect(await claim.getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });

  test('shows more when asked, goes on from there, and follows what is chosen', async () => {
    const { page } = await compare(site);
    const only = page.locator('.long-list').nth(1);
    const before = await only.locator('li').count();
    await only.getByRole('button', { name: /^Show \d+ more$/ }).click();
    expect(await only.locator('li').count()).toBeGreaterThan(before);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(await only.locator('li button').nth(before).textContent());
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe(focused);
    await page.getByRole('button', { name: 'Exchange the two' }).click();
    await expect.poll(() => page.locator('.long-list h4 .count').nth(1).textContent()).toBe(String(found.onlyIn[1].length));
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).getAll('compare'))).toEqual(found.surveys.map(({ id }) => id).reverse());
    await page.context().close();
  });

  test.each([['wide', {}], ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }]])('%s, light and dark: every text can be read, nothing sticks out, axe finds nothing serious', async (_name, options) => {
    const { page, errors } = await compare(site, options);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme="${colorScheme}"]`, { state: 'attached' });
      expect((await weakTexts(page)).filter((text) => !text.includes('.panel'))).toEqual([]);
      expect(await violations(page, '.compare')).toEqual([]);
    }
    expect(await page.locator('.compare').evaluate((view) => view.scrollWidth <= view.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('says so where there are not two surveys', async () => {
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
    const { page } = await site.visit();
    await page.getByRole('tab', { name: 'Compare' }).click();
    expect(await page.locator('.compare-note').textContent()).toBe('One survey alone is known in this field. Two are needed to compare them.');
    await page.context().close();
  });
});

async function compare(site: MapSite, options?: Parameters<MapSite['visit']>[0]): ReturnType<MapSite['visit']> {
  const visit = await site.visit(options);
  await visit.page.getByRole('tab', { name: 'Compare' }).click();
  await visit.page.locator('.slope svg').waitFor();
  return visit;
}
