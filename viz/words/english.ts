import { aboutInEnglish } from './about-words.ts';
import { chartsInEnglish } from './chart-words.ts';
import { compareInEnglish } from './compare-words.ts';
import { exportsInEnglish } from './export-words.ts';
import { fieldInEnglish } from './field-words.ts';
import { graphInEnglish } from './graph-words.ts';
import { lineageInEnglish } from './lineage-words.ts';
import { outlineInEnglish } from './outline-words.ts';
import { pageInEnglish } from './page-words.ts';
import { panelInEnglish } from './panel-words.ts';
import { projectionsInEnglish } from './projections-words.ts';
import { searchInEnglish } from './search-words.ts';
import { sideInEnglish } from './side-words.ts';
import { tableInEnglish } from './table-words.ts';
import { trendsInEnglish } from './trends-words.ts';
import type { Words } from './words.ts';

/** The interface in English, gathered from its chapters. */
export const english: Words = {
  about: aboutInEnglish,
  charts: chartsInEnglish,
  compare: compareInEnglish,
  exports: exportsInEnglish,
  field: fieldInEnglish,
  graph: graphInEnglish,
  lineage: lineageInEnglish,
  outline: outlineInEnglish,
  page: pageInEnglish,
  panel: panelInEnglish,
  projections: projectionsInEnglish,
  search: searchInEnglish,
  side: sideInEnglish,
  table: tableInEnglish,
  trends: trendsInEnglish,
};
