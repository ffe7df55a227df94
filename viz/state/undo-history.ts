import type { ViewState } from './view-state.ts';

/** Members that a person changes by dragging or typing: changes of the same one, one after the other, are one step. */
const CONTINUOUS: ReadonlySet<keyof ViewState> = new Set(['query', 'years', 'threshold']);

/** The steps that can be taken back, and those that were. Looking elsewhere (the camera) is no step. */
export class UndoHistory {
  #past: ViewState[] = [];
  #future: ViewState[] = [];
  #going: keyof ViewState | undefined;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps the state from before a change of these members. */
  keep(before: ViewState, members: readonly (keyof ViewState)[]): void {
    const [only, ...rest] = members;
    const going = only !== undefined && rest.length === 0 && CONTINUOUS.has(only) ? only : undefined;
    this.#future = [];
    if (going === undefined || going !== this.#going) this.#past.push(before);
    this.#going = going;
  }

  /** The state before the last step; the camera stays where it is. */
  undo(now: ViewState): ViewState {
    return this.#turn(this.#past, this.#future, now);
  }

  redo(now: ViewState): ViewState {
    return this.#turn(this.#future, this.#past, now);
  }

  #turn(from: ViewState[], to: ViewState[], now: ViewState): ViewState {
    const state = from.pop();
    if (state === undefined) return now;
    to.push(now);
    this.#going = undefined;
    return { ...state, camera: now.camera };
  }
}
