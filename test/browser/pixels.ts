import type { Page } from 'playwright';

/** How much of the map, or of another drawing, WebGL drew: the share of its pixels, labels and plates put aside, that differ from the most frequent colour, and how many colours they have. */
export async function drawnShare(page: Page, selector = '.stage'): Promise<{ readonly share: number; readonly colours: number }> {
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.sigma-labels, .sigma-hovers, .sigma-edgeLabels').forEach((canvas) => (canvas.style.visibility = 'hidden')));
  const png = await page.locator(selector).screenshot();
  const judge = await page.context().newPage();
  const found = await judge.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('No canvas to decode a screenshot with');
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const background = Math.max(...counts.values());
    return { share: 1 - background / pixels.length, colours: counts.size };
  }, png.toString('base64'));
  await judge.close();
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.sigma-labels, .sigma-hovers, .sigma-edgeLabels').forEach((canvas) => (canvas.style.visibility = '')));
  return found;
}
