import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgeKind } from '../../src/base/kinds.ts';
import { rowsOf, type ToldSurvey, toldSurvey } from './told-survey.ts';

/** The digest of the worked example, with its tables of models and of lineage. */
export function exampleSurvey(root: string): ToldSurvey {
  const folder = join(root, 'data/aigc');
  const names = rowsOf(join(folder, 'models.csv'));
  const { source } = toldSurvey(join(folder, 'survey.md'), names, []);
  const told = rowsOf(join(folder, 'lineage.csv')).filter(({ quote }) => quote !== '' && quote !== undefined).map((row) => ({
    line: source.lines.lineAt(source.text.indexOf(row['quote'] ?? '')), child: row['child'] ?? '', kind: (row['relation'] ?? '') as EdgeKind, parent: row['parent'] ?? '', strength: row['basis'] ?? '',
  }));
  return toldSurvey(join(folder, 'survey.md'), names, told);
}

/** The notes that the facts of the worked example were taken from, which are no part of the project; undefined where they are not at hand. */
export function notesSurvey(shared: string): ToldSurvey | undefined {
  const folder = join(shared, 'aigc');
  if (!existsSync(folder)) return undefined;
  const names = rowsOf(join(folder, 'models.csv')).map((row) => ({ name: row['canonical'] ?? '', kind: row['kind'] ?? '', aliases: row['aliases_in_notes'] ?? '' }));
  const told = rowsOf(join(folder, 'lineage.csv')).filter(({ basis }) => basis !== 'world-knowledge').map((row) => ({
    line: Number.parseInt(row['line'] ?? '', 10), child: row['child'] ?? '', kind: (row['relation'] ?? '') as EdgeKind, parent: row['parent'] ?? '', strength: row['basis'] ?? '',
  }));
  return toldSurvey(join(folder, 'notes.zh.txt'), names, told);
}
