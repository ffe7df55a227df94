import { describe, expect, it } from 'vitest';
import { influence } from '../../src/findings/influence.ts';
import type { Influence } from '../../src/findings/measures.ts';
import type { GraphSurvey } from '../../src/graph/knowledge-graph.ts';
import { citations, coMention, lineageProjection } from '../../src/graph/projections.ts';
import type { Claim } from '../../src/records/claims.ts';
import { claim, graphOf, record } from '../graph/claimed.ts';

function influenceOf(claims: readonly Claim[], surveys: readonly GraphSurvey[] = [], ...lonely: string[]): Influence[] {
  const { graph, evidence } = graphOf(claims, lonely.map((key) => record(key)), surveys);
  return influence(graph, evidence, { cited: citations(graph), mentions: coMention(graph, evidence), lineage: lineageProjection(graph) });
}

const mention = (work: string, sentence: number): Claim => claim(`work:s cites work:${work}`, { source: 'survey.md', at: sentence * 10, rule: `marker@1:${work}`, mention: { sentence, paragraph: 0, section: ['A'] } });
const SURVEY: readonly GraphSurvey[] = [{ id: 's', title: 'S', work: 'work:s' }];

describe('influence', () => {
  it('of works that cite one another is told by citations and their PageRank, and by nothing that is the same for all', () => {
    const rows = influenceOf([claim('work:b cites work:a'), claim('work:c cites work:a'), claim('work:c cites work:b')]);
    expect(rows.map(({ work, citations, ranks, meanRank }) => [work, citations, ranks, meanRank])).toEqual([
      ['work:a', 2, { citations: 1, standing: 1 }, 1],
      ['work:b', 1, { citations: 2, standing: 2 }, 2],
      ['work:c', 0, { citations: 3, standing: 3 }, 3],
    ]);
  });

  it('of works that surveys mention is told by the texts: a survey neither counts as a citing work nor is ranked', () => {
    const rows = influenceOf([mention('a', 1), mention('a', 2), mention('b', 1), claim('work:a introduces model:m'), claim('model:n derives-from model:m')], SURVEY, 'work:c');
    expect(rows.map(({ work, citations, places, lineageReach }) => [work, citations, places, lineageReach])).toEqual([['work:a', 0, 2, 1], ['work:b', 0, 1, 0], ['work:c', 0, 0, 0]]);
    expect(Object.keys(rows[0]?.ranks ?? {})).toEqual(['surveys', 'places', 'sections', 'coMention', 'lineageReach']);
    expect(rows[0]?.ranks).toMatchObject({ surveys: 1.5, places: 1, lineageReach: 1 });
  });

  it('cannot tell works apart that nothing is known of, nor one work from none', () => {
    expect(influenceOf([], [], 'work:b', 'work:a').map(({ work, ranks, meanRank }) => [work, ranks, meanRank])).toEqual([['work:a', {}, 1], ['work:b', {}, 1]]);
    expect(influenceOf([], [], 'work:a')).toHaveLength(1);
    expect(influenceOf([])).toEqual([]);
  });
});
