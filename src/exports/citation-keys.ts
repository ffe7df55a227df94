import { slug, titleKey } from '../base/names.ts';
import { byText } from '../base/order.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type CslItem, issuedYear } from '../sources/csl.ts';

/** What every BibTeX engine, `\cite` and a shell take as it stands. */
const LEGAL = /^[A-Za-z0-9][A-Za-z0-9_:.+/-]{0,79}$/;

/** Ids that programs make for the entries of a web page, which tell nothing and are the same in every page: those of LaTeXML, of publishers, of GROBID's JSON and MediaWiki. */
const ANCHOR = /^(?:bib\.bib\d+|(?:ref-)?CR\d+|BIBREF\d+|cite_note-.*)$/;

/** Whether a key is no name for a work but a place in a page. */
export function isAnchor(key: string): boolean {
  return ANCHOR.test(key);
}

/** Words that a title is not remembered by. */
const COMMON = new Set('a an and are as at by can do does for from how in into is it its of on or our the their to towards toward using via we what when why with'.split(' '));

/** What a key is given to. */
export interface Keyed {
  /** Tells it apart from all others, and from itself in no other run. */
  readonly id: string;
  /** The key that it should have; undefined where one is to be made. */
  readonly own: string | undefined;
  readonly csl: CslItem | undefined;
}

/**
 * A citation key for each work of a graph, by node key: the first key under which a source lists the work, where it is plain ASCII and no anchor, else a made one. A later work in node key order gets a
 * letter at its end where two would be the same. Depends on the whole graph and on nothing else, so that a work has one key in every export. O(V log V).
 */
export function citationKeys(graph: KnowledgeGraph): Map<string, string> {
  const works = graph.filterNodes((_node, { kind }) => kind === 'work').sort(byText);
  return giveKeys(works.map((work) => ({ id: work, own: (graph.getNodeAttribute(work, 'citationKeys') ?? []).find((key) => LEGAL.test(key) && !isAnchor(key)), csl: graph.getNodeAttribute(work, 'csl') })));
}

/**
 * A key for each work of a list, by id: its own, or else one made from the first author's family name, the year and the first word of the title that says something
 * (`brown2020language`). BibTeX takes `Smith2020` and `smith2020` for the same key, so no two keys differ in case alone; a later work gets a letter at its end. O(n).
 */
export function giveKeys(works: readonly Keyed[]): Map<string, string> {
  const keys = new Map<string, string>();
  const reserved = new Set(works.flatMap(({ own }) => own?.toLowerCase() ?? []));
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const take = (id: string, wanted: string, free: (key: string) => boolean): void => {
    let key = wanted;
    let copy = copies.get(wanted.toLowerCase()) ?? 0;
    while (!free(key.toLowerCase())) {
      copy += 1;
      key = `${wanted}${letters(copy)}`;
    }
    copies.set(wanted.toLowerCase(), copy);
    taken.add(key.toLowerCase());
    keys.set(id, key);
  };
  for (const { id, own } of works) if (own !== undefined) take(id, own, (wanted) => !taken.has(wanted) && (wanted === own.toLowerCase() || !reserved.has(wanted)));
  for (const { id, own, csl } of works) if (own === undefined) take(id, madeKey(id, csl), (wanted) => !taken.has(wanted));
  return keys;
}

function madeKey(work: string, csl: CslItem | undefined): string {
  const first = csl?.author?.[0];
  const author = plain(slug(first?.family ?? first?.literal?.split(/\s/u)[0] ?? ''));
  const year = /\d+/.exec(String(csl === undefined ? '' : (issuedYear(csl) ?? '')))?.[0] ?? '';
  const [word, second] = titleKey(csl?.title ?? '').split(' ').filter((part) => !COMMON.has(part)).map(plain).filter((part) => part !== '');
  if (author !== '') return `${author}${year}${word ?? ''}`;
  // Without a letter that ASCII has, only the node key tells works apart.
  return word === undefined ? `work${year}-${fingerprint(work)}` : `${word}${year}${second ?? ''}`;
}

/** Of lower-case text, what ASCII has, to a length that can be typed. */
function plain(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '').slice(0, 30);
}

/** a, b, …, z, aa, ab, … for 1, 2, … */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(97 + ((count - 1) % 26))}`;
}

/** Eight hexadecimal digits of a text, the same everywhere. Source: FNV-1a, 32 bits, over UTF-16 code units. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
