/** Rows of the table as they stand. */
export interface Rows {
  readonly nodes: readonly string[];
  readonly picked: ReadonlySet<string>;
}

/** The picked nodes when one row is picked, or put back. Those of other selections stay. */
export function toggled({ picked }: Rows, node: string): string[] {
  return picked.has(node) ? [...picked].filter((other) => other !== node) : [...picked, node];
}

/** The picked nodes when all rows from one to another are given the state that the last is to have. */
export function ranged({ nodes, picked }: Rows, from: number, to: number, pick: boolean): string[] {
  const range = nodes.slice(Math.min(from, to), Math.max(from, to) + 1);
  if (pick) return [...new Set([...picked, ...range])];
  const taken = new Set(range);
  return [...picked].filter((node) => !taken.has(node));
}
