import type { Diagnostic, DiagnosticCode } from '../base/diagnostics.ts';
import type { Place } from '../base/places.ts';
import type { Skip, SourceText } from './drafts.ts';
import { ReaderNotes } from './reader-notes.ts';

/** What a reader leaves out of one file, and what it has to tell of it. */
export class Remarks {
  protected readonly notes: ReaderNotes;
  readonly #skips: Skip[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  constructor(source: SourceText) {
    this.notes = new ReaderNotes(source, 'value');
  }

  skip(place: Place, reason: string): void {
    this.#skips.push({ place, reason });
  }

  complain(code: DiagnosticCode, place: Place, message: string, hint?: string): void {
    this.notes.tell(code, place, message, hint);
  }

  /** Leaves out a piece, with the reason and a diagnostic that says the same. */
  refuse(code: DiagnosticCode, place: Place, message: string, hint?: string): void {
    this.complain(code, place, message, hint);
    this.skip(place, message);
  }

  /** Notes a value that no draft has a place for; told once a file for all that are called the same. */
  unheld(name: string, place: Place): void {
    this.notes.unheld(name, place);
  }

  /** Takes over what was left out and told below. */
  add(found: { readonly skips: readonly Skip[]; readonly diagnostics: readonly Diagnostic[] }): void {
    for (const skip of found.skips) this.#skips.push(skip);
    for (const told of found.diagnostics) this.#diagnostics.push(told);
  }

  /** All of it, as members of a reading. */
  rest(): { readonly skips: readonly Skip[]; readonly diagnostics: readonly Diagnostic[] } {
    return { skips: this.#skips, diagnostics: [...this.#diagnostics, ...this.notes.diagnostics()] };
  }
}
