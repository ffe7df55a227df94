import type { Atlas } from '../data/atlas.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { elementId } from './element-id.ts';

const COUNTS: readonly string[] = ['Read', 'Kept', 'Merged', 'Unresolved', 'Skipped'];

/** A dialog that says what the map was made from: sources and their licences, what became of what was read, and what was assumed. */
export function aboutDialog(atlas: Atlas): HTMLDialogElement {
  const { lock, account, measures } = atlas.folder;
  const title = elementId('about');
  const rows = new Map(account.rows.map((row) => [row.source, row]));
  const dialog = element(
    'dialog',
    { class: 'about-data', 'aria-labelledby': title },
    element('header', {}, element('h2', { id: title }, 'About the data'), button({ class: 'close', 'aria-label': 'Close' }, () => dialog.close(), icon('close'))),
    element('p', {}, `${atlas.graph.getAttribute('title')}. Nodes and claims are what the sources and their curators say; sizes, colours and places are computed from them (seed ${measures.seed}) and claim nothing.`),
    element('p', {}, 'Where a source is marked as a digest, its sentences are Stemma’s own and retell a survey: they are never the survey’s words.'),
    element('h3', {}, 'Sources'),
    element(
      'div',
      { class: 'wide' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...['File', 'Format', 'Licence', ...COUNTS, 'SHA-256'].map((text) => element('th', { scope: 'col', class: COUNTS.includes(text) && 'number' }, text)))),
        element(
          'tbody',
          {},
          ...lock.map(({ path, format, licence, sha256 }) => {
            const row = rows.get(path);
            const counts = row === undefined ? ['', '', '', '', ''] : [row.read, row.kept, row.merged, row.unresolved, row.skipped].map(String);
            return element('tr', {}, element('th', { scope: 'row' }, path), element('td', {}, format), element('td', {}, licence ?? 'not given'), ...counts.map((count) => element('td', { class: 'number' }, count)), element('td', { class: 'hash', title: sha256 }, `${sha256.slice(0, 10)}…`));
          }),
        ),
      ),
    ),
    element('p', {}, `${account.conflicts.length} disagreements between sources, ${account.ghosts.length} ghosts (named by a claim, described nowhere), ${account.withoutWork.length} models and methods without a known introducing work.`),
    account.assumptions.length > 0 && element('h3', {}, 'Assumed'),
    account.assumptions.length > 0 && element('ul', {}, ...account.assumptions.map((assumption) => element('li', {}, assumption))),
  );
  // A click on the dialog itself is one on its backdrop: what is inside has elements of its own.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return dialog;
}
