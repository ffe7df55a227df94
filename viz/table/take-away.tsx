import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Diagnostic } from '../../src/base/diagnostics.ts';
import { bibtex } from '../../src/exports/bibtex.ts';
import { csv } from '../../src/exports/csv.ts';
import { ris } from '../../src/exports/ris.ts';
import type { Writer } from '../../src/exports/writer.ts';
import { download } from '../page/download.ts';
import type { Session } from '../state/session.ts';

/** What a list of nodes is taken home as. */
const WRITERS: readonly Writer[] = [bibtex, ris, csv];

interface Props {
  readonly session: Session;
  /** The rows picked, or all where none are. */
  readonly taken: readonly string[];
  readonly picked: number;
  readonly copy: () => void;
}

/** Files of the rows that are picked, or of all: `.bib`, RIS, CSV; with what the format could not hold. */
export function TakeAway({ session, taken, picked, copy }: Props): JSX.Element {
  const words = session.words.value.table;
  const [status, setStatus] = useState('');
  const [lost, setLost] = useState<readonly Diagnostic[]>([]);
  const take = (writer: Writer): void => {
    setLost([]);
    setStatus(words.writing);
    // The page says that it is at work before it is.
    setTimeout(() => {
      const { folder, graph } = session.atlas;
      const result = writer.write({ folder, selection: new Set(taken) });
      const name = `${graph.getAttribute('name')}.${writer.extension}`;
      download(name, result.text);
      setLost(result.lost);
      setStatus(`${words.written(name)} ${result.lost.length === 0 ? words.nothingLost : words.lost(result.lost.length)}`);
    }, 30);
  };
  return (
    <div class="take-away">
      <span class="quiet">{words.takeAway(picked)}</span>
      <button type="button" class="tool" disabled={taken.length === 0} onClick={copy}>{words.copy}</button>
      {WRITERS.map((writer) => <button type="button" key={writer.format} class="tool" disabled={taken.length === 0} title={writer.label} onClick={() => take(writer)}>.{writer.extension}</button>)}
      <p role="status" class="quiet">{status}</p>
      {lost.length > 0 && <ul class="lost">{lost.map(({ message, hint }) => <li key={message}>{message}.{hint === undefined ? '' : ` ${hint}`}</li>)}</ul>}
    </div>
  );
}
