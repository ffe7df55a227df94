/** Words that all charts over years share. */
export interface ChartWords {
  /** Under a chart while nothing is pointed at. */
  readonly hint: string;
  /** What the keys do, for screen readers. */
  readonly keys: string;
  readonly asTable: string;
  readonly year: string;
  readonly yearBrush: string;
  readonly from: string;
  readonly to: string;
  readonly range: (from: number, to: number) => string;
  readonly allYears: string;
  readonly clearYears: string;
}

export const chartsInEnglish: ChartWords = {
  hint: 'Point at a year to read it; click to keep only that year, pull to keep several.',
  keys: 'Arrow keys read the years, Enter keeps only one, Shift and Enter all from the first kept one to here, Escape lets go.',
  asTable: 'As a table',
  year: 'Year',
  yearBrush: 'Years',
  from: 'From year',
  to: 'To year',
  range: (from, to) => (from === to ? String(from) : `${from} to ${to}`),
  allYears: 'All years',
  clearYears: 'Show all years',
};

export const chartsInChinese: ChartWords = {
  hint: '指向某一年可读数；点击只保留该年，拖动可保留多年。',
  keys: '方向键逐年读数，回车只保留该年，Shift 加回车保留到此年，Esc 取消。',
  asTable: '以表格显示',
  year: '年份',
  yearBrush: '年份',
  from: '起始年',
  to: '结束年',
  range: (from, to) => (from === to ? `${from} 年` : `${from} 至 ${to} 年`),
  allYears: '全部年份',
  clearYears: '显示全部年份',
};
