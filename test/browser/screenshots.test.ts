import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../viz/state/view-state.ts';
import { example, textsOf } from '../project/example.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { drawnShare } from './pixels.ts';

/** Where the pictures of a run are left to be looked at. */
const ARTEFACTS: string = fileURLToPath(new URL('../artefacts', import.meta.url));
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } } as const;

describe.skipIf(!chromiumIsHere())('pictures of every view of the worked example', () => {
  let site: MapSite;
  beforeAll(async () => {
    site = await openMapSite();
    site.serve(new Map(Object.entries(textsOf(await example()))));
    await mkdir(ARTEFACTS, { recursive: true });
  });
  afterAll(() => site?.close());

  test.each((['light', 'dark'] as const).flatMap((theme) => (['wide', 'narrow'] as const).map((size) => [theme, size] as const)))('%s, %s: none is blank', async (theme, size) => {
    const { page, errors } = await site.visit({ colorScheme: theme, viewport: SIZES[size] }, 'node=model:chatgpt');
    for (const view of VIEW_NAMES) {
      await page.evaluate((name) => {
        location.hash = `node=model:chatgpt&view=${name}`;
      }, view);
      await page.locator(`[role=tab][aria-selected=true][id$="${view}"]`).waitFor();
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${ARTEFACTS}/${view}-${theme}-${size}.png` });
      const { share, colours } = await drawnShare(page, 'main.map');
      expect(share, view).toBeGreaterThan(0.01);
      expect(colours, view).toBeGreaterThan(10);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
