import { button } from './element.ts';

/** A button that opens and closes a drawer of the page, for windows too narrow to show it beside the map. Escape closes it. */
export function drawerSwitch(drawer: HTMLElement, label: string): HTMLButtonElement {
  const set = (open: boolean): void => {
    drawer.classList.toggle('open', open);
    control.setAttribute('aria-expanded', String(open));
  };
  const control = button({ class: 'tool drawer-switch', 'aria-expanded': 'false', 'aria-controls': drawer.id }, () => set(!drawer.classList.contains('open')), label);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !drawer.classList.contains('open') || !drawer.contains(document.activeElement)) return;
    set(false);
    control.focus();
  });
  return control;
}
