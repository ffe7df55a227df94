/** A weight as it is shown: three decimals, of small ones three digits, without noughts at the end. */
export function weightText(weight: number): string {
  return String(Number(weight < 1 ? weight.toPrecision(3) : weight.toFixed(3)));
}
