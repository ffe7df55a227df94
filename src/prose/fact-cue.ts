import type { Strength } from '../base/kinds.ts';

/** What prose and tables say of a thing beside its lineage. */
export type FactProperty = 'maker' | 'year' | 'parameters' | 'modality';

/**
 * Words that state a fact. In patterns `{thing}` stands for a group of names, `{org}` for organisations, `{year}` for a year, `{count}` for a number of parameters, `{size}` for one with a unit, `{from}` and `{to}` for what a model
 * takes and gives.
 */
export interface FactCue {
  /** The name of the rule. */
  readonly rule: string;
  readonly property: FactProperty;
  /** Source of a regular expression, matched without regard to case. */
  readonly pattern: string;
  /**
   * Whose fact it is. `slot`: that of the names in the pattern. `first`, `last`: that of one of them. `subject`: that of the subject of the cue, a verb. `noun`: that of the name
   * directly before the cue, or else of the subject, where no other name stands between.
   */
  readonly of: 'slot' | 'first' | 'last' | 'subject' | 'noun';
  readonly strength: Exclude<Strength, 'asserted'>;
  /** How often the cue means what it says, from 0 to 1. */
  readonly confidence: number;
  /** Set where the words take the fact for granted, so that what denies or supposes the clause does not deny it: `unlike OpenAI's GPT-4`. */
  readonly presupposed?: true;
}

/** The cues of a language, and what stands between a name and what hangs on it. */
export interface FactLanguage {
  readonly cues: readonly FactCue[];
  /** Between a name and a cue that hangs on it. */
  readonly hangs: RegExp;
  /** Before a name that says what the subject is, and is none itself: `X is a …`. */
  readonly predicates: RegExp;
  /** Between a subject and a cue, says what the subject is, so that the cue is about it. */
  readonly describes: RegExp;
  /** Before a cue, a verb that the subject has. */
  readonly verb: RegExp;
  /** Tells which of several belongs to which, so that none is read. */
  readonly respectively: RegExp;
}
