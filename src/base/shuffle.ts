import type { Random } from './random.ts';

/** Fills the first `length` places with 0 … length − 1 in random order. O(length). Source: Fisher & Yates, as in Knuth's Algorithm P, inside out. */
export function fillShuffled(places: Uint32Array, length: number, random: Random): void {
  for (let next = 0; next < length; next += 1) {
    const place = Math.floor(random() * (next + 1));
    places[next] = places[place]!;
    places[place] = next;
  }
}
