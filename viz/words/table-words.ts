/** Words of the table. */
export interface TableWords {
  readonly table: string;
  readonly name: string;
  readonly kind: string;
  readonly year: string;
  readonly makers: string;
  readonly surveys: string;
  readonly meanRank: string;
  readonly facts: string;
  readonly influence: string;
  readonly surveysExplained: string;
  readonly meanRankExplained: string;
  readonly ghost: string;
  readonly sampled: string;
  readonly sampledExplained: string;
  readonly leftOut: string;
  readonly leftOutExplained: string;
  readonly range: (best: string, worst: string) => string;
  readonly counts: (shown: string, picked: number) => string;
  readonly empty: string;
  readonly keys: string;
  readonly pick: (name: string) => string;
  readonly pickAll: string;
  readonly pickNone: string;
  readonly columns: string;
  readonly usualColumns: string;
  readonly sortBy: string;
  readonly descending: string;
  readonly ascending: string;
  readonly intervals: string;
  readonly measuring: (percent: number) => string;
  readonly cancel: string;
  readonly takeAway: (picked: number) => string;
  readonly copy: string;
  readonly copied: (rows: number) => string;
  readonly notCopied: string;
  readonly writing: string;
  readonly written: (file: string) => string;
  readonly nothingLost: string;
  readonly lost: (count: number) => string;
}

export const tableInEnglish: TableWords = {
  table: 'Table of nodes',
  name: 'Name',
  kind: 'Kind',
  year: 'Year',
  makers: 'Makers',
  surveys: 'Told by',
  meanRank: 'Mean rank',
  facts: 'What it is',
  influence: 'Influence',
  surveysExplained: 'The surveys that cite it, or tell of it.',
  meanRankExplained: 'The mean of a work’s ranks in every part of influence that tells works apart; the smallest is best.',
  ghost: 'ghost',
  sampled: 'Rank, resampled',
  sampledExplained: 'Between which ranks it lies in nine of ten samples of four fifths of the edges.',
  leftOut: 'Rank without a survey',
  leftOutExplained: 'Between which ranks it lies whichever one survey is left out, with what only that survey says.',
  range: (best, worst) => `${best}–${worst}`,
  counts: (shown, picked) => (picked === 0 ? shown : `${shown}, ${picked} picked`),
  empty: 'Nothing is selected. Widen the search or the filters.',
  keys: 'Arrow keys move from row to row, Space picks, Shift picks a range, Ctrl+A picks all, Ctrl+C copies.',
  pick: (name) => `Pick ${name}`,
  pickAll: 'Pick all',
  pickNone: 'Pick none',
  columns: 'Columns',
  usualColumns: 'Usual columns',
  sortBy: 'Sort by',
  descending: 'greatest first',
  ascending: 'least first',
  intervals: 'Rank intervals',
  measuring: (percent) => `Resampling, ${percent} %`,
  cancel: 'Cancel',
  takeAway: (picked) => (picked === 0 ? 'Take all shown:' : `Take the ${picked} picked:`),
  copy: 'Copy',
  copied: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'} copied, with tabs between the columns.`,
  notCopied: 'The browser does not let the page copy. Download the CSV instead.',
  writing: 'Writing…',
  written: (file) => `${file} is written.`,
  nothingLost: 'The format holds everything.',
  lost: (count) => `What the format could not hold (${count}):`,
};

export const tableInChinese: TableWords = {
  table: '节点表',
  name: '名称',
  kind: '类型',
  year: '年份',
  makers: '开发者',
  surveys: '述及的综述',
  meanRank: '平均名次',
  facts: '基本信息',
  influence: '影响力',
  surveysExplained: '引用或述及它的综述。',
  meanRankExplained: '文献在能区分文献的各项影响力中名次的平均值；越小越好。',
  ghost: '虚节点',
  sampled: '重抽样名次',
  sampledExplained: '抽取五分之四的边，十次中有九次它所处的名次范围。',
  leftOut: '略去一篇综述的名次',
  leftOutExplained: '无论略去哪一篇综述及仅由它所说的内容，它所处的名次范围。',
  range: (best, worst) => `${best}–${worst}`,
  counts: (shown, picked) => (picked === 0 ? shown : `${shown}，已选 ${picked}`),
  empty: '没有选中任何节点。请放宽搜索或筛选。',
  keys: '方向键逐行移动，空格选取，Shift 选取一段，Ctrl+A 全选，Ctrl+C 复制。',
  pick: (name) => `选取 ${name}`,
  pickAll: '全选',
  pickNone: '全不选',
  columns: '列',
  usualColumns: '默认列',
  sortBy: '排序依据',
  descending: '从大到小',
  ascending: '从小到大',
  intervals: '名次区间',
  measuring: (percent) => `正在重抽样，${percent}%`,
  cancel: '取消',
  takeAway: (picked) => (picked === 0 ? '取走所示全部：' : `取走选中的 ${picked} 行：`),
  copy: '复制',
  copied: (rows) => `已复制 ${rows} 行，各列以制表符分隔。`,
  notCopied: '浏览器不允许页面复制。请改为下载 CSV。',
  writing: '正在写出…',
  written: (file) => `已写出 ${file}。`,
  nothingLost: '该格式保留了全部内容。',
  lost: (count) => `该格式未能保留的内容（${count}）：`,
};
