import type { ViewName } from '../state/view-state.ts';

/** Words of the page's frame: tabs, switches, menus, the field. */
export interface PageWords {
  readonly views: Readonly<Record<ViewName, string>>;
  readonly chooseView: string;
  readonly legend: string;
  readonly legendAndFilters: string;
  readonly more: string;
  readonly aboutData: string;
  readonly undo: string;
  readonly redo: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly language: string;
  readonly map: string;
  readonly mapHelp: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeMap: string;
  readonly refine: string;
  readonly stopRefining: string;
  readonly noWorker: string;
  readonly noWebGl: string;
  /** How many of all nodes and edges are shown. */
  readonly showing: (nodes: string, edges: string) => string;
  readonly of: (part: string, whole: string) => string;
  /** Names in an address that mean nothing to this graph. */
  readonly unread: (names: readonly string[]) => string;
  readonly notDrawn: string;
  readonly mayBeDamaged: string;
  readonly dismiss: string;
  readonly close: string;
}

export const pageInEnglish: PageWords = {
  views: { field: 'Field', lineage: 'Lineage', trends: 'Trends', table: 'Table', compare: 'Compare', projections: 'Projections', outline: 'Outline' },
  chooseView: 'Views',
  legend: 'Legend',
  legendAndFilters: 'Legend and filters',
  more: 'More',
  aboutData: 'About the data',
  undo: 'Undo',
  redo: 'Redo',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  map: 'Map',
  mapHelp: 'Map. Arrow keys move it, plus and minus zoom. Everything it shows can be found by search and read in the panel.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show the whole map',
  refine: 'Refine the layout',
  stopRefining: 'Stop refining the layout',
  noWorker: 'no worker',
  noWebGl: 'This browser cannot draw the map (it has no WebGL). Search, panel and the other views work without it.',
  showing: (nodes, edges) => `${nodes}, ${edges}`,
  of: (part, whole) => `${part} of ${whole}`,
  unread: (names) => `The link asks for what this graph does not have, which is left out: ${names.join(', ')}.`,
  notDrawn: 'The map cannot be drawn',
  mayBeDamaged: 'The graph folder may be damaged: run `stemma build` again, then reload this page.',
  dismiss: 'Dismiss',
  close: 'Close',
};

export const pageInChinese: PageWords = {
  views: { field: '全景', lineage: '谱系', trends: '趋势', table: '表格', compare: '对照', projections: '投影', outline: '大纲' },
  chooseView: '视图',
  legend: '图例',
  legendAndFilters: '图例与筛选',
  more: '更多',
  aboutData: '关于数据',
  undo: '撤销',
  redo: '重做',
  theme: '配色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  map: '地图',
  mapHelp: '地图。方向键移动，加减号缩放。地图上的一切都可通过搜索找到，并在面板中阅读。',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeMap: '显示全图',
  refine: '优化布局',
  stopRefining: '停止优化布局',
  noWorker: '没有工作线程',
  noWebGl: '此浏览器无法绘制地图（没有 WebGL）。搜索、面板与其他视图仍可使用。',
  showing: (nodes, edges) => `${nodes}，${edges}`,
  of: (part, whole) => `${part} / ${whole}`,
  unread: (names) => `链接中有此图没有的内容，已略去：${names.join('、')}。`,
  notDrawn: '无法绘制地图',
  mayBeDamaged: '图文件夹可能已损坏：请再次运行 `stemma build`，然后刷新本页。',
  dismiss: '知道了',
  close: '关闭',
};
