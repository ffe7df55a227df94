import type { Session } from '../state/session.ts';

/** Ctrl+Z takes the last step back, Ctrl+Shift+Z and Ctrl+Y take it again (⌘ on a Mac), except where text is typed: there the keys are the text's own. */
export function listenToPageKeys(session: Session): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) session.redo();
    else session.undo();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'search' || target.type === 'number'));
}
