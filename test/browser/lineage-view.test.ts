import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINEAGE_KINDS } from '../../src/base/kinds.ts';
import { edgeKey } from '../../src/records/claims.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';
import { example, textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { HOSTILE, smallProject } from './small-project.ts';

/** A line of the drawing as it stands on the page. */
interface DrawnLine {
  readonly edge: string;
  readonly points: readonly (readonly [number, number])[];
  readonly isBackward: boolean;
}

describe.skipIf(!chromiumIsHere())('lineages over time in a browser', () => {
  let site: MapSite;
  let folder: GraphFolder;
  let exampleFiles: ReadonlyMap<string, string>;

  beforeAll(async () => {
    site = await openMapSite();
    folder = await example();
    exampleFiles = new Map(Object.entries(textsOf(folder)));
    site.serve(exampleFiles);
  });
  afterAll(() => site?.close());

  test('the worked example: no label of a lit node overlaps another, every edge points forward in time but those listed, and the crossings printed are those of the lines drawn', async () => {
    const { page, errors, strays } = await lineage(site, { viewport: { width: 1600, height: 1000 } });
    await chooseFound(page, 'ChatGPT');
    await expect.poll(() => page.locator('.lineage-view h2').textContent()).toBe('Lineage of ChatGPT');
    await holds(page);
    await page.locator('.timeline [data-node=\"model:gpt-3\"]').hover();
    expect(await page.locator('.node.dim').count()).toBeGreaterThan(0);
    expect(await page.locator('.timeline [data-node=\"method:rlhf\"].dim').count()).toBe(1);
    expect(await overlaps(page)).toEqual([]);
    await page.getByRole('button', { name: 'Whole field' }).click();
    await expect.poll(() => page.locator('.lineage-view h2').textContent()).toBe('Lineage of the whole field');
    await holds(page);
    const all = folder.graph.filterEdges((_edge, { kind }) => LINEAGE_KINDS.includes(kind)).sort();
    expect((await lines(page)).map(({ edge }) => edge).sort()).toEqual(all);
    await page.reload();
    await expect.poll(() => page.locator('.lineage-view h2').textContent()).toBe('Lineage of the whole field');
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test('a path is found by the names of its ends and told with the ledger’s own sentences; a name that is nearly right is answered', async () => {
    const { page } = await lineage(site);
    await page.locator('.between > summary').click();
    await end(page, 'from').fill('GPT');
    await end(page, 'to').fill('ChatGPTT');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect.poll(() => page.locator('.path-form [role="status"]').textContent()).toMatch(/Nothing is called “ChatGPTT”\. Did you mean .*ChatGPT/);
    await end(page, 'to').fill('chat-gpt');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect.poll(() => page.locator('.told').textContent()).toMatch(/^GPT → GPT-3 → InstructGPT → ChatGPT: three steps, \w+ sentences\.$/);
    const quotes = await page.locator('.path-story blockquote').allTextContents();
    for (const [kind, child, parent] of [['fine-tuned-from', 'model:instructgpt', 'model:gpt-3'], ['derives-from', 'model:chatgpt', 'model:instructgpt']] as const) {
      for (const id of folder.graph.getEdgeAttribute(edgeKey(kind, child, parent), 'evidence')) expect(quotes).toContain(folder.evidence.get(id)?.quote);
    }
    expect(await page.locator('.node.lit').count()).toBe(4);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('.path-story').count()).toBe(0);
    await chooseFound(page, 'ChatGPT');
    await page.locator('.timeline [data-node=\"model:gpt-2\"]').click({ modifiers: ['Shift'] });
    await page.locator('.timeline [data-node=\"model:instructgpt\"]').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('.told').textContent()).toMatch(/^GPT-2 → GPT-3 → InstructGPT: two steps/);
    expect(await page.locator('.panel h2').textContent()).toBe('ChatGPT');
    await page.context().close();
  });

  test('keys alone walk from node to node, light a lineage and choose', async () => {
    const { page } = await lineage(site);
    await chooseFound(page, 'ChatGPT');
    await page.locator('.timeline [data-node=\"model:chatgpt\"][tabindex="0"]').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.locator('.between > summary').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('model:chatgpt');
    expect(await page.locator('.node[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('model:chatgpt');
    await page.keyboard.press('ArrowLeft');
    const parent = await focused(page);
    expect(folder.graph.hasDirectedEdge('model:chatgpt', parent)).toBe(true);
    expect(await page.locator('.node.dim').count()).toBeGreaterThan(0);
    const zoom = (): Promise<string | null> => page.locator('.timeline > g').first().getAttribute('transform');
    const before = await zoom();
    await page.keyboard.press('+');
    await expect.poll(zoom).not.toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe(folder.graph.getNodeAttribute(parent, 'label'));
    await page.context().close();
  });

  test('the legend hides a relation, an edge opens its evidence, pulling moves the drawing and chooses nothing', async () => {
    const { page } = await lineage(site);
    await chooseFound(page, 'InstructGPT');
    const count = async (): Promise<number> => (await lines(page)).length;
    const before = await count();
    await page.locator('.relation-legend').getByLabel(/^uses the method/).uncheck();
    await expect.poll(count).toBeLessThan(before);
    expect((await lines(page)).some(({ edge }) => edge.startsWith('uses-method '))).toBe(false);
    await page.locator('.relation-legend').getByLabel(/^uses the method/).check();
    await expect.poll(count).toBe(before);
    await page.locator(`.timeline [data-edge="${edgeKey('fine-tuned-from', 'model:instructgpt', 'model:gpt-3')}"] .hit`).dispatchEvent('click');
    await page.locator('.panel .evidence blockquote').first().waitFor();
    const node = page.locator('.timeline [data-node=\"model:gpt-3\"]');
    const from = await node.boundingBox();
    if (from === null) throw new Error('GPT-3 is not drawn');
    await page.mouse.move(from.x + 6, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 56, from.y + 34, { steps: 4 });
    await page.mouse.up();
    expect((await node.boundingBox())?.x).toBeCloseTo(from.x + 50, 0);
    expect(await page.locator('.panel h2').textContent()).toBe('InstructGPT');
    await page.context().close();
  });

  test('names are text, whatever they hold, on the page and in the drawing that is saved, which needs no style sheet', async () => {
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
    const { page, errors, strays } = await lineage(site);
    await page.getByRole('button', { name: 'Whole field' }).click();
    await expect.poll(async () => (await page.locator('.node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))).some((name) => name?.startsWith(HOSTILE))).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('A small field · Stemma');
    await page.getByText('Export', { exact: true }).click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /SVG/ }).click()]);
    const svg = await readFile(await saved.path(), 'utf8');
    expect(svg).toContain('&lt;img src=x');
    expect(svg).not.toMatch(/<img|class=|var\(|<style/);
    // The page itself lets nobody parse text.
    const blank = await page.context().newPage();
    const read = await blank.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { errors: drawing.querySelectorAll('parsererror').length, names: [...drawing.querySelectorAll('text')].map((name) => name.textContent), unstyled: [...drawing.querySelectorAll('path, text')].filter((shape) => !shape.hasAttribute('fill') || !shape.hasAttribute('stroke')).length };
    }, svg);
    expect(read.errors).toBe(0);
    expect(read.unstyled).toBe(0);
    expect(read.names).toContain('InstructGPT');
    expect(errors).toEqual([]);
    expect(strays).toEqual([]);
    site.serve(exampleFiles);
    await page.context().close();
  });

  test.each([['wide', {}], ['narrow', { viewport: { width: 390, height: 844 }, hasTouch: true }]])('%s, light and dark: every text can be read, nothing sticks out, axe finds nothing serious', async (_name, options) => {
    const { page, errors } = await lineage(site, options);
    await page.locator('.between > summary').click();
    await end(page, 'from').fill('GPT');
    await end(page, 'to').fill('ChatGPT');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.locator('.told').waitFor();
    await page.locator('.backward-list summary').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme="${colorScheme}"]`, { state: 'attached' });
      expect(await weakTexts(page)).toEqual([]);
      expect(await violations(page, '.lineage-view')).toEqual([]);
    }
    expect(await page.locator('.lineage-view').evaluate((view) => view.scrollWidth <= view.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** What the drawing must hold to, whatever it shows. */
async function holds(page: Page): Promise<void> {
  expect(await overlaps(page)).toEqual([]);
  const drawn = await lines(page);
  const listed = await page.locator('[data-backward]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-backward')));
  const places = new Map(await page.locator('.timeline [data-node]').evaluateAll((nodes) => nodes.map((node): [string, string] => [node.getAttribute('data-node') ?? '', /\(([^)]*)\)/.exec(node.getAttribute('transform') ?? '')?.[1] ?? ''])));
  const backward = drawn.filter(({ points }) => points.at(-1)![0] < points[0]![0]).map(({ edge }) => edge);
  expect(backward.sort()).toEqual(listed.sort());
  expect(drawn.filter(({ isBackward }) => isBackward).map(({ edge }) => edge).sort()).toEqual(backward);
  for (const { edge, points } of drawn) {
    const [, child = '', parent = ''] = edge.split(' ');
    expect([points[0]?.join(' '), points.at(-1)?.join(' ')], edge).toEqual([places.get(parent), places.get(child)]);
  }
  const printed = Number(await page.locator('.caption').getAttribute('data-crossings'));
  expect(await page.locator('.caption').textContent()).toContain(printed === 1 ? 'cross once' : `cross ${printed} times`);
  expect(crossings(drawn)).toBe(printed);
}

/** Every line, one an edge, from the parent to the child. */
function lines(page: Page): Promise<DrawnLine[]> {
  return page.locator('.timeline [data-edge]').evaluateAll((edges) =>
    edges.map((edge) => ({
      edge: edge.getAttribute('data-edge') ?? '',
      points: (edge.querySelector('.line')?.getAttribute('d') ?? '').slice(1).split('L').map((point): [number, number] => [Number(point.split(' ')[0]), Number(point.split(' ')[1])]),
      isBackward: edge.closest('.route')?.classList.contains('backward') === true,
    })),
  );
}

/** The pairs of labels of lit nodes that overlap, as the browser has set them. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator('.node.lit .label').evaluateAll((labels) => {
    const boxes = labels.map((label) => ({ name: label.textContent ?? '', box: label.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }, index) => boxes.slice(index + 1).flatMap((other) => (box.left < other.box.right && other.box.left < box.right && box.top + 1 < other.box.bottom - 1 && other.box.top + 1 < box.bottom - 1 ? [`${name} / ${other.name}`] : [])));
  });
}

/** How often lines between different pairs of nodes change sides, found by comparing heights wherever one of them bends. */
function crossings(drawn: readonly DrawnLine[]): number {
  const routes = [...new Map(drawn.map(({ edge, points }) => [edge.split(' ').slice(1).join(' '), points[0]![0] <= points.at(-1)![0] ? points : points.toReversed()])).values()];
  const heightOf = (points: DrawnLine['points'], at: number): number => {
    const next = Math.max(1, points.findIndex(([x]) => x >= at));
    const [[fromX, fromY], [toX, toY]] = [points[next - 1]!, points[next]!];
    return fromY + ((toY - fromY) * (at - fromX)) / (toX - fromX);
  };
  const isUpright = (points: DrawnLine['points']): boolean => points[0]![0] === points.at(-1)![0];
  let count = 0;
  routes.forEach((one, index) => {
    for (const other of routes.slice(index + 1)) {
      if (isUpright(one) && isUpright(other)) continue;
      if (isUpright(one) || isUpright(other)) {
        const [upright, line] = isUpright(one) ? [one, other] : [other, one];
        const at = upright[0]![0];
        if (line[0]![0] >= at || line.at(-1)![0] <= at) continue;
        const height = heightOf(line, at);
        if ((upright[0]![1] - height) * (upright[1]![1] - height) < -1e-9) count += 1;
        continue;
      }
      const [from, to] = [Math.max(one[0]![0], other[0]![0]), Math.min(one.at(-1)![0], other.at(-1)![0])];
      const places = [...new Set([...one, ...other].map(([x]) => x))].filter((x) => x >= from && x <= to).sort((left, right) => left - right);
      const sides = places.map((at) => heightOf(one, at) - heightOf(other, at)).filter((difference) => Math.abs(difference) > 1e-6).map(Math.sign);
      sides.forEach((side, place) => {
        if (place > 0 && side !== sides[place - 1]) count += 1;
      });
    }
  });
  return count;
}

/** The box that names an end of the path. */
function end(page: Page, name: 'from' | 'to'): Locator {
  return page.locator(`.path-form input[name="${name}"]`);
}

async function focused(page: Page): Promise<string> {
  return (await page.evaluate(() => document.activeElement?.getAttribute('data-node'))) ?? '';
}

async function chooseFound(page: Page, name: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill(name);
  await page.getByRole('search').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.panel h2').textContent()).toBe(name);
}

async function lineage(site: MapSite, options?: Parameters<MapSite['visit']>[0]): ReturnType<MapSite['visit']> {
  const visit = await site.visit(options);
  await visit.page.getByRole('tab', { name: 'Lineage' }).click();
  await visit.page.locator('.timeline').waitFor();
  return visit;
}
