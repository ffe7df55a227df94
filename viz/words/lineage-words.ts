import type { LineageScopeName } from '../state/view-state.ts';

/** Words of the lineage over time. */
export interface LineageWords {
  readonly scopes: Readonly<Record<LineageScopeName, string>>;
  readonly scope: string;
  readonly generations: string;
  readonly allGenerations: string;
  readonly lineageOf: (name: string) => string;
  readonly wholeField: string;
  /** What the drawing says of itself: nodes, edges, crossings of lines, edges that point backward. */
  readonly caption: (nodes: number, edges: number, crossings: number, backward: number) => string;
  readonly help: string;
  readonly relations: string;
  readonly reading: string;
  readonly ghost: string;
  readonly undated: string;
  readonly proposed: string;
  readonly backwardMark: string;
  readonly otherFamilies: string;
  readonly node: (name: string, kind: string, date: string, parents: number, children: number) => string;
  readonly year: (year: number) => string;
  readonly workedOut: (year: number) => string;
  readonly isGhost: string;
  readonly yearsLeftOut: (first: number, last: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly nothing: string;

  readonly path: string;
  readonly pathHint: string;
  readonly pathFrom: string;
  readonly pathTo: string;
  readonly findPath: string;
  readonly clearPath: string;
  readonly unknownName: (name: string, near: readonly string[]) => string;
  readonly ambiguousName: (name: string) => string;
  readonly noPath: (from: string, to: string) => string;
  readonly pathSaid: (steps: number, sentences: number) => string;

  readonly backward: (count: number) => string;
  readonly backwardSaid: string;
}

const NUMBERS: readonly string[] = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number, one: string, many = `${one}s`): string => `${NUMBERS[count] ?? String(count)} ${count === 1 ? one : many}`;
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const lineageInEnglish: LineageWords = {
  scopes: { chosen: 'Chosen node', field: 'Whole field' },
  scope: 'Show the lineage of',
  generations: 'Generations',
  allGenerations: 'all',
  lineageOf: (name) => `Lineage of ${name}`,
  wholeField: 'Lineage of the whole field',
  caption: (nodes, edges, crossings, backward) => `${counted(nodes, 'node')}, ${counted(edges, 'edge')}; lines cross ${crossings === 1 ? 'once' : `${crossings} times`}; ${backward === 0 ? 'every edge points forward in time' : `${counted(backward, 'edge points', 'edges point')} backward in time`}.`,
  help: 'Arrow keys go to parents (left), children (right) and neighbours above and below; Enter chooses, Shift and Enter marks the ends of a path; plus and minus zoom, 0 fits.',
  relations: 'Relations',
  reading: 'How to read it',
  ghost: 'Hollow: named, described by no source',
  undated: 'Slanted: no date known, placed between its relatives',
  proposed: '“?”: proposed, not yet reviewed',
  backwardMark: 'Arrow: the child is dated before its parent',
  otherFamilies: 'Other families',
  node: (name, kind, date, parents, children) => `${name}, ${kind}, ${date}; ${counted(parents, 'parent')}, ${counted(children, 'child', 'children')}`,
  year: (year) => String(year),
  workedOut: (year) => `no date, placed at about ${year}`,
  isGhost: 'described by no source',
  yearsLeftOut: (first, last) => (first === last ? `${first} is drawn narrower: nothing is dated to it` : `${first} to ${last} are drawn narrower: nothing is dated to them`),
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit into view',
  nothing: 'No lineage is shown. The filters or the selection may hide it.',

  path: 'A path between two',
  pathHint: 'Name both ends, or hold Shift and click them.',
  pathFrom: 'From',
  pathTo: 'To',
  findPath: 'Find',
  clearPath: 'Clear',
  unknownName: (name, near) => `Nothing is called “${name}”.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`}`,
  ambiguousName: (name) => `Several are called “${name}”.`,
  noPath: (from, to) => `No source leads from ${from} to ${to}, either way.`,
  pathSaid: (steps, sentences) => `${inWords(steps, 'step')}, ${inWords(sentences, 'sentence')}`,

  backward: (count) => `Backward in time (${count})`,
  backwardSaid: 'The child is dated before its parent: one of the dates, or the claim, may be wrong.',
};

export const lineageInChinese: LineageWords = {
  scopes: { chosen: '所选节点', field: '整个领域' },
  scope: '显示谱系',
  generations: '代数',
  allGenerations: '全部',
  lineageOf: (name) => `${name} 的谱系`,
  wholeField: '整个领域的谱系',
  caption: (nodes, edges, crossings, backward) => `${nodes} 个节点，${edges} 条边；连线交叉 ${crossings} 次；${backward === 0 ? '每条边都顺时间而行' : `${backward} 条边逆时间而行`}。`,
  help: '方向键：左到父代，右到子代，上下到邻近节点；回车选择，Shift 加回车标记路径两端；加减号缩放，0 适应窗口。',
  relations: '关系',
  reading: '图例',
  ghost: '空心：被提到，但没有来源描述',
  undated: '斜体：日期未知，置于其亲属之间',
  proposed: '“?”：待审核的提议',
  backwardMark: '箭头：子代日期早于父代',
  otherFamilies: '其他家族',
  node: (name, kind, date, parents, children) => `${name}，${kind}，${date}；${parents} 个父代，${children} 个子代`,
  year: (year) => `${year} 年`,
  workedOut: (year) => `无日期，约置于 ${year} 年`,
  isGhost: '没有来源描述',
  yearsLeftOut: (first, last) => (first === last ? `${first} 年没有节点，画得较窄` : `${first} 至 ${last} 年没有节点，画得较窄`),
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适应窗口',
  nothing: '没有可显示的谱系，可能被筛选或选择隐藏。',

  path: '两者之间的路径',
  pathHint: '填写两端的名称，或按住 Shift 点击它们。',
  pathFrom: '起点',
  pathTo: '终点',
  findPath: '查找',
  clearPath: '清除',
  unknownName: (name, near) => `没有名为“${name}”的节点。${near.length === 0 ? '' : `您是否指 ${near.join('、')}？`}`,
  ambiguousName: (name) => `有多个名为“${name}”的节点。`,
  noPath: (from, to) => `没有来源把 ${from} 与 ${to} 连起来。`,
  pathSaid: (steps, sentences) => `${steps} 步，${sentences} 个句子`,

  backward: (count) => `逆时间的边（${count}）`,
  backwardSaid: '子代的日期早于父代：日期之一或该主张可能有误。',
};
