import type { Diagnostic } from '../base/diagnostics.ts';
import { CSL_NAMES, type CslItem } from '../sources/csl.ts';
import type { FieldRule } from './bibtex-fields.ts';
import type { BibtexType } from './bibtex-types.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf, identifierOf, toldBy } from './identifier-addresses.ts';
import { holdsUnsettable } from './latex-text.ts';
import { textsOf, unheldMembers } from './works-lost.ts';
import { counted, lost, namesForMessage } from './writer.ts';

/** A dialect of BibTeX: how it calls itself, its entry types and its fields. */
export interface BibtexDialect {
  readonly label: string;
  readonly typeOf: (work: CitedWork) => BibtexType;
  readonly fields: readonly FieldRule[];
}

/** One entry for each work, in the order given. */
export function bibtexEntries(works: readonly CitedWork[], { typeOf, fields }: BibtexDialect): string {
  return works.map((work) => {
    const row = typeOf(work);
    // A month is an abbreviation; all else stands in braces.
    const lines = fieldsOf(work, row, fields).map(({ name, value }) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
    return `@${row.type}{${work.key},\n${lines.join('')}}\n`;
  }).join('\n');
}

/** What a dialect cannot hold of some works, whatever becomes of names and dates. */
export function lostInEntries(works: readonly CitedWork[], dialect: BibtexDialect): Diagnostic[] {
  const { label, typeOf, fields } = dialect;
  const flattened = typesOf(works.filter((work) => typeOf(work).flattens === true), typeOf);
  const homeless = works.flatMap(homelessIdentifiers);
  const dropping = works.flatMap(({ csl }) => CSL_NAMES.flatMap((names) => csl[names] ?? [])).filter((name) => name['dropping-particle'] !== undefined).length;
  const unsettable = works.filter(({ csl }) => textsOf(csl).some(holdsUnsettable));
  const held = (work: CitedWork): ReadonlySet<keyof CslItem> => {
    const row = typeOf(work);
    const written = fieldsOf(work, row, fields).flatMap(({ holds }) => holds);
    // What a type of entry says, and the arXiv id, need no field.
    return new Set<keyof CslItem>([...written, 'genre', ...(identifierOf(work.identifiers, 'arxiv') !== undefined && /^arxiv$/i.test(work.csl.archive ?? '') ? (['archive', 'archive_location'] as const) : [])]);
  };
  return [
    ...(flattened.length === 0 ? [] : [lost(`${label} has no entry type for ${flattened.join(', ')}`)]),
    ...unheldMembers(label, works, held),
    ...(dropping === 0 ? [] : [lost(`${label} has one kind of particle in names; ${counted(dropping, 'particle')} that some styles drop ${dropping === 1 ? 'stands' : 'stand'} among the others`)]),
    ...(homeless.length === 0 ? [] : [lost(`${label} has no field for ${counted(homeless.length, 'identifier')}: ${namesForMessage(homeless)}`)]),
    ...(unsettable.length === 0 ? [] : [lost(`Control characters are left out of ${namesForMessage(unsettable.map(({ key }) => key))}`)]),
  ];
}

function fieldsOf(work: CitedWork, row: BibtexType, rules: readonly FieldRule[]): { readonly name: string; readonly value: string; readonly holds: FieldRule['holds'] }[] {
  return rules.flatMap(({ field, value, holds }) => {
    const written = value(work, row) ?? '';
    return written === '' ? [] : [{ name: typeof field === 'string' ? field : field(row), value: written, holds }];
  });
}

/** `2 webpage (@misc)`, …: the types of some works, the most frequent first, and what they become. */
function typesOf(works: readonly CitedWork[], typeOf: BibtexDialect['typeOf']): string[] {
  const counts = new Map<string, number>();
  for (const work of works) {
    const name = `${work.csl.type} (@${typeOf(work).type})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1)).map(([type, count]) => `${count} ${type}`);
}

/** Schemes that have a field of their own. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['arxiv', 'doi', 'isbn', 'pmid']);

function homelessIdentifiers({ csl, identifiers }: CitedWork): string[] {
  const told = toldBy(doiOf(csl, identifiers), addressOf(csl, identifiers));
  const seen = new Set<string>();
  return identifiers.filter((identifier) => {
    const scheme = identifier.slice(0, identifier.indexOf(':'));
    const first = !seen.has(scheme);
    seen.add(scheme);
    return !told.has(identifier) && !(first && OWN_FIELDS.has(scheme));
  });
}
