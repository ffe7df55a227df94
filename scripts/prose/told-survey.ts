import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { EdgeKind, NodeKind } from '../../src/base/kinds.ts';
import { nameKey } from '../../src/base/names.ts';
import { KnownNames, type KnownThing } from '../../src/prose/known-names.ts';
import { type SourceText, sourceText } from '../../src/sources/drafts.ts';
import type { Paragraph } from '../../src/sources/text/text-document.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

/** A relation that a careful reader takes from a line of a survey. */
export interface ToldRelation {
  readonly line: number;
  readonly child: string;
  readonly kind: EdgeKind;
  readonly parent: string;
  readonly strength: string;
}

/** A survey, the names in it, and the relations that it states. */
export interface ToldSurvey {
  readonly source: SourceText;
  readonly prose: readonly Paragraph[];
  readonly things: readonly KnownThing[];
  readonly names: KnownNames;
  readonly told: readonly ToldRelation[];
  /** The key of the thing that a name means; the name itself, folded, where the table of names has none. */
  readonly keyOf: (name: string) => string;
}

export type Row = Readonly<Record<string, string>>;

export function rowsOf(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

/** A survey from the path of its text, the rows of its names and what is told of it. */
export function toldSurvey(path: string, names: readonly Row[], told: readonly ToldRelation[]): ToldSurvey {
  const source = sourceText(path, readFileSync(path, 'utf8'));
  const reading = recogniseReader(source)?.read(source);
  const things = names.map((row): KnownThing => ({ key: nameKey(row['name'] ?? ''), kind: (row['kind'] ?? 'model') as NodeKind, label: row['name'] ?? '', aliases: (row['aliases'] ?? '').split(';').map((alias) => alias.trim()).filter((alias) => alias !== '') }));
  const keys = new Map<string, string>();
  for (const { key, label, aliases } of things) for (const name of [label, ...aliases]) if (!keys.has(nameKey(name))) keys.set(nameKey(name), key);
  return { source, prose: reading?.prose ?? [], things, names: new KnownNames(things), told, keyOf: (name) => keys.get(nameKey(name)) ?? nameKey(name) };
}

/** A survey kept as `<base>.md` beside `<base>.names.csv` and `<base>.lineage.csv`. */
export function keptSurvey(base: string): ToldSurvey {
  return toldSurvey(`${base}.md`, rowsOf(`${base}.names.csv`), toldRows(rowsOf(`${base}.lineage.csv`)));
}

export function toldRows(rows: readonly Row[]): ToldRelation[] {
  return rows.map((row) => ({ line: Number(row['line']), child: row['child'] ?? '', kind: (row['relation'] ?? '') as EdgeKind, parent: row['parent'] ?? '', strength: row['strength'] ?? 'stated' }));
}
