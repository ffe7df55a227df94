/** Words of the export menu. */
export interface ExportWords {
  readonly exportMenu: string;
  readonly png: string;
  readonly svg: string;
  readonly bib: string;
  readonly gexf: string;
  readonly print: string;
  /** What is handed out. */
  readonly whatIs: (nodes: string) => string;
  readonly writing: string;
  readonly done: (file: string) => string;
  readonly failed: (why: string) => string;
  readonly lost: string;
  readonly noPicture: string;
}

export const exportsInEnglish: ExportWords = {
  exportMenu: 'Export',
  png: 'Picture (PNG, twice the size)',
  svg: 'Picture (SVG)',
  bib: 'Bibliography of the selection (.bib)',
  gexf: 'Graph of the view (GEXF)',
  print: 'Print',
  whatIs: (nodes) => `${nodes} shown`,
  writing: 'Writing …',
  done: (file) => `${file} was written.`,
  failed: (why) => `Nothing was written: ${why}`,
  lost: 'What the format cannot hold',
  noPicture: 'this view is no picture.',
};

export const exportsInChinese: ExportWords = {
  exportMenu: '导出',
  png: '图片（PNG，两倍大小）',
  svg: '图片（SVG）',
  bib: '所选内容的文献列表（.bib）',
  gexf: '视图的图数据（GEXF）',
  print: '打印',
  whatIs: (nodes) => `显示 ${nodes}`,
  writing: '正在写出……',
  done: (file) => `已写出 ${file}。`,
  failed: (why) => `未写出：${why}`,
  lost: '该格式无法容纳的内容',
  noPicture: '此视图不是图片。',
};
