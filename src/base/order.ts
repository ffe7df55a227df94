/** Total orders that do not depend on locale, machine or input order. A comparator answers below, at or above zero. */
export type Order<T> = (left: T, right: T) => number;

/** By UTF-16 code unit, as `<` compares strings; never by locale. */
export const byText: Order<string> = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

/** Smallest first. NaN is not allowed. */
export const byNumber: Order<number> = (left, right) => left - right;

/** The same order read backwards. */
export function reversed<T>(order: Order<T>): Order<T> {
  return (left, right) => order(right, left);
}

/** Orders values by what `part` picks from them. */
export function by<T, P>(part: (value: T) => P, order: Order<P>): Order<T> {
  return (left, right) => order(part(left), part(right));
}

/** The first order that tells two values apart decides. */
export function firstOf<T>(...orders: Order<T>[]): Order<T> {
  return (left, right) => {
    for (const order of orders) {
      const outcome = order(left, right);
      if (outcome !== 0) return outcome;
    }
    return 0;
  };
}

/** A sorted copy. O(n log n). */
export function sorted<T>(values: Iterable<T>, order: Order<T>): T[] {
  return [...values].sort(order);
}

/** The distinct texts, sorted. */
export function sortedSet(values: Iterable<string>): string[] {
  return sorted(new Set(values), byText);
}
