import type { Identifier } from '../../src/base/identifiers.ts';
import type { EdgeKind, NodeKind, Strength } from '../../src/base/kinds.ts';
import type { Sourced } from '../../src/records/records.ts';
import type { CslItem, CslName } from '../../src/sources/csl.ts';
import { type ClaimDraft, type GivenValues, type OverrideDraft, type ReferenceDraft, type SourceText, sourceText, type ThingDraft } from '../../src/sources/drafts.ts';

/** An entry of a bibliography, as short as a test can say it. Identifiers as `arxiv:1706.03762`. */
export interface Entry {
  readonly key: string;
  readonly title?: string;
  readonly year?: number;
  readonly ids?: readonly string[];
  readonly author?: readonly CslName[];
  readonly andOthers?: boolean;
  readonly number?: string;
  readonly keywords?: readonly string[];
  readonly csl?: Partial<CslItem>;
  /** Set for a work that only a reference list describes. */
  readonly cited?: true;
  readonly given?: GivenValues;
  /** The words of a reference list that its fields were read from. */
  readonly words?: string;
}

export interface Row {
  readonly name: string;
  readonly kind?: ThingDraft['kind'];
  readonly aliases?: readonly string[];
  readonly year?: number;
  readonly month?: number;
  readonly modality?: string;
  readonly note?: string;
  readonly developers?: ThingDraft['developers'];
  readonly introducedBy?: readonly string[];
}

export interface ClaimRow {
  readonly from: string;
  readonly kind: EdgeKind;
  readonly to: string;
  readonly strength?: Strength;
  readonly quote?: string;
  readonly quotedFrom?: string;
  readonly reason?: string;
  readonly role?: string;
  readonly caveat?: string;
  readonly ghostKind?: NodeKind;
}

/** A source with one line an item, and each item's draft standing at its line. */
function sourced<I, D>(path: string, items: readonly I[], draft: (item: I, source: SourceText, start: number, end: number) => D): Sourced<D>[] {
  const lines = items.map((item) => JSON.stringify(item));
  const source = sourceText(path, `${lines.join('\n')}\n`);
  let start = 0;
  return items.map((item, index) => {
    const end = start + (lines[index]?.length ?? 0);
    const made = draft(item, source, start, end);
    start = end + 1;
    return { source, draft: made };
  });
}

export function bibliography(path: string, entries: readonly Entry[]): Sourced<ReferenceDraft>[] {
  return sourced(path, entries, ({ key, title, year, ids = [], author, andOthers, number, keywords = [], csl, cited, given, words }, source, start, end) => ({
    type: 'reference',
    place: source.lines.place(start, end),
    key,
    ...(number === undefined ? {} : { number }),
    csl: {
      id: key,
      type: 'article-journal',
      ...(title === undefined ? {} : { title }),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(author === undefined ? {} : { author }),
      ...(andOthers === true ? { 'author-and-others': true } : {}),
      ...csl,
    },
    identifiers: ids.map((id) => ({ scheme: id.slice(0, id.indexOf(':')), value: id.slice(id.indexOf(':') + 1) }) as Identifier),
    keywords,
    ...(cited === undefined ? {} : { cited }),
    ...(given === undefined ? {} : { given }),
    ...(words === undefined ? {} : { parsed: { words, confidence: new Map() } }),
  }));
}

/** Overrides as rows `decision one | other`. */
export function decisions(path: string, rows: readonly string[]): Sourced<OverrideDraft>[] {
  return sourced(path, rows, (row, source, start, end) => {
    const [, decision = '', one = '', other = ''] = /^(\w+) (.*?) \| (.*)$/.exec(row) ?? [];
    return { type: 'override', place: source.lines.place(start, end), decision: decision as OverrideDraft['decision'], one, other };
  });
}

export function table(path: string, rows: readonly Row[]): Sourced<ThingDraft>[] {
  return sourced(path, rows, ({ name, kind = 'model', aliases = [], developers = [], introducedBy = [], ...rest }, source, start, end) => ({ type: 'thing', place: source.lines.place(start, end), name, kind, aliases, developers, introducedBy, ...rest }));
}

export function claimRows(path: string, rows: readonly ClaimRow[]): Sourced<ClaimDraft>[] {
  return sourced(path, rows, ({ strength = 'asserted', ...rest }, source, start, end) => ({ type: 'claim', place: source.lines.place(start, end), strength, ...rest }));
}
