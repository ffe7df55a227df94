import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeKind } from '../../src/base/kinds.ts';
import { KnownNames, type KnownThing } from '../../src/prose/known-names.ts';
import { readLineage } from '../../src/prose/read-lineage.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { type Row, rowsOf } from './told-survey.ts';

/** A sentence that names several things and states no descent, with what was read from it all the same. */
export interface NoDescent {
  readonly words: string;
  readonly read: readonly string[];
}

/** Reads each sentence alone that is told to state no descent: our own, and those of real texts by their places where the folder of samples is at hand. */
export function noDescent(fixtures: string, shared: string): NoDescent[] {
  const own = ['en', 'zh'].flatMap((language) => {
    const names = rowsOf(join(fixtures, `no-descent.${language}.names.csv`));
    return readFileSync(join(fixtures, `no-descent.${language}.txt`), 'utf8').split('\n').flatMap((words, index) => (words.trim() === '' ? [] : [alone(words, names.filter((row) => Number(row['line']) === index + 1).map(thingOf))]));
  });
  const places = rowsOf(join(fixtures, 'no-descent.places.csv')).flatMap((row) => {
    const path = join(shared, row['path'] ?? '');
    if (!existsSync(path)) return [];
    const line = readFileSync(path, 'utf8').split('\n')[Number(row['line']) - 1] ?? '';
    const names = (row['names'] ?? '').split(';').map((name) => ({ name: name.trim(), kind: 'model' }));
    return [alone(line.slice(Number(row['start']) - 1, Number(row['end']) - 1), names.map(thingOf))];
  });
  return [...own, ...places];
}

function thingOf(row: Row): KnownThing {
  const name = row['name'] ?? '';
  return { key: name, kind: (row['kind'] ?? 'model') as NodeKind, label: name, aliases: [] };
}

function alone(words: string, things: readonly KnownThing[]): NoDescent {
  const source = sourceText('sentence.md', `${words}\n`);
  const prose = recogniseReader(source)?.read(source).prose ?? [];
  return { words, read: readLineage(prose, new KnownNames(things)).map(({ child, kind, parent, rule, confidence }) => `${child.label} ${kind} ${parent.label} (${rule}, ${confidence})`) };
}
