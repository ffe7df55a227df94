import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { edgeKey } from '../../src/records/claims.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { example, textsOf } from '../project/example.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { drawnShare } from './pixels.ts';
import { HOSTILE, smallProject } from './small-project.ts';

/** The least share of the map's pixels that WebGL must have drawn. */
const DRAWN = 0.005;

describe.skipIf(!chromiumIsHere())('the map in a browser', () => {
  let site: MapSite;
  let small: ReadonlyMap<string, string>;

  beforeAll(async () => {
    site = await openMapSite();
    small = filesOf(await smallProject());
  });
  beforeEach(() => site.serve(small));
  afterAll(() => site?.close());

  test('the worked example: ChatGPT is found by search, its lineage stands beside the map, and a hop opens to quotes of the ledger', async () => {
    const folder = await example();
    site.serve(filesOf(folder));
    const { page, errors, strays } = await site.visit();
    const first = await drawnShare(page);
    expect(first.share).toBeGreaterThan(0.02);
    expect(first.colours).toBeGreaterThan(50);

    await find(page, 'chat-gpt');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('ChatGPT');
    const ancestors = page.locator('.tree.ancestors');
    for (const name of ['InstructGPT', 'GPT-3', 'GPT-2', 'GPT', 'Transformer', 'RLHF']) expect(await ancestors.getByRole('button', { name, exact: true }).count(), name).toBeGreaterThan(0);
    await ancestors.getByRole('button', { name: /Evidence: InstructGPT was fine-tuned from GPT-3 / }).first().click();
    const shown = await ancestors.locator('.evidence blockquote').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.sort()).toEqual(quotesOf(folder, edgeKey('fine-tuned-from', 'model:instructgpt', 'model:gpt-3')).sort());
    expect(await ancestors.locator('.evidence blockquote').first().isVisible()).toBe(true);
    expect((await drawnShare(page)).share).toBeGreaterThan(DRAWN);
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('evidence says where it stands, whose words it is, how firm it is, and what limits it; names and quotes are text, whatever they hold', async () => {
    const { page, errors, strays } = await site.visit();
    await find(page, 'ChatGPT');
    const ancestors = page.locator('.tree.ancestors');
    await ancestors.getByRole('button', { name: /Evidence: InstructGPT was fine-tuned from GPT-3 / }).click();
    const text = await ancestors.locator('.evidence.stated').first().textContent();
    for (const said of ['InstructGPT was fine-tuned from GPT-3 [3].', 'survey.md, line 7', 'stated', 'It says nothing of sizes.', 'Stemma’s digest, retelling The Survey (Writer 2023) (arXiv:2303.00001)']) expect(text).toContain(said);
    await ancestors.getByRole('button', { name: /Evidence: ChatGPT derives from InstructGPT / }).click();
    expect(await ancestors.locator('.evidence.asserted').first().textContent()).toMatch(/A curator’s assertion\. No text at hand says it\..*Its makers call it a sibling/s);

    await find(page, 'img src');
    await page.getByRole('button', { name: 'About', exact: true }).click();
    expect(await page.locator('.panel h2').textContent()).toBe(HOSTILE);
    for (const toggle of (await page.locator('.panel .evidence-toggle').all()).slice(0, 4)) await toggle.click();
    expect(await page.locator('.panel .evidence').count()).toBeGreaterThan(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('A small field · Stemma');
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('a keyboard alone goes from search to a quote', async () => {
    const { page } = await site.visit();
    await searchBox(page).focus();
    await page.keyboard.type('chatgpt');
    await found(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 30 && !(await page.evaluate(() => document.activeElement?.classList.contains('evidence-toggle'))); step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.panel .evidence blockquote').first().waitFor();
    await page.context().close();
  });

  test.each([
    ['wide', {}],
    ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ])('%s, light and dark as the system asks: the map is drawn, nothing sticks out, every text can be read', async (_name, options) => {
    const { page, errors } = await site.visit(options);
    expect((await drawnShare(page)).share).toBeGreaterThan(DRAWN);
    expect(await weakTexts(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('html[data-theme="dark"]', { state: 'attached' });
    expect((await drawnShare(page)).share).toBeGreaterThan(DRAWN);
    expect(await weakTexts(page)).toEqual([]);
    await find(page, '对比');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('对比学习');
    await find(page, 'ChatGPT');
    for (const toggle of (await page.locator('.tree.ancestors .evidence-toggle').all()).slice(0, 3)) await toggle.click();
    expect(await weakTexts(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForSelector('html[data-theme="light"]', { state: 'attached' });
    expect(await weakTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a missing file is named, and so is one that is something else, with what to do about it', async () => {
    const broken = new Map([...small].filter(([file]) => file !== 'measures.json'));
    site.serve(broken);
    const { page } = await site.visit();
    expect(await page.getByRole('alert').textContent()).toMatch(/graph\/measures\.json is missing.*stemma build/s);
    for (const [file, text, said] of [['measures.json', '{"format": 0}', 'measures.json was not written by this version'], ['graph.json', 'no JSON', 'graph.json']] as const) {
      site.serve(new Map([...small, [file, text]]));
      await page.reload();
      await page.waitForSelector('html[data-state="failed"]', { state: 'attached' });
      expect(await page.getByRole('alert').textContent()).toContain(said);
    }
    await page.context().close();
  });
});

function filesOf(folder: GraphFolder): Map<string, string> {
  return new Map(Object.entries(textsOf(folder)));
}

function quotesOf({ graph, evidence }: GraphFolder, edge: string): string[] {
  return graph.getEdgeAttribute(edge, 'evidence').map((id) => evidence.get(id)?.quote ?? '');
}

function searchBox(page: Page): Locator {
  return page.getByRole('search').getByRole('combobox');
}

function found(page: Page): Locator {
  return page.getByRole('search').getByRole('option');
}

async function find(page: Page, name: string): Promise<void> {
  await searchBox(page).fill(name);
  await found(page).first().waitFor();
  await page.keyboard.press('Enter');
}
