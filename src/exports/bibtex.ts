import { formatName } from '../sources/csl.ts';
import type { Diagnostic } from '../base/diagnostics.ts';
import { bibtexFields, bibtexType, OWN_FIELDS } from './bibtex-fields.ts';
import { bibtexNames } from './bibtex-names.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf, toldBy } from './identifier-addresses.ts';
import { holdsUnsettable } from './latex-text.ts';
import { type WorksWriter, worksWriter } from './works-writer.ts';
import { counted, lost, namesForMessage } from './writer.ts';

/**
 * Classic BibTeX for `plain` and its kin, which biber reads as well: one entry for each work that the selection stands for, in the order of their citation keys.
 * Letters of the Latin alphabet are ASCII with commands for accents; other scripts are UTF-8.
 */
export const bibtex: WorksWriter = worksWriter({
  format: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  writeWorks: (works) => ({ text: works.map(bibtexEntry).join('\n'), lost: lostIn(works) }),
});

function bibtexEntry(work: CitedWork): string {
  const row = bibtexType(work);
  // Months are abbreviations that every style defines in its own language; all else stands in braces.
  const lines = bibtexFields(work, row).map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@${row.type}{${work.key},\n${lines.join('')}}\n`;
}

function lostIn(works: readonly CitedWork[]): Diagnostic[] {
  const whole = [...new Set(works.flatMap(({ csl }) => [...bibtexNames(csl.author ?? [], false).whole, ...bibtexNames(csl.editor ?? [], false).whole]))];
  const flattened = typesOf(works.filter((work) => bibtexType(work).type === 'misc' && work.csl.type !== 'article' && work.csl.type !== 'document'));
  const dated = works.filter(({ csl: { issued } }) => (issued?.['date-parts']?.[0]?.length ?? 0) > 2 || (issued?.['date-parts']?.length ?? 0) > 1);
  const unsettable = works.filter(({ csl }) => textsOf(csl).some(holdsUnsettable));
  const homeless = works.flatMap(homelessIdentifiers);
  const keys = (list: readonly CitedWork[]): string => namesForMessage(list.map(({ key }) => key));
  return [
    ...(whole.length === 0 ? [] : [lost(`Old BibTeX cannot abbreviate or turn round names in other scripts, so ${counted(whole.length, 'name is', 'names are')} written whole, family name first: ${namesForMessage(whole)}`, 'Styles that make labels of names (alpha) still need biber or bibtexu for them.')]),
    ...(flattened.length === 0 ? [] : [lost(`BibTeX has no entry type for ${flattened.join(', ')}; they are @misc`)]),
    ...(dated.length === 0 ? [] : [lost(`BibTeX has years and months; days and ends of periods are left out of ${keys(dated)}`)]),
    ...(homeless.length === 0 ? [] : [lost(`BibTeX has no field for ${counted(homeless.length, 'identifier')}: ${namesForMessage(homeless)}`)]),
    ...(unsettable.length === 0 ? [] : [lost(`Control characters are left out of ${keys(unsettable)}`)]),
  ];
}

/** `2 webpage`, `1 dataset`, …: the types of some works, the most frequent first. */
function typesOf(works: readonly CitedWork[]): string[] {
  const counts = new Map<string, number>();
  for (const { csl } of works) counts.set(csl.type, (counts.get(csl.type) ?? 0) + 1);
  return [...counts].sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1)).map(([type, count]) => `${count} ${type}`);
}

function homelessIdentifiers({ csl, identifiers }: CitedWork): string[] {
  const told = toldBy(doiOf(csl, identifiers), addressOf(csl, identifiers));
  const seen = new Set<string>();
  return identifiers.filter((identifier) => {
    const scheme = identifier.slice(0, identifier.indexOf(':'));
    const first = !seen.has(scheme);
    seen.add(scheme);
    return !told.has(identifier) && !(first && (OWN_FIELDS as readonly string[]).includes(scheme));
  });
}

function textsOf(csl: CitedWork['csl']): string[] {
  return [...Object.values(csl).filter((value) => typeof value === 'string'), ...[...(csl.author ?? []), ...(csl.editor ?? [])].map(formatName)];
}
