import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Session } from '../state/session.ts';

/** A sentence that the page has to say, until the reader has done with it. */
export function Notice({ session, text }: { readonly session: Session; readonly text: string | undefined }): JSX.Element | null {
  const done = useSignal<string | undefined>(undefined);
  if (text === undefined || done.value === text) return null;
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      <button
        type="button"
        class="tool"
        onClick={() => {
          done.value = text;
        }}
      >
        {session.words.value.page.dismiss}
      </button>
    </div>
  );
}
