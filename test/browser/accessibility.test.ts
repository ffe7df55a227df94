import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../viz/state/view-state.ts';
import { textsOf } from '../project/example.ts';
import { violations } from './accessibility.ts';
import { weakTexts } from './contrast.ts';
import { chromiumIsHere, type MapSite, openMapSite } from './map-site.ts';
import { smallProject } from './small-project.ts';

describe.skipIf(!chromiumIsHere())('the page for everyone', () => {
  let site: MapSite;
  beforeAll(async () => {
    site = await openMapSite();
    site.serve(new Map(Object.entries(textsOf(await smallProject()))));
  });
  afterAll(() => site?.close());

  test.each(VIEW_NAMES.flatMap((view) => (['light', 'dark'] as const).map((theme) => [view, theme] as const)))('%s, %s: axe finds nothing serious, every text can be read, nothing sticks out of a narrow window', async (view, theme) => {
    const { page, errors } = await site.visit({ colorScheme: theme }, `view=${view}&node=model:gpt-3`);
    await page.getByRole('tab', { selected: true }).waitFor();
    await page.waitForTimeout(200);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(200);
    expect(await weakTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
