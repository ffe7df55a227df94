import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import { totalStrength } from '../../src/analysis/degree.ts';
import type { Positions } from '../../src/analysis/positions.ts';
import type { NetworkEdge } from '../../src/findings/network.ts';
import { faded, type Theme } from '../looks/themes.ts';
import { type NetworkPart, pairKey } from './network-part.ts';
import { writeNames } from './write-names.ts';

/** What the drawing is told of each node. */
export interface NodeLook {
  readonly label: string;
  readonly colour: string;
}

/** What stands out: a node with its neighbours, and an edge. */
export interface Lit {
  readonly node: string | undefined;
  readonly edge: NetworkEdge | undefined;
}

/** What the drawing tells of the pointer. */
export interface DrawingEvents {
  readonly point: (node: string | undefined) => void;
  readonly chooseNode: (node: string) => void;
  readonly chooseEdge: (edge: NetworkEdge) => void;
}

interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface DrawnEdge {
  readonly edge: NetworkEdge;
  readonly size: number;
}

/** Sizes in pixels at the first zoom: areas of marks and widths of lines grow with weight. */
const RADIUS = { least: 3, more: 9 } as const;
const WIDTH = { least: 0.8, more: 4 } as const;

/** A laid out network on a canvas of its own. */
export class NetworkDrawing {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #graph: UndirectedGraph<DrawnNode, DrawnEdge>;
  readonly #lookOf: (node: string) => NodeLook;
  #theme: Theme;
  #lit: Lit = { node: undefined, edge: undefined };

  constructor(container: HTMLElement, part: NetworkPart, places: Positions, theme: Theme, lookOf: (node: string) => NodeLook, events: DrawingEvents) {
    this.#theme = theme;
    this.#lookOf = lookOf;
    this.#graph = drawnGraph(part, places);
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#graph, container, {
      allowInvalidContainer: true,
      edgeProgramClasses: { line: EdgeRectangleProgram },
      enableEdgeEvents: true,
      nodeReducer: (node, { x, y, size }) => {
        const { colour, label } = this.#lookOf(node);
        const lit = this.#isLit(node);
        return { x, y, size, label, color: lit ? colour : faded(colour, this.#theme), zIndex: lit ? 1 : 0 };
      },
      edgeReducer: (_key, { edge, size }) => {
        const chosen = this.#lit.edge !== undefined && pairKey(this.#lit.edge) === pairKey(edge);
        const lit = this.#lit.node === undefined ? this.#lit.edge === undefined : edge.from === this.#lit.node || edge.to === this.#lit.node;
        return { type: 'line', size: chosen ? size + 1.5 : size, color: chosen ? this.#theme.accent : faded(this.#theme.edge.lineage, this.#theme, lit ? 0.45 : 0.8), zIndex: chosen ? 2 : lit ? 1 : 0 };
      },
      defaultDrawNodeHover: () => undefined,
      renderLabels: false,
      minEdgeThickness: 0.8,
      stagePadding: 36,
      zIndex: true,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.5,
      minCameraRatio: 0.03,
      maxCameraRatio: 2.5,
    });
    const names = (): void => writeNames(this.#sigma, this.#theme, this.#lit.edge === undefined ? [this.#lit.node] : [this.#lit.edge.from, this.#lit.edge.to]);
    this.#sigma.on('afterRender', names);
    names();
    this.#sigma.on('enterNode', ({ node }) => events.point(node));
    this.#sigma.on('leaveNode', () => events.point(undefined));
    this.#sigma.on('clickNode', ({ node }) => events.chooseNode(node));
    this.#sigma.on('clickEdge', ({ edge }) => events.chooseEdge(this.#graph.getEdgeAttribute(edge, 'edge')));
    this.#sigma.on('enterEdge', () => container.classList.add('pointing'));
    this.#sigma.on('leaveEdge', () => container.classList.remove('pointing'));
  }

  light(lit: Lit, theme: Theme): void {
    this.#lit = lit;
    this.#theme = theme;
    this.#sigma.refresh({ schedule: true });
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ ratio: this.#sigma.getCamera().getBoundedRatio(camera.ratio / factor) });
  }

  reset(): void {
    this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Gives its canvas back: a page may hold only so many. */
  end(): void {
    this.#sigma.kill();
  }

  #isLit(node: string): boolean {
    const { node: centre, edge } = this.#lit;
    if (centre === undefined) return edge === undefined || node === edge.from || node === edge.to;
    return node === centre || this.#graph.areNeighbors(centre, node);
  }
}

function drawnGraph({ keys, edges, graph }: NetworkPart, { x, y }: Positions): UndirectedGraph<DrawnNode, DrawnEdge> {
  const drawn = new UndirectedGraph<DrawnNode, DrawnEdge>();
  const strengths = totalStrength(graph);
  const strongest = strengths.reduce((most, strength) => Math.max(most, strength), 0);
  const heaviest = edges.reduce((most, { weight }) => Math.max(most, weight), 0);
  const share = (value: number, most: number): number => (most > 0 ? Math.sqrt(value / most) : 0);
  keys.forEach((key, node) => drawn.addNode(key, { x: x[node] ?? 0, y: y[node] ?? 0, size: RADIUS.least + RADIUS.more * share(strengths[node] ?? 0, strongest) }));
  for (const edge of edges) drawn.addUndirectedEdgeWithKey(pairKey(edge), edge.from, edge.to, { edge, size: WIDTH.least + WIDTH.more * share(edge.weight, heaviest) ** 2 });
  return drawn;
}
