import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MultiDirectedGraph } from 'graphology';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/base/names.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import { edgeKey } from '../../src/records/claims.ts';
import { mapScopes, type Scope } from '../../src/records/surveys.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { markdown } from '../../src/sources/text/markdown.ts';
import { EXAMPLE, example, exampleTable, textsOf } from './example.ts';

const SHARED = fileURLToPath(new URL('../../../shared/aigc', import.meta.url));

describe('the worked example', () => {
  it('reads everything without an error, and its ledger adds up', async () => {
    const { account } = await example();
    expect(account.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(account.rows.map(({ source }) => source)).toEqual(['lineage.csv', 'makers.csv', 'models.csv', 'overrides.csv', 'survey.md', 'survey1.bib', 'survey2.bib', 'surveys.bib']);
    // What the curators reject of what is read from the digest is skipped.
    for (const row of account.rows) expect(row, row.source).toMatchObject({ addsUp: true, unresolved: 0, skipped: row.source === 'survey.md' ? 22 : 0 });
    const read = new Map(account.rows.map((row) => [row.source, row.read]));
    expect([read.get('survey1.bib'), read.get('survey2.bib'), read.get('models.csv'), read.get('lineage.csv')]).toEqual([283, 27, 317, 352]);
  });

  it('has every thing of the model table as a node of its kind, and the makers as organisations', async () => {
    const { graph } = await example();
    const nodes = new Set(graph.mapNodes((_key, { kind, label }) => `${kind} ${label}`));
    const rows = await exampleTable('models.csv');
    expect(rows).toHaveLength(317);
    for (const { name, kind } of rows) expect(nodes, name).toContain(`${kind} ${name}`);
    for (const { developers = '' } of rows) for (const maker of developers.split(/[;|]/).map((part) => part.trim())) if (maker !== '') expect(nodes).toContain(`organisation ${maker}`);
  });

  it('turns every stated or implied row of the lineage into an edge whose evidence is a sentence of the digest', async () => {
    const { graph, evidence } = await example();
    const survey = await readFile(`${EXAMPLE}/survey.md`, 'utf8');
    const keyOf = new Map(graph.mapNodes((key, { kind, label }) => [kind === 'work' ? key : label, key] as const));
    const rows = (await exampleTable('lineage.csv')).filter(({ basis }) => basis !== 'asserted');
    expect(rows).toHaveLength(276);
    for (const { child = '', relation = '', parent = '', quote = '', basis } of rows) {
      const edge = edgeKey(relation as 'cites', keyOf.get(child) ?? child, keyOf.get(parent) ?? parent);
      expect(graph.hasEdge(edge), edge).toBe(true);
      const found = graph.getEdgeAttribute(edge, 'evidence').map((id) => evidence.get(id)).find((item) => item?.quote === quote && item.strength === basis);
      expect(found, edge).toBeDefined();
      expect(found?.source).toBe('survey.md');
      expect(survey.slice(found?.place.start, found?.place.end)).toBe(quote);
      expect(found?.retells).toMatch(/^survey[12]$/);
    }
  });

  it('prints asserted claims as a curator’s, with their reason', async () => {
    const { evidence } = await example();
    const asserted = [...evidence.values()].filter((item) => item.strength === 'asserted');
    expect(asserted.length).toBeGreaterThan(76);
    for (const item of asserted) expect(item.reason, item.id).toMatch(/\S/);
  });

  it('resolves every number of the digest in its own scope, none in the other', async () => {
    const { evidence, graph, account } = await example();
    expect(account.diagnostics.filter(({ code }) => code === 'citation-unresolved')).toEqual([]);
    const cited = await citedNumbers();
    expect([cited.survey1.size, cited.survey2.size]).toEqual([222, 26]);
    const nodeOf = { survey1: 'work:arxiv:2303.04226', survey2: 'work:arxiv:2301.04655' };
    for (const survey of ['survey1', 'survey2'] as const) {
      const keyOf = new Map([...(await readFile(`${EXAMPLE}/${survey}.bib`, 'utf8')).matchAll(/@\w+\{([^,]+),[^@]*?shorthand = \{(\d+)\}/g)].map(([, key = '', number = '']) => [number, key] as const));
      for (const number of cited[survey]) {
        const work = graph.findNode((_key, { citationKeys }) => citationKeys?.includes(keyOf.get(number) ?? '') === true);
        const edge = edgeKey('cites', nodeOf[survey], work ?? '');
        const mentions = graph.getEdgeAttribute(edge, 'evidence').map((id) => evidence.get(id)?.mention?.survey);
        expect(mentions, `${survey} ${number}`).toContain(survey);
      }
    }
    for (const { mention, retells } of evidence.values()) if (mention !== undefined) expect(mention.survey).toBe(retells);
  });

  it('makes one node of each of the nine works that stand in both lists, with the evidence of both', async () => {
    const { graph, evidence } = await example();
    const shared = graph.filterNodes((work) => {
      const sources = new Set(graph.mapInEdges(work, (_edge, { kind, evidence: ids }) => (kind === 'cites' ? ids.map((id) => evidence.get(id)?.source) : [])).flat());
      return sources.has('survey1.bib') && sources.has('survey2.bib');
    });
    expect(shared.sort()).toEqual(
      ['arxiv:1706.03762', 'arxiv:1810.04805', 'arxiv:2005.00341', 'arxiv:2103.00020', 'arxiv:2107.03374', 'arxiv:2201.08239', 'arxiv:2204.14198', 'arxiv:2205.11487', 'doi:10.1038/s41586-022-05172-4'].map((id) => `work:${id}`),
    );
    for (const work of shared) expect(graph.inDegree(work)).toBeGreaterThanOrEqual(2);
  });

  it('keeps both sides of each known contradiction', async () => {
    const { account } = await example();
    const conflicts = account.conflicts.filter(({ kind }) => kind !== 'value').map(({ about, property, statements }) => ({ about, property, says: statements.map(({ says }) => says).sort() }));
    expect(conflicts).toEqual([
      { about: 'model:codegpt', property: 'developer', says: ['Microsoft', 'OpenAI'] },
      { about: 'model:imagen', property: 'text encoder', says: ['BERT', 'T5'] },
      { about: 'model:visualgpt', property: 'developer', says: ['Carnegie Mellon University, KAUST, Nanyang Technological University', 'OpenAI'] },
    ]);
  });

  it('has ChatGPT trained on the dataset of InstructGPT, not on the model', async () => {
    const { graph } = await example();
    expect(graph.hasEdge('trained-on model:chatgpt dataset:instructgpt-dataset')).toBe(true);
    expect(graph.hasEdge('trained-on model:chatgpt model:instructgpt')).toBe(false);
    expect(graph.getEdgeAttribute('derives-from model:chatgpt model:instructgpt', 'strength')).toBe('asserted');
  });

  it('walks from every edge to quotes that stand in their sources', async () => {
    const { graph, evidence } = await example();
    graph.forEachEdge((edge, { evidence: ids }) => {
      expect(ids.length, edge).toBeGreaterThan(0);
      for (const id of ids) expect(evidence.has(id), id).toBe(true);
    });
    const texts = new Map(await Promise.all([...new Set([...evidence.values()].map(({ source }) => source))].map(async (source) => [source, await readFile(`${EXAMPLE}/${source}`, 'utf8')] as const)));
    expect(verifyEvidence(evidence.values(), (source) => texts.get(source))).toEqual([]);
  });

  it('writes a graph that graphology imports as it is', async () => {
    const folder = await example();
    const imported = MultiDirectedGraph.from(JSON.parse(textsOf(folder)['graph.json']));
    expect([imported.order, imported.size]).toEqual([folder.graph.order, folder.graph.size]);
    expect(imported.export()).toEqual(JSON.parse(JSON.stringify(folder.graph.export())));
  });

  it('ranks works by what the texts show, not by the star of a reference list', async () => {
    const { measures } = await example();
    expect(measures.influence.length).toBeGreaterThan(280);
    const [first] = measures.influence;
    expect(first?.meanRank).toBeLessThan(measures.influence.length / 10);
    expect(measures.influence.slice(0, 10).map(({ work }) => work)).toContain('work:arxiv:1706.03762');
    for (const { work, ranks, meanRank } of measures.influence) expect(meanRank, work).toBeCloseTo(Object.values(ranks).reduce((sum, rank) => sum + rank, 0) / 5, 9);
  });
});

/** The numbers that the digest cites, by the survey whose numbering holds where they stand. */
async function citedNumbers(): Promise<Record<'survey1' | 'survey2', Set<string>>> {
  const source = sourceText('survey.md', await readFile(`${EXAMPLE}/survey.md`, 'utf8'));
  const { drafts, sections } = markdown.read(source);
  const config = JSON.parse(await readFile(`${EXAMPLE}/stemma.json`, 'utf8')) as { sources: { path: string; scopes?: Scope[] }[] };
  const { surveyAt } = mapScopes('survey.md', config.sources.find(({ path }) => path === 'survey.md')?.scopes ?? [], sections);
  const numbers = { survey1: new Set<string>(), survey2: new Set<string>() };
  for (const draft of drafts) if (draft.type === 'mention') for (const number of draft.cited) numbers[surveyAt(draft.place.line) as 'survey1' | 'survey2'].add(number);
  return numbers;
}

describe('the facts it carries over', () => {
  const there = existsSync(SHARED);
  if (!there) console.log('Notice: the fact tables that the example was made from are not here; the tests against them are skipped.');

  it.skipIf(!there)('names every thing, relation and citation number of the fact tables', async () => {
    const { graph } = await example();
    const rows = async (name: string): Promise<Record<string, string>[]> => Papa.parse<Record<string, string>>(await readFile(`${SHARED}/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
    const survey = await readFile(`${EXAMPLE}/survey.md`, 'utf8');
    const told = survey.split('\n').map(nameKey).join('\n');
    for (const { canonical = '', kind, named_in_notes: named } of await rows('models.csv')) {
      const nodeKind = kind === 'company' ? 'organisation' : kind;
      expect(graph.someNode((_key, attributes) => attributes.kind === nodeKind && attributes.label === canonical), canonical).toBe(true);
      const forms = [canonical, canonical.replace(/ \(.*/, ''), ...canonical.split(' / ')];
      if (named === 'yes') expect(forms.some((form) => told.includes(nameKey(form))), canonical).toBe(true);
    }
    const cited = await citedNumbers();
    const expected = { survey1: new Set<string>(), survey2: new Set<string>() };
    for (const { survey, numbers = '' } of await rows('citation-contexts.csv')) for (const number of numbers.split(' ')) expected[`survey${survey}` as 'survey1' | 'survey2'].add(number);
    expect(cited).toEqual(expected);
    const lineage = await exampleTable('lineage.csv');
    for (const { child, parent, basis } of await rows('lineage.csv')) {
      const told = child === 'ChatGPT' && parent === 'InstructGPT' && basis === 'stated' ? 'InstructGPT dataset' : parent;
      expect(lineage.some((row) => row['child'] === child && row['parent'] === told && row['basis'] === (basis === 'world-knowledge' ? 'asserted' : basis)), `${child} ${parent}`).toBe(true);
    }
  });
});
