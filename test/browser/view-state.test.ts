import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { select } from '../../src/selection/evaluate.ts';
import { textsOf } from '../project/example.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('the state of the page', () => {
  let site: MapSite;
  let folder: GraphFolder;
  beforeAll(async () => {
    site = await openMapSite();
    folder = await smallProject();
    site.serve(new Map(Object.entries(textsOf(folder))));
  });
  afterAll(() => site?.close());

  test('a reloaded link restores view, selection, camera and colours: the very same picture', async () => {
    const { page, errors } = await site.visit();
    await search(page, 'GPT-3');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Colour shows' }).selectOption('kind');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toMatch(/node=model:gpt-3.*tab=lineage.*colour=kind.*theme=dark.*camera=/);
    await rest(page);
    const before = await page.locator('.stage').screenshot();
    const address = await hash(page);
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]', { state: 'attached' });
    await rest(page);
    expect(await page.locator('.panel h2').textContent()).toBe('GPT-3');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await hash(page)).toBe(address);
    expect((await page.locator('.stage').screenshot()).equals(before)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('steps are taken back and again, by keys and by buttons; a text keeps its own keys', async () => {
    const { page } = await site.visit();
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('checkbox', { name: /^models/ }).click();
    await expect.poll(() => hash(page)).toMatch(/view=outline.*hide-kinds=/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => hash(page)).toBe('view=outline');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => hash(page)).toBe('');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => hash(page)).toBe('view=outline');
    await search(page, 'x');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(await hash(page)).toBe('view=outline');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => hash(page)).toMatch(/hide-kinds=/);
    await page.context().close();
  });

  test('an expression in the search box selects; a wrong one is told with its hint, and the last right one stays', async () => {
    const { page } = await site.visit({}, 'view=outline');
    await search(page, 'kind:model year:2019..');
    await expect.poll(() => page.locator('.search-status').textContent()).toBe('Enter selects 5 nodes.');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.showing').textContent()).toMatch(/^5 of /);
    await search(page, 'kind:modle');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.search-status').textContent()).toBe('“modle” is no kind of node (column 6)Did you mean `model`?');
    expect(await page.locator('.showing').textContent()).toMatch(/^5 of /);
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await expect.poll(() => hash(page)).toBe('view=outline');
    expect(await box(page).inputValue()).toBe('');
    await search(page, 'kin');
    await search(page, 'kind:mod');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => hash(page)).toBe('view=outline&q=kind:model');
    await page.context().close();
  });

  test('a name that is nearly right gets a suggestion, which finds it', async () => {
    const { page } = await site.visit();
    await search(page, 'InstructGTP');
    await page.getByRole('search').getByRole('button', { name: 'InstructGPT', exact: true }).click();
    await page.getByRole('option', { name: /InstructGPT/ }).click();
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('InstructGPT');
    await page.context().close();
  });

  test('what a link asks for in vain is told, and the rest of it followed', async () => {
    const { page } = await site.visit({}, 'node=model:gpt-2&survey=none&nonsense=1');
    expect(await page.locator('.panel h2').textContent()).toBe('GPT-2');
    expect(await page.locator('.notice').textContent()).toContain('nonsense, survey');
    await page.evaluate(() => {
      location.hash = 'node=model:gpt-3';
    });
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('GPT-3');
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
    await page.context().close();
  });

  test('the browser’s language is spoken, and another on demand', async () => {
    const { page } = await site.visit({ locale: 'zh-CN' });
    expect(await page.getByRole('tab', { name: '全景' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.getAttribute('html', 'lang')).toBe('zh');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('combobox', { name: '语言' }).selectOption('en');
    await page.getByRole('tab', { name: 'Field' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.context().close();
  });

  test('pictures, the bibliography and the graph of what is shown are handed out', async () => {
    const { page, errors, strays } = await site.visit({}, 'q=kind:work,model');
    await page.getByRole('button', { name: 'Export' }).click();
    const png = await exported(page, /PNG/);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const stage = await page.locator('.stage').boundingBox();
    expect(Math.abs((stage?.width ?? 0) * 2 - width)).toBeLessThanOrEqual(1);
    expect(Math.abs((stage?.height ?? 0) * 2 - height)).toBeLessThanOrEqual(1);
    const svg = (await exported(page, /SVG/)).toString();
    expect(svg).toMatch(/^<\?xml.*<svg [^>]*width="/s);
    expect(svg).toContain('GPT-3</text>');
    expect(svg).not.toContain('<img');
    const bib = (await exported(page, /\.bib/)).toString();
    expect(bib.match(/^@/gm)).toHaveLength(5);
    const gexf = (await exported(page, /GEXF/)).toString();
    expect(gexf).toContain(`<nodes count="${select('kind:work,model', folder).size}">`);
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });
});

function box(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('search').getByRole('combobox');
}

async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
}

function hash(page: Page): Promise<string> {
  return page.evaluate(() => location.hash.slice(1));
}

/** Waits until the camera rests and the address has been told. */
async function rest(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForTimeout(800);
}

async function exported(page: Page, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return await readFile(await (await download).path());
}
