import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fieldCounts } from '../data/field-counts.ts';
import type { Session } from '../state/session.ts';
import { FieldMap } from './field-map.ts';
import { MapControls, moveByKey } from './map-controls.tsx';

interface FieldViewProps {
  readonly session: Session;
  /** The map stays when another view lies over it, so that one comes back to what one left. */
  readonly seen: boolean;
  /** Called when the first frame stands. */
  readonly ready: () => void;
  /** Hands on the map, once there is one. */
  readonly made: (map: FieldMap) => void;
}

/** The field as a map. A browser without WebGL gets a sentence in its place. */
export function FieldView({ session, seen, ready, made }: FieldViewProps): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  const map = useSignal<FieldMap | undefined>(undefined);
  const failed = useSignal(false);
  const { field, page, graph } = session.words.value;
  const share = map.value?.share.value;
  useEffect(() => {
    if (stage.current === null) return;
    try {
      const field = new FieldMap(stage.current, session, ready);
      map.value = field;
      made(field);
      return () => field.end();
    } catch (error) {
      console.warn(error);
      failed.value = true;
      ready();
      return;
    }
  }, [session]);
  useEffect(() => {
    if (map.value !== undefined) map.value.seen = seen;
  }, [seen, map.value]);
  return (
    <div class="field" inert={!seen}>
      <div class="stage" tabIndex={0} role="application" aria-label={page.mapHelp} ref={stage} onKeyDown={(event) => map.value !== undefined && moveByKey(map.value, event)} />
      {failed.value ? (
        <p class="no-webgl" role="alert">
          {page.noWebGl}
        </p>
      ) : (
        map.value !== undefined && <MapControls session={session} map={map.value} />
      )}
      <p class="counts">
        {share !== undefined && <span role="status">{field.share(share.edges, share.ofEdges, share.marks)} · </span>}
        {fieldCounts(session.atlas, graph)}
      </p>
    </div>
  );
}
