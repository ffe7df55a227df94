import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { LINEAGE_KINDS } from '../../src/base/kinds.ts';
import { compareSurveys, surveyNamed } from '../../src/findings/comparison.ts';
import { buildProject } from '../../src/project/build.ts';
import { example } from '../project/example.ts';

const entry = (key: string, title: string, number: number): string => `@article{${key},\n  author = {Maker, Mary},\n  title = {${title}},\n  year = {2020},\n  shorthand = {${number}},\n}\n`;
const works = { fern: 'On the ferns of wet woods', moss: 'A field guide to the mosses', lichen: 'Lichens as witnesses of air', alga: 'Algae that live in snow' };
const FILES = {
  'stemma.json': JSON.stringify({
    name: 'two',
    title: 'Two surveys',
    surveys: [{ id: 'green', title: 'The Green Survey', work: 'green2023', references: 'green.bib' }, { id: 'grey', title: 'The Grey Survey', work: 'grey2023', references: 'grey.bib' }],
    sources: [
      { path: 'surveys.bib' },
      { path: 'green.bib' },
      { path: 'grey.bib' },
      { path: 'models.csv' },
      { path: 'lineage.csv' },
      { path: 'green.md', scopes: [{ heading: 'Green', survey: 'green' }] },
      { path: 'grey.md', scopes: [{ heading: 'Grey', survey: 'grey' }] },
    ],
  }),
  'surveys.bib': '@article{green2023,\n  title = {Green things, a survey},\n  year = {2023},\n}\n@article{grey2023,\n  title = {Grey things, a survey},\n  year = {2023},\n}\n',
  'green.bib': [entry('fern', works.fern, 1), entry('moss', works.moss, 2), entry('lichen', works.lichen, 3)].join('\n'),
  'grey.bib': [entry('l', works.lichen, 1), entry('m', works.moss, 2), entry('a', works.alga, 3)].join('\n'),
  'models.csv': 'name,kind,year\nAlder,model,2021\nBirch,model,2020\nCedar,model,2019\nDogwood,model,2018\n',
  'lineage.csv': [
    'child,relation,parent,basis,quote,reason,quoted_from',
    'Alder,derives-from,Birch,stated,Alder grew out of Birch.,,green.md',
    'Alder,derives-from,Birch,stated,Everybody knows that Alder came from Birch.,,grey.md',
    'Birch,derives-from,Cedar,stated,Birch is a Cedar with more rings [1].,,green.md',
    'Cedar,derives-from,Dogwood,stated,Cedar repeats Dogwood [2].,,grey.md',
    'Alder,improves-on,Dogwood,asserted,,Its makers say so.,',
  ].join('\n'),
  'green.md': '# Green\n\nFerns come first [1]. Ferns again [1]. Birch is a Cedar with more rings [1]. Mosses follow [2]. Alder grew out of Birch. Lichens [3] and mosses [2].\n',
  'grey.md': '# Grey\n\nLichens [1] count. Lichens [1] again. Cedar repeats Dogwood [2]. Algae [3]. Everybody knows that Alder came from Birch.\n',
};
const encoder = new TextEncoder();
const folder = await buildProject({ name: 'two', files: new Map(Object.entries(FILES).map(([path, text]) => [path, encoder.encode(text)])) });
const labelOf = (key: string): string => folder.graph.getNodeAttribute(key, 'label');
const compared = compareSurveys(folder.graph, folder.evidence, ['green', 'grey']);

describe('compareSurveys', () => {
  it('tells what both cite, and what only one does, with the ranks in either', () => {
    expect(compared.surveys.map(({ title }) => title)).toEqual(['The Green Survey', 'The Grey Survey']);
    const shared = compared.shared.map(({ work, sentences, ranks }) => [labelOf(work), sentences, ranks]);
    expect(shared).toHaveLength(2);
    expect(shared).toContainEqual([works.lichen, [1, 2], [3, 1]]);
    expect(shared).toContainEqual([works.moss, [2, 1], [2, 2.5]]);
    expect(compared.onlyIn.map((only) => only.map(({ work, sentences, rank }) => [labelOf(work), sentences, rank]))).toEqual([[[works.fern, 3, 1]], [[works.alga, 1, 2.5]]]);
  });

  it('tells how far the rankings agree', () => {
    expect(compared.agreement.kendallTau).toBe(-1);
    // Of the first two of either, moss is shared in one order of two; of the first three, moss and lichen; and so on.
    expect(compared.agreement.rankBiasedOverlap).toBeCloseTo(0.1 * 0.9 * (0.5 / 2) + (0.1 * 0.9 ** 2 + 0.9 ** 3) * (2 / 3), 12);
  });

  it('is the same the other way round', () => {
    const turned = compareSurveys(folder.graph, folder.evidence, ['grey', 'green']);
    expect(turned.agreement).toEqual(compared.agreement);
    expect(turned.onlyIn).toEqual([compared.onlyIn[1], compared.onlyIn[0]]);
    expect(turned.lineage.onlyIn).toEqual([compared.lineage.onlyIn[1], compared.lineage.onlyIn[0]]);
    expect(turned.shared.map(({ work }) => work)).toEqual(compared.shared.map(({ work }) => work));
  });

  it('tells whose text states which lineage, in their own words and in those of a digest, and leaves out what only a curator asserts', () => {
    const { shared, onlyIn } = compared.lineage;
    expect(shared.map(({ edge, evidence }) => [edge, evidence.map((id) => folder.evidence.get(id)?.source)])).toEqual([['derives-from model:alder model:birch', ['green.md', 'grey.md']]]);
    const [green, grey] = onlyIn.map((hops) => hops.map(({ edge }) => edge));
    expect(green).toContain('derives-from model:birch model:cedar');
    expect(grey).toContain('derives-from model:cedar model:dogwood');
    expect([...(green ?? []), ...(grey ?? [])]).not.toContain('improves-on model:alder model:dogwood');
  });

  it('refuses what is not two surveys', () => {
    expect(() => compareSurveys(folder.graph, folder.evidence, ['green', 'green'])).toThrow(/compared with itself/);
    expect(() => compareSurveys(folder.graph, folder.evidence, ['green', 'gray'])).toThrow(UsageError);
    expect(() => surveyNamed(folder.graph, '__proto__')).toThrow(UsageError);
    expect(() => compareSurveys(folder.graph, folder.evidence, ['green', 'grey'], { persistence: 1 })).toThrow(UsageError);
  });
});

describe('compareSurveys of the worked example', async () => {
  const { graph, evidence } = await example();
  const [one, other] = graph.getAttribute('surveys').map(({ id }) => id) as [string, string];
  const { shared, onlyIn, lineage } = compareSurveys(graph, evidence, [one, other]);

  it('accounts for every work that a survey cites, once', () => {
    graph.getAttribute('surveys').forEach(({ work }, index) => {
      const cited = graph.filterOutEdges(work, (_edge, { kind }) => kind === 'cites').map((edge) => graph.target(edge));
      expect([...shared, ...(onlyIn[index] ?? [])].map((row) => row.work).sort()).toEqual(cited.sort());
    });
    expect(shared.length).toBeGreaterThan(5);
  });

  it('accounts for every lineage edge that the digest retells of either', () => {
    const hops = [...lineage.shared, ...lineage.onlyIn[0], ...lineage.onlyIn[1]];
    const retold = graph.filterEdges((_edge, { kind, evidence: ids }) => LINEAGE_KINDS.includes(kind) && ids.some((id) => evidence.get(id)?.retells !== undefined));
    expect(hops.map(({ edge }) => edge).sort()).toEqual(retold.sort());
    for (const hop of lineage.onlyIn[0]) for (const id of hop.evidence) expect(evidence.get(id)?.retells).toBe(one);
    for (const hop of hops) expect(hop.evidence.length).toBeGreaterThan(0);
  });
});
