import type { Adjacency } from '../compact/compact-graph.ts';

/** Writes to each of the rows what its targets hold together, times the weights of the edges; other entries of the output stay. O(rows + edges in them). */
export function gather({ offsets, targets, weights }: Adjacency, rows: Uint32Array, input: Float64Array, output: Float64Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const end = offsets[row + 1]!;
    let sum = 0;
    if (weights === undefined) for (let slot = offsets[row]!; slot < end; slot += 1) sum += input[targets[slot]!]!;
    else for (let slot = offsets[row]!; slot < end; slot += 1) sum += weights[slot]! * input[targets[slot]!]!;
    output[row] = sum;
  }
}
