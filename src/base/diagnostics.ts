import { distance } from 'fastest-levenshtein';
import type { Place } from './places.ts';

export type Severity = 'error' | 'warning' | 'note';

/** What can be wrong with data. The list is closed: a new finding gets a row here, with its severity. */
export const DIAGNOSTIC_CODES = {
  'file-missing': 'error',
  'file-unreadable': 'error',
  'folder-empty': 'error',
  'graph-too-large': 'error',
  'source-empty': 'warning',
  'format-unknown': 'error',
  'format-unsure': 'note',
  'encoding-guessed': 'warning',
  'text-extracted': 'note',
  'text-unsure': 'warning',
  'config-invalid': 'error',
  'entry-unfinished': 'error',
  'entry-malformed': 'error',
  'entry-key-repeated': 'warning',
  'string-undefined': 'warning',
  'field-malformed': 'warning',
  'field-unheld': 'note',
  'override-unfollowed': 'warning',
  'identity-unsure': 'note',
  'block-unfinished': 'warning',
  'input-unread': 'warning',
  'text-unprinted': 'note',
  'column-missing': 'error',
  'row-malformed': 'error',
  'value-unknown': 'error',
  'citation-unresolved': 'warning',
  'citation-malformed': 'warning',
  'scope-missing': 'error',
  'quote-missing': 'error',
  'quote-repeated': 'warning',
  'name-ambiguous': 'warning',
  'name-unknown': 'warning',
  'identifier-malformed': 'warning',
  'records-disagree': 'note',
  'conflict': 'warning',
  'ghost': 'note',
  'lineage-cycle': 'warning',
  'evidence-moved': 'error',
  'export-lost': 'note',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** One thing found in the data that its owner should know: what, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One plain sentence without the place. */
  readonly message: string;
  /** The file as the user named it. */
  readonly path?: string;
  readonly place?: Place;
  /** What would mend it, as a sentence. */
  readonly hint?: string;
}

/** Makes a diagnostic with the severity its code has. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  where: { readonly path?: string | undefined; readonly place?: Place | undefined; readonly hint?: string | undefined } = {},
): Diagnostic {
  return {
    code,
    severity: DIAGNOSTIC_CODES[code],
    message,
    ...(where.path === undefined ? {} : { path: where.path }),
    ...(where.place === undefined ? {} : { place: where.place }),
    ...(where.hint === undefined ? {} : { hint: where.hint }),
  };
}

/** A wrong call (not wrong data): an option, a name or an expression that cannot be meant. The only error the library throws on purpose. */
export class UsageError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/**
 * The known words nearest to a mistyped one, best first, at most three: those within an edit distance of two or of a third of its length, or that start with it.
 * O(n · length²) for n known words.
 */
export function nearest(word: string, known: Iterable<string>): string[] {
  const asked = word.toLowerCase();
  const scored: { word: string; score: number }[] = [];
  for (const candidate of new Set(known)) {
    const lower = candidate.toLowerCase();
    const score = lower.startsWith(asked) && asked.length > 1 ? 0.5 : distance(asked, lower);
    if (score <= Math.max(Math.min(2, asked.length - 1), Math.floor(asked.length / 3))) scored.push({ word: candidate, score });
  }
  scored.sort((left, right) => left.score - right.score || (left.word < right.word ? -1 : left.word > right.word ? 1 : 0));
  return scored.slice(0, 3).map((entry) => entry.word);
}

/** "Did you mean `a` or `b`?", or undefined when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near.length === 0 ? undefined : `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`;
}
