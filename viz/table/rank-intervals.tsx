import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type TrustedRank, trustInRanks } from '../../src/findings/trust.ts';
import type { Session } from '../state/session.ts';
import type { TableColumn } from './table-columns.ts';

export type Intervals = ReadonlyMap<string, TrustedRank>;

interface Props {
  readonly session: Session;
  readonly column: TableColumn;
  readonly tell: (column: string, intervals: Intervals) => void;
}

/** A button that resamples the edges to find between which ranks each node lies by the metric sorted by; it says how far it has come, and can be stopped. */
export function RankIntervals({ session, column: { id, network }, tell }: Props): JSX.Element | null {
  const words = session.words.value.table;
  const [percent, setPercent] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const work = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  if (network === undefined) return null;
  const measure = async (): Promise<void> => {
    const { graph, evidence, measures } = session.atlas.folder;
    const controller = new AbortController();
    work.current = controller;
    setFailure(undefined);
    setPercent(0);
    // The page says that it is at work before it is.
    await new Promise((resume) => setTimeout(resume, 30));
    try {
      tell(id, await trustInRanks(graph, evidence, network.projection, network.metric, () => true, { seed: measures.seed }, { signal: controller.signal, progress: (done, all) => setPercent(Math.round((100 * done) / all)) }));
    } catch (error) {
      if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    }
    if (!controller.signal.aborted) setPercent(undefined);
  };
  const stop = (): void => {
    work.current?.abort();
    setPercent(undefined);
  };
  return (
    <span class="rank-intervals">
      {percent === undefined ? <button type="button" class="tool" title={words.sampledExplained} onClick={() => void measure()}>{words.intervals}</button> : <button type="button" class="tool" onClick={stop}>{words.cancel}</button>}
      <span role="status">{percent === undefined ? failure : words.measuring(percent)}</span>
    </span>
  );
}
