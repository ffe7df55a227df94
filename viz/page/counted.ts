const numbers = new Intl.NumberFormat('en');

/** `1 work`, `2 works`, `1,160 edges`: a number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}
