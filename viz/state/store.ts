export type Listener<S> = (state: S, before: S) => void;

/** One place for a page's state: read it, change some of it, hear of changes. Listeners are called in the order in which they came, once a change. */
export class Store<S extends object> {
  #state: S;
  readonly #listeners: Listener<S>[] = [];

  constructor(initial: S) {
    this.#state = initial;
  }

  get state(): S {
    return this.#state;
  }

  /** Takes over the members given. Says nothing where none of them differs. */
  change(members: Partial<S>): void {
    const before = this.#state;
    const after = { ...before, ...members };
    if ((Object.keys(members) as (keyof S)[]).every((name) => Object.is(before[name], after[name]))) return;
    this.#state = after;
    for (const listener of this.#listeners) listener(after, before);
  }

  /** Calls the listener with every change of one of the members named, and once at the start. */
  watch(members: readonly (keyof S)[], listener: Listener<S>): void {
    this.#listeners.push((state, before) => {
      if (members.some((name) => !Object.is(state[name], before[name]))) listener(state, before);
    });
    listener(this.#state, this.#state);
  }
}
