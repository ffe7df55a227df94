import { EDGE_KIND_NAMES, NODE_KINDS, STRENGTHS } from '../../src/base/kinds.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import { EDGE_REVIEWS } from '../data/edge-reviews.ts';
import { EDGE_GROUPS } from '../looks/edge-groups.ts';
import { THEME_NAMES } from '../looks/themes.ts';
import { LANGUAGES } from '../words/words.ts';
import { COLOUR_CHOICES, LINEAGE_SCOPES, PANEL_TABS, VIEW_NAMES, type ViewState } from './view-state.ts';

/** How one member of the state stands in an address: as one or more texts under its name. */
interface Form<V> {
  readonly name: string;
  readonly write: (value: V) => readonly string[];
  /** Undefined where the texts mean nothing here. */
  readonly read: (texts: readonly string[], graph: KnowledgeGraph) => { readonly value: V } | undefined;
}

type Reading<V> = { readonly value: V } | undefined;

const one = <V>(name: string, write: (value: V) => string, read: (text: string, graph: KnowledgeGraph) => Reading<V>): Form<V> => ({ name, write: (value) => [write(value)], read: (texts, graph) => (texts.length === 1 ? read(texts[0] ?? '', graph) : undefined) });

/** Nothing, written as an empty text, or what the form holds. */
const optional = <V>({ name, write, read }: Form<V>): Form<V | undefined> => ({ name, write: (value) => (value === undefined ? [''] : write(value)), read: (texts, graph) => (texts.length === 1 && texts[0] === '' ? { value: undefined } : read(texts, graph)) });

const text = (name: string): Form<string> => one(name, (value) => value, (value) => ({ value }));
const node = (name: string): Form<string> => one(name, (key) => key, (key, graph) => (graph.hasNode(key) ? { value: key } : undefined));
const number = (name: string, isValid: (value: number) => boolean): Form<number> => one(name, String, (written) => (written.trim() !== '' && isValid(Number(written)) ? { value: Number(written) } : undefined));
const choice = <T extends string>(name: string, known: readonly T[]): Form<T> => one<T>(name, (value) => value, (written) => found(known, written));

/** Any of these words, parted by commas. */
const choices = <T extends string>(name: string, known: readonly T[]): Form<readonly T[]> =>
  one<readonly T[]>(name, (values) => values.join(','), (written) => {
    const words = written === '' ? [] : written.split(',');
    const value = words.flatMap((word) => known.find((candidate) => candidate === word) ?? []);
    return value.length === words.length ? { value } : undefined;
  });

/** Texts that may hold anything, each under the name once more; an empty one for none. */
const texts = (name: string, isKnown: (written: string, graph: KnowledgeGraph) => boolean = () => true): Form<readonly string[]> => ({
  name,
  write: (values) => (values.length === 0 ? [''] : values),
  read: (written, graph) => {
    const value = written.filter((item) => item !== '');
    return value.every((item) => isKnown(item, graph)) ? { value } : undefined;
  },
});

const pair = <V>(name: string, isValid: (from: string, to: string, graph: KnowledgeGraph) => boolean, value: (from: string, to: string) => V, write: (value: V) => readonly string[]): Form<V> => ({
  name,
  write,
  read: ([from, to, ...rest], graph) => (from !== undefined && to !== undefined && rest.length === 0 && isValid(from, to, graph) ? { value: value(from, to) } : undefined),
});

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isYear = (written: string): boolean => /^-?\d{1,6}$/.test(written);
const isSurvey = (id: string, graph: KnowledgeGraph): boolean => graph.getAttribute('surveys').some((survey) => survey.id === id);
const isNode = (key: string, graph: KnowledgeGraph): boolean => graph.hasNode(key);

const FORMS: { readonly [M in keyof ViewState]: Form<ViewState[M]> } = {
  view: choice('view', VIEW_NAMES),
  chosen: optional(node('node')),
  edge: optional(one('edge', (key) => key, (key, graph) => (graph.hasEdge(key) ? { value: key } : undefined))),
  tab: choice('tab', PANEL_TABS),
  lineage: choice('lineage', LINEAGE_SCOPES),
  pathFrom: optional(node('from')),
  pathTo: optional(node('to')),
  generations: optional(number('generations', (value) => isCount(value) && value > 0)),
  query: text('q'),
  community: optional(number('community', isCount)),
  colourBy: choice('colour', COLOUR_CHOICES),
  sizeBy: text('size'),
  hiddenKinds: choices('hide-kinds', NODE_KINDS),
  hiddenGroups: choices('hide-claims', EDGE_GROUPS),
  hiddenRelations: choices('hide-relations', EDGE_KIND_NAMES),
  hiddenStrengths: choices('hide-strengths', STRENGTHS),
  hiddenReviews: choices('hide-reviews', EDGE_REVIEWS),
  years: optional(pair('year', (from, to) => isYear(from) && isYear(to) && Number(from) <= Number(to), (from, to): readonly [number, number] => [Number(from), Number(to)], (years) => years.map(String))),
  surveys: texts('survey', isSurvey),
  organisations: texts('maker', isNode),
  modalities: texts('modality'),
  theme: optional(choice('theme', THEME_NAMES)),
  language: optional(choice('language', LANGUAGES)),
  camera: optional(
    one('camera', ({ x, y, ratio }) => [x, y, ratio].join(','), (written) => {
      const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...rest] = written.split(',').map(Number);
      return Number.isFinite(x) && Number.isFinite(y) && ratio > 0 && ratio < 100 && rest.length === 0 ? { value: { x, y, ratio } } : undefined;
    }),
  ),
  columns: texts('column'),
  sort: text('sort'),
  picked: texts('picked', (written, graph) => written === '*' || isNode(written, graph)),
  compared: optional(pair('compare', (one, other, graph) => isSurvey(one, graph) && isSurvey(other, graph), (one, other): readonly [string, string] => [one, other], (surveys) => surveys)),
  projection: text('projection'),
  threshold: number('threshold', (value) => Number.isFinite(value) && value >= 0),
};

const MEMBERS = Object.keys(FORMS) as readonly (keyof ViewState)[];

/** What stands after the `#` of an address that opens this view: only what differs from the first one. O(length). */
export function writeAddress(state: ViewState, first: ViewState): string {
  const parts = MEMBERS.flatMap((member) => {
    const written = writtenMember(member, state);
    return same(written, writtenMember(member, first)) ? [] : written.map((value) => `${FORMS[member].name}=${escaped(value)}`);
  });
  return parts.join('&');
}

/** The view that an address asks for, and the names in it that mean nothing to this graph: those are left as in the first view. */
export function readAddress(hash: string, first: ViewState, graph: KnowledgeGraph): { readonly state: ViewState; readonly unread: readonly string[] } {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const unread = [...new Set(asked.keys())].filter((name) => !MEMBERS.some((member) => FORMS[member].name === name));
  let state = first;
  for (const member of MEMBERS) {
    const { name } = FORMS[member];
    if (!asked.has(name)) continue;
    const reading: Reading<ViewState[keyof ViewState]> = FORMS[member].read(asked.getAll(name), graph);
    if (reading === undefined) unread.push(name);
    else state = { ...state, [member]: reading.value };
  }
  return { state, unread };
}

function writtenMember<M extends keyof ViewState>(member: M, state: ViewState): readonly string[] {
  return FORMS[member].write(state[member]);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** What may stand in a fragment is left readable; half a letter, which no address can hold, becomes U+FFFD. */
function escaped(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%(?:3A|2F|2C)/g, decodeURIComponent);
}

function found<T extends string>(known: readonly T[], written: string): Reading<T> {
  const value = known.find((candidate) => candidate === written);
  return value === undefined ? undefined : { value };
}
