import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { select } from '../../src/selection/evaluate.ts';
import { example, textsOf } from '../project/example.ts';
import { chromiumIsHere, openMapSite } from './map-site.ts';

test.skipIf(!chromiumIsHere())('from a cold start a keyboard alone reaches ChatGPT, its lineage, the quote of one edge, and the bibliography of its ancestors', async () => {
  const site = await openMapSite();
  try {
    const folder = await example();
    site.serve(new Map(Object.entries(textsOf(folder))));
    const { page, errors } = await site.visit();
    await tabTo(page, 'combobox');
    await page.keyboard.type('chatgpt');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.tree.ancestors').getAttribute('aria-label')).toBe('ChatGPT: ancestors');
    await tabTo(page, undefined, 'Evidence: ');
    await page.keyboard.press('Enter');
    expect((await page.locator('.panel .evidence blockquote').first().textContent())?.length).toBeGreaterThan(0);

    // Backwards to the search box, where the ancestors are selected.
    await tabTo(page, 'combobox', undefined, 'Shift+Tab', 80);
    await page.keyboard.type('ancestors:ChatGPT');
    await expect.poll(() => page.locator('.search-status').textContent()).toMatch(/^Enter selects \d+ nodes\.$/);
    await page.keyboard.press('Enter');
    await tabTo(page, undefined, 'Export');
    await page.keyboard.press('Enter');
    await tabTo(page, undefined, 'Bibliography');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const bib = await readFile(await (await download).path(), 'utf8');
    const selected = select('ancestors:ChatGPT', folder);
    const works = folder.graph.filterNodes((node, { kind }) => kind === 'work' && selected.has(node));
    const introducing = folder.graph.filterEdges((_edge, { kind }, _source, target) => kind === 'introduces' && selected.has(target)).map((edge) => folder.graph.source(edge));
    expect(bib.match(/^@/gm)?.length).toBe(new Set([...works, ...introducing]).size);
    expect(bib).toContain('Attention is all you need');
    expect(errors).toEqual([]);
  } finally {
    await site.close();
  }
});

/** Presses Tab until what has the focus is of a role, or has a name that begins so. */
async function tabTo(page: Page, role: string | undefined, name = '', key = 'Tab', most = 40): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => ({ role: document.activeElement?.getAttribute('role'), name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '' }));
    if (role === undefined ? focused.name.startsWith(name) : focused.role === role) return;
  }
  throw new Error(`Tab does not reach ${role ?? name}`);
}
