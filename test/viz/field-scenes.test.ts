import { beforeAll, describe, expect, test } from 'vitest';
import { Atlas } from '../../viz/data/atlas.ts';
import { Session } from '../../viz/state/session.ts';
import { markedField, markKey } from '../../viz/map/community-marks.ts';
import { edgeOrder } from '../../viz/map/edge-order.ts';
import { FieldScenes } from '../../viz/map/field-scenes.ts';
import { frameOf } from '../../viz/map/frame.ts';
import { positions } from '../../viz/looks/positions.ts';
import { smallProject } from '../browser/small-project.ts';
import { largeFolder } from './large-folder.ts';

/** More than are drawn at once, in both respects. */
const LARGE = { nodes: 4_500, claims: 9_000 };

describe('a field too large to draw every node and edge of', () => {
  let session: Session;
  let atlas: Atlas;
  const drawn = (scenes: FieldScenes = new FieldScenes(atlas, positions(atlas))) => scenes.graph(frameOf(session).peek(), undefined);
  beforeAll(() => {
    atlas = new Atlas(largeFolder(LARGE.nodes, LARGE.claims));
    session = new Session(atlas);
  });

  test('opens on its communities, each as one mark that says how many members it has', () => {
    session = new Session(atlas);
    const graph = drawn();
    const marks = graph.mapNodes((_node, { gathers }) => gathers);
    expect(marks.length).toBe(atlas.folder.measures.partition.communities.length);
    expect(marks.reduce((sum, gathers) => sum + (gathers?.members ?? 0), 0)).toBe(LARGE.nodes);
    expect(graph.reduceEdges((sum, _edge, { bundles }) => sum + (bundles ?? 0), 0)).toBeLessThanOrEqual(LARGE.claims);
    expect(graph.size).toBeGreaterThan(0);
  });

  test('a community that is lit is opened, and the others stay', () => {
    session = new Session(atlas);
    const community = atlas.folder.measures.partition.communities[3];
    session.change({ community: 3 });
    const graph = drawn();
    for (const member of community?.members ?? []) expect(graph.hasNode(member)).toBe(true);
    expect(graph.hasNode(markKey(community))).toBe(false);
    expect(graph.order).toBe((community?.members.length ?? 0) + atlas.folder.measures.partition.communities.length - 1);
  });

  test('a chosen node is drawn with its neighbours, wherever they are', () => {
    session = new Session(atlas);
    session.choose('work:title:made-1');
    const graph = drawn();
    expect(graph.hasNode('work:title:made-1')).toBe(true);
    for (const neighbour of atlas.graph.neighbors('work:title:made-1')) expect(graph.hasNode(neighbour), neighbour).toBe(true);
    for (const edge of atlas.graph.edges('work:title:made-1')) expect(graph.hasEdge(edge), edge).toBe(true);
  });

  test('where few nodes are shown they are drawn themselves, and how many edges are left out is told', () => {
    session = new Session(atlas);
    session.change({ years: [1990, 2000] });
    const scenes = new FieldScenes(atlas, positions(atlas));
    const graph = drawn(scenes);
    expect(graph.order).toBe(session.shown.value.size);
    expect(graph.someNode((_node, { gathers }) => gathers !== undefined)).toBe(false);
    expect(scenes.share).toEqual(session.shownEdges.value.size > graph.size ? { edges: graph.size, ofEdges: session.shownEdges.value.size, marks: 0 } : undefined);
  });

  test('nearer by, the edges in view are drawn', () => {
    session = new Session(atlas);
    session.change({ years: [1990, 2010] });
    const scenes = new FieldScenes(atlas, positions(atlas));
    const { left, right, bottom, top } = scenes.extent();
    const view = { left: (left + right) / 2, right, bottom: (bottom + top) / 2, top };
    const near = scenes.graph(frameOf(session).peek(), view);
    expect(near.size).toBeGreaterThan(0);
    near.forEachEdge((_edge, _attributes, source, target, one, other) => expect([one, other].some(({ x, y }) => x >= view.left && x <= view.right && y >= view.bottom && y <= view.top), `${source} ${target}`).toBe(true));
  });
});

test('a small field is drawn from one graph, whatever is shown', async () => {
  const atlas = new Atlas(await smallProject());
  const session = new Session(atlas);
  const scenes = new FieldScenes(atlas, positions(atlas));
  const graph = scenes.graph(frameOf(session).peek(), undefined);
  session.change({ query: 'kind:model' });
  expect(scenes.graph(frameOf(session).peek(), undefined)).toBe(graph);
  expect([graph.order, graph.size]).toEqual([atlas.graph.order, atlas.graph.size]);
  expect(scenes.share).toBeUndefined();
});

test('every shown edge is drawn, in a bundle, or within a mark', () => {
  const atlas = new Atlas(largeFolder(600, 1_500));
  const places = positions(atlas);
  const { marks, nodes, edges, bundles } = markedField(atlas, places, new Set(atlas.graph.nodes()), atlas.graph.edges(), new Set([1]));
  expect(nodes).toHaveLength(atlas.folder.measures.partition.communities[1]?.members.length ?? 0);
  const inOne = atlas.graph.filterEdges((_edge, _attributes, source, target) => atlas.community(source) === atlas.community(target) && atlas.community(source)?.id !== 1);
  expect(edges.length + bundles.reduce((sum, bundle) => sum + bundle.edges, 0) + inOne.length).toBe(atlas.graph.size);
  for (const { source, target } of bundles) for (const end of [source, target]) expect(marks.has(end) || nodes.includes(end)).toBe(true);
});

test('lineage comes before citations, and what joins weighty nodes before the rest', () => {
  const { graph } = new Atlas(largeFolder(200, 600));
  const weights = new Map(graph.mapNodes((node, _attributes) => [node, graph.degree(node) / 64] as const));
  const order = edgeOrder(graph, graph.edges(), weights);
  expect([...order].sort()).toEqual([...graph.edges()].sort());
  const kinds = order.map((edge) => graph.getEdgeAttribute(edge, 'kind'));
  expect(kinds.lastIndexOf('derives-from')).toBeLessThan(kinds.indexOf('cites'));
  const sums = order.filter((edge) => graph.getEdgeAttribute(edge, 'kind') === 'cites').map((edge) => graph.extremities(edge).reduce((sum, node) => sum + (weights.get(node) ?? 0), 0));
  expect(sums).toEqual([...sums].sort((one, other) => other - one));
});
