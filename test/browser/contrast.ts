import type { Page } from 'playwright';

/** Every visible text of a page whose contrast with what lies behind it is below 4.5:1, with its ratio (WCAG 2.2, 1.4.3). Texts on the map itself are not looked at. */
export function weakTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('No canvas to read colours with');
    const rgba = (colour: string): number[] => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): number[] => {
      for (let at = element; at !== null; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if ((colour[3] ?? 0) > 200) return colour;
      }
      return [255, 255, 255, 255];
    };
    const weak = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent?.trim() ?? '').join('');
      if (text === '' || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.stage, option') !== null) continue;
      const [lighter = 0, darker = 0] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))].sort((left, right) => right - left);
      const ratio = (lighter + 0.05) / (darker + 0.05);
      if (ratio < 4.5) weak.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${text.slice(0, 30)}`);
    }
    return [...weak];
  });
}
