import type { Strength } from '../base/kinds.ts';

/**
 * What a cue says of a child and a parent. Which kind of edge that is depends on what the parent is: see `edgeKindOf`.
 * `takes-up`: the parent is a part or a means of the child. `rests-on`: the child is made out of the parent. `is-a`: the child is one of the parents.
 */
export type Saying = 'takes-up' | 'has-part' | 'rests-on' | 'varies' | 'improves' | 'fine-tunes' | 'distils' | 'trains-on' | 'shares-architecture' | 'reimplements' | 'is-a';

/** Words that state a relation. In patterns `{parent}` and `{child}` stand for groups of names, `{based}` and `{like}` for a parent with such a suffix (`BERT-based`). */
export interface Cue {
  /** The name of the rule. */
  readonly rule: string;
  /** Source of a regular expression, matched without regard to case. */
  readonly pattern: string;
  readonly says: Saying;
  /**
   * Where the ends are found that have no slot in the pattern. `forward`: the child is the subject, the parent follows. `backward`: the parent is the subject, the child follows.
   * `adjunct`: the parent follows, the child is the subject, which may follow too. `attribute`: like forward, but the child may be the name directly after, and is never
   * carried on in silence. `inherent`: the parent is the subject of its clause, and a part of what the sentence is about.
   */
  readonly runs: 'forward' | 'backward' | 'adjunct' | 'attribute' | 'inherent';
  readonly strength: Strength;
  /** How often the cue means what it says, from 0 to 1, where both ends stand beside it. */
  readonly confidence: number;
}

/** The cues and the small words of a language. */
export interface ProseLanguage {
  readonly cues: readonly Cue[];
  /** What ends a clause. */
  readonly clauseEnd: RegExp;
  /** Stands before a name that is not what its clause is about; tested against the text from the beginning of the clause to the name. */
  readonly adjoins: RegExp;
  /** The adjoining words that make a name the owner of the subject: `the encoder of X`. */
  readonly owns: RegExp;
  /** Stands before the name that a clause introduces as its subject: `the first of them is X`, `they propose X`. */
  readonly names: RegExp;
  /** Opens a clause that has no subject of its own. */
  readonly adjunct: RegExp;
  /** The most code units of qualities that stand between the beginning of a clause and its subject. */
  readonly modifiers: number;
  /** One of the words that may stand between the beginning of a clause and a verb without being its subject; sticky. */
  readonly leadIn: RegExp;
  /** What stands for a thing named before; for several; and for a part of one. Each is tested after the words that lead in. */
  readonly pronoun: RegExp;
  readonly plural: RegExp;
  readonly part: RegExp;
  /** Before a cue, or behind the name that it takes, what makes the name a part of the child rather than what it is made from: `an encoder based on X`. */
  readonly component: RegExp;
  /** Opens a clause on the name directly before. */
  readonly relative: RegExp;
  /** Denies a cue; tested against the text of the clause before it. */
  readonly negates: RegExp;
  /** Makes a clause a supposition. */
  readonly supposes: RegExp;
  /** Makes a statement hearsay. */
  readonly reports: RegExp;
  /** Stands between a cue and a name that is not its object. */
  readonly parts: RegExp;
  /** Opens examples after a comma. */
  readonly exemplifies: RegExp;
  /** Joins a further object to the first. */
  readonly continues: RegExp;
  /** How likely the learned model must find a pair that no cue relates: so that of ten relations read nine are stated. */
  readonly sureness: number;
  /** The farthest that an object stands from its cue, in code units. */
  readonly reach: number;
}
