import { EDGE_KIND_NAMES, EDGE_KINDS, type EdgeKind, type NodeKind, type ReadingWay, type Review, type Strength } from '../../src/base/kinds.ts';
import { NODE_METRICS } from '../../src/analysis/node-metrics.ts';
import type { EdgeReview } from '../data/edge-reviews.ts';
import type { EdgeGroup } from '../looks/edge-groups.ts';

export interface Noun {
  readonly one: string;
  readonly many: string;
  /** The word that stands between a number and the noun, in languages that have one. */
  readonly measure?: string;
}

export interface Explained {
  readonly label: string;
  readonly explains: string;
}

/** Words for what a knowledge graph holds. */
export interface GraphWords {
  readonly kinds: Readonly<Record<NodeKind, Noun>>;
  readonly survey: string;
  /** How an edge reads between its two ends. */
  readonly reads: Readonly<Record<EdgeKind, string>>;
  readonly strengths: Readonly<Record<Strength, Explained>>;
  readonly reviews: Readonly<Record<Review, string>>;
  readonly edgeReviews: Readonly<Record<EdgeReview, Explained>>;
  readonly readFrom: Readonly<Record<ReadingWay, string>>;
  readonly groups: Readonly<Record<EdgeGroup, Explained>>;
  /** A metric by the name it has in the catalogue; undefined where we have no word for it. */
  readonly metric: (name: string) => Explained | undefined;
  readonly projection: (name: string) => string;
  /** A number with its noun: `1 work`, `2 works`, `1,160 edges`. */
  readonly counted: (count: number, noun: Noun) => string;
  readonly number: (value: number) => string;
  readonly claim: Noun;
  readonly evidence: Noun;
  readonly node: Noun;
  readonly sentence: Noun;
  readonly link: Noun;
  readonly surveys: Noun;
  readonly others: Noun;
}

const english = new Intl.NumberFormat('en');
const chinese = new Intl.NumberFormat('zh');

export const graphInEnglish: GraphWords = {
  kinds: {
    work: { one: 'work', many: 'works' },
    model: { one: 'model', many: 'models' },
    method: { one: 'method', many: 'methods' },
    architecture: { one: 'architecture', many: 'architectures' },
    dataset: { one: 'dataset', many: 'datasets' },
    tool: { one: 'tool', many: 'tools' },
    organisation: { one: 'organisation', many: 'organisations' },
    person: { one: 'person', many: 'people' },
    venue: { one: 'venue', many: 'venues' },
    item: { one: 'item', many: 'items' },
  },
  survey: 'survey',
  reads: Object.fromEntries(EDGE_KIND_NAMES.map((kind) => [kind, EDGE_KINDS[kind].reads])) as Record<EdgeKind, string>,
  strengths: {
    stated: { label: 'stated', explains: 'The quoted words say it.' },
    implied: { label: 'implied', explains: 'The quoted words suggest it; a reader infers.' },
    asserted: { label: 'asserted', explains: 'A curator says so, for a reason given; no text at hand says it.' },
  },
  reviews: { proposed: 'not yet reviewed', accepted: 'accepted in review', rejected: 'rejected in review' },
  edgeReviews: {
    accepted: { label: 'accepted', explains: 'A table, a reference list or a reviewer says so.' },
    proposed: { label: 'proposed', explains: 'Only read from prose by a rule; nobody has accepted it yet.' },
  },
  readFrom: { table: 'a table row', marker: 'a citation marker in the text', identifier: 'an identifier', prose: 'prose, by a rule', service: 'a service' },
  groups: {
    'lineage': { label: 'Lineage', explains: 'From a model to what it derives from, uses or was trained on.' },
    'introduces': { label: 'Introduces', explains: 'From a work to the models, methods and data it introduces.' },
    'developed': { label: 'Makers', explains: 'From organisations to what they developed, from people to what they wrote, from works to where they appeared.' },
    'citations': { label: 'Citations', explains: 'From a work to the works it cites, other than the surveys’ own.' },
    'survey-citations': { label: 'The surveys’ citations', explains: 'From each survey to everything it cites: hundreds of edges from one node, so they are hidden at first.' },
    'links': { label: 'Links', explains: 'What a graph file joins without saying more.' },
  },
  metric: (name) => {
    const row = NODE_METRICS.find((metric) => metric.name === name);
    return row === undefined ? undefined : { label: row.label, explains: row.meaning };
  },
  projection: (name) => name,
  counted: (count, { one, many }) => `${english.format(count)} ${count === 1 ? one : many}`,
  number: (value) => english.format(value),
  claim: { one: 'claim', many: 'claims' },
  evidence: { one: 'piece of evidence', many: 'pieces of evidence' },
  node: { one: 'node', many: 'nodes' },
  sentence: { one: 'sentence', many: 'sentences' },
  link: { one: 'link', many: 'links' },
  surveys: { one: 'survey', many: 'surveys' },
  others: { one: 'method or dataset', many: 'methods, datasets and tools' },
};

const METRICS_IN_CHINESE: ReadonlyMap<string, Explained> = new Map([
  ['degree', { label: '度', explains: '与多少个其他节点相连；双向各算一次。' }],
  ['in-degree', { label: '入度', explains: '有多少节点指向它：在引文图中即被引次数。' }],
  ['out-degree', { label: '出度', explains: '它指向多少节点：在引文图中即引用文献数。' }],
  ['pagerank', { label: 'PageRank', explains: '随机沿边阅读、不时重新开始的读者多常到达此处：看重由谁指向，而不只是多少。' }],
  ['hub', { label: '枢纽得分', explains: '它指向权威节点的程度：综述与涉猎广的文献得分高。' }],
  ['authority', { label: '权威得分', explains: '好的枢纽指向它的程度：涉猎广的文献共同认可者得分高。' }],
  ['betweenness', { label: '中介中心性', explains: '位于其他两点间最短路径上的比例：连接领域各部分的桥梁得分高。' }],
  ['sampled-betweenness', { label: '中介中心性(抽样)', explains: '从部分节点搜索得到的中介中心性，有 95% 的把握误差在 0.02 以内。' }],
  ['total-strength', { label: '强度', explains: '其所有边的权重之和。' }],
  ['in-strength', { label: '入强度', explains: '指向它的边的权重之和。' }],
  ['out-strength', { label: '出强度', explains: '离开它的边的权重之和。' }],
  ['closeness', { label: '接近中心性', explains: '距能到达它的节点有多近，再乘以它们在其余节点中的比例。' }],
  ['harmonic', { label: '调和接近中心性', explains: '其余各节点距离倒数的平均值，不可达者计 0。' }],
  ['eigenvector', { label: '特征向量中心性', explains: '相邻节点越中心，它也越中心。' }],
  ['katz', { label: 'Katz 中心性', explains: '有多少条边链终止于此，越长的链计得越少。' }],
  ['core', { label: '核数', explains: '它位于图的稠密中心多深之处。' }],
  ['clustering', { label: '聚类系数', explains: '其相邻节点两两相连的比例。' }],
  ['constraint', { label: '约束度', explains: '其联系有多大程度都回到同一小群节点。' }],
  ['effective-size', { label: '有效规模', explains: '其相邻节点中彼此尚未相连者有多少。' }],
]);

const PROJECTIONS_IN_CHINESE: ReadonlyMap<string, string> = new Map([
  ['citations', '引文'], ['lineage', '谱系'], ['co-mention', '共同提及'], ['co-citation', '共被引'], ['coupling', '文献耦合'], ['co-authorship', '合著'], ['keywords', '关键词'], ['links', '链接'], ['relatedness', '关联'],
]);

const noun = (word: string, measure = '个'): Noun => ({ one: word, many: word, measure });

export const graphInChinese: GraphWords = {
  kinds: {
    work: noun('文献', '篇'), model: noun('模型'), method: noun('方法', '种'), architecture: noun('架构', '种'), dataset: noun('数据集'),
    tool: noun('工具'), organisation: noun('机构'), person: noun('人物', '位'), venue: noun('出版物'), item: noun('条目'),
  },
  survey: '综述',
  reads: {
    'cites': '引用了', 'introduces': '提出了', 'authored': '撰写了', 'published-in': '发表于', 'developed': '开发了',
    'derives-from': '派生自', 'fine-tuned-from': '微调自', 'distilled-from': '蒸馏自', 'uses-component': '采用组件', 'uses-method': '采用方法',
    'same-architecture-as': '架构同于', 'improves-on': '改进了', 'trained-on': '训练于', 'reimplements': '重新实现了', 'points-to': '指向', 'linked-with': '关联于',
  },
  strengths: {
    stated: { label: '明言', explains: '引文明确说出。' },
    implied: { label: '暗示', explains: '引文有所暗示；由读者推断。' },
    asserted: { label: '断言', explains: '整理者依所给理由断言；手头没有文本说到。' },
  },
  reviews: { proposed: '尚未审核', accepted: '审核通过', rejected: '审核否决' },
  edgeReviews: {
    accepted: { label: '已接受', explains: '出自表格、参考文献表或审核者。' },
    proposed: { label: '待审', explains: '仅由规则从正文中读出，尚无人接受。' },
  },
  readFrom: { table: '表格行', marker: '文中的引用标记', identifier: '标识符', prose: '正文（按规则）', service: '服务' },
  groups: {
    'lineage': { label: '谱系', explains: '从模型到它所派生、采用或训练所用之物。' },
    'introduces': { label: '提出', explains: '从文献到它提出的模型、方法与数据。' },
    'developed': { label: '开发者', explains: '从机构到其所开发，从人物到其所撰写，从文献到其发表处。' },
    'citations': { label: '引用', explains: '从文献到它引用的文献，综述自身的引用除外。' },
    'survey-citations': { label: '综述的引用', explains: '从每篇综述到它引用的一切：一个节点就有数百条边，因此起初隐藏。' },
    'links': { label: '链接', explains: '图文件未作说明的连接。' },
  },
  metric: (name) => METRICS_IN_CHINESE.get(name),
  projection: (name) => PROJECTIONS_IN_CHINESE.get(name) ?? name,
  counted: (count, { one, measure = '' }) => `${chinese.format(count)} ${measure}${one}`,
  number: (value) => chinese.format(value),
  claim: noun('主张', '条'),
  evidence: noun('证据', '条'),
  node: noun('节点'),
  sentence: noun('句子'),
  link: noun('链接', '条'),
  surveys: noun('综述', '篇'),
  others: noun('方法、数据集与工具', '种'),
};
