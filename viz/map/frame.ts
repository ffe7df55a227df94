import { computed, type ReadonlySignal } from '@preact/signals';
import { nodeColours } from '../looks/node-colours.ts';
import type { SizeMetric } from '../looks/size-metrics.ts';
import { type Theme, type ThemeName, THEMES } from '../looks/themes.ts';
import type { Session } from '../state/session.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';

/** What one frame of the field is drawn by. */
export interface Frame {
  readonly themeName: ThemeName;
  readonly theme: Theme;
  readonly size: SizeMetric;
  readonly colour: (node: string) => string;
  /** Whether colour shows communities: only then are their regions drawn. */
  readonly isByCommunity: boolean;
  readonly emphasis: Emphasis | undefined;
  readonly shown: ReadonlySet<string>;
  readonly shownEdges: ReadonlySet<string>;
  /** Communities whose members are drawn themselves, however many nodes there are. */
  readonly open: ReadonlySet<number>;
}

/** The frame that a session asks for; a new one with every change that shows on the field. */
export function frameOf(session: Session): ReadonlySignal<Frame> {
  const { atlas } = session;
  const size = computed(() => sizeChosen(session));
  const colour = computed(() => nodeColours(atlas, session.member('colourBy').value, session.theme.value));
  const emphasis = emphasisOf(session);
  const open = computed(() => {
    const chosen = session.member('chosen').value;
    const communities = [session.member('community').value, ...[chosen, session.visited.value].map((node) => (node === undefined ? undefined : atlas.community(node)?.id))];
    return new Set(communities.filter((id): id is number => id !== undefined));
  });
  return computed(() => ({
    themeName: session.theme.value,
    theme: THEMES[session.theme.value],
    size: size.value,
    colour: colour.value,
    isByCommunity: session.member('colourBy').value === 'community',
    emphasis: emphasis.value,
    shown: session.shown.value,
    shownEdges: session.shownEdges.value,
    open: open.value,
  }));
}

/** The metric that sizes nodes; the first one where the state names none that this graph has. */
function sizeChosen(session: Session): SizeMetric {
  const { sizes } = session;
  const wanted = session.member('sizeBy').value;
  const size = sizes.find(({ id }) => id === wanted) ?? sizes[0];
  if (size === undefined) throw new Error('There is no way of sizing nodes');
  return size;
}
