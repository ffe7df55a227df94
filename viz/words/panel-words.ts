import type { InfluencePart } from '../../src/findings/measures.ts';
import type { NodeFact } from '../../src/graph/knowledge-graph.ts';
import type { PanelTab } from '../state/view-state.ts';

/** Words of the details panel. */
export interface PanelWords {
  readonly details: string;
  readonly atAGlance: string;
  readonly toldBy: (surveys: number) => string;
  readonly influential: string;
  readonly builtUpon: string;
  readonly mostLinked: string;
  readonly citedBy: (count: number) => string;
  readonly descend: (count: number) => string;
  readonly buildOn: (count: number) => string;
  readonly everyClaim: string;
  readonly backToOverview: string;
  readonly whatToShow: string;
  readonly tabs: Readonly<Record<PanelTab, string>>;
  readonly showLineage: string;
  readonly tall: string;

  readonly facts: string;
  readonly ghost: string;
  readonly months: readonly string[];
  readonly date: (month: string, year: number) => string;
  readonly authors: string;
  readonly andOthers: string;
  readonly publishedIn: string;
  readonly makers: (count: number) => string;
  readonly introducedBy: string;
  readonly alsoCalled: string;
  readonly modality: string;
  readonly identifiers: string;
  readonly keywords: string;
  readonly note: string;
  readonly community: string;

  readonly disagreements: string;
  readonly sourcesDisagree: string;
  /** What texts say of a node beside its claims. */
  readonly toldFacts: string;
  readonly factNames: Readonly<Record<NodeFact['property'], string>>;
  readonly evidenceFor: (says: string) => string;
  readonly evidence: string;

  readonly ranks: string;
  readonly metric: string;
  readonly value: string;
  readonly rank: string;
  readonly parts: Readonly<Record<InfluencePart, string>>;
  readonly metricOf: (metric: string, projection: string) => string;
  /** The place of a work among all by influence: what stands before the bold place, the place, and what stands after it. */
  readonly overall: (own: boolean, place: number, of: number, meanRank: string) => readonly [string, string, string];
  readonly metrics: string;
  readonly otherMetrics: string;

  readonly claims: string;
  readonly noClaims: string;
  readonly showAll: (count: number) => string;
  readonly edgeEvidence: (sentence: string, strength: string, count: number) => string;
  readonly openEdge: string;

  readonly assertion: string;
  readonly noText: string;
  readonly reason: string;
  readonly caveat: string;
  readonly role: string;
  readonly line: (line: number) => string;
  readonly digest: (survey: string) => string;
  readonly readFrom: (what: string) => string;
  readonly confidence: (value: string) => string;

  readonly show: string;
  readonly generations: (count: number | undefined) => string;
  readonly comesFrom: string;
  readonly leadsTo: string;
  readonly noAncestors: (name: string) => string;
  readonly noDescendants: (name: string) => string;
  readonly ancestorsOf: (name: string) => string;
  readonly descendantsOf: (name: string) => string;
  readonly again: Readonly<Record<'above' | 'below', string>>;
  readonly lineageOf: (name: string) => string;
  readonly relativesOf: (name: string) => string;
}

export const panelInEnglish: PanelWords = {
  details: 'Details',
  atAGlance: 'The field at a glance',
  toldBy: (surveys) => (surveys === 1 ? 'Told by' : `Told by ${surveys} surveys`),
  influential: 'Most influential works',
  builtUpon: 'Most built upon',
  mostLinked: 'Most linked',
  citedBy: (count) => `cited by ${count}`,
  descend: (count) => `${count} descend from it`,
  buildOn: (count) => `${count} build on it directly`,
  everyClaim: 'Every claim on this map opens to the sentence or table row that it came from. Search for a name, or choose a node.',
  backToOverview: 'Back to the overview',
  whatToShow: 'What to show',
  tabs: { about: 'About', lineage: 'Lineage' },
  showLineage: 'Show lineage',
  tall: 'Tall panel',

  facts: 'Facts',
  ghost: 'A ghost: a claim names it, and no source describes it.',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: (month, year) => `${month} ${year}`,
  authors: 'Authors',
  andOthers: ' and others',
  publishedIn: 'In',
  makers: (count) => (count > 1 ? 'Makers' : 'Maker'),
  introducedBy: 'Introduced by',
  alsoCalled: 'Also called',
  modality: 'Modality',
  identifiers: 'Identifiers',
  keywords: 'Keywords',
  note: 'Note',
  community: 'Community',

  disagreements: 'Disagreements',
  sourcesDisagree: 'Sources disagree',
  toldFacts: 'Read from the texts',
  factNames: { year: 'Year', parameters: 'Parameters', modality: 'Modality' },
  evidenceFor: (says) => `Evidence for ${says}`,
  evidence: 'evidence',

  ranks: 'Ranks',
  metric: 'Metric',
  value: 'Value',
  rank: 'Rank',
  parts: { citations: 'Works that cite it', standing: 'Citation PageRank', surveys: 'Surveys that mention it', places: 'Sentences that mention it', sections: 'Sections that mention it', coMention: 'Co-mention PageRank', lineageReach: 'Lineage reach' },
  metricOf: (metric, projection) => `${metric} · ${projection}`,
  overall: (own, place, of, meanRank) => [own ? '' : 'The work that introduces it is ', `${own ? 'No.' : 'no.'} ${place}`, ` of ${of} works by influence (mean rank ${meanRank}).`],
  metrics: 'Metrics',
  otherMetrics: 'Other metrics',

  claims: 'Claims',
  noClaims: 'No source says anything about it but that it exists.',
  showAll: (count) => `Show all ${count}`,
  edgeEvidence: (sentence, strength, count) => `Evidence: ${sentence} (${strength}, ${count})`,
  openEdge: 'This claim',

  assertion: 'A curator’s assertion.',
  noText: 'No text at hand says it.',
  reason: 'Reason',
  caveat: 'Caveat',
  role: 'Role',
  line: (line) => `, line ${line}`,
  digest: (survey) => `Stemma’s digest, retelling ${survey}`,
  readFrom: (what) => `Read from ${what}`,
  confidence: (value) => `confidence ${value}`,

  show: 'Show',
  generations: (count) => (count === undefined ? 'all generations' : count === 1 ? '1 generation' : `${count} generations`),
  comesFrom: 'Comes from',
  leadsTo: 'Leads to',
  noAncestors: (name) => `No source says what ${name} descends from.`,
  noDescendants: (name) => `No source names anything that descends from ${name}.`,
  ancestorsOf: (name) => `${name}: ancestors`,
  descendantsOf: (name) => `${name}: descendants`,
  again: { above: 'see above', below: 'see below' },
  lineageOf: (name) => `Show the lineage of ${name}`,
  relativesOf: (name) => `Relatives of ${name}`,
};

export const panelInChinese: PanelWords = {
  details: '详情',
  atAGlance: '领域一览',
  toldBy: (surveys) => `出自 ${surveys} 篇综述`,
  influential: '最具影响力的文献',
  builtUpon: '最多后续建立其上',
  mostLinked: '链接最多',
  citedBy: (count) => `被引 ${count} 次`,
  descend: (count) => `${count} 个后代`,
  buildOn: (count) => `${count} 个直接建立其上`,
  everyClaim: '图中每一条主张都能展开到其出处的句子或表格行。搜索名称，或选择一个节点。',
  backToOverview: '返回概览',
  whatToShow: '显示内容',
  tabs: { about: '概况', lineage: '谱系' },
  showLineage: '显示谱系',
  tall: '加高面板',

  facts: '事实',
  ghost: '幽灵节点：有主张提到它，但没有来源描述它。',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  date: (month, year) => `${year}年${month}`,
  authors: '作者',
  andOthers: ' 等',
  publishedIn: '载于',
  makers: () => '开发者',
  introducedBy: '提出于',
  alsoCalled: '别名',
  modality: '模态',
  identifiers: '标识符',
  keywords: '关键词',
  note: '备注',
  community: '社群',

  disagreements: '分歧',
  sourcesDisagree: '来源说法不一',
  toldFacts: '从文本中读出',
  factNames: { year: '年份', parameters: '参数量', modality: '模态' },
  evidenceFor: (says) => `“${says}”的证据`,
  evidence: '证据',

  ranks: '排名',
  metric: '指标',
  value: '数值',
  rank: '名次',
  parts: { citations: '引用它的文献', standing: '引文 PageRank', surveys: '提及它的综述', places: '提及它的句子', sections: '提及它的章节', coMention: '共同提及 PageRank', lineageReach: '谱系影响面' },
  metricOf: (metric, projection) => `${metric} · ${projection}`,
  overall: (own, place, of, meanRank) => [own ? '按影响力位列第 ' : '提出它的文献按影响力位列第 ', String(place), `（共 ${of} 篇，平均名次 ${meanRank}）。`],
  metrics: '指标',
  otherMetrics: '其他指标',

  claims: '主张',
  noClaims: '除了它存在之外，没有来源说过它什么。',
  showAll: (count) => `显示全部 ${count} 条`,
  edgeEvidence: (sentence, strength, count) => `证据：${sentence}（${strength}，${count}）`,
  openEdge: '这条主张',

  assertion: '整理者的断言。',
  noText: '手头没有文本说到。',
  reason: '理由',
  caveat: '注意',
  role: '角色',
  line: (line) => `，第 ${line} 行`,
  digest: (survey) => `Stemma 的摘述，转述 ${survey}`,
  readFrom: (what) => `读自${what}`,
  confidence: (value) => `置信度 ${value}`,

  show: '显示',
  generations: (count) => (count === undefined ? '所有世代' : `${count} 代`),
  comesFrom: '来自',
  leadsTo: '通向',
  noAncestors: (name) => `没有来源说明 ${name} 源自什么。`,
  noDescendants: (name) => `没有来源提到源自 ${name} 的事物。`,
  ancestorsOf: (name) => `${name}：祖先`,
  descendantsOf: (name) => `${name}：后代`,
  again: { above: '见上文', below: '见下文' },
  lineageOf: (name) => `显示 ${name} 的谱系`,
  relativesOf: (name) => `${name} 的亲属`,
};
