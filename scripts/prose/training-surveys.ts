import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptSurvey, type ToldSurvey } from './told-survey.ts';

/** The surveys that the model learns from: those of the corpus, and those of the tests that are for development. Never those held back, nor the worked example. */
export function trainingSurveys(root: string): ToldSurvey[] {
  const corpus = join(root, 'scripts/prose/corpus');
  const fixtures = join(root, 'test/fixtures/prose');
  const learnt = readdirSync(corpus).filter((file) => file.endsWith('.md')).sort().map((file) => join(corpus, file.slice(0, -3)));
  return [...learnt, ...['chinese-1', 'chinese-2', 'english-1', 'english-2'].map((name) => join(fixtures, name))].map(keptSurvey);
}
