import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { layoutStart } from '../data/layout-start.ts';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import type { FieldMap } from './field-map.ts';
import { refineLayout } from './layout-refinement.ts';

/** A button that begins to refine the layout, shows how far it has come, and stops it; what was reached by then stays. */
export function RefineSwitch({ session, map }: { readonly session: Session; readonly map: FieldMap }): JSX.Element {
  const { page } = session.words.value;
  /** 0 … 1 while it runs. */
  const done = useSignal<number | undefined>(undefined);
  const failed = useSignal(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  const runs = done.value !== undefined;
  const rest = (): void => {
    stop.current?.();
    stop.current = undefined;
    done.value = undefined;
  };
  useEffect(() => rest, []);
  const press = (): void => {
    if (stop.current !== undefined) return rest();
    const { keys, start } = layoutStart(session.atlas, (node) => map.placeOf(node));
    done.value = 0;
    failed.value = false;
    stop.current = refineLayout(
      start,
      ({ places: { x, y }, done: share }) => {
        map.move(new Map(keys.map((key, node) => [key, { x: x[node] ?? 0, y: y[node] ?? 0 }])));
        if (share === 1) rest();
        else done.value = share;
      },
      () => {
        failed.value = true;
        rest();
      },
    );
  };
  const label = runs ? page.stopRefining : page.refine;
  return (
    <div class="refining">
      <span class="refine-status" role="status">
        {failed.value ? page.noWorker : done.value === undefined ? '' : `${Math.round(done.value * 100)} %`}
      </span>
      <button type="button" class="refine" aria-label={label} title={label} aria-pressed={runs} onClick={press}>
        <Icon name={runs ? 'close' : 'refine'} />
      </button>
    </div>
  );
}
