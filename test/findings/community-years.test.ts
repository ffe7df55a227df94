import { expect, it } from 'vitest';
import { communityYears } from '../../src/findings/community-years.ts';
import type { Community } from '../../src/findings/measures.ts';
import { graphOf, record } from '../graph/claimed.ts';

const community = (id: number, ...members: string[]): Community => ({ id, label: `c${id}`, members, earnedBy: [], stability: 1 });

it('counts works year by year, by community, with the years between and what is in none', () => {
  const { graph } = graphOf([], ['work:a', 'work:b', 'work:c', 'work:loner', 'work:undated', 'model:m'].map((key) => record(key)));
  for (const [key, year] of [['work:a', 2001], ['work:b', 2001], ['work:c', 2004], ['work:loner', 2004], ['model:m', 2002]] as const) graph.setNodeAttribute(key, 'year', year);
  expect(communityYears(graph, [community(0, 'work:a', 'model:m', 'work:undated', 'work:gone'), community(1, 'work:b', 'work:c')])).toEqual([
    { year: 2001, works: 2, counts: [1, 1] },
    { year: 2002, works: 0, counts: [0, 0] },
    { year: 2003, works: 0, counts: [0, 0] },
    { year: 2004, works: 2, counts: [0, 1] },
  ]);
});

it('is empty where no work has a year', () => {
  expect(communityYears(graphOf([], [record('work:a')]).graph, [community(0, 'work:a')])).toEqual([]);
});
