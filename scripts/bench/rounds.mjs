// What all benchmarks share: medians.

export function median(numbers) {
  const ordered = [...numbers].sort((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 2)];
}
