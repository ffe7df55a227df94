import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { EDGE_KIND_NAMES, NODE_KINDS, STRENGTHS } from '../../src/base/kinds.ts';
import { Atlas } from '../../viz/data/atlas.ts';
import { EDGE_REVIEWS } from '../../viz/data/edge-reviews.ts';
import { EDGE_GROUPS } from '../../viz/looks/edge-groups.ts';
import { readAddress, writeAddress } from '../../viz/state/address.ts';
import { COLOUR_CHOICES, firstView, LINEAGE_SCOPES, PANEL_TABS, VIEW_NAMES, type ViewState } from '../../viz/state/view-state.ts';
import { HOSTILE, smallProject } from '../browser/small-project.ts';

let atlas: Atlas;
const first = firstView('influence');

beforeAll(async () => {
  atlas = new Atlas(await smallProject());
});

/** Any view of the small project. */
function views(): fc.Arbitrary<ViewState> {
  const node = fc.constantFrom(...atlas.graph.nodes());
  const maybe = <V>(of: fc.Arbitrary<V>): fc.Arbitrary<V | undefined> => fc.option(of, { nil: undefined });
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(HOSTILE, 'a=b&c#d', '对比 学习', '%', '+', ' ')).filter((value) => value !== '');
  return fc.record<ViewState>({
    view: fc.constantFrom(...VIEW_NAMES),
    chosen: maybe(node),
    edge: maybe(fc.constantFrom(...atlas.graph.edges())),
    tab: fc.constantFrom(...PANEL_TABS),
    lineage: fc.constantFrom(...LINEAGE_SCOPES),
    pathFrom: maybe(node),
    pathTo: maybe(node),
    generations: maybe(fc.integer({ min: 1, max: 30 })),
    query: fc.oneof(text, fc.constant('')),
    community: maybe(fc.nat(30)),
    colourBy: fc.constantFrom(...COLOUR_CHOICES),
    sizeBy: text,
    hiddenKinds: fc.subarray([...NODE_KINDS]),
    hiddenGroups: fc.subarray([...EDGE_GROUPS]),
    hiddenRelations: fc.subarray([...EDGE_KIND_NAMES]),
    hiddenStrengths: fc.subarray([...STRENGTHS]),
    hiddenReviews: fc.subarray([...EDGE_REVIEWS]),
    years: maybe(fc.tuple(fc.integer({ min: 1900, max: 1999 }), fc.integer({ min: 2000, max: 2030 }))),
    surveys: fc.constantFrom([], ['survey']),
    organisations: fc.constantFrom([], ['organisation:openai']),
    modalities: fc.array(text, { maxLength: 3 }),
    theme: fc.constantFrom(undefined, 'light', 'dark'),
    language: fc.constantFrom(undefined, 'en', 'zh'),
    camera: maybe(fc.record({ x: fc.double({ min: -2, max: 2, noNaN: true }), y: fc.double({ min: -2, max: 2, noNaN: true }), ratio: fc.double({ min: 0.01, max: 3, noNaN: true }) })).map((camera) => (camera === undefined ? undefined : { x: camera.x + 0, y: camera.y + 0, ratio: camera.ratio })),
    columns: fc.array(text, { maxLength: 3 }),
    sort: text,
    picked: fc.subarray(atlas.graph.nodes(), { maxLength: 4 }),
    compared: fc.constantFrom(undefined, ['survey', 'survey'] as const),
    projection: text,
    threshold: fc.nat(99),
  });
}

describe('the address', () => {
  test('gives back any view that it was written for', () => {
    fc.assert(
      fc.property(views(), (view) => {
        expect(readAddress(`#${writeAddress(view, first)}`, first, atlas.graph)).toEqual({ state: view, unread: [] });
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('holds a query that is cut through the middle of a letter', () => {
    const written = writeAddress({ ...first, query: '\ud83d' }, first);
    expect(readAddress(written, first, atlas.graph).state.query).toBe('\ufffd');
  });

  test('says nothing of the first view, and only what differs of another, in a form that can be read', () => {
    expect(writeAddress(first, first)).toBe('');
    expect(writeAddress({ ...first, view: 'lineage', chosen: 'model:gpt-3', years: [2018, 2022], hiddenKinds: [], generations: undefined }, first)).toBe('view=lineage&node=model:gpt-3&generations=&hide-kinds=&year=2018&year=2022');
  });

  test.each([
    ['view=nothing', ['view']],
    ['node=model:gpt-99', ['node']],
    ['year=2022&year=2018', ['year']],
    ['year=2018', ['year']],
    ['camera=1,2', ['camera']],
    ['camera=NaN,0,1', ['camera']],
    ['camera=0,0,-1', ['camera']],
    ['hide-kinds=model,nonsense', ['hide-kinds']],
    ['survey=other', ['survey']],
    ['generations=0', ['generations']],
    ['threshold=', ['threshold']],
    ['node=model:gpt&node=model:gpt-2', ['node']],
    ['__proto__=1&constructor=x', ['__proto__', 'constructor']],
    ['%zz=%', ['%zz']],
  ])('tells what in `%s` means nothing here, and leaves that as it is at first', (hash, unread) => {
    expect(readAddress(hash, first, atlas.graph)).toEqual({ state: first, unread });
  });

  test('takes what means something from a link in which other things mean nothing', () => {
    expect(readAddress('#node=model:gpt&edge=none', first, atlas.graph)).toEqual({ state: { ...first, chosen: 'model:gpt' }, unread: ['edge'] });
  });
});
