import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { Icon } from './icon.tsx';

interface AboutDialogProps {
  readonly session: Session;
  readonly open: boolean;
  readonly close: () => void;
}

const COUNTS = ['read', 'kept', 'merged', 'unresolved', 'skipped'] as const;

/** A dialog that says what the map was made from: sources and their licences, what became of what was read, and what was assumed. */
export function AboutDialog({ session, open, close }: AboutDialogProps): JSX.Element {
  const { lock, account, measures } = session.atlas.folder;
  const { about, page } = session.words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const rows = new Map(account.rows.map((row) => [row.source, row]));
  const { file, format, licence, ...counts } = about.columns;
  return (
    // A click on the dialog itself is one on its backdrop: what is inside has elements of its own.
    <dialog class="about-data" aria-labelledby={title} ref={dialog} onClose={close} onClick={(event) => event.target === dialog.current && close()}>
      <header>
        <h2 id={title}>{page.aboutData}</h2>
        <button type="button" class="close" aria-label={page.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <p>{about.whatItIs(session.atlas.graph.getAttribute('title'), measures.seed)}</p>
      <p>{about.digests}</p>
      <h3>{about.sources}</h3>
      <div class="wide" tabIndex={0} role="region" aria-label={about.sources}>
        <table>
          <thead>
            <tr>
              <Head>{file}</Head>
              <Head>{format}</Head>
              <Head>{licence}</Head>
              {COUNTS.map((count) => (
                <Head key={count} class="number">
                  {counts[count]}
                </Head>
              ))}
              <Head>SHA-256</Head>
            </tr>
          </thead>
          <tbody>
            {lock.map((source) => (
              <tr key={source.path}>
                <th scope="row">{source.path}</th>
                <td>{source.format}</td>
                <td>{source.licence ?? about.notGiven}</td>
                {COUNTS.map((count) => (
                  <td key={count} class="number">
                    {rows.get(source.path)?.[count]}
                  </td>
                ))}
                <td class="hash" title={source.sha256}>{`${source.sha256.slice(0, 10)}…`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{about.found(account.conflicts.length, account.ghosts.length, account.withoutWork.length)}</p>
      {account.assumptions.length > 0 && (
        <>
          <h3>{about.assumed}</h3>
          <ul>
            {account.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
    </dialog>
  );
}

function Head({ class: name, children }: { readonly class?: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <th scope="col" class={name}>
      {children}
    </th>
  );
}
