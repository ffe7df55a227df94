import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { UsageError } from '../../src/base/diagnostics.ts';
import { bibtex } from '../../src/exports/bibtex.ts';
import { gexf } from '../../src/exports/gexf.ts';
import type { Writer } from '../../src/exports/writer.ts';
import type { FieldMap } from '../map/field-map.ts';
import type { Session } from '../state/session.ts';
import { download } from './download.ts';
import { Menu } from './menu.tsx';

interface ExportMenuProps {
  readonly session: Session;
  /** The map, where it is what is seen. */
  readonly map: () => FieldMap | undefined;
}

/** What can be handed out of a view. */
export function ExportMenu({ session }: ExportMenuProps): JSX.Element {
  const words = session.words.value;
  const said = useSignal<string>('');
  const lost = useSignal<readonly string[]>([]);
  const write = (writer: Writer): void => {
    const file = `${session.atlas.graph.getAttribute('name')}.${writer.extension}`;
    try {
      const written = writer.write({ folder: session.atlas.folder, selection: session.shown.peek() });
      download(file, written.text);
      lost.value = written.lost.map(({ message }) => message);
      said.value = words.exports.done(file);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      said.value = words.exports.failed(error.message);
    }
  };
  return (
    <Menu label={words.exports.exportMenu}>
        <p class="quiet">{words.exports.whatIs(words.graph.counted(session.shown.value.size, words.graph.node))}</p>
        <button type="button" onClick={() => write(bibtex)}>
          {words.exports.bib}
        </button>
        <button type="button" onClick={() => write(gexf)}>
          {words.exports.gexf}
        </button>
        <button type="button" onClick={() => print()}>
          {words.exports.print}
        </button>
        <p role="status">{said.value}</p>
        {lost.value.length > 0 && (
          <details>
            <summary>{words.exports.lost}</summary>
            <ul>
              {lost.value.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </details>
        )}
    </Menu>
  );
}
