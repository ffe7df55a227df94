import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readEvidenceJsonl } from '../../src/evidence/evidence-jsonl.ts';
import { writeGraphFolder } from '../../src/project/graph-folder.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { drawnShare } from './pixels.ts';
import { HOSTILE, smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('the map in a browser', () => {
  let site: MapSite;
  let files: Map<string, string>;
  let evidence: ReadonlyMap<string, Evidence>;

  beforeAll(async () => {
    files = new Map(Object.entries(writeGraphFolder(await smallProject())));
    evidence = readEvidenceJsonl(files.get('evidence.jsonl') ?? '');
    site = await openMapSite(files);
  });
  afterAll(() => site?.close());

  const searchBox = (page: Page): Locator => page.getByRole('search').getByRole('combobox');
  const found = (page: Page): Locator => page.getByRole('search').getByRole('option');
  const find = async (page: Page, name: string): Promise<void> => {
    await searchBox(page).fill(name);
    await found(page).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const quotesOf = (child: string, parent: string): string[] => {
    const graph = JSON.parse(files.get('graph.json') ?? '') as { edges: { source: string; target: string; attributes: { evidence: string[] } }[] };
    const ids = graph.edges.filter(({ source, target }) => source === child && target === parent).flatMap(({ attributes }) => attributes.evidence);
    return ids.map((id) => evidence.get(id)?.quote ?? '');
  };

  test('ChatGPT is found by search, its lineage stands beside the map, and a hop opens to the quote that says it', async () => {
    const { page, errors, strays } = await site.visit();
    const first = await drawnShare(page);
    expect(first.share).toBeGreaterThan(0.005);
    expect(first.colours).toBeGreaterThan(20);

    await find(page, 'chat-gpt');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('ChatGPT');
    const ancestors = page.locator('.tree.ancestors');
    for (const name of ['InstructGPT', 'GPT-3', 'GPT-2', 'GPT', 'Transformer', 'RLHF']) expect(await ancestors.getByRole('button', { name, exact: true }).count(), name).toBeGreaterThan(0);

    await ancestors.getByRole('button', { name: /Evidence: InstructGPT was fine-tuned from GPT-3/ }).click();
    const card = ancestors.locator('.evidence').first();
    const quote = await card.locator('blockquote').textContent();
    expect(quotesOf('model:instructgpt', 'model:gpt-3')).toContain(quote);
    expect(quote).toContain('InstructGPT was fine-tuned from GPT-3 [3].');
    const text = await card.textContent();
    for (const said of ['survey.md', 'stated', 'It says nothing of sizes.', 'Stemma’s digest, retelling The Survey (Writer 2023) (arXiv:2303.00001)']) expect(text).toContain(said);

    await ancestors.getByRole('button', { name: /Evidence: ChatGPT derives from InstructGPT/ }).click();
    expect(await ancestors.locator('.evidence.asserted').first().textContent()).toMatch(/A curator’s assertion\. No text at hand says it\..*Its makers call it a sibling/s);
    expect((await drawnShare(page)).share).toBeGreaterThan(0.005);
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

  test('names and quotes are text, whatever they hold', async () => {
    const { page, errors, strays } = await site.visit();
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

  test.each([
    ['wide, dark', { colorScheme: 'dark' as const }],
    ['narrow, light', { viewport: { width: 390, height: 844 }, hasTouch: true }],
    ['narrow, dark', { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }],
  ])('%s: the map is drawn, nothing sticks out, every text can be read', async (_name, options) => {
    const { page, errors } = await site.visit(options);
    expect((await drawnShare(page)).share).toBeGreaterThan(0.005);
    expect(await weakTexts(page)).toEqual([]);
    await find(page, '对比');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('对比学习');
    await find(page, 'ChatGPT');
    for (const toggle of (await page.locator('.tree.ancestors .evidence-toggle').all()).slice(0, 3)) await toggle.click();
    expect(await weakTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a missing file is named, with what to do about it', async () => {
    const measures = files.get('measures.json') ?? '';
    files.delete('measures.json');
    const { page } = await site.visit();
    expect(await page.getByRole('alert').textContent()).toMatch(/graph\/measures\.json is missing.*stemma build/s);
    files.set('measures.json', '{"format": 0}');
    await page.reload();
    await page.waitForSelector('html[data-state="failed"]', { state: 'attached' });
    expect(await page.getByRole('alert').textContent()).toContain('measures.json was not written by this version');
    files.set('measures.json', measures);
    await page.context().close();
  });
});
