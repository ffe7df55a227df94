import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Atlas } from '../data/atlas.ts';
import type { Point } from '../looks/positions.ts';
import { type SizeMetric } from '../looks/size-metrics.ts';
import { THEMES } from '../looks/themes.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/old-view.ts';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, drawnGraph } from './drawn-graph.ts';
import { emphasis } from './emphasis.ts';
import { drawRing } from './label-drawing.ts';
import { LabelLayer } from './label-layer.ts';
import { MarkProgram } from './mark-program.ts';
import { edgeLook, type Frame, nodeLook } from './reducers.ts';

/** How long a glide of the camera takes, in milliseconds. */
const GLIDE = 450;

/** The map: draws the state, and tells the state what is pointed at and chosen. */
export class MapView {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #drawn: DrawnGraph;
  readonly #labels: LabelLayer;

  /** `drawn` is called once, when the first frame stands. */
  constructor(container: HTMLElement, atlas: Atlas, store: Store<ViewState>, sizes: readonly SizeMetric[], drawn: () => void) {
    this.#drawn = drawnGraph(atlas);
    let frame: Frame = frameOf(atlas, store.state, sizes);
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#drawn, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'mark',
      nodeProgramClasses: { mark: MarkProgram },
      // Drawn in this order, so that arrows lie over lines.
      edgeProgramClasses: { plain: EdgeRectangleProgram, directed: EdgeArrowProgram },
      nodeReducer: (key, node) => nodeLook(atlas, frame, key, node),
      edgeReducer: (key, edge) => edgeLook(frame, key, edge),
      // Sigma goes on to hold a node for hovered when the map moves away under a resting pointer; the frame knows better.
      defaultDrawNodeHover: (context, data) => frame.emphasis?.centres.includes(String(data['key'])) === true && drawRing(context, data, THEMES[store.state.theme]),
      renderLabels: false,
      minEdgeThickness: 0.6,
      stagePadding: 22,
      zIndex: true,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.4,
      minCameraRatio: 0.03,
      maxCameraRatio: 2.5,
      zoomDuration: motion(160),
    });
    const labels = (this.#labels = new LabelLayer(atlas, this.#drawn, this.#sigma, frame));
    // Sigma drew its first frame as it was made; only the labels are missing from it.
    labels.write();
    requestAnimationFrame(drawn);
    if (matchMedia('(hover: hover)').matches) {
      this.#sigma.on('enterNode', ({ node }) => store.change({ hovered: node }));
      this.#sigma.on('leaveNode', () => store.change({ hovered: undefined }));
    }
    this.#sigma.on('clickNode', ({ node }) => store.change({ selected: node, visited: undefined, tab: 'about' }));
    this.#sigma.on('clickStage', () => store.change({ selected: undefined, visited: undefined, community: undefined }));
    store.watch(['hovered', 'selected', 'visited', 'tab', 'generations', 'community', 'sizeBy', 'hiddenKinds', 'hiddenGroups', 'theme'], (state, before) => {
      if (state === before) return;
      frame = frameOf(atlas, state, sizes);
      labels.frame = frame;
      container.classList.toggle('pointing', state.hovered !== undefined);
      this.#sigma.refresh({ schedule: true });
    });
    new ResizeObserver(() => {
      const { width, height } = this.#sigma.getDimensions();
      if (width !== container.offsetWidth || height !== container.offsetHeight) this.#sigma.refresh({ schedule: true });
    }).observe(container);
  }

  /** Where a node lies, in the units of the layout. */
  placeOf(node: string): Point {
    const { x, y } = this.#drawn.getNodeAttributes(node);
    return { x, y };
  }

  /** Puts nodes elsewhere. Those not named stay. */
  move(places: ReadonlyMap<string, Point>): void {
    this.#drawn.updateEachNodeAttributes((node, drawn) => ({ ...drawn, ...places.get(node) }), { attributes: [] });
    this.#labels.place(this.#drawn);
    this.#sigma.refresh({ schedule: true });
  }

  /** Brings a node to the middle, near enough to read what is around it. */
  focus(node: string): void {
    const [place] = this.#framed([node]);
    if (place !== undefined) this.#glide({ x: place.x, y: place.y, ratio: Math.min(this.#sigma.getCamera().ratio, 0.4) });
  }

  /** Brings all of these nodes into view. */
  fit(nodes: Iterable<string>): void {
    const places = this.#framed(nodes);
    if (places.length === 0) return;
    const [left, right] = extent(places.map(({ x }) => x));
    const [bottom, top] = extent(places.map(({ y }) => y));
    this.#glide({ x: (left + right) / 2, y: (bottom + top) / 2, ratio: Math.min(1.1, Math.max(0.25, 1.25 * Math.max(right - left, top - bottom))) });
  }

  /** Back to the whole. */
  reset(): void {
    this.#glide({ x: 0.5, y: 0.5, ratio: 1 });
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#glide({ x, y, ratio: ratio / factor });
  }

  pan(right: number, down: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#glide({ x: x + right * ratio, y: y - down * ratio, ratio });
  }

  /** Where nodes lie in the camera's terms. Sigma's own display data are not to be trusted between a change and the next frame. */
  #framed(nodes: Iterable<string>): { x: number; y: number }[] {
    return [...nodes].filter((node) => this.#drawn.hasNode(node)).map((node) => this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport(this.#drawn.getNodeAttributes(node))));
  }

  #glide(to: { readonly x: number; readonly y: number; readonly ratio: number }): void {
    void this.#sigma.getCamera().animate(to, { duration: motion(GLIDE), easing: 'quadraticInOut' });
  }
}

function frameOf(atlas: Atlas, state: ViewState, sizes: readonly SizeMetric[]): Frame {
  const size = sizes.find(({ id }) => id === state.sizeBy) ?? sizes[0];
  if (size === undefined) throw new Error('There is no way of sizing nodes');
  return { state, size, emphasis: emphasis(atlas, state) };
}

/** The duration of a movement: a single millisecond where the reader asked for less motion (Sigma divides by it, so not 0). */
function motion(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : milliseconds;
}

function extent(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
