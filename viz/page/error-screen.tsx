import { type JSX, render } from 'preact';
import { languageOf, WORDS } from '../words/words.ts';
import { LoadError } from '../data/load-error.ts';

/** Says in plain words why there is no map, and what would mend it, in place of all that stands there. */
export function showError(root: HTMLElement, error: unknown): void {
  root.replaceChildren();
  render(<ErrorScreen error={error} />, root);
}

function ErrorScreen({ error }: { readonly error: unknown }): JSX.Element {
  const [message, hint] = error instanceof LoadError ? [error.message, error.hint] : [error instanceof Error ? error.message : String(error), WORDS[languageOf(navigator.languages)].page.mayBeDamaged];
  const language = languageOf(navigator.languages);
  return (
    <main class="error-screen">
      <p class="brand">Stemma</p>
      <div role="alert">
        <h1 lang={language}>{WORDS[language].page.notDrawn}</h1>
        <p class="message">{message}</p>
        <p>{hint}</p>
      </div>
    </main>
  );
}
