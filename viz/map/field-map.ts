import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import Sigma from 'sigma';
import { lineageOf } from '../data/lineage-of.ts';
import { type Point, positions } from '../looks/positions.ts';
import type { Session } from '../state/session.ts';
import type { Camera } from '../state/view-state.ts';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, emptyDrawnGraph } from './drawn-graph.ts';
import { EDGE_PROGRAMS, NODE_TYPE } from './drawn-types.ts';
import { fieldPicture } from './field-picture.ts';
import { FieldScenes, type Share, type Stretch } from './field-scenes.ts';
import { type Frame, frameOf } from './frame.ts';
import { drawRing } from './label-drawing.ts';
import { LabelLayer } from './label-layer.ts';
import { MarkProgram } from './mark-program.ts';
import { edgeLook, nodeLook } from './reducers.ts';
import { RegionLayer } from './region-layer.ts';

/** How long a glide of the camera takes, in milliseconds. */
const GLIDE = 450;

/** Lineages of more nodes than this are not fitted into view: the map would show everything at once. */
const FIT_AT_MOST = 80;

/** Where more edges than this are shown, they are left out while the map moves: software rendering draws some ten thousand a second. */
const EDGES_IN_MOTION = 1_500;

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** The field: draws what the session shows, and tells the session what is pointed at, chosen and looked at. */
export class FieldMap {
  readonly #session: Session;
  readonly #container: HTMLElement;
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #scenes: FieldScenes;
  #drawn: DrawnGraph;
  readonly #labels: LabelLayer;
  readonly #regions: RegionLayer;
  readonly #frame: ReadonlySignal<Frame>;
  /** How much of what is shown is drawn; undefined for all. */
  readonly share: Signal<Share | undefined> = signal(undefined);
  readonly #endings: (() => void)[] = [];
  #seen = true;
  #stale = false;
  /** The node that was chosen on the map itself, where the reader looks already. */
  #pressed: string | undefined;
  #settling: number | undefined;

  /** `ready` is called once, when the first frame stands. */
  constructor(container: HTMLElement, session: Session, ready: () => void) {
    this.#session = session;
    this.#container = container;
    this.#scenes = new FieldScenes(session.atlas, positions(session.atlas));
    this.#frame = frameOf(session);
    const frame = this.#frame.peek();
    this.#drawn = this.#scenes.isSmall ? this.#scenes.graph(frame, undefined) : emptyDrawnGraph();
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#drawn, container, {
      allowInvalidContainer: true,
      nodeProgramClasses: { [NODE_TYPE]: MarkProgram },
      edgeProgramClasses: EDGE_PROGRAMS,
      nodeReducer: (key, node) => nodeLook(this.#frame.peek(), key, node),
      edgeReducer: (key, edge) => edgeLook(this.#frame.peek(), key, edge),
      // Sigma goes on to hold a node for hovered when the map moves away under a resting pointer; the frame knows better.
      defaultDrawNodeHover: (context, data) => {
        const { emphasis, theme } = this.#frame.peek();
        if (emphasis?.centres.includes(String(data['key'])) === true) drawRing(context, data, theme);
      },
      renderLabels: false,
      hideEdgesOnMove: frame.shownEdges.size > EDGES_IN_MOTION,
      minEdgeThickness: 0.6,
      stagePadding: 22,
      zIndex: true,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.4,
      minCameraRatio: 0.03,
      maxCameraRatio: 2.5,
      zoomDuration: motion(160),
    });
    const camera = session.state.peek().camera;
    if (camera !== undefined) this.#sigma.getCamera().setState(camera);
    if (!this.#scenes.isSmall) {
      // What is drawn of a large field changes, and must not move what stays.
      const { left, right, bottom, top } = this.#scenes.extent();
      this.#sigma.setCustomBBox({ x: [left, right], y: [bottom, top] });
      this.#drawn = this.#scenes.graph(frame, this.#view());
      this.#sigma.setGraph(this.#drawn);
      this.share.value = this.#scenes.share;
    }
    this.#regions = new RegionLayer(session.atlas, this.#sigma, frame);
    this.#labels = new LabelLayer(session.atlas, this.#drawn, this.#sigma, frame);
    // Sigma drew its first frame as it was made; only what lies under and over it is missing.
    this.#regions.draw();
    this.#labels.write();
    requestAnimationFrame(ready);
    this.#listen();
    this.#follow();
  }

  /** Whether the map can be seen; while it cannot, nothing is drawn. */
  set seen(seen: boolean) {
    this.#seen = seen;
    if (seen && this.#stale) this.#redraw();
  }

  /** Where a node lies, in the units of the layout. */
  placeOf(node: string): Point {
    return this.#scenes.place(node);
  }

  /** Puts nodes elsewhere. Those not named stay. */
  move(places: ReadonlyMap<string, Point>): void {
    this.#scenes.move(places);
    if (!this.#scenes.isSmall) return this.#redraw();
    this.#drawn.updateEachNodeAttributes((node, drawn) => ({ ...drawn, ...places.get(node) }), { attributes: [] });
    this.#labels.place(this.#drawn);
    this.#regions.place();
    this.#refresh();
  }

  /** Back to the whole. */
  reset(): void {
    this.#glide(WHOLE);
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#glide({ x, y, ratio: ratio / factor });
  }

  pan(right: number, down: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#glide({ x: x + right * ratio, y: y - down * ratio, ratio });
  }

  /** What is seen now, as an SVG file. O(V + E). */
  picture(): string {
    return fieldPicture(this.#sigma, this.#frame.peek(), this.#regions, this.#labels);
  }

  end(): void {
    for (const end of this.#endings) end();
    window.clearTimeout(this.#settling);
    this.#regions.end();
    this.#sigma.kill();
  }

  #listen(): void {
    const { pointed } = this.#session;
    if (matchMedia('(hover: hover)').matches) {
      this.#sigma.on('enterNode', ({ node }) => {
        if (this.#drawn.getNodeAttribute(node, 'gathers') === undefined) pointed.value = node;
      });
      this.#sigma.on('leaveNode', () => {
        pointed.value = undefined;
      });
    }
    this.#sigma.on('clickNode', ({ node }) => {
      const gathers = this.#drawn.getNodeAttribute(node, 'gathers');
      if (gathers !== undefined) return this.#session.change({ chosen: undefined, edge: undefined, community: gathers.community });
      this.#pressed = node;
      this.#session.choose(node, 'about');
    });
    this.#sigma.on('clickStage', () => this.#session.change({ chosen: undefined, edge: undefined, community: undefined }));
    this.#sigma.getCamera().on('updated', () => {
      window.clearTimeout(this.#settling);
      this.#settling = window.setTimeout(() => this.#settle(), 150);
    });
    const observer = new ResizeObserver(() => {
      const { width, height } = this.#sigma.getDimensions();
      if (width !== this.#container.offsetWidth || height !== this.#container.offsetHeight) this.#refresh();
    });
    observer.observe(this.#container);
    this.#endings.push(() => observer.disconnect());
  }

  /** Follows the session: draws when what is drawn changes, and looks at what is chosen and visited. */
  #follow(): void {
    const { session, first } = { session: this.#session, first: this.#frame.peek() };
    let [drawn, chosen, tab, visited] = [first, session.state.peek().chosen, session.state.peek().tab, session.visited.peek()];
    this.#endings.push(
      effect(() => {
        const frame = this.#frame.value;
        if (frame === drawn) return;
        if (frame.shownEdges !== drawn.shownEdges) this.#sigma.setSetting('hideEdgesOnMove', frame.shownEdges.size > EDGES_IN_MOTION);
        drawn = frame;
        this.#redraw();
      }),
      effect(() => {
        this.#container.classList.toggle('pointing', session.pointed.value !== undefined);
      }),
      effect(() => {
        const now = [session.member('chosen').value, session.member('tab').value] as const;
        const turned = now[1] === 'lineage' && tab !== 'lineage';
        if (now[0] !== undefined && now[0] !== this.#pressed && (now[0] !== chosen || turned)) this.#show(now[0], now[1] === 'lineage');
        [chosen, tab] = now;
        this.#pressed = undefined;
      }),
      effect(() => {
        const node = session.visited.value;
        if (node !== undefined && node !== visited) this.#focus(node);
        visited = node;
      }),
      effect(() => {
        const camera = session.member('camera').value ?? WHOLE;
        if (!isAt(this.#sigma.getCamera(), camera) && !this.#sigma.getCamera().isAnimated()) this.#sigma.getCamera().setState(camera);
      }),
    );
  }

  /** Keeps what is looked at once the camera rests, rounded as it stands in an address, so that a link shows the very same. */
  #settle(): void {
    const camera = this.#sigma.getCamera();
    if (camera.isAnimated()) return;
    // Nearer by there are other edges to be seen.
    if (this.share.peek() !== undefined) this.#redraw();
    const { x, y, ratio } = camera;
    const kept: Camera = { x: rounded(x), y: rounded(y), ratio: rounded(ratio) };
    if (!isAt(camera, kept)) camera.setState(kept);
    const isWhole = isAt(kept, WHOLE);
    const before = this.#session.state.peek().camera;
    if (isWhole ? before !== undefined : before === undefined || !isAt(before, kept)) this.#session.look(isWhole ? undefined : kept);
  }

  /** Takes over what the frame draws, and draws it. */
  #redraw(): void {
    this.#stale = !this.#seen;
    if (!this.#seen) return;
    const frame = this.#frame.peek();
    const drawn = this.#scenes.graph(frame, this.#view());
    const isOther = drawn !== this.#drawn;
    this.#drawn = drawn;
    this.share.value = this.#scenes.share;
    if (isOther) {
      this.#labels.place(drawn);
      this.#regions.place();
    }
    this.#labels.frame = frame;
    this.#regions.frame = frame;
    if (isOther) this.#sigma.setGraph(drawn);
    else this.#sigma.refresh({ schedule: true });
  }

  /** The stretch of the layout that is in view; undefined where all of it may be. */
  #view(): Stretch | undefined {
    if (this.#sigma.getCamera().ratio >= 1) return undefined;
    const { width, height } = this.#sigma.getDimensions();
    const [one, other] = [this.#sigma.viewportToGraph({ x: 0, y: height }), this.#sigma.viewportToGraph({ x: width, y: 0 })];
    return { left: Math.min(one.x, other.x), right: Math.max(one.x, other.x), bottom: Math.min(one.y, other.y), top: Math.max(one.y, other.y) };
  }

  #refresh(): void {
    this.#stale = !this.#seen;
    if (this.#seen) this.#sigma.refresh({ schedule: true });
  }

  #show(node: string, withLineage: boolean): void {
    const { atlas } = this.#session;
    if (atlas.isSurvey(node)) return this.reset();
    if (!withLineage || !atlas.hasLineage(node)) return this.#focus(node);
    const { ancestors, descendants } = lineageOf(atlas, node, this.#session.state.peek().generations);
    const nodes = [node, ...[...ancestors.relatives, ...descendants.relatives].map(({ key }) => key)];
    if (nodes.length > FIT_AT_MOST) this.#focus(node);
    else this.#fit(nodes);
  }

  /** Brings a node to the middle, near enough to read what is around it. */
  #focus(node: string): void {
    const [place] = this.#framed([node]);
    if (place !== undefined) this.#glide({ x: place.x, y: place.y, ratio: Math.min(this.#sigma.getCamera().ratio, 0.4) });
  }

  /** Brings all of these nodes into view. */
  #fit(nodes: Iterable<string>): void {
    const places = this.#framed(nodes);
    if (places.length === 0) return;
    const [left, right] = extent(places.map(({ x }) => x));
    const [bottom, top] = extent(places.map(({ y }) => y));
    this.#glide({ x: (left + right) / 2, y: (bottom + top) / 2, ratio: Math.min(1.1, Math.max(0.25, 1.25 * Math.max(right - left, top - bottom))) });
  }

  /** Where nodes lie in the camera's terms. Sigma's own display data are not to be trusted between a change and the next frame. */
  #framed(nodes: Iterable<string>): { x: number; y: number }[] {
    return [...nodes].filter((node) => this.#session.atlas.graph.hasNode(node)).map((node) => this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport(this.#scenes.place(node))));
  }

  #glide(to: Camera): void {
    void this.#sigma.getCamera().animate(to, { duration: motion(GLIDE), easing: 'quadraticInOut' });
  }
}

function isAt(one: Camera, other: Camera): boolean {
  return one.x === other.x && one.y === other.y && one.ratio === other.ratio;
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
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
