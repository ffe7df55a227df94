/** The numbers added, first to last. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index]!;
  return sum;
}

/** The numbers in proportion, adding up to 1; unchanged when they add up to 0. */
export function scaledToSumOne(values: Float64Array): Float64Array {
  const sum = sumOf(values);
  return sum > 0 ? values.map((value) => value / sum) : values;
}
