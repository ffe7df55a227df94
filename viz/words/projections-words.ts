import type { PassageKind } from '../../src/graph/shared-ground.ts';
import type { ProjectionName } from '../projections/projection-rows.ts';

/** Words of the computed networks. */
export interface ProjectionsWords {
  readonly projection: string;
  readonly names: Readonly<Record<ProjectionName, string>>;
  /** What joins two nodes, and what a line weighs. */
  readonly meanings: Readonly<Record<ProjectionName, string>>;
  /** How many of all works have what it needs. */
  readonly covered: (have: number, works: number) => string;
  readonly threshold: string;
  /** What is left at a threshold, of how many edges in all. */
  readonly remains: (weight: string, edges: number, nodes: number, all: number) => string;
  readonly draw: (edges: number) => string;
  readonly drawn: string;
  readonly layingOut: (edges: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly tooManyToDrawAtOnce: string;
  readonly noEdges: string;
  readonly noWebGl: string;
  readonly drawing: string;
  readonly strongest: string;
  readonly edgesOf: (name: string) => string;
  readonly allEdges: string;
  readonly one: string;
  readonly other: string;
  readonly weight: string;
  readonly why: string;
  readonly whyPair: (one: string, other: string) => string;
  readonly through: (one: string, other: string) => string;
  readonly chooseEdge: string;
  readonly works: (count: number) => string;
  readonly evidence: string;
  readonly evidenceOf: (from: string, to: string) => string;
  readonly passages: Readonly<Record<PassageKind, string>>;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly more: (left: number) => string;
}

const grouped = new Intl.NumberFormat('en');
const many = (count: number): string => grouped.format(count);

export const projectionsInEnglish: ProjectionsWords = {
  projection: 'Network',
  names: { 'co-mention': 'Co-mention', 'co-citation': 'Co-citation', 'coupling': 'Bibliographic coupling', 'co-authorship': 'Co-authorship', 'keywords': 'Keywords' },
  meanings: {
    'co-mention': 'Works that a text mentions together. A line weighs how near: sentences 1, paragraphs ½, sections ¼, shared out among the works that stand there.',
    'co-citation': 'Works that the same works cite. A line weighs how many cite both.',
    'coupling': 'Works that cite the same works. A line weighs how many both cite.',
    'co-authorship': 'People who write together, by their names as sources spell them. A line weighs the works of both, each shared out among its authors.',
    'keywords': 'Keywords of the same works. A line weighs these works, each shared out among its keywords.',
  },
  covered: (have, works) => `${many(have)} of ${many(works)} works have what it needs.`,
  threshold: 'Least weight of a line',
  remains: (weight, edges, nodes, all) => `From ${weight} up: ${many(edges)} of ${many(all)} ${all === 1 ? 'edge' : 'edges'}, ${many(nodes)} ${nodes === 1 ? 'node' : 'nodes'}.`,
  draw: (edges) => `Draw ${many(edges)} ${edges === 1 ? 'edge' : 'edges'}`,
  drawn: 'Drawn',
  layingOut: (edges) => `Laying out ${many(edges)} ${edges === 1 ? 'edge' : 'edges'}…`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Press “Draw” to begin again.',
  failed: 'The layout could not be worked out here. The list of edges works without it.',
  tooManyToDrawAtOnce: 'So many edges are drawn only when asked for. A higher least weight leaves fewer.',
  noEdges: 'Nothing is joined here.',
  noWebGl: 'This browser cannot draw the network (it has no WebGL). The list of edges works without it.',
  drawing: 'Network. Everything it shows is in the list of edges.',
  strongest: 'Strongest edges',
  edgesOf: (name) => `Edges of ${name}`,
  allEdges: 'All edges',
  one: 'One',
  other: 'Other',
  weight: 'Weight',
  why: 'Why?',
  whyPair: (one, other) => `Why are ${one} and ${other} joined?`,
  through: (one, other) => `What joins ${one} and ${other}`,
  chooseEdge: 'Choose a line, or “Why?” in the list, to see the works or sentences that it runs through.',
  works: (count) => `${count} ${count === 1 ? 'work' : 'works'}`,
  evidence: 'Evidence:',
  evidenceOf: (from, to) => `Evidence: ${from} cites ${to}`,
  passages: { sentence: 'In one sentence', paragraph: 'In one paragraph', section: 'In one section' },
  close: 'Close',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show the whole',
  more: (left) => `Show ${left} more`,
};

export const projectionsInChinese: ProjectionsWords = {
  projection: '网络',
  names: { 'co-mention': '共提及', 'co-citation': '共被引', 'coupling': '文献耦合', 'co-authorship': '合著', 'keywords': '关键词共现' },
  meanings: {
    'co-mention': '文本一并提及的文献。连线权重为远近：同句 1，同段 ½，同节 ¼，由其中各文献分摊。',
    'co-citation': '被相同文献引用的文献。连线权重为同时引用两者的文献数。',
    'coupling': '引用相同文献的文献。连线权重为两者共同引用的文献数。',
    'co-authorship': '共同写作的人，按来源所写姓名。连线权重为两人合著的文献，每篇由作者分摊。',
    'keywords': '同一文献的关键词。连线权重为这些文献，每篇由关键词分摊。',
  },
  covered: (have, works) => `${many(works)} 篇文献中 ${many(have)} 篇具备所需数据。`,
  threshold: '连线最小权重',
  remains: (weight, edges, nodes, all) => `不小于 ${weight}：${many(all)} 条边中 ${many(edges)} 条，${many(nodes)} 个节点。`,
  draw: (edges) => `绘制 ${many(edges)} 条边`,
  drawn: '已绘制',
  layingOut: (edges) => `正在布局 ${many(edges)} 条边…`,
  cancel: '取消',
  cancelled: '已取消。按“绘制”重新开始。',
  failed: '此处无法计算布局。边的列表仍可使用。',
  tooManyToDrawAtOnce: '边数过多，按下按钮后才绘制。提高最小权重可减少边数。',
  noEdges: '此处没有相连的节点。',
  noWebGl: '此浏览器无法绘图（没有 WebGL）。边的列表仍可使用。',
  drawing: '网络。其中的一切都在边的列表里。',
  strongest: '最强的边',
  edgesOf: (name) => `${name} 的边`,
  allEdges: '全部边',
  one: '一端',
  other: '另一端',
  weight: '权重',
  why: '为何？',
  whyPair: (one, other) => `${one} 与 ${other} 为何相连？`,
  through: (one, other) => `${one} 与 ${other} 由何相连`,
  chooseEdge: '选择一条连线，或列表中的“为何？”，查看它所经过的文献或语句。',
  works: (count) => `${count} 篇文献`,
  evidence: '证据：',
  evidenceOf: (from, to) => `证据：${from} 引用 ${to}`,
  passages: { sentence: '同一句中', paragraph: '同一段中', section: '同一节中' },
  close: '关闭',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示整体',
  more: (left) => `再显示 ${left} 项`,
};
