import { describe, expect, it } from 'vitest';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { edgesBySurvey } from '../../src/findings/edges-by-survey.ts';
import { NETWORKS, networkOf } from '../../src/findings/network.ts';
import { trustInRanks } from '../../src/findings/trust.ts';
import { expectClose } from '../analysis/oracle.ts';
import { example } from '../project/example.ts';

const { graph, evidence } = await example();
const surveys = graph.getAttribute('surveys');

describe('edgesBySurvey', () => {
  it.each(['citations', 'lineage', 'co-mention', 'co-citation'])('parts %s so that the parts make the whole again', (name) => {
    const { project } = networkOf(name);
    const whole = project(graph, evidence, {});
    const { edges, groups } = edgesBySurvey(graph, evidence, whole, (part, said) => project(part, said, {}));
    const again = buildCompactGraph(edges);
    expect(again.forward.offsets).toEqual(whole.graph.forward.offsets);
    expect(again.forward.targets).toEqual(whole.graph.forward.targets);
    if (whole.graph.forward.weights !== undefined) expectClose(again.forward.weights ?? [], whole.graph.forward.weights, 1e-12);
    expect([...new Set(groups)].every((group) => group >= -1 && group < surveys.length)).toBe(true);
    expect(new Set(groups).size).toBeGreaterThan(1);
  });

  it('gives each survey the works that it cites, and nothing else', () => {
    const { project } = networkOf('citations');
    const whole = project(graph, evidence, {});
    const { edges, groups } = edgesBySurvey(graph, evidence, whole, (part, said) => project(part, said, {}));
    groups.forEach((group, edge) => expect(whole.keys[edges.sources[edge] ?? 0]).toBe(surveys[group]?.work));
    expect(groups).toHaveLength(whole.graph.size);
  });
});

const isModel = (node: string): boolean => graph.getNodeAttribute(node, 'kind') === 'model';
const trust = await trustInRanks(graph, evidence, 'lineage', 'pagerank', isModel, { samples: 20 });

describe('trustInRanks', () => {
  it('says for each node how its rank moves when edges are resampled and when a survey is left out', () => {
    expect([...trust.keys()]).toEqual(graph.filterNodes(isModel).sort());
    for (const { best, worst, withoutSurvey } of trust.values()) {
      expect(best).toBeLessThanOrEqual(worst);
      expect(withoutSurvey?.best).toBeLessThanOrEqual(withoutSurvey?.worst ?? 0);
    }
    expect([...trust.values()].some(({ withoutSurvey }) => withoutSurvey?.best !== withoutSurvey?.worst)).toBe(true);
  });

  it('keeps the rank itself within the ranks without a survey', () => {
    const { keys, graph: compact } = networkOf('lineage').project(graph, evidence, {});
    const scores = pageRank(compact);
    const models = keys.flatMap((key, node) => (isModel(key) ? [{ key, score: scores[node] ?? 0 }] : []));
    for (const { key, score } of models) {
      const ahead = models.filter((other) => other.score > score).length;
      expect(trust.get(key)?.withoutSurvey?.best).toBeLessThanOrEqual(ahead + models.filter((other) => other.score === score).length);
      expect(trust.get(key)?.withoutSurvey?.worst).toBeGreaterThan(ahead);
    }
  });

  it('leaves no survey out where there are not two', async () => {
    const one = graph.copy() as typeof graph;
    one.replaceAttributes({ ...graph.getAttributes(), surveys: surveys.slice(0, 1) });
    for (const { withoutSurvey } of (await trustInRanks(one, evidence, 'lineage', 'in-degree', isModel, { samples: 10 })).values()) expect(withoutSurvey).toBeUndefined();
  });

  it('refuses what is no metric or projection', async () => {
    await expect(trustInRanks(graph, evidence, 'lineage', 'pagerang', isModel)).rejects.toThrow(/there is no metric `pagerang`/);
    await expect(trustInRanks(graph, evidence, 'linage', 'pagerank', isModel)).rejects.toThrow(/There is no projection “linage”/);
    expect(NETWORKS.map(({ name }) => name)).toContain('lineage');
  });
});
