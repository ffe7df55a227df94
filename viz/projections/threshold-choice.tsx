import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { numberText } from '../page/number-text.ts';
import type { ProjectionsWords } from '../words/projections-words.ts';
import { type Threshold, thresholdFrom } from './thresholds.ts';

interface Props {
  readonly words: ProjectionsWords;
  /** Not empty. */
  readonly levels: readonly Threshold[];
  /** The place of the level that is drawn. */
  readonly drawn: number;
  /** How many edges there are before any threshold. */
  readonly all: number;
  readonly draw: (level: Threshold) => void;
}

/** A slider over the weights that edges have. While it is pulled it says how many edges and nodes would be left; they are drawn when asked for. */
export function ThresholdChoice({ words, levels, drawn, all, draw }: Props): JSX.Element {
  // The weight that is tried out, as the levels may become others under it.
  const [tried, setTried] = useState<number>();
  const at = tried === undefined ? drawn : thresholdFrom(levels, tried);
  const level = levels[at] ?? { weight: 0, edges: 0, nodes: 0 };
  const said = words.remains(numberText(level.weight), level.edges, level.nodes, all);
  return (
    <div class="threshold-choice">
      <label>
        <span class="field-name">{words.threshold}</span>
        <input type="range" min={0} max={levels.length - 1} step={1} value={at} disabled={levels.length === 1} aria-valuetext={said} onInput={({ currentTarget }) => setTried(levels[currentTarget.valueAsNumber]?.weight)} />
      </label>
      <p class="threshold-said" role="status">{said}</p>
      <button
        type="button"
        class="draw"
        onClick={() => {
          draw(level);
          setTried(undefined);
        }}
      >
        {words.draw(level.edges)}
      </button>
    </div>
  );
}
