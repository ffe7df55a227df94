import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NetworkEdge } from '../../src/findings/network.ts';
import { numberText } from '../page/number-text.ts';
import type { ProjectionsWords } from '../words/projections-words.ts';
import { pairKey } from './network-part.ts';

/** How many edges are listed at once. */
const AT_ONCE = 30;

interface Props {
  readonly words: ProjectionsWords;
  /** The heaviest first. */
  readonly edges: readonly NetworkEdge[];
  readonly labelOf: (node: string) => string;
  /** The node whose edges are listed; undefined for all. */
  readonly focus: string | undefined;
  readonly pair: NetworkEdge | undefined;
  readonly choose: (node: string) => void;
  readonly unfocus: () => void;
  readonly explain: (edge: NetworkEdge) => void;
}

/** The strongest edges that are left, or those of one node. */
export function EdgeTable({ words, edges, labelOf, focus, pair, choose, unfocus, explain }: Props): JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  const listed = focus === undefined ? edges : edges.filter(({ from, to }) => from === focus || to === focus);
  const node = (key: string): JSX.Element => <button type="button" class="name" aria-pressed={focus === key} onClick={() => choose(key)}>{labelOf(key)}</button>;
  return (
    <section class="edge-table">
      <h3>{focus === undefined ? words.strongest : words.edgesOf(labelOf(focus))}</h3>
      {focus !== undefined && <button type="button" class="more" onClick={unfocus}>{words.allEdges}</button>}
      <table>
        <thead><tr><th scope="col">{words.one}</th><th scope="col">{words.other}</th><th scope="col">{words.weight}</th><th scope="col">{words.why}</th></tr></thead>
        <tbody>
          {listed.slice(0, most).map((edge) => (
            <tr key={pairKey(edge)} class={pair !== undefined && pairKey(pair) === pairKey(edge) ? 'spoken' : ''}>
              <td>{node(edge.from)}</td>
              <td>{node(edge.to)}</td>
              <td>{numberText(edge.weight)}</td>
              <td><button type="button" class="why" aria-label={words.whyPair(labelOf(edge.from), labelOf(edge.to))} onClick={() => explain(edge)}>{words.why}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length > most && <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>{words.more(Math.min(AT_ONCE, listed.length - most))}</button>}
    </section>
  );
}
