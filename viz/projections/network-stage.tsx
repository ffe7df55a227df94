import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Positions } from '../../src/analysis/positions.ts';
import type { NetworkEdge } from '../../src/findings/network.ts';
import { communityColour } from '../looks/community-colours.ts';
import { THEMES } from '../looks/themes.ts';
import type { Session } from '../state/session.ts';
import { layOut } from './lay-out.ts';
import { type Lit, NetworkDrawing } from './network-drawing.ts';
import type { NetworkPart } from './network-part.ts';

interface Props {
  readonly session: Session;
  readonly part: NetworkPart;
  /** Whether it is to be drawn: large ones only when asked for. */
  readonly isWanted: boolean;
  readonly isOfWorks: boolean;
  readonly labelOf: (node: string) => string;
  readonly lit: Lit;
  readonly chooseNode: (node: string) => void;
  readonly chooseEdge: (edge: NetworkEdge) => void;
}

/** How far the layout of a part has come. */
type Progress = 'too large' | 'working' | 'cancelled' | 'failed' | 'no canvas' | 'drawn';

/** The drawing of a part of a network: laid out by a worker, which can be cancelled, then drawn. */
export function NetworkStage({ session, part, isWanted, isOfWorks, labelOf, lit, chooseNode, chooseEdge }: Props): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<NetworkDrawing | undefined>(undefined);
  const stop = useRef<(() => void) | undefined>(undefined);
  const [progress, setProgress] = useState<Progress>(isWanted ? 'working' : 'too large');
  const words = session.words.value.projections;
  const theme = session.theme.value;
  const look = (node: string): { label: string; colour: string } => ({ label: labelOf(node), colour: communityColour(isOfWorks ? session.atlas.community(node) : undefined, session.theme.peek()) });

  useEffect(() => {
    if (!isWanted) {
      setProgress('too large');
      return undefined;
    }
    setProgress('working');
    const draw = (places: Positions): void => {
      if (stage.current === null) return;
      try {
        drawing.current = new NetworkDrawing(stage.current, part, places, THEMES[session.theme.peek()], look, { point: (node) => (session.pointed.value = isOfWorks ? node : undefined), chooseNode, chooseEdge });
        drawing.current.light(lit, THEMES[session.theme.peek()]);
        setProgress('drawn');
      } catch {
        setProgress('no canvas');
      }
    };
    stop.current = layOut(part.graph, draw, () => setProgress('failed'));
    return () => {
      stop.current?.();
      drawing.current?.end();
      drawing.current = undefined;
    };
  }, [part, isWanted]);
  useEffect(() => drawing.current?.light(lit, THEMES[theme]), [lit.node, lit.edge, theme]);

  const said: Readonly<Record<Progress, string>> = { 'too large': words.tooManyToDrawAtOnce, 'working': words.layingOut(part.edges.length), 'cancelled': words.cancelled, 'failed': words.failed, 'no canvas': words.noWebGl, 'drawn': '' };
  const cancel = (): void => {
    stop.current?.();
    setProgress('cancelled');
  };
  return (
    <div class="network-stage" data-progress={progress}>
      <div class="network-canvas" ref={stage} role="img" aria-label={words.drawing} />
      <p class="network-progress" role="status">{said[progress]}{progress === 'working' && <button type="button" onClick={cancel}>{words.cancel}</button>}</p>
      {progress === 'drawn' && (
        <div class="network-controls">
          <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => drawing.current?.zoom(1.5)}>+</button>
          <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => drawing.current?.zoom(1 / 1.5)}>−</button>
          <button type="button" aria-label={words.whole} title={words.whole} onClick={() => drawing.current?.reset()}>⤢</button>
        </div>
      )}
    </div>
  );
}
