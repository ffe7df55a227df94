import type { EdgeKind, NodeKind, ReadingWay, Strength } from '../../src/base/kinds.ts';
import { type Evidence, evidenceId } from '../../src/evidence/evidence.ts';
import { Ledger } from '../../src/evidence/ledger.ts';
import type { Influence, Measures } from '../../src/findings/measures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { Claim } from '../../src/records/claims.ts';
import type { StemmaRecord, ThingRecord, WorkRecord } from '../../src/records/records.ts';
import type { SelectionContext } from '../../src/selection/selection-index.ts';
import type { CslItem } from '../../src/sources/csl.ts';

/*
 * The field as the selection tests know it. Arrows run child → parent.
 *
 *   ChatGPT → InstructGPT → GPT-3 → GPT-2 → GPT → Transformer          survey1 cites brown, ouyang
 *                  ↓           ↑                                        not-all   cites brown, nature
 *                RLHF        Codex → Jurassic-X (ghost)                 brown     cites nature
 *
 *   Ouroboros ⇄ Amphisbaena (a circle), both → GPT-2                    brown introduces GPT-3, ouyang InstructGPT and RLHF
 *   Mercury the model and Mercury the dataset bear one name             OpenAI developed GPT-3, ChatGPT
 */
export const AIGC = 'work:arxiv:2303.04226';
export const NOT_ALL = 'work:arxiv:2301.04655';
export const BROWN = 'work:arxiv:2005.14165';
export const OUYANG = 'work:arxiv:2203.02155';
export const NATURE = 'work:doi:10.1038/nature14539';
export const WANG = 'work:title:对比学习综述-2021';

const records: readonly StemmaRecord[] = [
  work(AIGC, 'cao2023aigc', { title: 'A Comprehensive Survey of AI-Generated Content (AIGC)', author: [{ family: 'Cao', given: 'Yihan' }], issued: year(2023) }, ['arxiv:2303.04226']),
  work(NOT_ALL, 'gozalo2023not', { title: 'ChatGPT is not all you need', author: [{ family: 'Gozalo-Brizuela', given: 'R.' }], issued: year(2023) }, ['arxiv:2301.04655']),
  work(BROWN, 'brown2020language', { title: 'Language Models are Few-Shot Learners', author: [{ family: 'Brown', given: 'T.' }, { family: 'Mann', given: 'B.' }], issued: year(2020), 'container-title': 'Advances in Neural Information Processing Systems' }, ['arxiv:2005.14165']),
  work(OUYANG, 'ouyang2022training', { title: 'Training language models to follow instructions with human feedback', author: [{ family: 'Ouyang', given: 'Long' }], issued: year(2022) }, ['arxiv:2203.02155']),
  work(NATURE, 'lecun2015deep', { title: 'Deep learning', author: [{ family: 'LeCun', given: 'Yann' }], issued: year(2015), 'container-title': 'Nature' }, ['doi:10.1038/nature14539']),
  work(WANG, 'wang2021', { title: '对比学习综述', author: [{ family: '王', given: '小明' }], issued: year(2021), 'container-title': '计算机学报' }, []),
  thing('model:gpt', 'GPT', { year: 2018 }),
  thing('model:gpt-2', 'GPT-2', { year: 2019 }),
  thing('model:gpt-3', 'GPT-3', { year: 2020, aliases: ['Davinci'] }),
  thing('model:instructgpt', 'InstructGPT', { year: 2022 }),
  thing('model:chatgpt', 'ChatGPT', { year: 2022 }),
  thing('model:codex', 'Codex', { year: 2021 }),
  thing('model:jurassic-x', 'Jurassic-X', { ghost: true }),
  thing('model:ouroboros', 'Ouroboros', {}),
  thing('model:amphisbaena', 'Amphisbaena', {}),
  thing('model:mercury', 'Mercury', {}),
  thing('dataset:mercury', 'Mercury', {}),
  thing('model:dall-e-2', 'DALL·E 2', {}),
  thing('method:rlhf', 'RLHF', { aliases: ['reinforcement learning from human feedback'] }),
  thing('architecture:transformer', 'Transformer', { year: 2017 }),
  thing('organisation:openai', 'OpenAI', {}),
];

const claims: readonly Claim[] = [
  claim(AIGC, 'cites', BROWN, 'survey.md', 10, 'marker', 'stated'),
  claim(AIGC, 'cites', OUYANG, 'lists/survey1.bib', 20, 'table', 'stated'),
  claim(NOT_ALL, 'cites', BROWN, 'survey.md', 30, 'marker', 'stated'),
  claim(NOT_ALL, 'cites', NATURE, 'survey.md', 40, 'marker', 'stated'),
  claim(BROWN, 'cites', NATURE, 'service.json', 1, 'service', 'stated'),
  claim(BROWN, 'introduces', 'model:gpt-3', 'models.csv', 1, 'table', 'asserted'),
  claim(OUYANG, 'introduces', 'model:instructgpt', 'models.csv', 2, 'table', 'asserted'),
  claim(OUYANG, 'introduces', 'method:rlhf', 'models.csv', 3, 'table', 'asserted'),
  claim('organisation:openai', 'developed', 'model:gpt-3', 'models.csv', 4, 'table', 'asserted'),
  claim('organisation:openai', 'developed', 'model:chatgpt', 'models.csv', 5, 'table', 'asserted'),
  claim('model:gpt', 'derives-from', 'architecture:transformer', 'survey.md', 50, 'table', 'implied'),
  claim('model:gpt-2', 'derives-from', 'model:gpt', 'survey.md', 60, 'table', 'stated'),
  claim('model:gpt-3', 'derives-from', 'model:gpt-2', 'survey.md', 70, 'table', 'stated'),
  claim('model:gpt-3', 'derives-from', 'model:gpt-2', 'lineage.csv', 8, 'table', 'asserted'),
  claim('model:instructgpt', 'fine-tuned-from', 'model:gpt-3', 'survey.md', 80, 'table', 'stated', 'lineage.csv'),
  claim('model:instructgpt', 'uses-method', 'method:rlhf', 'survey.md', 90, 'prose', 'stated'),
  claim('model:chatgpt', 'derives-from', 'model:instructgpt', 'survey.md', 100, 'table', 'stated'),
  claim('model:codex', 'fine-tuned-from', 'model:gpt-3', 'lineage.csv', 9, 'table', 'asserted'),
  claim('model:codex', 'improves-on', 'model:jurassic-x', 'lineage.csv', 10, 'table', 'asserted'),
  claim('model:ouroboros', 'derives-from', 'model:amphisbaena', 'lineage.csv', 11, 'table', 'asserted'),
  claim('model:amphisbaena', 'derives-from', 'model:ouroboros', 'lineage.csv', 12, 'table', 'asserted'),
  claim('model:ouroboros', 'derives-from', 'model:gpt-2', 'lineage.csv', 13, 'table', 'asserted'),
  claim('model:ouroboros', 'derives-from', 'model:ouroboros', 'lineage.csv', 14, 'table', 'asserted'),
];

/** Scores made up so that each rule about them shows: ties, zeros, a projection that holds not everything. */
const measures: Measures = {
  density: 0, seed: 1,
  metrics: [
    { projection: 'co-mention', metric: 'pagerank', scores: new Map([[BROWN, 0.5], [NATURE, 0.25], [OUYANG, 0.25]]) },
    { projection: 'co-mention', metric: 'degree', scores: new Map([[BROWN, 2], [NATURE, 1], [OUYANG, 1]]) },
    { projection: 'lineage', metric: 'pagerank', scores: new Map([['model:gpt', 0.1], ['model:gpt-2', 0.3], ['model:gpt-3', 0.4], ['method:rlhf', 0.2]]) },
    { projection: 'lineage', metric: 'degree', scores: new Map([['model:gpt', 2], ['model:gpt-2', 3], ['model:gpt-3', 3], ['model:mercury', 0], ['dataset:mercury', 0]]) },
    { projection: 'citations', metric: 'in-degree', scores: new Map([[BROWN, 2], [NATURE, 2], [OUYANG, 1], [AIGC, 0], [NOT_ALL, 0], [WANG, 0]]) },
    { projection: 'lineage', metric: 'newness', scores: new Map([['model:chatgpt', 1], ['model:gpt', 0]]) },
  ],
  influence: [influence(BROWN, 2, 5, 3, 4, 1.5), influence(OUYANG, 1, 3, 2, 1, 2.5), influence(NATURE, 1, 3, 1, 0, 3), influence(WANG, 0, 0, 0, 0, 4)],
  partition: {
    modularity: 0.3,
    communities: [
      { id: 0, label: 'language models, gpt', members: [BROWN, 'model:gpt-3', 'model:gpt-2'], earnedBy: [BROWN], stability: 1 },
      { id: 1, label: 'human feedback', members: [OUYANG, 'method:rlhf'], earnedBy: [OUYANG], stability: 0.5 },
    ],
    stability: new Map(),
  },
  components: [],
  layout: [],
};

const ledger = new Ledger();
const graph = buildGraph({ name: 'gpt', title: 'The family of GPT', format: 1, surveys: [{ id: 'survey1', title: 'Survey 1 (Cao et al. 2023)', work: AIGC }, { id: 'not-all', title: 'Survey 2', work: NOT_ALL }] }, records, claims, ledger);

export const family: SelectionContext = { graph, evidence: new Map(ledger.evidence().map((item) => [item.id, item])), measures };

function work(key: string, citationKey: string, csl: Omit<CslItem, 'id' | 'type'>, identifiers: readonly string[]): WorkRecord {
  return {
    key,
    kind: 'work',
    label: csl.title ?? key,
    aliases: [],
    origins: [{ source: 'lists/survey1.bib', place: { start: 0, end: 1, line: 1, column: 1 } }],
    disagreements: [],
    csl: { id: citationKey, type: 'article', ...csl },
    identifiers: identifiers.map((identifier) => ({ scheme: identifier.startsWith('doi') ? ('doi' as const) : ('arxiv' as const), value: identifier.slice(identifier.indexOf(':') + 1) })),
    citationKeys: [citationKey],
    keywords: [],
  };
}

function thing(key: string, label: string, more: { readonly year?: number; readonly aliases?: readonly string[]; readonly ghost?: true }): ThingRecord {
  return { key, kind: key.slice(0, key.indexOf(':')) as Exclude<NodeKind, 'work'>, label, aliases: [], origins: more.ghost === true ? [] : [{ source: 'models.csv', place: { start: 0, end: 1, line: 1, column: 1 } }], disagreements: [], ...more };
}

function claim(from: string, kind: EdgeKind, to: string, source: string, line: number, how: ReadingWay, strength: Strength, row?: string): Claim {
  const place = { start: line * 100, end: line * 100 + 5, line, column: 1 };
  const evidence: Evidence = {
    id: evidenceId(source, place, 'test@1'),
    source,
    place,
    quote: 'quote',
    rule: 'test@1',
    how,
    strength,
    review: how === 'prose' ? 'proposed' : 'accepted',
    ...(row === undefined ? {} : { row: { source: row, place } }),
  };
  return { from, kind, to, evidence };
}

function influence(key: string, surveys: number, places: number, sections: number, lineageReach: number, meanRank: number): Influence {
  return { work: key, citations: 0, standing: 0, surveys, places, sections, coMention: 0, lineageReach, ranks: { surveys: 1, places: 1, sections: 1, coMention: 1, lineageReach: 1 }, meanRank };
}

function year(value: number): { 'date-parts': number[][] } {
  return { 'date-parts': [[value]] };
}
