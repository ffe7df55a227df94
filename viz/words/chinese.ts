import { aboutInChinese } from './about-words.ts';
import { chartsInChinese } from './chart-words.ts';
import { compareInChinese } from './compare-words.ts';
import { exportsInChinese } from './export-words.ts';
import { fieldInChinese } from './field-words.ts';
import { graphInChinese } from './graph-words.ts';
import { lineageInChinese } from './lineage-words.ts';
import { outlineInChinese } from './outline-words.ts';
import { pageInChinese } from './page-words.ts';
import { panelInChinese } from './panel-words.ts';
import { projectionsInChinese } from './projections-words.ts';
import { searchInChinese } from './search-words.ts';
import { sideInChinese } from './side-words.ts';
import { tableInChinese } from './table-words.ts';
import { trendsInChinese } from './trends-words.ts';
import type { Words } from './words.ts';

/** The interface in Chinese, gathered from its chapters. */
export const chinese: Words = {
  about: aboutInChinese,
  charts: chartsInChinese,
  compare: compareInChinese,
  exports: exportsInChinese,
  field: fieldInChinese,
  graph: graphInChinese,
  lineage: lineageInChinese,
  outline: outlineInChinese,
  page: pageInChinese,
  panel: panelInChinese,
  projections: projectionsInChinese,
  search: searchInChinese,
  side: sideInChinese,
  table: tableInChinese,
  trends: trendsInChinese,
};
