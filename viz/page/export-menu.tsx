import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { bibtex } from '../../src/exports/bibtex.ts';
import { gexf } from '../../src/exports/gexf.ts';
import type { Writer } from '../../src/exports/writer.ts';
import type { Session } from '../state/session.ts';
import { download } from './download.ts';
import { Menu } from './menu.tsx';
import { pngOf } from './png-of.ts';

interface ExportMenuProps {
  readonly session: Session;
  /** What is seen as an SVG file; undefined where the view is no picture. */
  readonly picture: () => string | undefined;
}

/** What can be handed out of a view: pictures of it, the bibliography and the graph of what is shown, a print. What a format could not hold is told. */
export function ExportMenu({ session, picture }: ExportMenuProps): JSX.Element {
  const { exports: words, graph } = session.words.value;
  const said = useSignal('');
  const lost = useSignal<readonly string[]>([]);
  const name = session.atlas.graph.getAttribute('name');
  const save = async (file: string, make: () => string | Blob | Promise<Blob>): Promise<void> => {
    lost.value = [];
    said.value = words.writing;
    try {
      download(file, await make());
      said.value = words.done(file);
    } catch (error) {
      said.value = words.failed(error instanceof Error ? error.message : String(error));
    }
  };
  const write = (writer: Writer): void =>
    void save(`${name}.${writer.extension}`, () => {
      const written = writer.write({ folder: session.atlas.folder, selection: session.shown.peek() });
      lost.value = written.lost.map(({ message }) => message);
      return written.text;
    });
  const drawn = (): string => {
    const svg = picture();
    if (svg === undefined) throw new Error(words.noPicture);
    return svg;
  };
  return (
    <Menu label={words.exportMenu}>
      <p class="quiet">{words.whatIs(graph.counted(session.shown.value.size, graph.node))}</p>
      <button type="button" onClick={() => void save(`${name}.png`, () => pngOf(drawn()))}>
        {words.png}
      </button>
      <button type="button" onClick={() => void save(`${name}.svg`, () => new Blob([drawn()], { type: 'image/svg+xml' }))}>
        {words.svg}
      </button>
      <button type="button" onClick={() => write(bibtex)}>
        {words.bib}
      </button>
      <button type="button" onClick={() => write(gexf)}>
        {words.gexf}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
      <p role="status">{said.value}</p>
      {lost.value.length > 0 && (
        <details>
          <summary>{words.lost}</summary>
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
