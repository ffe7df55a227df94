import { button, element } from './element.ts';
import { icon } from './icon.ts';

/** Begins to refine: answers what stops it, and calls back with how far it has come, 0 … 1, or undefined where it cannot go on. */
export type Refine = (tell: (done: number | undefined) => void) => () => void;

const IDLE = 'Refine the layout';

/** A button that begins to refine the layout, shows how far it has come, and stops it; what was reached by then stays. */
export function refineSwitch(refine: Refine): HTMLElement {
  const status = element('span', { class: 'refine-status', role: 'status' });
  let stop: (() => void) | undefined;
  const show = (label: string, share: string): void => {
    press.setAttribute('aria-label', label);
    press.setAttribute('title', label);
    press.setAttribute('aria-pressed', String(stop !== undefined));
    status.textContent = share;
    press.replaceChildren(stop === undefined ? icon('refine') : icon('close'));
  };
  const rest = (said = ''): void => {
    stop?.();
    stop = undefined;
    show(IDLE, said);
  };
  const tell = (done: number | undefined): void => {
    if (done === undefined) rest('no worker');
    else if (done === 1) rest();
    else show('Stop refining the layout', `${Math.round(done * 100)} %`);
  };
  const press = button({ class: 'refine' }, () => {
    if (stop !== undefined) return rest();
    stop = refine(tell);
    tell(0);
  });
  show(IDLE, '');
  return element('div', { class: 'refining' }, status, press);
}
