import type { ComponentChildren, JSX } from 'preact';

export interface CheckItem<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count?: string;
  readonly explains?: string;
  readonly sample?: ComponentChildren;
}

interface CheckListProps<V extends string> {
  readonly items: readonly CheckItem<V>[];
  readonly isChecked: (value: V) => boolean;
  readonly toggle: (value: V) => void;
}

/** Check boxes, each with its sample, its name and how many there are of it. */
export function CheckList<V extends string>({ items, isChecked, toggle }: CheckListProps<V>): JSX.Element {
  return (
    <>
      {items.map(({ value, label, count, explains, sample }) => (
        <label key={value} class="check" title={explains}>
          <input type="checkbox" checked={isChecked(value)} onChange={() => toggle(value)} />
          {sample}
          <span class="check-label">{label}</span>
          {count !== undefined && <span class="count">{count}</span>}
        </label>
      ))}
    </>
  );
}

/** The list without the member, or with it at its end. */
export function toggled<V>(list: readonly V[], member: V): readonly V[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member];
}
