import { button } from './element.ts';

/** The handle of the panel where it is a sheet at the bottom of a narrow window: makes it tall and short again. */
export function sheetHandle(page: HTMLElement): HTMLButtonElement {
  const handle = button({ class: 'sheet-handle', 'data-hold': 'handle', 'aria-label': 'Tall panel', 'aria-pressed': 'false' }, () => {
    handle.setAttribute('aria-pressed', String(page.classList.toggle('tall')));
  });
  return handle;
}
