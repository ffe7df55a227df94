import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import { type DrawingCamera, firstCamera, fitted, showing, type Window, zoomedAt } from './camera.ts';
import { DrawnScene } from './drawn-scene.tsx';
import { LaneNames } from './lane-bands.tsx';
import type { LineageScene, SceneNode } from './lineage-scene.ts';
import type { Lit } from './lit-lineage.ts';
import { nodeTowards } from './node-steps.ts';
import { usePanAndZoom, ZOOM_STEP } from './pan-and-zoom.ts';
import { TimeAxis } from './time-axis.tsx';

interface Props {
  readonly session: Session;
  readonly scene: LineageScene;
  readonly lit: Lit | undefined;
  readonly widthOf: (label: string) => number;
  readonly title: string;
  /** Makes a node an end of the path. */
  readonly mark: (node: string) => void;
}

/** The drawing: years, lanes, lines and nodes, which pointer, fingers and keys move over and walk along. */
export function LineageDrawing({ session, scene, lit, widthOf, title, mark }: Props): JSX.Element {
  const words = session.words.value.lineage;
  const svg = useRef<SVGSVGElement>(null);
  const window = useSignal<Window>({ width: 900, height: 560 });
  const camera = useSignal<DrawingCamera>({ x: 0, y: 0, zoom: 1 });
  const stop = useSignal<string | undefined>(undefined);
  const chosen = session.member('chosen').value;

  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && (width !== window.peek().width || height !== window.peek().height)) window.value = { width, height };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, height } = window.value;
  const centre = scene.nodes.find(({ key }) => key === (scene.root ?? chosen)) ?? scene.nodes.at(-1);
  useLayoutEffect(() => {
    camera.value = firstCamera(scene, window.peek(), centre ?? { x: 0, y: 0 });
    stop.value = centre?.key;
  }, [scene, width, height]);

  const wasDragged = usePanAndZoom(svg, camera);
  const zoom = (factor: number): void => {
    const { width: across, height: down } = window.peek();
    camera.value = zoomedAt(camera.peek(), factor, { x: across / 2, y: down / 2 });
  };
  const fit = (): void => {
    camera.value = fitted(scene, window.peek());
  };
  const goTo = (node: SceneNode): void => {
    stop.value = node.key;
    camera.value = showing(camera.peek(), node, window.peek());
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(node.key)}"]`)?.focus({ preventScroll: true });
  };
  const act = (node: string, withShift: boolean): void => (withShift ? mark(node) : session.choose(node));
  const keyDown = (event: TargetedKeyboardEvent<SVGSVGElement>): void => {
    const node = nodeUnder(event.target);
    const action = KEYS.get(event.key);
    if (action !== undefined) {
      event.preventDefault();
      if (action === 'fit') fit();
      else zoom(action === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
    } else if (node !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      act(node, event.shiftKey);
    } else if (node !== undefined) {
      const next = nodeTowards(scene, node, event.key);
      if (next === undefined) return;
      event.preventDefault();
      goTo(next);
    }
  };
  const click = (event: TargetedMouseEvent<SVGSVGElement>): void => {
    if (wasDragged()) return;
    const node = nodeUnder(event.target);
    const edge = event.target instanceof Element ? event.target.closest('[data-edge]')?.getAttribute('data-edge') : undefined;
    if (node !== undefined) act(node, event.shiftKey);
    else if (edge !== undefined && edge !== null) session.change({ edge });
  };
  const point = (event: Event): void => {
    session.pointed.value = nodeUnder(event.target);
  };
  const forget = (): void => {
    session.pointed.value = undefined;
  };

  const { x, y, zoom: scale } = camera.value;
  return (
    // Were they on the drawing itself, it would be a stop of the Tab key.
    <div class="timeline-frame" onFocusIn={point} onFocusOut={forget}>
      <svg ref={svg} class="timeline" data-picture role="group" aria-label={`${title}. ${words.help}`} onKeyDown={keyDown} onClick={click} onPointerOver={point} onPointerLeave={forget}>
        <g class={scale < LEGIBLE ? 'far' : 'near'} transform={`translate(${x} ${y}) scale(${scale})`}>
          <DrawnScene session={session} scene={scene} lit={lit} widthOf={widthOf} stop={stop.value} />
        </g>
        <LaneNames lanes={scene.lanes} camera={camera.value} others={words.otherFamilies} />
        <TimeAxis scale={scene.scale} camera={camera.value} width={width} words={words} />
      </svg>
      <div class="map-controls">
        <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoom(ZOOM_STEP)}><Icon name="plus" /></button>
        <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => zoom(1 / ZOOM_STEP)}><Icon name="minus" /></button>
        <button type="button" aria-label={words.fit} title={words.fit} onClick={fit}><Icon name="whole" /></button>
      </div>
    </div>
  );
}

/** Labels are drawn down to this zoom. */
const LEGIBLE = 0.42;

const KEYS: ReadonlyMap<string, 'in' | 'out' | 'fit'> = new Map([['+', 'in'], ['=', 'in'], ['-', 'out'], ['0', 'fit']]);

function nodeUnder(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : undefined) ?? undefined;
}
