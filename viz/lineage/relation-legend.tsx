import type { JSX } from 'preact';
import { type EdgeKind, LINEAGE_KINDS } from '../../src/base/kinds.ts';
import type { Session } from '../state/session.ts';

interface Props {
  readonly session: Session;
  /** How many edges of each relation are drawn. */
  readonly counts: ReadonlyMap<EdgeKind, number>;
}

/** The relations with the colour and dashes of their lines, each a check box that shows and hides them; and what the other marks of the drawing mean. */
export function RelationLegend({ session, counts }: Props): JSX.Element {
  const { lineage, graph } = session.words.value;
  const hidden = session.member('hiddenRelations').value;
  return (
    <div class="relation-legend">
      <fieldset>
        <legend>{lineage.relations}</legend>
        {LINEAGE_KINDS.filter((kind) => counts.has(kind) || hidden.includes(kind)).map((kind) => (
          <label key={kind} class="check">
            <input type="checkbox" checked={!hidden.includes(kind)} onChange={({ currentTarget }) => session.change({ hiddenRelations: currentTarget.checked ? hidden.filter((other) => other !== kind) : [...hidden, kind] })} />
            <svg class={`relation ${kind} stated`} viewBox="0 0 34 12" width={34} height={12} aria-hidden="true" focusable="false"><path class="line" d="M1 6L33 6" /></svg>
            {graph.reads[kind]}
            <span class="count">{graph.number(counts.get(kind) ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{lineage.reading}</summary>
        <ul class="quiet">{[lineage.ghost, lineage.undated, lineage.proposed, lineage.backwardMark].map((line) => <li key={line}>{line}</li>)}</ul>
      </details>
    </div>
  );
}
