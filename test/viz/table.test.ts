import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import '../compact/arbitrary-graph.ts';
import { Atlas } from '../../viz/data/atlas.ts';
import { copiedText } from '../../viz/table/copied-text.ts';
import { ALL_ROWS, between, Picks } from '../../viz/table/picking.ts';
import { rowWindow } from '../../viz/table/row-window.ts';
import { shownColumns } from '../../viz/table/shown-columns.ts';
import { sortAfter, sortedRows, sortingOf } from '../../viz/table/sorted-rows.ts';
import { type TableColumn, tableColumns, usualColumns, usualSort } from '../../viz/table/table-columns.ts';
import { chinese } from '../../viz/words/chinese.ts';
import { english } from '../../viz/words/english.ts';
import { smallProject } from '../browser/small-project.ts';

let atlas: Atlas;
let columns: readonly TableColumn[];
beforeAll(async () => {
  atlas = new Atlas(await smallProject());
  columns = tableColumns(atlas, english);
});
const column = (id: string): TableColumn => {
  const found = columns.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};

describe('the columns', () => {
  it('tell what a node is, who made it, and which survey tells of it', () => {
    expect(['kind', 'year', 'makers', 'told-by'].map((id) => column(id).of('model:chatgpt'))).toEqual(['model', 2022, 'OpenAI', 'survey']);
    expect(column('kind').of('work:arxiv:2303.00001')).toBe('survey');
    expect(column('kind').of(atlas.graph.findNode((_node, { ghost }) => ghost === true) ?? '')).toMatch(/ · ghost$/);
  });

  it('have every metric that was measured, with its ranks', () => {
    for (const { projection, metric, scores } of atlas.folder.measures.metrics) {
      const { of, rankOf } = column(`${projection} ${metric}`);
      for (const [node, score] of scores) expect(of(node)).toBe(score);
      const ranks = [...scores.keys()].map((node) => rankOf?.(node) ?? 0);
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((ranks.length * (ranks.length + 1)) / 2, 9);
    }
    const { rankOf } = column('influence');
    for (const { work } of atlas.folder.measures.influence.slice(0, 1)) expect(rankOf?.(work)).toBe(1);
  });

  it('have ids of their own, and the same in both languages', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect(tableColumns(atlas, chinese).map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
    const usual = usualColumns(atlas, columns);
    expect(usual).toContain('year');
    expect(usual.every((id) => columns.some((candidate) => candidate.id === id))).toBe(true);
  });

  it('show what the table is sorted by, chosen or not, with ranks and what is known of their firmness', () => {
    const sorting = sortingOf('-lineage pagerank', columns, usualSort(columns));
    const ids = (intervals?: Parameters<typeof shownColumns>[3]): string[] => shownColumns(columns, new Set(['year']), sorting, intervals, english).map(({ id }) => id);
    expect(ids()).toEqual(['year', 'lineage pagerank', 'rank']);
    expect(ids(new Map([['model:gpt-3', { best: 1, worst: 2, withoutSurvey: undefined }]]))).toEqual(['year', 'lineage pagerank', 'rank', 'rank sampled']);
    const known = shownColumns(columns, new Set(), sorting, new Map([['model:gpt-3', { best: 1, worst: 2.5, withoutSurvey: { best: 1, worst: 4 } }]]), english);
    expect(known.slice(2).map(({ of }) => of('model:gpt-3'))).toEqual(['1–2.5', '1–4']);
    expect(known.at(-1)?.of('model:gpt')).toBeUndefined();
  });
});

describe('sorting', () => {
  const sorted = (sort: string): string[] => sortedRows(atlas.graph.nodes(), (node) => atlas.label(node), sortingOf(sort, columns, usualSort(columns)));

  it('puts what has no value last either way, and ties by name', () => {
    const years = (sort: string): (number | undefined)[] => sorted(sort).map((node) => atlas.node(node).year);
    const known = years('year').filter((year) => year !== undefined);
    expect(known).toEqual([...known].sort((left, right) => left - right));
    expect(years('-year').filter((year) => year !== undefined)).toEqual(known.reverse());
    for (const sort of ['year', '-year']) expect(years(sort).slice(known.length).every((year) => year === undefined)).toBe(true);
    const of2022 = sorted('year').filter((node) => atlas.node(node).year === 2022).map((node) => atlas.label(node).toLowerCase());
    expect(of2022).toEqual([...of2022].sort());
  });

  it('does not depend on the order in which nodes come', () => {
    const backwards = sortedRows(atlas.graph.nodes().reverse(), (node) => atlas.label(node), sortingOf('kind', columns, usualSort(columns)));
    expect(backwards).toEqual(sorted('kind'));
  });

  it('falls back to the usual where the state names no column, and turns round when a head is pressed again', () => {
    const usual = usualSort(columns);
    expect(sortingOf('-no such column', columns, usual)).toEqual(sortingOf(usual, columns, usual));
    expect(sortingOf('-name', columns, usual)).toEqual({ column: undefined, descending: true });
    expect(sortAfter(column('year'), sortingOf('name', columns, usual))).toBe('-year');
    expect(sortAfter(column('year'), sortingOf('-year', columns, usual))).toBe('year');
    expect(sortAfter(column('influence'), sortingOf('name', columns, usual))).toBe('influence');
    expect(sortAfter(undefined, sortingOf('name', columns, usual))).toBe('-name');
    expect(usualSort([])).toBe('name');
  });
});

describe('picking', () => {
  const NODES = ['a', 'b', 'c', 'd', 'e'];

  it('takes ranges whichever end comes first', () => {
    expect(between(NODES, 3, 1)).toEqual(['b', 'c', 'd']);
    expect(new Picks(new Picks(['e']).with(between(NODES, 0, 1), true)).has('b')).toBe(true);
  });

  it('holds all rows by one word, and those left out after it', () => {
    const left = new Picks([ALL_ROWS]).with(['b'], false);
    expect(left).toEqual([ALL_ROWS, 'b']);
    expect(new Picks(left).with(['b'], true)).toEqual([ALL_ROWS]);
  });

  it('does what a plain set does', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.tuple(fc.subarray(NODES), fc.boolean())), (all, steps) => {
        let state: readonly string[] = all ? [ALL_ROWS] : [];
        const model = new Set(all ? NODES : []);
        for (const [nodes, pick] of steps) {
          state = new Picks(state).with(nodes, pick);
          for (const node of nodes) if (pick) model.add(node);
          else model.delete(node);
        }
        const picks = new Picks(state);
        expect(NODES.filter((node) => picks.has(node))).toEqual(NODES.filter((node) => model.has(node)));
      }),
    );
  });
});

describe('the rows on the page', () => {
  it('are those in view, and all rows have their room', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(800_000), fc.integer({ min: 1, max: 2000 }), (rows, scrolled, height) => {
        const { from, to, above, below } = rowWindow(rows, 36, scrolled, height);
        expect(above + (to - from) * 36 + below).toBe(rows * 36);
        expect(to - from).toBeLessThanOrEqual(height / 36 + 26);
        for (const y of [scrolled, scrolled + height - 1]) if (y < rows * 36) expect([from <= Math.floor(y / 36), Math.floor(y / 36) < to]).toEqual([true, true]);
      }),
    );
  });
});

describe('what is copied', () => {
  it('is one line a row, whatever stands in a name', () => {
    const hostile = ['a\tb\nc', '=HYPERLINK("x")', 'say "it"', '-1+2'];
    const text = copiedText([{ head: 'name', of: (node) => node }, { head: 'n', of: () => -0.1 - 0.2 }, { head: 'none', of: () => undefined }], hostile);
    expect(text).toBe('name\tn\tnone\na b c\t-0.3\t\n"\'=HYPERLINK(""x"")"\t-0.3\t\n"say ""it"""\t-0.3\t\n\'-1+2\t-0.3\t\n');
  });
});
