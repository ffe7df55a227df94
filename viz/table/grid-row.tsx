import type { JSX } from 'preact';
import { MarkIcon } from '../panel/mark-icon.tsx';
import { numberText } from '../page/number-text.ts';
import type { Session } from '../state/session.ts';
import type { ShownColumn } from './shown-columns.ts';

/** How high every row is, in pixels. */
export const ROW_HEIGHT = 36;

interface Props {
  readonly session: Session;
  readonly node: string;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly columns: readonly ShownColumn[];
  readonly isPicked: boolean;
  readonly isChosen: boolean;
  /** Whether Tab reaches its controls; it reaches those of one row alone. */
  readonly isReached: boolean;
  readonly pick: (index: number, range: boolean) => void;
  readonly choose: (index: number) => void;
}

/** One node as a row: the box that picks it, its name, which the panel then describes, and its cells. */
export function GridRow({ session, node, index, columns, isPicked, isChosen, isReached, pick, choose }: Props): JSX.Element {
  const { kind, label, ghost } = session.atlas.node(node);
  const tabIndex = isReached ? 0 : -1;
  const point = (pointed: string | undefined) => (): void => {
    session.pointed.value = pointed;
  };
  return (
    <tr class={`${isChosen ? 'chosen' : ''} ${isPicked ? 'picked' : ''}`} style={{ height: `${ROW_HEIGHT}px` }} aria-rowindex={index + 2} aria-selected={isPicked} data-index={index} onPointerEnter={point(node)} onPointerLeave={point(undefined)}>
      <td class="pick">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isPicked}
          aria-label={session.words.value.table.pick(label)}
          onClick={({ shiftKey }) => pick(index, shiftKey)}
        />
      </td>
      <th scope="row" title={label}>
        <button type="button" class="name" tabIndex={tabIndex} aria-current={isChosen ? 'true' : undefined} onClick={() => choose(index)} onFocus={point(node)} onBlur={point(undefined)}>
          <MarkIcon kind={kind} hollow={ghost === true} />
          <span>{label}</span>
        </button>
      </th>
      {columns.map(({ id, type, isSorted, of }) => {
        const value = of(node);
        return (
          <td key={id} class={`${type} ${isSorted ? 'sorted' : ''}`} title={typeof value === 'string' ? value : undefined}>
            {typeof value === 'number' ? numberText(value) : value}
          </td>
        );
      })}
    </tr>
  );
}
