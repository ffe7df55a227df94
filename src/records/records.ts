import type { Identifier } from '../base/identifiers.ts';
import type { NodeKind } from '../base/kinds.ts';
import type { Place } from '../base/places.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { CslItem } from '../sources/csl.ts';
import type { GivenValues, SourceText } from '../sources/drafts.ts';

/** A draft together with the source it was found in. */
export interface Sourced<D> {
  readonly source: SourceText;
  readonly draft: D;
}

/** Where a record was described. */
export interface Origin {
  readonly source: string;
  readonly place: Place;
}

/** Two descriptions of one thing that give a field different values: both stay. */
export interface Disagreement {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly source: string; readonly line: number }[];
}

/** What texts say of a thing beside its lineage and its maker. */
export interface RecordFact {
  readonly property: 'year' | 'parameters' | 'modality';
  /** In one form: digits, `text -> image`. */
  readonly value: string;
  /** The value as a text writes it. */
  readonly written: string;
  readonly evidence: readonly Evidence[];
}

interface RecordBase {
  /** The node key. */
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly origins: readonly Origin[];
  readonly disagreements: readonly Disagreement[];
  readonly given?: GivenValues;
  /** Set where something names it and no source describes it. */
  readonly ghost?: true;
}

/** One real work. */
export interface WorkRecord extends RecordBase {
  readonly kind: 'work';
  readonly csl: CslItem;
  readonly identifiers: readonly Identifier[];
  /** Every citation key under which a source lists it. */
  readonly citationKeys: readonly string[];
  readonly keywords: readonly string[];
}

/** One real model, method, architecture, dataset, tool or organisation. */
export interface ThingRecord extends RecordBase {
  readonly kind: Exclude<NodeKind, 'work'>;
  readonly year?: number;
  readonly month?: number;
  readonly modality?: string;
  readonly note?: string;
  /** What texts say of it, by property and value. */
  readonly facts?: readonly RecordFact[];
}

export type StemmaRecord = WorkRecord | ThingRecord;

/** Which description was folded into which record, and why. */
export interface Merge {
  readonly into: string;
  readonly origin: Origin;
  /** The rule that held: `arxiv`, `doi`, `title-and-year`, `name`, … */
  readonly rule: string;
  /** How sure the rule is, from 0 to 1. */
  readonly score: number;
}

/** Two records that may be one: what no rule decides, and a person should. */
export interface Question {
  /** The node keys, in order. */
  readonly one: string;
  readonly other: string;
  /** The rule that comes nearest to making them one. */
  readonly rule: string;
  /** How likely they are one, from 0 to 1. */
  readonly score: number;
  /** In what they agree and differ, as a sentence. */
  readonly because: string;
}
