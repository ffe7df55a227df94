import { button, type Child, element } from '../page/element.ts';
import { elementId } from '../page/element-id.ts';

export interface Disclosure {
  readonly control: HTMLButtonElement;
  readonly region: HTMLElement;
  readonly open: (open: boolean) => void;
  readonly isOpen: () => boolean;
}

/** A button that shows and hides a region, whose content is made when it is first shown. */
export function disclosure(attributes: { readonly class: string; readonly label?: string }, content: () => readonly Child[], ...face: readonly Child[]): Disclosure {
  const id = elementId('region');
  const region = element('div', { id, class: 'region', hidden: true });
  let filled = false;
  const open = (wanted: boolean): void => {
    if (wanted && !filled) {
      region.append(...content().filter((child): child is Node | string => child !== undefined && child !== false));
      filled = true;
    }
    region.hidden = !wanted;
    control.setAttribute('aria-expanded', String(wanted));
  };
  const isOpen = (): boolean => !region.hidden;
  const control = button({ class: attributes.class, 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': attributes.label }, () => open(!isOpen()), ...face);
  return { control, region, open, isOpen };
}
