import { addToList } from '../../base/grouping.ts';
import type { CslName, CslNames } from '../csl.ts';
import { nameOf } from '../fields/listed-names.ts';
import { readNameText } from '../fields/plain-names.ts';
import type { XmlElement } from './xml-elements.ts';

/** Relators of the Library of Congress, as words and codes, by the variable of CSL. Without one, a name is that of an author. */
const ROLES: ReadonlyMap<string, CslNames> = new Map([
  ['', 'author'], ['author', 'author'], ['aut', 'author'], ['creator', 'author'], ['cre', 'author'], ['dissertant', 'author'], ['dis', 'author'], ['inventor', 'author'], ['inv', 'author'], ['programmer', 'author'], ['prg', 'author'],
  ['editor', 'editor'], ['edt', 'editor'], ['translator', 'translator'], ['trl', 'translator'], ['compiler', 'compiler'], ['com', 'compiler'], ['illustrator', 'illustrator'], ['ill', 'illustrator'],
  ['director', 'director'], ['drt', 'director'], ['producer', 'producer'], ['pro', 'producer'], ['composer', 'composer'], ['cmp', 'composer'], ['interviewer', 'interviewer'], ['ivr', 'interviewer'],
  ['recipient', 'recipient'], ['rcp', 'recipient'], ['performer', 'performer'], ['prf', 'performer'], ['curator', 'curator'], ['cur', 'curator'], ['narrator', 'narrator'], ['nrt', 'narrator'],
  ['contributor', 'contributor'], ['ctb', 'contributor'],
]);
const GRANTORS: ReadonlySet<string> = new Set(['degree grantor', 'dgg', 'publisher', 'pbl', 'issuing body', 'isb', 'sponsor', 'spn', 'organizer of meeting', 'orm']);
/** Names within what the work stands in. */
const OF_HOST: ReadonlyMap<CslNames, CslNames> = new Map([['author', 'container-author'], ['editor', 'editor'], ['translator', 'translator']]);
const OF_SERIES: ReadonlyMap<CslNames, CslNames> = new Map([['editor', 'collection-editor'], ['author', 'collection-editor']]);

/** The names of a record. */
export interface ModsNames {
  readonly lists: { readonly [names in CslNames]?: readonly CslName[] };
  /** A body that issued the work or granted the degree. */
  readonly publisher?: string;
  readonly event?: string;
  readonly andOthers: boolean;
}

/** The names of a record, of what it stands in, and of the series, each in its role; a role that CSL has no variable for makes a contributor. */
export function modsNames(record: XmlElement, host: XmlElement | undefined, series: XmlElement | undefined): ModsNames {
  const lists = new Map<CslNames, CslName[]>();
  let publisher: string | undefined;
  let event: string | undefined;
  let andOthers = false;
  const add = (element: XmlElement, within: ReadonlyMap<CslNames, CslNames> | undefined): void => {
    const name = readName(element);
    const role = element.children('role').flatMap((one) => one.children('roleTerm')).map(({ words }) => words.toLowerCase())[0] ?? '';
    if (element.child('etal') !== undefined && within === undefined) andOthers = true;
    if (name === undefined) return;
    if (element.attributes.get('type') === 'conference') event ??= name.literal;
    else if (GRANTORS.has(role) && name.literal !== undefined) publisher ??= name.literal;
    else {
      const own = ROLES.get(role) ?? 'contributor';
      const list = within === undefined ? own : (within.get(own) ?? 'contributor');
      addToList(lists, list, name);
    }
  };
  for (const element of record.children('name')) add(element, undefined);
  for (const element of host?.children('name') ?? []) add(element, OF_HOST);
  for (const element of series?.children('name') ?? []) add(element, OF_SERIES);
  return { lists: Object.fromEntries(lists), ...(publisher === undefined ? {} : { publisher }), ...(event === undefined ? {} : { event }), andOthers };
}

function readName(element: XmlElement): CslName | undefined {
  const part = (type: string | undefined): string => element.children('namePart').filter((one) => one.attributes.get('type') === type).map(({ words }) => words).filter((words) => words !== '').join(' ');
  const [family, given, suffix, whole] = [part('family'), part('given'), part('termsOfAddress'), part(undefined)];
  const body = element.attributes.get('type') === 'corporate' || element.attributes.get('type') === 'conference';
  if (family !== '') return nameOf(family, given, suffix);
  const text = whole || given || element.child('displayForm')?.words || '';
  if (text === '') return undefined;
  return body ? { literal: text } : readNameText(text);
}
