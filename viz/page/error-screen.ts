import { LoadError } from '../data/load-error.ts';
import { element } from './element.ts';

/** Says in plain words why there is no map, and what would mend it. */
export function errorScreen(error: unknown): HTMLElement {
  const [message, hint] = error instanceof LoadError ? [error.message, error.hint] : [error instanceof Error ? error.message : String(error), 'The graph folder may be damaged: run `stemma build` again, then reload this page.'];
  return element('main', { class: 'error-screen', role: 'alert' }, element('p', { class: 'brand' }, 'Stemma'), element('h1', {}, 'The map cannot be drawn'), element('p', { class: 'message' }, message), element('p', {}, hint));
}
