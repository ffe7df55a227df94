/** A weight as it is shown: up to three decimals, without noughts at the end. */
export function weightText(weight: number): string {
  return String(Math.round(weight * 1000) / 1000);
}
