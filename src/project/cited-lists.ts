import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import { numberedLists } from '../records/numbered-list.ts';
import { type ProposedScope, proposeScopes } from '../records/propose-scopes.ts';
import type { MentionDraft } from '../sources/drafts.ts';
import { readAuthorYearLabel } from '../sources/text/author-year-label.ts';
import type { ReadSource } from './assume.ts';
import type { ListAtHand } from './lists-at-hand.ts';

/** Which lists a text is taken to cite. */
export interface CitedLists {
  /** Empty where no list at hand can be the one. */
  readonly scopes: readonly ProposedScope[];
  /** Of the distinct labels, how many those lists have. */
  readonly resolved: number;
  readonly labels: number;
  /** How often the text cites, each label counted. */
  readonly citations: number;
  /** As in `by number`. */
  readonly style: string;
  /** Set where several lists have the numbers alike, and nothing tells which is meant. */
  readonly rivals?: readonly string[];
}

/** A list of the text's own, or of its name, that has this share of its labels is the one, whatever else is at hand. */
const SURE = 0.9;
/** A list that has less is not the one. */
const LEAST = 0.5;
/** Scopes are looked for over so many lists, those that have most of the labels. */
const MOST_LISTS = 8;

/**
 * The list that resolves most of what a text cites: its own before the one of its name (`paper.md` and `paper.bib`) before others by path. Where several numbered lists are at hand and neither
 * of the first two will do, each stretch of the text may cite another. Undefined where the text does not cite.
 */
export function citedLists(text: ReadSource, lists: readonly ListAtHand[]): CitedLists | undefined {
  const mentions = text.reading.drafts.filter((draft): draft is MentionDraft => draft.type === 'mention');
  if (mentions.length === 0) return undefined;
  const labels = [...new Set(mentions.flatMap(({ cited }) => cited))];
  const counts = { labels: labels.length, citations: mentions.reduce((sum, { cited }) => sum + cited.length, 0), style: styleOf(labels) };
  const resolvedBy = (list: ListAtHand): number => labels.filter(list.has).length;
  const { path } = text.source;
  const ranked = sorted(
    lists.map((list) => ({ list, resolved: resolvedBy(list), rank: list.source === path ? 0 : withoutExtension(list.source) === withoutExtension(path) ? 1 : 2 })),
    firstOf(by(({ resolved }) => -resolved, byNumber), by(({ rank }) => rank, byNumber), by(({ list }) => list.source, byText)),
  );
  const close = sorted(ranked.filter(({ rank }) => rank < 2), by(({ rank }) => rank, byNumber));
  const sure = close.find(({ resolved }) => resolved >= labels.length * SURE);
  const isNumeric = labels.filter((label) => /^\d+$/.test(label)).length * 2 > labels.length;
  const numbered = ranked.filter(({ list }) => list.isNumbered).slice(0, MOST_LISTS);
  if (sure === undefined && isNumeric && numbered.length > 1) {
    const scopes = proposeScopes(text.source, mentions, text.reading.sections, numberedLists(numbered.map(({ list }) => list)));
    const meant = new Set(scopes.map(({ list }) => list));
    return { ...counts, scopes, resolved: labels.filter((label) => numbered.some(({ list }) => meant.has(list.source) && list.has(label))).length };
  }
  const best = sure ?? ranked[0];
  const own = close.find(({ rank }) => rank === 0);
  const chosen = best !== undefined && best.resolved >= labels.length * LEAST ? best : own;
  if (chosen === undefined) return { ...counts, scopes: [], resolved: best?.resolved ?? 0 };
  const rivals = isNumeric && chosen.rank === 2 ? ranked.filter(({ resolved }) => resolved === chosen.resolved).map(({ list }) => list.source) : [];
  if (rivals.length > 1) return { ...counts, scopes: [], resolved: chosen.resolved, rivals };
  return { ...counts, scopes: [{ line: 1, list: chosen.list.source }], resolved: chosen.resolved };
}

/** How most of the labels call their works. */
function styleOf(labels: readonly string[]): string {
  const numbers = labels.filter((label) => /^\d+$/.test(label)).length;
  const years = labels.filter((label) => readAuthorYearLabel(label) !== undefined).length;
  if (numbers * 2 > labels.length) return 'by number';
  return years * 2 > labels.length ? 'by authors and year' : 'by key';
}

/** A path without its file's extension. */
export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
