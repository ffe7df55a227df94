import { type Signal, signal } from '@preact/signals';
import { UsageError } from '../../src/base/diagnostics.ts';
import { complete, type Completion } from '../../src/selection/complete.ts';
import type { Found } from '../search-index/name-finder.ts';
import type { NodeSearch } from '../search-index/node-search.ts';
import type { Session } from '../state/session.ts';
import { meaningOf } from './meaning-of.ts';

/** A line of the list under the box. */
export type Offer = { readonly type: 'node'; readonly found: Found } | { readonly type: 'completion'; readonly completion: Completion };

/** What is said under the box: that nothing has the name, what is wrong with the expression, how many nodes it would select, or that the search itself failed. */
export type Said =
  | { readonly type: 'nothing'; readonly near: readonly string[] }
  | { readonly type: 'wrong'; readonly error: UsageError }
  | { readonly type: 'selects'; readonly count: number }
  | { readonly type: 'failed'; readonly message: string };

/** What is typed into the search box, and what follows from it. */
export class Searching {
  readonly text: Signal<string> = signal('');
  readonly offers: Signal<readonly Offer[]> = signal([]);
  readonly open: Signal<boolean> = signal(false);
  readonly said: Signal<Said | undefined> = signal(undefined);
  readonly isExpression: Signal<boolean> = signal(false);
  readonly #session: Session;
  readonly #search: NodeSearch;
  #asked = 0;
  #looking = false;
  #takeFirst = false;

  constructor(session: Session, search: NodeSearch) {
    this.#session = session;
    this.#search = search;
  }

  /** Looks for what the text means. Answers whether Enter was pressed meanwhile, so that the first offer is to be taken. */
  async look(text: string, cursor: number): Promise<boolean> {
    const asked = (this.#asked += 1);
    this.text.value = text;
    const meaning = meaningOf(text, this.#session.index);
    if (meaning === 'field') {
      this.#offerExpression(text, cursor);
      return false;
    }
    this.#looking = true;
    try {
      const { found, near } = await this.#search.find(text);
      if (asked !== this.#asked) return false;
      this.#looking = false;
      if (found.length === 0 && meaning === 'either') {
        this.#offerExpression(text, cursor);
        return false;
      }
      this.isExpression.value = false;
      this.#offer(found.map((item): Offer => ({ type: 'node', found: item })));
      this.said.value = found.length === 0 && text.trim() !== '' ? { type: 'nothing', near } : undefined;
    } catch (error) {
      if (asked !== this.#asked) return false;
      this.#looking = false;
      this.#offer([]);
      this.said.value = { type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    const taken = this.#takeFirst && this.offers.peek().length > 0;
    this.#takeFirst = false;
    return taken;
  }

  /** Whether the answer is still to come; Enter then takes its first offer when it is there. */
  waits(): boolean {
    this.#takeFirst = this.#looking;
    return this.#looking;
  }

  /** Puts a completion where it belongs. Answers where the cursor then stands. */
  insert({ place, insert }: Completion): number {
    const text = this.text.peek();
    const cursor = place.start + insert.length;
    this.#offerExpression(text.slice(0, place.start) + insert + text.slice(place.end), cursor);
    return cursor;
  }

  /** Selects by the text as it stands; an expression that is wrong is told, and the last right one stays. */
  select(): void {
    const text = this.text.peek().trim();
    if (text === '') {
      this.#session.change({ query: '' });
      return this.close('');
    }
    if (!this.isExpression.peek()) return;
    const selected = this.#session.selected(text);
    if (selected instanceof UsageError) {
      this.#offer([]);
      this.said.value = { type: 'wrong', error: selected };
      return;
    }
    this.#session.change({ query: text });
    this.close(text);
  }

  /** Shows an expression that is in force. */
  show(query: string): void {
    if (query !== '' || this.isExpression.peek()) this.close(query);
    this.isExpression.value = query !== '';
  }

  close(text: string): void {
    this.#asked += 1;
    this.#looking = false;
    this.#takeFirst = false;
    this.text.value = text;
    this.open.value = false;
    this.said.value = undefined;
  }

  #offerExpression(text: string, cursor: number): void {
    this.#looking = false;
    this.#takeFirst = false;
    this.text.value = text;
    this.isExpression.value = true;
    this.#offer(complete(text, cursor, this.#session.index).map((completion): Offer => ({ type: 'completion', completion })));
    const selected = this.#session.selected(text);
    // While something is typed, a value that is still to come is no mistake.
    this.said.value = selected instanceof UsageError ? undefined : { type: 'selects', count: selected.size };
  }

  #offer(offers: readonly Offer[]): void {
    this.offers.value = offers;
    this.open.value = offers.length > 0;
  }
}
