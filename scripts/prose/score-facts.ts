import { nameKey } from '../../src/base/names.ts';
import { parameterCount } from '../../src/prose/counts.ts';
import { type ProseFact, readFacts } from '../../src/prose/read-facts.ts';
import { readSentences } from '../../src/prose/read-lineage.ts';
import { readTables } from '../../src/prose/read-tables.ts';
import type { Row, ToldSurvey } from './told-survey.ts';

/** How the facts read compare with those told. A fact is a thing, a property and a value, and counts once a survey. */
export interface FactScore {
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly falseFinds: readonly ProseFact[];
  readonly misses: readonly Row[];
}

const PROPERTIES: ReadonlySet<string> = new Set(['maker', 'year', 'parameters', 'modality']);

/** The facts of a survey's sentences and table rows. */
export function factsIn({ prose, names }: ToldSurvey): ProseFact[] {
  const tables = readTables(prose, names);
  return [...readFacts(readSentences(tables.rest, names, () => undefined)), ...tables.facts];
}

/** The score against rows with the columns subject, property, value. */
export function scoreFacts({ keyOf }: ToldSurvey, read: readonly ProseFact[], told: readonly Row[]): FactScore {
  const rows = told.filter(({ property = '' }) => PROPERTIES.has(property));
  const toldKeys = new Map(rows.map((row) => [`${keyOf(row['subject'] ?? '')} ${row['property']} ${valueKey(row['property'] ?? '', row['value'] ?? '', keyOf)}`, row]));
  const found = new Map(read.map((fact) => [`${keyOf(fact.thing.label)} ${fact.property} ${valueKey(fact.property, fact.value, keyOf)}`, fact]));
  const misses = [...toldKeys].filter(([key]) => !found.has(key)).map(([, row]) => row);
  const falseFinds = [...found].filter(([key]) => !toldKeys.has(key)).map(([, fact]) => fact);
  return { found: found.size, precision: 1 - falseFinds.length / found.size, recall: 1 - misses.length / toldKeys.size, falseFinds, misses };
}

function valueKey(property: string, value: string, keyOf: (name: string) => string): string {
  if (property === 'maker') return keyOf(value);
  return property === 'parameters' ? (parameterCount(value) ?? value) : nameKey(value);
}
