import type { Atlas } from '../data/atlas.ts';
import type { Point } from '../looks/positions.ts';
import { markedField, type MarkedField } from './community-marks.ts';
import { type DrawnGraph, type DrawnNode, drawnEdge, drawnBundle, drawnMark, drawnNode, emptyDrawnGraph } from './drawn-graph.ts';
import { edgeOrder } from './edge-order.ts';
import type { Frame } from './frame.ts';

/** A field of no more nodes and claims than this is drawn from one graph that holds them all. */
const SMALL = { nodes: 1_500, claims: 3_000 };

/** Where more nodes than this are shown, communities are drawn as marks until they are opened. */
const MOST_NODES = 4_000;

/** So many edges are drawn at most, those that stand out first: software rendering takes some 50 ms for them, and no eye can follow more. */
const MOST_EDGES = 1_200;

/** A stretch of the layout's plane. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** How much of the field is drawn. */
export interface Share {
  readonly edges: number;
  readonly ofEdges: number;
  /** Communities that are drawn as marks. */
  readonly marks: number;
}

/** Answers what it answered last while it is asked the same. */
function remembering<Args extends readonly unknown[], Answer>(make: (...args: Args) => Answer): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | undefined;
  return (...args) => {
    if (last === undefined || args.some((arg, index) => arg !== last?.args[index])) last = { args, answer: make(...args) };
    return last.answer;
  };
}

/** What of a field is drawn, whatever its size: all of it, or the edges that say most, or communities in the place of their members. */
export class FieldScenes {
  readonly #atlas: Atlas;
  #places: ReadonlyMap<string, Point>;
  readonly #order: (edges: Iterable<string>, weights: Frame['size']['weights']) => readonly string[];
  readonly #marked: (places: ReadonlyMap<string, Point>, shown: ReadonlySet<string>, edges: Iterable<string>, open: ReadonlySet<number>) => MarkedField;
  readonly #looks = new Map<string, DrawnNode>();
  #whole: DrawnGraph | undefined;
  #share: Share | undefined;

  constructor(atlas: Atlas, places: ReadonlyMap<string, Point>) {
    this.#atlas = atlas;
    this.#places = places;
    this.#order = remembering((edges, weights) => edgeOrder(atlas.graph, edges, weights));
    this.#marked = remembering((at, shown, edges, open) => markedField(atlas, at, shown, edges, open));
  }

  /** Whether all of it is in one graph, whatever is shown. */
  get isSmall(): boolean {
    const { graph } = this.#atlas;
    return graph.order <= SMALL.nodes && graph.size <= SMALL.claims;
  }

  /** How much of what is shown was drawn last; undefined for all. */
  get share(): Share | undefined {
    return this.#share;
  }

  place(node: string): Point {
    return this.#places.get(node) ?? { x: 0, y: 0 };
  }

  move(places: ReadonlyMap<string, Point>): void {
    this.#places = new Map([...this.#places, ...places]);
  }

  /** All places together. */
  extent(): Stretch {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of this.#places.values()) [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
    return { left, right, bottom, top };
  }

  /**
   * The graph that a frame draws, looked at so near that `view` is seen, or all of it: the same object where the field is small. What stands out is drawn first, itself and not as a mark.
   * O(V + E) where what is shown has changed, else O(nodes shown + edges).
   */
  graph(frame: Frame, view: Stretch | undefined): DrawnGraph {
    if (this.isSmall) return (this.#whole ??= this.#made(this.#atlas.graph.nodes(), this.#atlas.graph.edges()));
    const { shown, shownEdges, emphasis, size, open } = frame;
    const marked = shown.size > MOST_NODES ? this.#marked(this.#places, shown, shownEdges, open) : undefined;
    const claims = this.#order(marked?.edges ?? shownEdges, size.weights);
    const lit = emphasis === undefined ? [] : [...emphasis.edges].slice(0, MOST_EDGES);
    const litNodes = emphasis === undefined ? [] : marked === undefined ? [...emphasis.nodes] : [...emphasis.centres, ...lit.flatMap((edge) => this.#atlas.graph.extremities(edge))];
    const nodes = new Set([...(marked?.nodes ?? shown), ...litNodes]);
    const edges = new Set(lit);
    for (const edge of claims) {
      if (edges.size >= MOST_EDGES) break;
      if (view === undefined || this.#isIn(edge, view)) edges.add(edge);
    }
    const bundles = (marked?.bundles ?? []).slice(0, Math.max(0, MOST_EDGES - edges.size));
    const drawn = this.#made(nodes, edges);
    for (const [key, mark] of marked?.marks ?? []) drawn.addNode(key, drawnMark(mark));
    for (const bundle of bundles) drawn.addDirectedEdge(bundle.source, bundle.target, drawnBundle(bundle));
    const ofEdges = claims.length + (marked?.bundles.length ?? 0);
    this.#share = marked === undefined && edges.size >= ofEdges ? undefined : { edges: edges.size + bundles.length, ofEdges, marks: marked?.marks.size ?? 0 };
    return drawn;
  }

  #made(nodes: Iterable<string>, edges: Iterable<string>): DrawnGraph {
    const drawn = emptyDrawnGraph();
    for (const node of nodes) drawn.addNode(node, this.#look(node));
    for (const edge of edges) {
      const [source, target] = this.#atlas.graph.extremities(edge);
      if (drawn.hasNode(source) && drawn.hasNode(target)) drawn.addDirectedEdgeWithKey(edge, source, target, drawnEdge(this.#atlas, edge));
    }
    return drawn;
  }

  /** A node where it lies now. Names are shortened once. */
  #look(node: string): DrawnNode {
    const place = this.place(node);
    const known = this.#looks.get(node);
    const look = known === undefined ? drawnNode(this.#atlas, node, place) : { ...known, ...place };
    if (known === undefined) this.#looks.set(node, look);
    return look;
  }

  /** Whether an end of an edge lies in view. */
  #isIn(edge: string, { left, right, bottom, top }: Stretch): boolean {
    return this.#atlas.graph.extremities(edge).some((node) => {
      const { x, y } = this.place(node);
      return x >= left && x <= right && y >= bottom && y <= top;
    });
  }
}
