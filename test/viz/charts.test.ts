import { describe, expect, it } from 'vitest';
import { areaPath, barsPath, linePath } from '../../viz/charts/paths.ts';
import { MARGIN, plotOf, yearAt } from '../../viz/charts/plot.ts';
import { linear, roundStep, ticks } from '../../viz/charts/scale.ts';
import { nodeYears } from '../../viz/charts/year-counts.ts';
import { graphOf, record } from '../graph/claimed.ts';

/** Ten pixels a year, a hundred for all values. */
const plot = (first: number, last: number, values: readonly [number, number] = [0, 10]) => plotOf([first, last], values, MARGIN.left + MARGIN.right + 10 * (last - first + 1), MARGIN.top + MARGIN.bottom + 100);

describe('scales', () => {
  it('take values straight to places, and an empty span to its start', () => {
    const scale = linear([0, 10], [100, 0]);
    expect([0, 5, 10].map(scale)).toEqual([100, 50, 0]);
    expect(linear([3, 3], [7, 9])(3)).toBe(7);
  });

  it('step by 1, 2, 5, 10 …', () => {
    expect([0.1, 1, 1.5, 2, 3, 6, 11, 21, 400].map(roundStep)).toEqual([1, 1, 2, 2, 5, 10, 20, 50, 500]);
    expect(ticks(0, 62, 5)).toEqual([0, 20, 40, 60]);
    expect(ticks(-7, 27, 4)).toEqual([0, 10, 20]);
    expect(ticks(-12, 8, 4)).toEqual([-10, -5, 0, 5]);
    expect(ticks(1986, 2023, 8)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020]);
    expect(ticks(0, 0, 5)).toEqual([0]);
    expect(ticks(-9999, 9999, 10).length).toBeLessThan(12);
  });
});

describe('plots', () => {
  it('know the year at a place, the nearest beyond the ends', () => {
    const three = plot(2001, 2003);
    expect([0, MARGIN.left, MARGIN.left + 9.9, MARGIN.left + 10, MARGIN.left + 29, 1e6].map((x) => yearAt(three, x))).toEqual([2001, 2001, 2001, 2002, 2003, 2003]);
    expect(three.x(2002)).toBe(MARGIN.left + 15);
    expect(yearAt(plotOf([2001, 2003], [0, 1], 10, 100), 5)).toBe(2001);
  });

  it('stand bars on 0, upwards and downwards, and leave out years of 0', () => {
    const ground = MARGIN.top + 100;
    expect(barsPath(plot(2001, 2003), [10, 0, 5])).toBe(`M${MARGIN.left + 0.9} ${ground}V${MARGIN.top}h8.2V${ground}zM${MARGIN.left + 20.9} ${ground}V${MARGIN.top + 50}h8.2V${ground}z`);
    expect(barsPath(plot(2001, 2001, [-10, 10]), [-10])).toContain(`${MARGIN.top + 50}V${ground}h`);
    expect(barsPath(plot(2001, 2001), [])).toBe('');
  });

  it('draw a line through every year', () => {
    expect(linePath(plot(2001, 2002), [0, 10])).toBe(`M${MARGIN.left + 5} ${MARGIN.top + 100}L${MARGIN.left + 15} ${MARGIN.top}`);
  });

  it('part an area where nothing is known, and show a year alone', () => {
    const path = areaPath(plot(2001, 2004), [0, 0, 0, 0], [10, undefined, 10, 10]);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.startsWith(`M${MARGIN.left} ${MARGIN.top}L`)).toBe(true);
    expect(path).toContain(`${MARGIN.left + 10} ${MARGIN.top + 100}`);
    expect(areaPath(plot(2001, 2002), [0, 0], [undefined, undefined])).toBe('');
  });
});

describe('nodeYears', () => {
  const { graph } = graphOf([], ['work:a', 'work:b', 'model:m', 'work:undated'].map((key) => record(key)));
  for (const [key, year] of [['work:a', 2001], ['work:b', 2003], ['model:m', 1999]] as const) graph.setNodeAttribute(key, 'year', year);

  it('counts from the first year to the last, of all or of one kind, and how many have none', () => {
    expect(nodeYears(graph)).toEqual({ first: 1999, last: 2003, counts: [1, 0, 1, 0, 1], undated: 1 });
    expect(nodeYears(graph, 'work')).toEqual({ first: 2001, last: 2003, counts: [1, 0, 1], undated: 1 });
    expect(nodeYears(graph, 'dataset').counts).toEqual([]);
  });
});
