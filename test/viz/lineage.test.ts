import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { EDGE_KINDS } from '../../src/base/kinds.ts';
import { countCrossings } from '../../src/analysis/route-crossings.ts';
import { edgeKey } from '../../src/records/claims.ts';
import { Atlas } from '../../viz/data/atlas.ts';
import { AXIS_HEIGHT, firstCamera, fitted, showing, zoomedAt } from '../../viz/lineage/camera.ts';
import { lineageNames, toldPath } from '../../viz/lineage/lineage-path.ts';
import { type LineageScene, lineageScene } from '../../viz/lineage/lineage-scene.ts';
import { lineageScope, pathOf } from '../../viz/lineage/lineage-scope.ts';
import { litAround, litPath } from '../../viz/lineage/lit-lineage.ts';
import { nodeTowards } from '../../viz/lineage/node-steps.ts';
import { timeScale } from '../../viz/lineage/time-scale.ts';
import { HOSTILE, smallProject } from '../browser/small-project.ts';
import { example } from '../project/example.ts';

type Asked = Parameters<typeof lineageScope>[1];

const NOTHING_HIDDEN: Asked = { chosen: undefined, lineage: 'chosen', generations: undefined, hiddenRelations: [], hiddenStrengths: [], hiddenReviews: [], pathFrom: undefined, pathTo: undefined };

/** Labels as if every letter were seven pixels wide. */
const widthOf = (label: string): number => 7 * label.length;

function scopeOf(atlas: Atlas, asked: Partial<Asked> = {}, shown: ReadonlySet<string> = new Set(atlas.graph.edges())) {
  return lineageScope(atlas, { ...NOTHING_HIDDEN, ...asked }, shown);
}

function sceneOf(atlas: Atlas, asked: Partial<Asked> = {}): LineageScene {
  return lineageScene(atlas, scopeOf(atlas, asked), widthOf);
}

describe('the axis of years', () => {
  it('gives years one width, draws long runs of empty ones narrow, and says where', () => {
    const { years, narrow, width, x } = timeScale([1983.5, 2012.25, 2015.5], 100);
    expect(years).toEqual([{ year: 1983, x: 0 }, { year: 2012, x: 144 }, { year: 2013, x: 244 }, { year: 2014, x: 344 }, { year: 2015, x: 444 }, { year: 2016, x: 544 }]);
    expect(narrow).toEqual([{ first: 1984, last: 2011, x: 100, end: 144 }]);
    expect(width).toBe(544);
    expect([1983.5, 2012.25, 2015.5].map(x)).toEqual([50, 169, 494]);
  });

  it('puts later dates farther right, at multiples of 1/8, within the axis', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30_000, max: 30_000 }).map((month) => month / 12), { minLength: 1, maxLength: 30 }), fc.integer({ min: 40, max: 240 }), (dates, width) => {
        const scale = timeScale(dates, width);
        const sorted = dates.toSorted((one, other) => one - other).map(scale.x);
        sorted.forEach((at, index) => {
          expect(at * 8).toBe(Math.round(at * 8));
          expect(at).toBeGreaterThanOrEqual(index === 0 ? 0 : sorted[index - 1]!);
          expect(at).toBeLessThanOrEqual(scale.width);
        });
      }),
    );
  });

  it('is empty without dates', () => {
    expect(timeScale([], 100)).toMatchObject({ years: [{ year: 0, x: 0 }], narrow: [], width: 0 });
  });
});

describe('what is drawn', () => {
  let atlas: Atlas;
  let small: Atlas;
  beforeAll(async () => {
    atlas = new Atlas(await example());
    small = new Atlas(await smallProject());
  });

  it('is the lineage of the chosen node; of what a chosen work introduces; without either, of the model that most edges join', () => {
    const chosen = scopeOf(small, { chosen: 'model:gpt-2' });
    expect(chosen.root).toBe('model:gpt-2');
    expect(chosen.nodes).toEqual(expect.arrayContaining(['model:chatgpt', 'model:gpt', 'architecture:transformer']));
    expect(chosen.nodes).not.toContain('method:rlhf');
    expect(scopeOf(small, { chosen: 'work:arxiv:2203.02155' }).root).toBe('model:instructgpt');
    const counts = new Map<string, number>();
    atlas.graph.forEachEdge((_edge, { kind }, child, parent) => EDGE_KINDS[kind].lineage && [child, parent].forEach((end) => counts.set(end, (counts.get(end) ?? 0) + 1)));
    const { root } = scopeOf(atlas, { chosen: 'organisation:openai' });
    expect(counts.get(root ?? '')).toBe(Math.max(...[...counts].flatMap(([node, count]) => (atlas.node(node).kind === 'model' ? [count] : []))));
  });

  it('is no more than what is shown and the relations that are not hidden, as many generations as asked for, and the path that is told', () => {
    expect(scopeOf(small, { chosen: 'model:gpt-2', generations: 1 }).nodes).toEqual(['method:对比学习', 'model:gpt', 'model:gpt-2', 'model:gpt-3']);
    expect(scopeOf(small, { chosen: 'model:gpt-2', hiddenRelations: ['derives-from'], hiddenReviews: ['proposed'] }).nodes).not.toContain('model:gpt');
    expect(scopeOf(small, { chosen: 'model:gpt-2' }, new Set())).toEqual({ root: 'model:gpt-2', nodes: ['model:gpt-2'], edges: [] });
    const told = scopeOf(small, { chosen: 'method:rlhf', generations: 1, pathFrom: 'model:gpt', pathTo: 'model:gpt-3' });
    expect(told.edges).toContain(edgeKey('derives-from', 'model:gpt-2', 'model:gpt'));
    expect(scopeOf(small, { pathFrom: 'model:gpt', pathTo: 'model:gpt-3' }).root).toBe('model:gpt-3');
    const field = scopeOf(atlas, { lineage: 'field' });
    expect(field.root).toBeUndefined();
    expect(field.edges).toEqual(atlas.graph.filterEdges((_edge, { kind }) => EDGE_KINDS[kind].lineage).sort());
  });

  it('stands on its dates, in lanes of its communities, without overlaps, and counts the crossings of its own lines', () => {
    for (const asked of [{ lineage: 'field' }, { chosen: 'model:chatgpt' }] as const) {
      const scene = sceneOf(atlas, asked);
      const byDate = scene.nodes.toSorted((one, other) => one.date - other.date);
      byDate.slice(1).forEach((node, index) => expect(node.x).toBeGreaterThanOrEqual(byDate[index]!.x));
      for (const node of scene.nodes) {
        const { year, month } = atlas.node(node.key);
        expect(node.isUndated).toBe(year === undefined);
        if (year !== undefined) expect(node.date).toBeCloseTo(year + ((month ?? 6.5) - 0.5) / 12);
        const lane = scene.lanes.find(({ top, bottom }) => node.y > top && node.y < bottom);
        if (lane?.community !== undefined) expect(node.community).toBe(lane.community);
        const row = scene.nodes.filter((other) => other.y === node.y && other.x >= node.x && other !== node);
        for (const other of row) expect(other.x - 5).toBeGreaterThan(node.x + 9 + widthOf(node.label));
      }
      const drawn = scene.routes.map(({ points, isBackward }) => (isBackward ? points.toReversed() : points));
      const offsets = drawn.reduce<number[]>((all, points) => [...all, (all.at(-1) ?? 0) + points.length], [0]);
      expect(countCrossings({ offsets: Uint32Array.from(offsets), x: Float64Array.from(drawn.flat(), ({ x }) => x), y: Float64Array.from(drawn.flat(), ({ y }) => y) })).toBe(scene.crossings);
      for (const { child, parent, points, isBackward } of scene.routes) {
        const [from, to] = [scene.nodes[parent]!, scene.nodes[child]!];
        expect([points[0], points.at(-1)]).toEqual([{ x: from.x, y: from.y }, { x: to.x, y: to.y }]);
        expect(isBackward).toBe(to.x < from.x);
      }
    }
  });

  it('shows what is proposed, what is a ghost and what has no date as such, and long or hostile names short', () => {
    const { nodes, routes } = sceneOf(small, { lineage: 'field' });
    expect(nodes.filter(({ isGhost }) => isGhost).map(({ key }) => small.label(key))).toEqual(['Recurrent network']);
    expect(nodes.filter(({ isUndated }) => isUndated).map(({ key }) => small.label(key))).toEqual(['Recurrent network']);
    expect(nodes.every(({ label }) => label.length <= 26)).toBe(true);
    expect(nodes.some(({ key }) => small.label(key) === HOSTILE)).toBe(true);
    const onlyProposed = small.graph.filterEdges((edge, { kind }) => EDGE_KINDS[kind].lineage && small.evidenceOf(edge).every(({ review }) => review === 'proposed')).sort();
    expect(routes.flatMap(({ edges }) => edges).filter(({ isProposed }) => isProposed).map(({ key }) => key).sort()).toEqual(onlyProposed);
    expect(scopeOf(small, { lineage: 'field', hiddenReviews: ['proposed'] }).edges.filter((edge) => onlyProposed.includes(edge))).toEqual([]);
    const [edge] = small.graph.filterEdges((_key, { kind }) => kind === 'fine-tuned-from');
    const [id] = small.edge(edge ?? '').evidence;
    const [piece] = small.evidenceOf(edge ?? '');
    if (id === undefined || piece === undefined) throw new Error('The fine-tuning has no evidence');
    const doubted = new Atlas({ ...small.folder, evidence: new Map([...small.folder.evidence, [id, { ...piece, review: 'proposed' as const }]]) });
    expect(sceneOf(doubted, { lineage: 'field' }).routes.flatMap(({ edges }) => edges).filter(({ isProposed }) => isProposed).map(({ key }) => key).sort()).toEqual([...onlyProposed, edge].sort());
  });

  it('is the same from the same', () => {
    expect(sceneOf(atlas, { lineage: 'field' }).routes).toEqual(sceneOf(new Atlas(atlas.folder), { lineage: 'field' }).routes);
  });

  it('lights ancestors and descendants, and the lines among each', () => {
    const scene = sceneOf(small, { lineage: 'field' });
    const lit = litAround(scene, 'model:gpt-3');
    expect([...(lit?.nodes ?? [])].sort()).toEqual(['architecture:transformer', 'method:对比学习', 'model:chatgpt', 'model:gpt', 'model:gpt-2', 'model:gpt-3', 'model:instructgpt', 'model:recurrent-network'].filter((key) => scene.nodes.some((node) => node.key === key)).sort());
    expect([...(lit?.routes ?? [])].every(({ child, parent }) => lit?.nodes.has(scene.nodes[child]!.key) === true && lit.nodes.has(scene.nodes[parent]!.key))).toBe(true);
    expect(litAround(scene, 'model:none')).toBeUndefined();
  });

  it('tells the path from the ancestor to the descendant, whichever end is named first, with the sentences that say it', () => {
    const asked = { pathFrom: 'model:gpt', pathTo: 'model:chatgpt', hiddenRelations: [], hiddenStrengths: [], hiddenReviews: [] };
    const path = pathOf(atlas, asked);
    expect(path).toEqual(pathOf(atlas, { ...asked, pathFrom: 'model:chatgpt', pathTo: 'model:gpt' }));
    if (path === undefined) throw new Error('GPT and ChatGPT are not joined');
    const { nodes, steps, sentences } = toldPath(atlas, path);
    expect(nodes.map((node) => atlas.label(node))).toEqual(['GPT', 'GPT-3', 'InstructGPT', 'ChatGPT']);
    expect(steps.map(({ parent, child }) => [parent, child])).toEqual(nodes.slice(1).map((child, index) => [nodes[index], child]));
    const quotes = new Set(steps.flatMap(({ edges }) => edges.flatMap((edge) => atlas.evidenceOf(edge).map(({ source, place }) => `${source} ${place.start}`))));
    expect(sentences).toBe(quotes.size);
    const scene = sceneOf(atlas, { lineage: 'field' });
    expect(litPath(scene, path).nodes).toEqual(new Set(nodes));
    expect(litPath(scene, path).routes.size).toBe(3);
    expect(pathOf(atlas, { ...asked, pathFrom: 'model:gpt', pathTo: 'model:gone' })).toBeUndefined();
    expect(pathOf(atlas, { ...asked, pathFrom: 'organisation:openai' })).toBeUndefined();
  });

  it('finds ends by name or alias, whatever hyphens and case', () => {
    const { index, labels } = lineageNames(atlas);
    expect(index.resolve('chat gpt')).toEqual({ found: 'one', key: 'model:chatgpt' });
    expect(index.resolve('OpenAI').found).toBe('none');
    expect(labels).toEqual([...new Set(labels)].sort());
  });

  it('walks by keys to parents, to children and to what stands above and below', () => {
    const scene = sceneOf(small, { chosen: 'model:gpt-3' });
    expect(nodeTowards(scene, 'model:gpt-3', 'ArrowLeft')?.key).toBe('model:gpt-2');
    expect(nodeTowards(scene, 'model:gpt-3', 'ArrowRight')?.key).toBe('model:instructgpt');
    const here = scene.nodes.find(({ key }) => key === 'model:gpt-3')!;
    expect((nodeTowards(scene, here.key, 'ArrowUp')?.y ?? -1) < here.y).toBe(true);
    expect((nodeTowards(scene, here.key, 'ArrowDown')?.y ?? Infinity) > here.y).toBe(true);
    expect(nodeTowards(scene, here.key, 'End')?.key).toBe('model:chatgpt');
    for (const key of ['a', 'toString', '__proto__']) expect(nodeTowards(scene, here.key, key)).toBeUndefined();
  });
});

test('the camera: zoom keeps the point under the pointer, all is seen when fitted, what is too small is seen near a point, and keys bring nodes into view', () => {
  const camera = { x: 10, y: 20, zoom: 1 };
  const zoomed = zoomedAt(camera, 2, { x: 110, y: 220 });
  expect(zoomed).toEqual({ zoom: 2, x: -90, y: -180 });
  expect(zoomedAt(camera, 1e9, { x: 0, y: 0 }).zoom).toBe(4);
  const extent = { left: -10, width: 1990, height: 3000 };
  const window = { width: 800, height: 626 };
  const whole = fitted(extent, window);
  expect(whole.zoom).toBe(0.2);
  expect(whole.y + whole.zoom * extent.height).toBeLessThanOrEqual(window.height);
  expect(fitted({ left: 0, width: 100, height: 100 }, window)).toEqual({ zoom: 1, x: 350, y: AXIS_HEIGHT + 250 });
  const first = firstCamera(extent, window, { x: 1000, y: 1500 });
  expect(first.zoom).toBeGreaterThan(0.5);
  expect(first.x + first.zoom * 1000).toBeCloseTo(400);
  expect(showing(first, { x: 1000, y: 1500 }, window)).toBe(first);
  const shown = showing(first, { x: 1900, y: 10 }, window);
  expect(shown.x + shown.zoom * 1900).toBeLessThanOrEqual(800);
  expect(shown.y + shown.zoom * 10).toBeGreaterThan(AXIS_HEIGHT);
});
