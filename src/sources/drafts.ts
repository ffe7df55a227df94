import type { Diagnostic } from '../base/diagnostics.ts';
import type { Identifier } from '../base/identifiers.ts';
import type { EdgeKind, NodeKind, Strength } from '../base/kinds.ts';
import { LineIndex, type Place } from '../base/places.ts';
import type { CslItem } from './csl.ts';
import type { Paragraph } from './text/text-document.ts';

/** A file the user gave, decoded. */
export interface SourceText {
  /** Relative to the project, with forward slashes: also the source's id. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A source from its decoded text. */
export function sourceText(path: string, text: string): SourceText {
  return { path, text, lines: new LineIndex(text) };
}

/** What a reader found, before anyone asked which real thing it is. */
export type Draft = ReferenceDraft | ThingDraft | ClaimDraft | MentionDraft | LinkDraft | ValueDraft | OverrideDraft | ReviewDraft;

/** What a graph file says of a node beside its name, under the names that the file uses: weights, scores, positions, clusters. */
export type GivenValues = Readonly<Record<string, string | number>>;

/** A work as one bibliography entry describes it. */
export interface ReferenceDraft {
  readonly type: 'reference';
  readonly place: Place;
  /** The citation key of the entry, its accession number, or the id of the node in a graph file; empty where it has none. */
  readonly key: string;
  /** The number the work has in its list, where the entry says it (BibLaTeX `shorthand`) or the list counts it. */
  readonly number?: string;
  readonly csl: CslItem;
  readonly identifiers: readonly Identifier[];
  /** Words of the entry that CSL has no place for: `unidentified`, `inferred`, … */
  readonly keywords: readonly string[];
  /** Set where only the reference list of another entry describes it, in short. */
  readonly cited?: true;
  readonly given?: GivenValues;
  /** Where the fields were read from the words of a reference list: these words, and how sure each field is, from 0 to 1. */
  readonly parsed?: { readonly words: string; readonly confidence: ReadonlyMap<string, number> };
}

/** A model, method, dataset, … or organisation as one table row describes it. */
export interface ThingDraft {
  readonly type: 'thing';
  readonly place: Place;
  readonly kind: Exclude<NodeKind, 'work'>;
  readonly name: string;
  /** The id of the node in a graph file. */
  readonly id?: string;
  readonly aliases: readonly string[];
  readonly year?: number;
  readonly month?: number;
  readonly modality?: string;
  readonly note?: string;
  /** Who developed it: alternatives that contradict each other, each a set of organisations that developed it together, with the basis given. */
  readonly developers: readonly { readonly organisations: readonly string[]; readonly basis: string }[];
  /** Citation keys or identifiers of the works that introduce it. */
  readonly introducedBy: readonly string[];
  readonly given?: GivenValues;
}

/** A claim as one table row makes it. */
export interface ClaimDraft {
  readonly type: 'claim';
  readonly place: Place;
  readonly from: string;
  readonly kind: EdgeKind;
  readonly to: string;
  readonly strength: Strength;
  /** The words that say it, to be found in `quotedFrom`; absent for asserted claims. */
  readonly quote?: string;
  /** The source that holds the quote; absent where the project has but one text. */
  readonly quotedFrom?: string;
  readonly reason?: string;
  readonly role?: string;
  readonly caveat?: string;
  /** What the target is where no record describes it. */
  readonly ghostKind?: NodeKind;
}

/** One citation marker in a text. */
export interface MentionDraft {
  readonly type: 'mention';
  /** The marker itself. */
  readonly place: Place;
  /** The sentence around it. */
  readonly sentence: Place;
  /** The cited reference numbers or keys, ranges expanded, as written otherwise. */
  readonly cited: readonly string[];
  readonly section: readonly string[];
  readonly paragraphOrdinal: number;
  readonly sentenceOrdinal: number;
}

/**
 * Two things that a source joins: an entry and one that its reference list names, two nodes of a graph file. The quote is the text at the place.
 * An end is the draft that describes it, which need not be among the drafts of the reading (a cited reference is not: the link is the item), or the id of a
 * node in the graph file that this one accompanies.
 */
export interface LinkDraft {
  readonly type: 'link';
  readonly place: Place;
  readonly from: ReferenceDraft | ThingDraft | string;
  readonly kind: EdgeKind;
  readonly to: ReferenceDraft | ThingDraft | string;
  /** How much the source says the link weighs; absent where it says nothing. */
  readonly weight?: number;
}

/** A value for the node at this ordinal (from 0) of the graph file that this one accompanies: a Pajek partition or vector. */
export interface ValueDraft {
  readonly type: 'value';
  readonly place: Place;
  readonly ordinal: number;
  /** What the value is called: the name of the vector. */
  readonly name: string;
  readonly value: number;
}

/** What a person has decided on identity. */
export interface OverrideDraft {
  readonly type: 'override';
  readonly place: Place;
  /** `same` and `different` name two records, by citation key, identifier, node key or name; `alias` gives the record `one` the further name `other`. */
  readonly decision: 'same' | 'different' | 'alias';
  readonly one: string;
  readonly other: string;
  readonly reason?: string;
}

/** What a person has decided on claims that a rule proposed. */
export interface ReviewDraft {
  readonly type: 'review';
  readonly place: Place;
  readonly decision: 'accept' | 'reject';
  /** The ends of the claim, each by its node key, name or alias. */
  readonly one: string;
  readonly relation: EdgeKind;
  readonly other: string;
  /** The sentence that the decision holds for; absent where it holds for every one. */
  readonly quote?: string;
  readonly reason?: string;
}

/** A piece of a source that a reader leaves out, and why. */
export interface Skip {
  readonly place: Place;
  readonly reason: string;
}

/** All that one reader found in one source: nothing that was read is missing from drafts and skips together. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
  /** The headings of a text, in order, with the stretch each opens; empty for other sources. */
  readonly sections: readonly Section[];
  /** The prose of a text in order, without the entries of reference lists; absent for other sources. */
  readonly prose?: readonly Paragraph[];
}

/** A stretch of text under a heading, up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: string;
  /** 1 for the outermost. */
  readonly level: number;
  readonly path: readonly string[];
  readonly place: Place;
}

/** What a project says of a source that its text does not say itself. */
export interface SourceHints {
  /** For headers of a table the columns that they stand for: `{ Titel: 'title' }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What the nodes of a graph file are. */
  readonly nodes?: NodeKind;
  /** What the links of a graph file say, from the first end to the second. */
  readonly links?: EdgeKind;
  /** Set where links run from the second end to the first. */
  readonly reversed?: true;
}

/** One format: how it is recognised, and how it is read. */
export interface Reader {
  readonly format: string;
  readonly label: string;
  /** What it is read for: what its skips would have been. */
  readonly reads: Draft['type'];
  /** 0 (certainly not) to 1 (certainly) from the text; the path only breaks ties. */
  readonly recognise: (source: SourceText) => number;
  readonly read: (source: SourceText, hints?: SourceHints) => Reading;
}
