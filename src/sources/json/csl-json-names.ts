import type { CslName } from '../csl.ts';
import { cslName } from '../fields/csl-members.ts';
import { nameOf } from '../fields/listed-names.ts';
import { readNameText } from '../fields/plain-names.ts';
import { isObject, textAt, valueAt } from './json-values.ts';

const PARTS = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'] as const;
/** What Crossref calls a body's name, and how a name is to be printed, which says nothing of who it is. */
const OTHER_PARTS = ['name', 'comma-suffix', 'static-ordering', 'parse-names', 'isInstitution'];
const KNOWN: ReadonlySet<string> = new Set([...PARTS, ...OTHER_PARTS]);

/** A list of names in CSL-JSON, or the single one that stands in its place. What has no place in a name is handed to `unheld`, what is no name to `malformed`. */
export function readCslNames(value: unknown, malformed: (problem: string) => void, unheld: (part: string) => void): CslName[] {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return list.flatMap((one) => {
    const text = textAt(one);
    const name = text !== undefined ? readNameText(text) : isObject(one) ? readName(one, unheld) : undefined;
    if (name === undefined) malformed('a name without any part is left out');
    return name ?? [];
  });
}

function readName(name: object, unheld: (part: string) => void): CslName | undefined {
  for (const [part, value] of Object.entries(name)) if (!KNOWN.has(part) && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)) unheld(part);
  const family = textAt(name, 'family');
  if (valueAt(name, 'parse-names') === true && family !== undefined) return nameOf(family, textAt(name, 'given'), textAt(name, 'suffix'));
  return cslName(Object.fromEntries(PARTS.map((part) => [part, textAt(name, part)]))) ?? cslName({ literal: textAt(name, 'name') });
}
