export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Keeps account of where on the canvas something is written already, so that no label covers another. */
export class LabelRoom {
  readonly #width: number;
  readonly #height: number;
  readonly #taken: Box[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** Takes the first of these places that is free and within the canvas; undefined where none is. O(places · labels so far). */
  take(places: readonly Box[]): Box | undefined {
    const free = places.find((place) => place.left >= 0 && place.top >= 0 && place.right <= this.#width && place.bottom <= this.#height && !this.#taken.some((taken) => overlap(taken, place)));
    if (free !== undefined) this.#taken.push(free);
    return free;
  }

  get count(): number {
    return this.#taken.length;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
