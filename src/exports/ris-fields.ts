import type { CslDate, CslItem, CslName } from '../sources/csl.ts';
import { plainPages } from '../sources/fields/csl-members.ts';
import { PAGES_COUNTED } from '../sources/fields/csl-types.ts';
import { IN_SERIES, RIS_NAMES, RIS_TEXTS } from '../sources/tagged/ris-fields.ts';
import { risTypeOf } from '../sources/tagged/ris-types.ts';
import { readNames } from '../sources/tagged/tagged-names.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf, identifierOf, toldBy } from './identifier-addresses.ts';

const NAME_PARTS = ['family', 'given', 'suffix', 'literal', 'non-dropping-particle', 'dropping-particle'] as const;
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** The fields of a work in RIS, in their order, each on one line; none is empty. */
export function risFields({ key, csl, identifiers, keywords }: CitedWork): [tag: string, value: string][] {
  const doi = doiOf(csl, identifiers);
  const told = toldBy(doi, csl.URL);
  const pmid = csl.PMID ?? identifierOf(identifiers, 'pmid');
  const others = identifiers.filter((identifier) => !told.has(identifier) && !/^(?:doi|isbn|pmid):/.test(identifier));
  const values: readonly (readonly [string, string | undefined])[] = [
    ['TY', csl.type === 'article-journal' && csl.status === 'in press' ? 'INPR' : (risTypeOf(csl.type) ?? 'GEN')],
    ['ID', key],
    ['TI', csl.title],
    ...RIS_NAMES.flatMap(([variable, tag]) => [...(csl[variable] ?? []).map((name): [string, string] => [tag ?? '', risName(name)]), ...(variable === 'author' && csl['author-and-others'] === true ? [[tag ?? '', 'et al.'] as const] : [])]),
    ...dates(csl.issued),
    ...containers(csl),
    ...RIS_TEXTS.map(([variable, tag]) => [tag ?? '', csl[variable]] as const),
    ['C7', csl.number],
    ...pages(csl),
    ['ET', csl.edition ?? electronicDate(csl['available-date'])],
    ['M3', csl.genre],
    ['SN', csl.ISSN],
    ['SN', csl.ISBN ?? identifierOf(identifiers, 'isbn')],
    ['DO', doi],
    ['UR', csl.URL],
    ...others.map((identifier) => ['UR', addressOf({ id: '', type: '' }, [identifier])] as const),
    ['Y2', csl.accessed === undefined ? undefined : (dayOf(csl.accessed) ?? csl.accessed.literal)],
    ['AB', csl.abstract],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ['N1', csl.note],
    ['N1', pmid === undefined ? undefined : `PMID: ${pmid}`],
    ['N1', csl.PMCID === undefined ? undefined : `PMCID: ${csl.PMCID}`],
  ];
  return values.flatMap(([tag, value]): [string, string][] => {
    const line = oneLine(value ?? '');
    return line === '' ? [] : [[tag, line]];
  });
}

/** What the work stands in, under the tags from which it is read for its type. */
function containers(csl: CslItem): [string, string | undefined][] {
  const isEvent = csl.type === 'paper-conference' && csl['event-title'] !== undefined && csl['container-title'] !== undefined;
  return [
    ['T2', isEvent ? csl['event-title'] : IN_SERIES.has(csl.type) ? undefined : csl['container-title']],
    ['C3', isEvent ? csl['container-title'] : undefined],
    ['JF', IN_SERIES.has(csl.type) ? csl['container-title'] : undefined],
    ['J2', csl['container-title-short']],
    ['T3', csl['collection-title']],
  ];
}

/** A range in two fields; a lone page of a book is a range of one, since a number alone says how many pages it has. */
function pages(csl: CslItem): [string, string | undefined][] {
  const counted = PAGES_COUNTED.has(csl.type);
  if (csl.page === undefined) return [['SP', counted ? csl['number-of-pages'] : undefined]];
  const ends = (plainPages(csl.page) ?? '').split('-');
  const [first, last] = ends;
  if (ends.length === 2 && first !== '' && last !== '' && first !== last) return [['SP', first], ['EP', last]];
  return [['SP', csl.page], ['EP', counted ? csl.page : undefined]];
}

/** The year, and the whole date beside it where there is more of it. */
function dates(date: CslDate | undefined): [string, string | undefined][] {
  const day = date === undefined ? undefined : dayOf(date);
  return [['PY', day?.slice(0, 4)], ['DA', day === undefined ? date?.literal : /^\d+\/\/\/$/.test(day) ? undefined : day]];
}

/** The day of electronic publication, which EndNote has in the place of the edition for what it gets from PubMed; a year alone would be taken for an edition. */
function electronicDate(date: CslDate | undefined): string | undefined {
  return (date?.['date-parts']?.[0]?.length ?? 0) < 2 ? undefined : dayOf(date ?? {})?.replace(/\/+$/, '');
}

/** `2012/03/04/`, a season behind the last stroke; undefined for what has no year of four digits. */
function dayOf(date: CslDate): string | undefined {
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (year === undefined || year < 0 || year > 9999) return undefined;
  const two = (number: number | undefined): string => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${SEASONS[Number(date.season ?? 0) - 1] ?? ''}`;
}

/** The first spelling of a name that is read as that name again: family name first; a body with a comma at its end, or its own commas doubled, where it would be taken for a person. */
function risName(name: CslName): string {
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part !== undefined);
  const family = [...particle, ...(name.family === undefined ? [] : [name.family])].join(' ');
  const spellings = name.literal === undefined ? [[family, name.given, name.suffix].filter((part) => part !== undefined && part !== '').join(', ')] : [name.literal, `${name.literal},`, name.literal.replaceAll(',', ',,')];
  return spellings.map(oneLine).find((spelling) => isReadAs(spelling, name)) ?? spellings[0] ?? '';
}

function isReadAs(spelling: string, name: CslName): boolean {
  const { names, problems } = readNames([spelling]);
  const [one, another] = names;
  return problems.length === 0 && one !== undefined && another === undefined && NAME_PARTS.every((part) => one[part] === name[part]);
}

/** Text as a value that fits one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
