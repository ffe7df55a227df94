/** Where discs of given radii go. */
export interface DiscCentres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Packs discs without overlap: the first in the middle at 0, 0, the others on rings around it, as many on each as fit, evenly spread.
 * Radii are > 0 and never grow along the list. O(n).
 */
export function packDiscs(radii: Float64Array): DiscCentres {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  let edge = radii[0] ?? 0;
  let first = 1;
  while (first < radii.length) {
    // The ring is as wide as its first disc, which is its largest.
    const widest = radii[first]!;
    const distance = edge + widest;
    let after = first;
    let angle = 0;
    while (after < radii.length) {
      const needed = 2 * Math.asin(Math.min(1, radii[after]! / distance));
      if (angle + needed > 2 * Math.PI && after > first) break;
      angle += needed;
      after += 1;
    }
    const spare = Math.max(0, 2 * Math.PI - angle) / (after - first);
    let at = 0;
    for (let disc = first; disc < after; disc += 1) {
      const half = Math.asin(Math.min(1, radii[disc]! / distance));
      at += half + spare / 2;
      x[disc] = distance * Math.cos(at);
      y[disc] = distance * Math.sin(at);
      at += half + spare / 2;
    }
    edge = distance + widest;
    first = after;
  }
  return { x, y };
}
