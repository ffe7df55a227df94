import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textsOf } from '../project/example.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { drawnShare } from './pixels.ts';
import { smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('refining the layout in Chromium', () => {
  let site: MapSite;
  beforeAll(async () => {
    site = await openMapSite();
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
  });
  afterAll(() => site.close());

  test('a worker moves the nodes and comes to an end, the same each time, and the page stays whole', async () => {
    const pictures: string[] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const { page, errors, strays } = await site.visit();
      const before = await picture(page);
      await page.getByRole('button', { name: 'Refine the layout' }).click();
      await page.waitForFunction(() => document.querySelector('.refine')?.getAttribute('aria-pressed') === 'false');
      await expect.poll(() => picture(page)).not.toBe(before);
      expect((await drawnShare(page)).share).toBeGreaterThan(0);
      expect(await page.getByRole('status').allTextContents()).not.toContain('no worker');
      expect(page.workers()).toHaveLength(0);
      expect(errors).toEqual([]);
      expect(strays).toEqual([]);
      await page.waitForTimeout(300);
      pictures.push(await picture(page));
      await page.context().close();
    }
    expect(pictures[1]).toBe(pictures[0]);
  });

  test('it can be stopped, and begun again', async () => {
    const { page, errors } = await site.visit();
    // The page is drawn in microtasks, so that no word of a worker comes between two presses.
    const pressed = await page.evaluate(async () => {
      const press = document.querySelector<HTMLButtonElement>('.refine');
      const states: (string | null | undefined)[] = [];
      for (let time = 0; time < 4; time += 1) {
        press?.click();
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        states.push(press?.getAttribute('aria-pressed'));
      }
      return states;
    });
    expect(pressed).toEqual(['true', 'false', 'true', 'false']);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await page.getByRole('button', { name: 'Refine the layout' }).count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** The map as it is drawn. */
async function picture(page: Page): Promise<string> {
  return (await page.locator('.stage').screenshot()).toString('base64');
}
