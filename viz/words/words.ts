import type { AboutWords } from './about-words.ts';
import type { ChartWords } from './chart-words.ts';
import { chinese } from './chinese.ts';
import type { CompareWords } from './compare-words.ts';
import { english } from './english.ts';
import type { ExportWords } from './export-words.ts';
import type { FieldWords } from './field-words.ts';
import type { GraphWords } from './graph-words.ts';
import type { LineageWords } from './lineage-words.ts';
import type { OutlineWords } from './outline-words.ts';
import type { PageWords } from './page-words.ts';
import type { PanelWords } from './panel-words.ts';
import type { ProjectionsWords } from './projections-words.ts';
import type { SearchWords } from './search-words.ts';
import type { SideWords } from './side-words.ts';
import type { TableWords } from './table-words.ts';
import type { TrendsWords } from './trends-words.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Everything that the interface says, chapter by chapter. What sources say is never translated. A chapter is one file here that holds both languages. */
export interface Words {
  readonly about: AboutWords;
  readonly charts: ChartWords;
  readonly compare: CompareWords;
  readonly exports: ExportWords;
  readonly field: FieldWords;
  readonly graph: GraphWords;
  readonly lineage: LineageWords;
  readonly outline: OutlineWords;
  readonly page: PageWords;
  readonly panel: PanelWords;
  readonly projections: ProjectionsWords;
  readonly search: SearchWords;
  readonly side: SideWords;
  readonly table: TableWords;
  readonly trends: TrendsWords;
}

export const WORDS: Readonly<Record<Language, Words>> = { en: english, zh: chinese };

/** The language that a browser asks for first among those we have; English where it asks for neither. */
export function languageOf(asked: readonly string[]): Language {
  for (const tag of asked) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return 'en';
}
