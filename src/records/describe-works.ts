import { formatIdentifier, type Identifier, schemeRank } from '../base/identifiers.ts';
import { slug } from '../base/names.ts';
import { by, byNumber, byText, firstOf, sorted, sortedSet } from '../base/order.ts';
import { type CslItem, formatName, issuedYear } from '../sources/csl.ts';
import type { GivenValues, ReferenceDraft } from '../sources/drafts.ts';
import { splitKeywords } from '../sources/fields/keywords.ts';
import { compareAuthors, firstAuthor } from './first-authors.ts';
import { FreeKeys } from './free-keys.ts';
import { distinctIdentifiers, ownIdentifiers } from './identity-marks.ts';
import type { Disagreement, WorkRecord } from './records.ts';
import { comparedTitle } from './titles.ts';
import { byDescription, type Cluster, type Entry } from './work-clusters.ts';

/** One record for each cluster, in the order of the entries that describe them first. Keys are those of one identifier where it is the work's alone. O(n log n). */
export function describeWorks(clusters: readonly Cluster[]): Map<Cluster, WorkRecord> {
  const bearers = new Map<string, number>();
  const described = clusters.map((cluster) => {
    const members = sorted(cluster.members, byDescription);
    const identifiers = sorted(
      distinctIdentifiers(members.flatMap(({ draft }) => ownIdentifiers(draft))),
      firstOf(by(({ scheme }) => schemeRank(scheme), byNumber), by(({ value }) => value, byText)),
    );
    for (const identifier of identifiers) bearers.set(formatIdentifier(identifier), (bearers.get(formatIdentifier(identifier)) ?? 0) + 1);
    return { cluster, members, identifiers };
  });
  const keys = new FreeKeys();
  return new Map(
    described.map(({ cluster, members, identifiers }) => {
      const csl = mergeItems(members);
      const own = identifiers.find((identifier) => bearers.get(formatIdentifier(identifier)) === 1) ?? identifiers[0];
      return [cluster, recordOf(keys.take(plainKey(csl, own, members[0])), members, csl, identifiers)];
    }),
  );
}

function recordOf(key: string, members: readonly Entry[], csl: CslItem, identifiers: readonly Identifier[]): WorkRecord {
  const drafts = members.map(({ draft }) => draft);
  const label = csl.title ?? (wordsOf(drafts) || shortForm(csl) || drafts[0]?.key || key);
  const aliases = sortedSet(drafts.flatMap(({ csl: { title } }) => (title === undefined || title === label ? [] : [title])));
  const signature = aliases.length === 0 ? '' : comparedTitle(label).signature;
  const given = mergeGiven(drafts);
  return {
    key,
    kind: 'work',
    label,
    aliases: aliases.filter((title) => comparedTitle(title).signature !== signature),
    origins: members.map(({ source, draft }) => ({ source: source.path, place: draft.place })),
    disagreements: disagreementsOf(members),
    csl,
    identifiers,
    citationKeys: sortedSet(drafts.flatMap(({ key }) => (key === '' ? [] : [key]))),
    keywords: sortedSet(drafts.flatMap((draft) => [...draft.keywords, ...splitKeywords(draft.csl.keyword ?? '')])),
    ...(given === undefined ? {} : { given }),
    ...(drafts.every(({ cited }) => cited === true) ? { ghost: true as const } : {}),
  };
}

function plainKey(csl: CslItem, identifier: Identifier | undefined, first: Entry | undefined): string {
  if (identifier !== undefined) return `work:${formatIdentifier(identifier)}`;
  const year = issuedYear(csl);
  const title = slug(csl.title ?? '');
  if (title !== '') return `work:title:${title}${year === undefined ? '' : `-${year}`}`;
  const short = first?.draft.cited === true ? slug(shortForm(csl)) : '';
  return short === '' ? `work:entry:${first?.source.path ?? ''}:${first?.draft.key || first?.draft.number || ''}` : `work:cited:${short}`;
}

/** In code units: what a line of a table shows of a name. */
const WORDS_SHOWN = 100;

/** What a work is called of which only the words of a reference list are known, and no title could be read from them: these words, cut, and that they are no title. Empty where there are none. */
function wordsOf(drafts: readonly ReferenceDraft[]): string {
  const words = drafts.find(({ parsed }) => parsed !== undefined)?.parsed?.words ?? '';
  if (words === '') return '';
  const shown = words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN).replace(/[\s\p{Cs}]+$/u, '')}…` : words;
  return `“${shown}” (title not read)`;
}

/** What is told of a work without a title, in one line: `Egghe 2006, Scientometrics 69:131`. Empty where nothing is told. */
function shortForm(csl: CslItem): string {
  const author = csl.author?.[0];
  const family = author === undefined ? '' : (author.literal ?? [author['non-dropping-particle'], author.family].filter((part) => part !== undefined).join(' '));
  const written = [family, issuedYear(csl)?.toString() ?? ''].filter((part) => part !== '').join(' ');
  const at = [csl.volume ?? '', csl['page-first'] ?? csl.page ?? ''].filter((part) => part !== '').join(':');
  const printed = [csl['container-title'] ?? '', at].filter((part) => part !== '').join(' ');
  return [written, printed].filter((part) => part !== '').join(', ');
}

/** The first description wins field by field and the others fill what it leaves out; but a full list of authors wins over one cut short, and over that of a work that is only cited. */
function mergeItems(members: readonly Entry[]): CslItem {
  const fields = new Map<string, unknown>();
  const isTitled = members.some(({ draft }) => draft.csl.title !== undefined);
  for (const { draft } of members) for (const [field, value] of Object.entries(draft.csl)) if (!fields.has(field) && !(field === 'note' && isTitled && standsForTitle(draft))) fields.set(field, value);
  const listing = members.filter(({ draft }) => draft.csl.author !== undefined);
  const first = listing[0];
  const authors = (listing.find(({ draft }) => draft.cited === first?.draft.cited && draft.csl['author-and-others'] !== true) ?? first)?.draft.csl;
  fields.delete('author-and-others');
  if (authors !== undefined) fields.set('author', authors.author);
  if (authors?.['author-and-others'] === true) fields.set('author-and-others', true);
  return Object.fromEntries(fields) as unknown as CslItem;
}

/** Whether the note of an entry is the words of a reference from which no title could be read. */
function standsForTitle({ csl, parsed }: ReferenceDraft): boolean {
  return csl.title === undefined && csl.note !== undefined && csl.note === parsed?.words;
}

function mergeGiven(drafts: readonly ReferenceDraft[]): GivenValues | undefined {
  const values = new Map<string, string | number>();
  for (const { given = {} } of drafts) for (const [name, value] of Object.entries(given)) if (!values.has(name)) values.set(name, value);
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

interface Aspect {
  readonly field: string;
  readonly pick: (draft: ReferenceDraft) => string | undefined;
  /** Whether the value of a draft contradicts that of the first which has one. */
  readonly differs: (first: ReferenceDraft, other: ReferenceDraft) => boolean;
}

const ASPECTS: readonly Aspect[] = [
  { field: 'title', pick: ({ csl }) => csl.title, differs: (first, other) => comparedTitle(first.csl.title ?? '').signature !== comparedTitle(other.csl.title ?? '').signature },
  { field: 'year', pick: ({ csl }) => issuedYear(csl)?.toString(), differs: (first, other) => issuedYear(first.csl) !== issuedYear(other.csl) },
  { field: 'first author', pick: ({ csl }) => (csl.author?.[0] === undefined ? undefined : formatName(csl.author[0])), differs: authorsDiffer },
];

/** Where entries contradict each other; that one of them abbreviates, or says less, contradicts nothing. */
function disagreementsOf(members: readonly Entry[]): Disagreement[] {
  if (members.length < 2) return [];
  return ASPECTS.flatMap(({ field, pick, differs }) => {
    const saying = members.filter(({ draft }) => pick(draft) !== undefined);
    const first = saying[0];
    if (first === undefined || !saying.some(({ draft }) => differs(first.draft, draft))) return [];
    return [{ field, values: saying.map(({ source, draft }) => ({ value: pick(draft) ?? '', source: source.path, line: draft.place.line })) }];
  });
}

function authorsDiffer(first: ReferenceDraft, other: ReferenceDraft): boolean {
  const [one, two] = [first.csl.author?.[0], other.csl.author?.[0]];
  return one !== undefined && two !== undefined && compareAuthors(firstAuthor(one), firstAuthor(two)) === 'different';
}
