import { type Diagnostic, type DiagnosticCode, diagnostic } from '../base/diagnostics.ts';
import type { Place } from '../base/places.ts';
import type { SourceText } from './drafts.ts';

/** What a reader has to tell of one file. What holds all through a file is told once. */
export class ReaderNotes {
  readonly #source: SourceText;
  readonly #what: string;
  readonly #told: Diagnostic[] = [];
  readonly #once = new Set<string>();
  readonly #unheld = new Map<string, { readonly place: Place; count: number }>();

  /** @param what what the format calls its fields: `field`, `tag`, `element`. */
  constructor(source: SourceText, what: string) {
    this.#source = source;
    this.#what = what;
  }

  tell(code: DiagnosticCode, place: Place, message: string, hint?: string): void {
    this.#told.push(diagnostic(code, message, { path: this.#source.path, place, hint }));
  }

  /** Tells the same message only where it comes first. */
  tellOnce(code: DiagnosticCode, place: Place, message: string, hint?: string): void {
    if (this.#once.has(message)) return;
    this.#once.add(message);
    this.tell(code, place, message, hint);
  }

  /** Counts a field that has no place in a draft. */
  unheld(name: string, place: Place): void {
    const found = this.#unheld.get(name);
    if (found === undefined) this.#unheld.set(name, { place, count: 1 });
    else found.count += 1;
  }

  /** All of it, in the order in which it was found; fields without a place last, each once. */
  diagnostics(): Diagnostic[] {
    const unheld = [...this.#unheld].map(([name, { place, count }]) =>
      diagnostic('field-unheld', `The ${this.#what} ${name} has no place here; its ${count === 1 ? 'one value is' : `${count} values are`} not carried over`, { path: this.#source.path, place }),
    );
    return [...this.#told, ...unheld];
  }
}
