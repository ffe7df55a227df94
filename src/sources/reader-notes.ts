import { type Diagnostic, type DiagnosticCode, diagnostic } from '../base/diagnostics.ts';
import type { Place } from '../base/places.ts';
import type { Reading, Skip, SourceText } from './drafts.ts';

/** What a reader leaves out of one file, and what it has to tell of it. What holds all through a file is told once. */
export class ReaderNotes {
  readonly #source: SourceText;
  readonly #what: string;
  readonly #skips: Skip[] = [];
  readonly #added: Diagnostic[] = [];
  readonly #told: Diagnostic[] = [];
  readonly #once = new Set<string>();
  readonly #unheld = new Map<string, { readonly place: Place; count: number }>();

  /** @param what what the format calls its fields: `field`, `tag`, `element`. */
  constructor(source: SourceText, what = 'value') {
    this.#source = source;
    this.#what = what;
  }

  tell(code: DiagnosticCode, place: Place, message: string, hint?: string): void {
    this.#told.push(diagnostic(code, message, { path: this.#source.path, place, hint }));
  }

  /** Tells of something only where it comes first: the same message, or whatever else `about` says that it is about. */
  tellOnce(code: DiagnosticCode, place: Place, message: string, hint?: string, about: string = message): void {
    if (this.#once.has(about)) return;
    this.#once.add(about);
    this.tell(code, place, message, hint);
  }

  /** Counts a value that has no place in a draft; told once a file for all that are called the same. */
  unheld(name: string, place: Place): void {
    const found = this.#unheld.get(name);
    if (found === undefined) this.#unheld.set(name, { place, count: 1 });
    else found.count += 1;
  }

  skip(place: Place, reason: string): void {
    this.#skips.push({ place, reason });
  }

  /** Leaves out a piece, with the reason and a diagnostic that says the same. */
  refuse(code: DiagnosticCode, place: Place, message: string, hint?: string): undefined {
    this.tell(code, place, message, hint);
    this.skip(place, message);
    return undefined;
  }

  /** Takes over what was left out and told where the file was taken apart. */
  add(found: Pick<Reading, 'skips' | 'diagnostics'>): void {
    for (const skip of found.skips) this.#skips.push(skip);
    for (const told of found.diagnostics) this.#added.push(told);
  }

  /** All of it, as members of a reading: what was taken over first, values without a place last. */
  rest(): Pick<Reading, 'skips' | 'diagnostics'> {
    const unheld = [...this.#unheld].map(([name, { place, count }]) =>
      diagnostic('field-unheld', `The ${this.#what} ${name} has no place here; its ${count === 1 ? 'one value is' : `${count} values are`} not carried over`, { path: this.#source.path, place }),
    );
    return { skips: this.#skips, diagnostics: [...this.#added, ...this.#told, ...unheld] };
  }
}
